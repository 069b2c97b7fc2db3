import Diagnostics
import TestSupport
import Testing

@testable import Evidence

/// Files of scraps that rules look at, in any order.
@Suite struct RandomTextTests {
  private static let scraps = [
    "Senin,", "Selasa (", "21", "31", "02", "0", "Oktober", "Februari", "2025", "20251", "Mei,",
    "tiga", "dua belas", "area", "hal", ":", "79", "%", "persen", "Rp", "Rp12", "US$", "triliun",
    "1.250", "12–15", "orang", "\"", "“", "”", "«", "pembangunan2", "ASEAN", "Asean", "Dirjen",
    "Kuatkan", "β", "solidβdari", "π―", "â€™", "Ã©", "Â", "\u{FFFD}", "—", "…", ".", ",", "dan",
    "[@a]", "[@a; @b]", "^[Catatan 12 persen.]", "*", "**", "`kode2`", "[kata]{lang=en}", "three",
    "steps", "保健", "الصحة", "🎯", "\u{A0}", "\u{301}", "9999999999999999999", "99999", "/",
    "1/2/2025",
    "21/10/2025", "\n\n- ", "\n\n> ", "\n\n1. ", "| a | b |\n|---|---|\n| 1 | 2 |\n\n",
  ]

  @Test(arguments: 0..<120)
  func `No text ends the program, and every place lies in the file`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
      Self.scraps[Int.random(in: 0..<Self.scraps.count, using: &generator)]
    }
    let glue = ["", " ", " "][Int(seed % 3)]
    let text = words.joined(separator: glue)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n      ")
    let file = """
      schema: taklimat/meeting/1
      id: a
      language: id
      title: Rapat
      background:
        - areas: true
          body: |
            Awal.
            \(text)
      areas: {rows: [{area: A}, {area: B}]}
      references: [{id: a, title: A}, {id: b, title: B}]
      """
    let bytes = Array(file.utf8)
    let examined = Examined(SourceFile(name: "test.yaml", bytes: bytes))
    for diagnostic in examined.sink.diagnostics {
      let span = diagnostic.span
      #expect(span != nil, "\(diagnostic.summary)")
      #expect(
        span.map { $0.start >= 0 && Int($0.end) <= bytes.count && $0.start <= $0.end } ?? true)
    }
  }

  @Test(arguments: [
    "", "h", "http", "http:", "http:/", "http://", "http:///", "http://a", "http://a?",
    "http://a/#",
    "http://a/2025", "http://a/2025/", "http://a/2025/13/45", "http://a/2025-10-2",
    "x://a/20251021",
    "http://a/2025-10-21", "http://a/é2025-10-21é", "http://a/2025-1021-12", "http://a/20250230",
  ])
  func `No address ends the program`(_ address: String) {
    let parts = AddressParts(address)
    _ = parts?.isHomePage
    #expect((parts?.dates.count ?? 0) <= 1)
  }
}
