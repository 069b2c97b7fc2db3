import TestSupport
import Testing

@testable import Languages

@Suite("Words at a line's end")
struct HyphenatorTests {
  let indonesian: Hyphenator
  let english: Hyphenator

  init() throws {
    let languages = ShippedLanguages()
    indonesian = try languages.indonesian().hyphenator
    english = try languages.english().hyphenator
  }

  @Test("are divided by English patterns in English, with two letters before and three after")
  func patterns() {
    #expect(english.shown("hyphenation") == "hy-phen-ation")
    #expect(english.shown("cooperation") == "co-op-er-a-tion")
    #expect(english.shown("infrastructure") == "in-fra-struc-ture")
    #expect(english.shown("many") == "many")
    #expect(english.shown("only,") == "only,")
  }

  @Test("keep names, acronyms, inner capitals, codes and addresses whole")
  func whole() {
    for word in [
      "Prabowo", "UNOPS", "McKinsey", "eKatalog", "pembangunan2", "kemhan.go.id", "a@bangunan",
      "https://pembangunan", "nama_berkas", "Ombudsman", "Jum'atan", "jum’atan",
    ] {
      #expect(indonesian.shown(word) == word)
    }
  }

  @Test("are divided in titles of offices, whose capital makes no name")
  func officeWords() {
    #expect(indonesian.shown("Kementerian") == "Ke-men-te-ri-an")
    #expect(indonesian.shown("Pemerintah,") == "Pe-me-rin-tah,")
    #expect(indonesian.shown("KEMENTERIAN") == "KEMENTERIAN")
    #expect(english.shown("Kementerian") == "Kementerian")
  }

  @Test("are words like others where a sentence begins with them")
  func sentenceStart() {
    #expect(indonesian.shown("Pembangunan", startsSentence: true) == "Pem-ba-ngun-an")
    #expect(indonesian.shown("UNOPS", startsSentence: true) == "UNOPS")
    #expect(indonesian.shown("Pasar-Kebangkitan", startsSentence: true) == "Pa-sar-Kebangkitan")
  }

  @Test("are divided within the punctuation around them, and each part at hyphens and dashes")
  func punctuation() {
    #expect(indonesian.shown("(pembangunan),") == "(pem-ba-ngun-an),")
    #expect(indonesian.shown("“pembangunan”.") == "“pem-ba-ngun-an”.")
    #expect(indonesian.shown("dan/atau") == "dan/atau")
    #expect(indonesian.shown("solid—pembangunan") == "so-lid—pem-ba-ngun-an")
  }

  @Test("keep the breaks that their author chose")
  func author() {
    #expect(indonesian.shown("pem\u{AD}bangunan") == "pem\u{AD}bangunan")
    #expect(english.shown("infra\u{AD}structure") == "infra\u{AD}structure")
    #expect(indonesian.shown("pem\u{2060}bangunan") == "pem\u{2060}bangunan")
    #expect(indonesian.shown("pem\u{200B}bangunan") == "pem\u{200B}bangunan")
  }

  @Test("make no engine before the first word that may be divided")
  func lazy() {
    final class Counter { var count = 0 }
    let counter = Counter()
    let hyphenator = Hyphenator(.init()) {
      counter.count += 1
      return nil
    }
    _ = hyphenator.points(in: Array("UNOPS".utf8)[...])
    _ = hyphenator.points(in: Array("ke".utf8)[...])
    #expect(counter.count == 0)
    _ = hyphenator.points(in: Array("rumah".utf8)[...])
    _ = hyphenator.points(in: Array("sakit".utf8)[...])
    #expect(counter.count == 1)
  }

  @Test("are counted from the slice's start")
  func slices() {
    let text = Array("di rumah".utf8)
    #expect(indonesian.points(in: text[3...]) == [2])
  }

  @Test("survive every byte sequence", arguments: 0..<4 as Range<UInt64>)
  func property(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1_000 {
      let count = Int.random(in: 0...40, using: &generator)
      let bytes = (0..<count).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0x61...0x7A, using: &generator)
          : UInt8.random(in: 0...255, using: &generator)
      }
      for hyphenator in [indonesian, english] {
        let points = hyphenator.points(in: bytes[...], startsSentence: true)
        #expect(points.allSatisfy { $0 > 1 && $0 < count })
        #expect(zip(points, points.dropFirst()).allSatisfy { $0 < $1 })
      }
    }
  }
}
