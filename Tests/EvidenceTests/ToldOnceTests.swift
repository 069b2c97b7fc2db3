import Diagnostics
import Testing

@testable import Evidence

/// A number without a source that a figure and a text both give.
@Suite struct ToldOnceTests {
  private static let fields = """
    summary: Emisi naik 79,5 persen, dan proyek berjalan 30 tahun.
    figures:
      - {id: emisi, value: 79.5, unit: percent, as_of: 2021}
      - {id: lama, value: 30, unit: tahun, as_of: 2021}
    references: [{id: un, title: PBB}]
    background: [{body: "Isi[@un]."}]
    """

  private func found(_ levels: [String: RuleLevel]) -> [String] {
    Examined.of(Self.fields, levels: levels).found
  }

  private static let cases: [(levels: [String: RuleLevel], told: String)] = [
    // Of the figure, whatever its unit, where both rules are as grave.
    ([:], "error[figure-without-source]"),
    (["unsourced-claim": .error], "error[figure-without-source]"),
    (["unsourced-claim": .off], "error[figure-without-source]"),
    // By the graver of the two, at its level.
    (["figure-without-source": .note], "warning[unsourced-claim]"),
    (["figure-without-source": .warning, "unsourced-claim": .error], "error[unsourced-claim]"),
    // By texts, where figures are not asked for a source.
    (["figure-without-source": .off, "unsourced-claim": .error], "error[unsourced-claim]"),
  ]

  @Test(arguments: cases)
  func `One of the two rules tells it`(_ levels: [String: RuleLevel], _ told: String) {
    #expect(Examined.of(Self.fields, levels: levels).found == [told, told])
  }

  @Test func `Where figures are not asked, what they say in words is a claim as any other`() {
    let fields = """
      figures:
        - {id: a, value: 79, unit: percent, statement: Emisi naik 79 persen., as_of: 2021}
        - {id: b, value: 30, unit: tahun, statement: Selama 30 tahun., as_of: 2021, cite: un}
      references: [{id: un, title: PBB}]
      """
    #expect(Examined.of(fields).found == ["error[figure-without-source]"])
    let levels: [String: RuleLevel] = ["figure-without-source": .off, "unsourced-claim": .error]
    #expect(Examined.of(fields, levels: levels).found == ["error[unsourced-claim]"])
  }

  @Test func `A figure whose number no text repeats is told in any case`() {
    let examined = Examined.of(
      """
      summary: Emisi naik 79 persen.
      figures:
        - {id: emisi, value: 79, unit: percent, as_of: 2021}
        - {id: lain, value: 12000, unit: ton, as_of: 2021}
        - {id: dua, value: 12500, unit: ton, as_of: 2021}
      background: [{body: Muatan 12.500 ton.}]
      """, levels: ["figure-without-source": .note])
    #expect(
      examined.found == [
        "warning[unsourced-claim]", "note[figure-without-source]", "note[figure-without-source]",
      ])
  }
}
