import Diagnostics
import Languages
import Testing

@Suite struct TextDirectionTests {
  @Test(arguments: [
    ("ar", true), ("ar-EG", true), ("he", true), ("fa", true), ("ur", true), ("yi", true),
    ("dv", true), ("id", false), ("en", false), ("ja", false), ("th", false), ("arn", false),
    ("ms-Arab", true), ("uz-Arab-AF", true), ("az-Latn", false), ("ku-Latn", false),
    ("ar-Latn", false), ("he-1999", true),
  ])
  func `A language runs as its script does`(tag: String, isRightToLeft: Bool) throws {
    let language = try #require(LanguageTag(tag))
    #expect((TextDirection(of: language) == .rightToLeft) == isRightToLeft)
  }

  @Test(arguments: [
    ("abc", TextDirection.leftToRight), ("\u{5D0}b", .rightToLeft),
    ("12 (\u{627}) b", .rightToLeft),
    ("12 (a) \u{627}", .leftToRight), ("\u{6DD}\u{661}a", .leftToRight),
    // What stands in an isolate does not count.
    ("\u{2067}\u{5D0}\u{2069} a", .leftToRight),
    ("\u{2066}a\u{2067}b\u{2069}c\u{2069}\u{5D0}", .rightToLeft),
    ("\u{2069}\u{5D0}", .rightToLeft), ("\u{200F}1 a", .rightToLeft),
    ("\u{200E}1 \u{5D0}", .leftToRight),
    ("東", .leftToRight), ("\u{1E900}", .rightToLeft),
  ])
  func `The first letter tells which way a text runs`(text: String, direction: TextDirection) {
    #expect(TextDirection(firstLetterOf: text) == direction)
  }

  @Test(arguments: ["", "12.5 %", "– … ?", "\u{2068}a\u{2069}", "\u{661}"])
  func `A text without letters runs neither way`(text: String) {
    #expect(TextDirection(firstLetterOf: text) == nil)
  }
}
