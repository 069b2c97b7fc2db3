import PangoCairo
import Testing

@testable import Shaping

/// Whether text that is marked without Pango is marked as Pango would.
@Suite struct PlainTextTests {
  /// One of each kind, and of those that are written with several bytes.
  private static let signs: [String] = [
    "a", "Z", "é", "7", " ", "(", ")", "\"", "”", "’", ".", ",", "!", "%", "-", "–", "—",
  ]

  /// Whether a line may end before each character; nil where Pango has to be asked.
  private func breaks(in text: String) -> [Bool]? {
    PlainText.marks(of: Array(text.utf8))?.filter { !$0.contains(.inside) }
      .map { $0.contains(.mayBreak) }
  }

  private func check(_ text: String) -> Bool {
    guard let own = breaks(in: text) else { return false }
    let scalars = text.unicodeScalars.count
    let pango = TextAnalysis.lineBreaks(in: Array(text.utf8), scalars: scalars, language: "id")
    #expect(own == Array(pango.prefix(scalars)), "in “\(text)”")
    return true
  }

  @Test func `Every text of up to four signs may break where Pango says`() {
    var texts = [""]
    var known = 0
    for _ in 1...4 {
      texts = texts.flatMap { text in Self.signs.map { text + $0 } }
      known += texts.count { check($0) }
    }
    #expect(known > 10_000, "most were left to Pango: \(known)")
  }

  @Test func `Long texts, too`() {
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    // Mostly letters, so that one sign that is not known does not end all of them.
    let signs = Self.signs + [String](repeating: "b", count: 30) + [" ", " ", " ", " "]
    let known = (0..<20_000).count { _ in
      check((0..<12).map { _ in signs[next(signs.count)] }.joined())
    }
    #expect(known > 4_000)
  }

  @Test func `Other text is left to Pango`() {
    for text in [
      "a/b", "a\u{AD}b", "x\u{A0}y", "日本", "شكر", "a\u{2028}b", "3 × 4", "a\u{301}", "a\tb",
    ] {
      #expect(breaks(in: text) == nil, "\(text)")
    }
  }

  @Test func `Prose is marked by its spaces, dashes and hyphens`() throws {
    let text = "Kata-kata (3,5%) solid—“dari” sini."
    let marks = try #require(PlainText.marks(of: Array(text.utf8)))
    let places = zip(text.utf8.indices, marks).filter { $1.contains(.mayBreak) }.map { index, _ in
      String(text[index...].prefix(3))
    }
    #expect(places == ["kat", "(3,", "sol", "—“d", "sin"])
  }
}
