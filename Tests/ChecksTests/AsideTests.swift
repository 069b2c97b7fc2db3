import Testing

@testable import Checks

/// What is painted though no content stream of a page holds it.
@Suite struct AsideTests {
  /// A page with an annotation, a pattern, a soft mask and a font among its parameters, each of
  /// which would show text in a font that is not embedded.
  private static func pdf(_ content: String, appearance: String = "null") -> [UInt8] {
    let text = "BT /F 9 Tf (x) Tj ET 0 0 0 1 k"
    let resources = "/Resources << /Font << /F 6 0 R >> >>"
    return HandMade.pdf(
      catalog: "/Pages 2 0 R",
      page: """
        /Annots [5 0 R] /Resources << /Pattern << /P 7 0 R >>
          /ExtGState << /M << /SMask << /G 8 0 R >> >> /T << /Font [6 0 R 9] >> >> >>
        """,
      content: content,
      more: [
        "<< /Subtype /Link /AP << /N \(appearance) >> >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        HandMade.stream(text, "/PatternType 1 \(resources)"),
        HandMade.stream(text, "/Subtype /Form \(resources)"),
        HandMade.stream("/X Do", "/Subtype /Form /Resources << /XObject << /X 8 0 R >> >>"),
      ])
  }

  @Test(arguments: ["/P scn", "0 1 /P SCN", "/M gs", "BT /T gs (x) Tj ET"])
  func `Fonts of patterns, masks and parameters are embedded`(_ content: String) {
    let found = Found(Self.pdf(content))
    #expect(found.text.contains("the font Helvetica is not embedded"), "\(found.text)")
  }

  @Test(arguments: ["8 0 R", "<< /On 8 0 R >>", "9 0 R"])
  func `Fonts of annotations' appearances are embedded`(_ appearance: String) {
    let found = Found(Self.pdf("", appearance: appearance))
    #expect(found.text.contains("the font Helvetica is not embedded"), "\(found.text)")
  }

  @Test(arguments: ["", "/None scn", "/None gs", "/P cs"])
  func `What is not used is not looked at`(_ content: String) {
    #expect(!Found(Self.pdf(content)).text.contains("Helvetica"))
  }

  @Test(arguments: ["BT /None 9 Tf (x) Tj ET", "BT (x) Tj ET"])
  func `Text has a font`(_ content: String) {
    let found = Found(Self.pdf(content))
    #expect(found.ids.contains("font-not-embedded"), "\(found.text)")
  }

  @Test func `Language tags are written as tags are`() {
    for good in ["id", "en-GB", "zh-Hant-TW", "x-klingon", "i-default", "de-CH-1996"] {
      #expect(LanguageTag.isWellFormed(good), "\(good)")
    }
    for bad in [
      "", "e", "english_UK", "en-", "-en", "1a", "not a language!!", "en--GB", "Indonesian9",
    ] {
      #expect(!LanguageTag.isWellFormed(bad), "\(bad)")
    }
  }

  @Test func `Text that is read aloud has a shape`() {
    for silent in ["", " \u{A0}\n", "\u{200B}\u{AD}\u{3164}", "\u{0}"] {
      #expect(!SpokenText.says(silent))
    }
    for spoken in [".", "\u{200B}x", "é"] { #expect(SpokenText.says(spoken)) }
  }
}
