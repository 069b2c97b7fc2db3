import Testing

@testable import Languages

@Suite("Straight quotes become")
struct QuoteScannerTests {
  /// The runs of one paragraph with their replacements made.
  private func mended(_ runs: String...) throws -> String {
    var scanner = QuoteScanner(try ShippedLanguages().indonesian().quotes)
    return runs.map { run in
      var bytes = Array(run.utf8)
      for change in scanner.replacements(in: run).reversed() {
        bytes.replaceSubrange(change.range, with: change.text.utf8)
      }
      return String(decoding: bytes, as: UTF8.self)
    }.joined(separator: "|")
  }

  @Test("opening and closing marks by where they stand")
  func pairs() throws {
    #expect(try mended(#"Ia berkata, "Kami siap.""#) == "Ia berkata, “Kami siap.”")
    #expect(try mended(#"("siap")"#) == "(“siap”)")
    #expect(try mended(#"kata—"siap"—itu"#) == "kata—“siap”—itu")
  }

  @Test("inner marks inside outer ones")
  func nested() throws {
    #expect(try mended(#""Ia bilang 'ya' tadi""#) == "“Ia bilang ‘ya’ tadi”")
    #expect(try mended(#""'Ya,' katanya.""#) == "“‘Ya,’ katanya.”")
    #expect(try mended(#""Katanya 'ya'""#) == "“Katanya ‘ya’”")
  }

  @Test("apostrophes within words, also between inner marks, and before years")
  func apostrophes() throws {
    #expect(try mended("Jum'at don't UNOPS' own") == "Jum’at don’t UNOPS’ own")
    #expect(try mended("'don't know'") == "‘don’t know’")
    #expect(try mended("reformasi '98") == "reformasi ’98")
  }

  @Test("nothing after a number, where they mean inches")
  func inches() throws {
    #expect(try mended(#"layar 24" baru"#) == #"layar 24" baru"#)
    #expect(try mended(#""pasal 24" itu"#) == "“pasal 24” itu")
  }

  @Test("the same marks when a paragraph comes in runs")
  func runs() throws {
    #expect(try mended(#"Ia: ""#, "siap", #"" kata"#) == "Ia: “|siap|” kata")
    #expect(try mended("kata", #""x"#) == "kata|”x")
  }

  @Test("places in bytes, after characters of several bytes too")
  func offsets() throws {
    var scanner = QuoteScanner(try ShippedLanguages().english().quotes)
    let changes = scanner.replacements(in: #"é "x""#)
    #expect(changes.map(\.range) == [3..<4, 5..<6])
    #expect(changes.map(\.text) == ["“", "”"])
  }
}
