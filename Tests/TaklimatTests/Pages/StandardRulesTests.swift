import Taklimat
import TestSupport
import Testing

/// What a standard asks for is an error at its place, and nothing where no standard is asked for.
@Suite struct StandardRulesTests {
  private static let head = "schema: taklimat/meeting/1\nid: v\nlanguage: en\n"

  private func words(_ text: String, _ standard: PDFStandard, isCheck: Bool = false) -> String {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.standard = standard
    let engine = BriefingEngine(options)
    let input = BriefingInput.text(name: "v.yaml", bytes: Array((Self.head + text).utf8))
    return isCheck
      ? engine.check(input).rendered(.short) : engine.build(input).report.rendered(.short)
  }

  private static let untitled = "title: \"\\u200B \\u2060\"\n"
  private static let figure = """
    title: Visit
    figures:
      - id: steel
        value: 79
        unit: percent
        alt: "\\u200B"
    """

  @Test(arguments: [
    PDFStandard.accessibleWithSource, .accessibleArchive, .accessible,
  ])
  func `A title that shows nothing is an error`(_ standard: PDFStandard) {
    let words = words(Self.untitled, standard)
    #expect(words.hasPrefix("v.yaml:4:8: error[no-title]"), "\(words)")
    #expect(self.words(Self.untitled, standard, isCheck: true) == words)
  }

  @Test(arguments: [
    PDFStandard.accessibleWithSource, .accessibleArchive, .accessible,
  ])
  func `A figure without words to be read is an error`(_ standard: PDFStandard) {
    let words = words(Self.figure, standard)
    #expect(words.hasPrefix("v.yaml:6:5: error[no-alternative]"), "\(words)")
  }

  @Test(arguments: [untitled, figure])
  func `Without a standard nothing is asked`(_ text: String) {
    #expect(words(text, .none) == "")
  }

  @Test(arguments: [
    ("title: \"A \\uF8FF\"\n", "v.yaml:4:11: error[private-use]"),
    ("title: \"A \u{E000}\"\n", "v.yaml:4:11: error[private-use]"),
    ("title: A\nsummary: \"a \\U0010FFFD\"\n", "v.yaml:5:13: error[private-use]"),
  ])
  func `A character of private use is refused in archives alone`(
    _ text: String, _ expected: String
  ) {
    for standard in PDFStandard.allCases {
      let words = words(text, standard)
      let isArchive = standard == .accessibleWithSource || standard == .accessibleArchive
      #expect(words.contains(expected) == isArchive, "\(standard): \(words)")
    }
  }
}
