import TestSupport
import Testing

@testable import Languages

@Suite("Addresses")
struct URLRangesTests {
  private func addresses(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return URLRanges.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The address with `|` where a line may end.
  private func broken(_ url: String) -> String {
    let bytes = Array(url.utf8)
    let breaks = URLRanges.breaks(in: bytes, address: 0..<bytes.count)
    return bytes.enumerated().map { offset, byte in
      (breaks.contains(offset) ? "|" : "") + String(decoding: [byte], as: UTF8.self)
    }.joined()
  }

  @Test("are found in running text, without the punctuation around them")
  func found() {
    #expect(addresses("lihat https://indonesia.un.org.") == ["https://indonesia.un.org"])
    #expect(addresses("(www.un.org), HTTP://A.B/c?d=e!") == ["www.un.org", "HTTP://A.B/c?d=e"])
    #expect(addresses("“https://a.b/c”…") == ["https://a.b/c"])
    #expect(
      addresses("https://a.b/c_(d) dan (https://a.b/c)") == ["https://a.b/c_(d)", "https://a.b/c"])
    #expect(addresses("surel: humas@kemhan.go.id, ya") == ["humas@kemhan.go.id"])
    #expect(addresses("mailto:a@b.c") == ["mailto:a@b.c"])
  }

  @Test("are not seen where none is")
  func notFound() {
    #expect(addresses("dan/atau kemhan.go.id a@b @nama http:/x") == [])
    #expect(addresses("") == [])
  }

  @Test("break after a slash and before other marks")
  func breaks() {
    #expect(
      broken("https://www.unep.org/news-and-stories/press?a=b&c_d#e")
        == "https://www|.unep|.org/|news-and-stories/|press|?a|=b|&c|_d|#e")
    #expect(broken("https://a.b/index.html") == "https://a|.b/|index|.html")
  }

  @Test("never break after // or a hyphen, nor between marks")
  func noBreaks() {
    #expect(broken("https://.a") == "https://.a")
    #expect(broken("a//b///c") == "a//b///c")
    #expect(broken("a-.b") == "a-.b")
    #expect(broken("a?.=b") == "a|?.=b")
  }

  @Test("break only inside, and never leave a line that ends in //, whatever they hold")
  func property() {
    var generator = SeededGenerator(seed: 11)
    let letters = Array("ab/.?&=_#-//:é".utf8)
    for _ in 0..<5_000 {
      let bytes = (0..<16).map { _ in letters.randomElement(using: &generator) ?? 0x61 }
      for point in URLRanges.breaks(in: bytes, address: 2..<14) {
        #expect((3..<14).contains(point))
        #expect(bytes[point - 1] != UInt8(ascii: "-"))
        #expect(
          !(bytes[point - 1] == UInt8(ascii: "/") && bytes[point - 2] == UInt8(ascii: "/")
            && point > 3))
      }
    }
  }

  @Test("of a hyphen in the text: only between words, and only if nothing else helps")
  func hyphens() {
    func kind(_ text: String) -> HyphenBreak {
      let bytes = Array(text.utf8)
      return HyphenBreak(hyphenAt: bytes.firstIndex(of: UInt8(ascii: "-")) ?? 0, in: bytes)
    }
    for text in ["negara-negara", "pasca-krisis", "Áé-éÁ"] { #expect(kind(text) == .lastResort) }
    for text in [
      "2024-2025", "COVID-19", "B-235", "e-mail", "-kan", "ke-", "a--b", "vitamin-C", "ke-2", "-",
      "kata",
    ] {
      #expect(kind(text) == .forbidden, "\(text)")
    }
  }
}
