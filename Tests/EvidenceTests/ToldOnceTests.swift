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

  @Test func `It is told of the figure, whatever its unit`() {
    #expect(found([:]) == ["error[figure-without-source]", "error[figure-without-source]"])
  }

  @Test func `The graver of the two rules tells it, at its level`() {
    #expect(
      found(["figure-without-source": .note])
        == ["warning[unsourced-claim]", "warning[unsourced-claim]"])
    #expect(
      found(["figure-without-source": .warning, "unsourced-claim": .error])
        == ["error[unsourced-claim]", "error[unsourced-claim]"])
    #expect(
      found(["unsourced-claim": .error])
        == ["error[figure-without-source]", "error[figure-without-source]"])
  }

  @Test func `Where figures are not asked for a source, texts are`() {
    #expect(
      found(["figure-without-source": .off, "unsourced-claim": .error])
        == ["error[unsourced-claim]", "error[unsourced-claim]"])
    #expect(
      found(["unsourced-claim": .off])
        == ["error[figure-without-source]", "error[figure-without-source]"])
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
