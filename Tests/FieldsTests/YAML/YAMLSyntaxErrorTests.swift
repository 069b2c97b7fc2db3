import Diagnostics
import Fields
import Testing

@Suite("What is said of text that is not YAML")
struct YAMLSyntaxErrorTests {
  /// A text, its error's place, and words of the summary and of the hint.
  private static let faults: [(String, String, String, String)] = [
    ("a: b\nbad\nc: d", "2:1", "without a colon", "write \"key: value\""),
    ("a: b\nbad", "2:1", "without a colon", "write \"key: value\""),
    ("a:\n  b: c\n  bad\n  d: e", "3:3", "without a colon", "write \"key: value\""),
    ("a: \"b\nc: d\n", "1:4", "a quotation mark that is not closed", "close it"),
    ("a: 'b\n---\nc: d\n", "1:4", "a quotation mark that is not closed", "close it"),
    ("a: \"b\nc: \"d\"\n", "2:5", "text behind a closing quotation mark", "the whole text"),
    ("a: \"b\" c", "1:8", "text behind a closing quotation mark", "the whole text"),
    ("a:\n  - 'b' c", "2:9", "text behind a closing quotation mark", "the whole text"),
    ("a: **b** c", "1:4", "begins with \"*\"", "in quotes"),
    ("a: *b* c", "1:4", "begins with \"*\"", "in quotes"),
    ("a: *b c* d", "1:4", "begins with \"*\"", "in quotes"),
    ("a:\n  - *b c* d", "2:5", "begins with \"*\"", "in quotes"),
    ("a: [*b c* d]", "1:5", "begins with \"*\"", "in quotes"),
    ("a: & b", "1:4", "begins with \"&\"", "in quotes"),
    ("a: &b& c", "1:4", "begins with \"&\"", "in quotes"),
    ("a: !b! c", "1:4", "begins with \"!\"", "in quotes"),
    ("a: !<b c", "1:4", "begins with \"!\"", "in quotes"),
    ("a: !b!c d", "1:4", "begins with \"!\"", "in quotes"),
    ("a: > b", "1:4", "begins with \"|\" or \">\"", "in quotes"),
    ("a: |0\n  b", "1:5", "an indentation of 0", "the next line"),
    ("a: [b](c)", "1:4", "begins with \"[\"", "in quotes"),
    ("a:\n  - {b} c", "2:5", "begins with \"{\"", "in quotes"),
    ("a: @b", "1:4", "cannot begin a value", "in quotes"),
    ("a: [b, c\nd: e", "1:4", "a \"[\" that is not closed", "close the list"),
    ("a: [b, c", "1:4", "a \"[\" that is not closed", "close the list"),
    ("a: [b,\n", "1:4", "a \"[\" that is not closed", "close the list"),
    ("a:\n  - [b, c\n  - [d, e]", "2:5", "a \"[\" that is not closed", "close the list"),
    ("a: {b: c\nd: e", "1:4", "a \"{\" that is not closed", "close the mapping"),
    ("a: [\n  b, {c: d\n]", "2:6", "a \"{\" that is not closed", "close the mapping"),
    ("a: {b: #0b5d3b}", "1:8", "a comment that takes the \"}\"", "quotes, \"#0b5d3b\""),
    ("a: {b: #0b5d3b}\nc: d", "1:8", "a comment that takes the \"}\"", "quotes, \"#0b5d3b\""),
    ("a: {b: \"x # y\", c: #12, d: e}\n", "1:20", "a comment that takes", "quotes, \"#12\""),
    ("a: {\n  b: #0b5,\n  c: d}", "2:6", "takes the comma", "quotes, \"#0b5\""),
    ("a: {b: #B00}", "1:8", "takes the \"}\"", "; a colour has six digits, \"#BB0000\""),
    ("a: [b, c # d]\ne: f", "1:10", "a comment that takes the \"]\"", "behind the \"]\""),
    ("a: [b, c # d\ne: f", "1:4", "a \"[\" that is not closed", "close the list"),
    ("a: [\n  \"b\"\n  \"c\"\n]", "3:3", "\",\" or \"]\" was expected", "part items by commas"),
    ("{\n\"a\": \"b\"\n\"c\": d\n}", "3:1", "\",\" or \"}\" was expected", "part keys by commas"),
    ("a: [b}", "1:6", "\",\" or \"]\" was expected", "part items by commas"),
    ("a: ] b", "1:4", "a value was expected", "in quotes"),
    ("a: [b, , c]", "1:8", "a value was expected", "a comma that stands twice"),
    ("a: [b:]", "1:6", "a colon that", "write a space"),
    ("a: - b", "1:4", "an item where none can stand", "on a line of its own"),
    ("a: ? b", "1:4", "a \"?\" where no key can stand", "in quotes"),
    ("a: b: c", "1:5", "a second colon", "in quotes"),
    ("a: b\n c: d", "2:3", "a second colon", "the same indentation"),
    ("a:\n  b: c\n d: e", "3:2", "a key was expected", "the same indentation"),
    ("a:\n  - b\n  c: d", "3:3", "an item (\"- \") was expected", "the same indentation"),
    ("  a: b\nc: d", "2:1", "behind the end of the data", "the same indentation"),
    ("a: \"C:\\users\"", "1:9", "an escape with too few digits", "\\u four"),
    ("a: \"\\z\"", "1:5", "an unknown escape", "single quotes"),
    ("%b\n---\na: c", "1:1", "begins with \"%\"", "remove the line"),
    ("%YAML x\n---\na: c", "1:1", "begins with \"%\"", "remove the line"),
    ("%YAML 2.0\n---\na: c", "1:1", "version of YAML", "write %YAML 1.2"),
    ("a:\n\t- b", "2:1", "cannot begin a value", "not tabs"),
  ]

  @Test(arguments: faults.indices)
  func `Each fault is told where the author must look, with what to do`(_ index: Int) throws {
    let (text, place, summary, hint) = Self.faults[index]
    let reading = Reading(text)
    #expect(reading.places == ["yaml-syntax \(place)"], "\(text)")
    let told = try #require(reading.sink.diagnostics.first)
    #expect(told.summary.contains(summary), "\(text) gave: \(told.summary)")
    #expect(told.hint?.contains(hint) == true, "\(text) gave: \(told.hint ?? "no hint")")
  }

  /// A text, and what is noted at which bytes.
  private static let notes: [(String, [String])] = [
    ("a: b\nbad\nc: d", []), ("a: \"b\nc: d\n", []), ("a: [b, c", []), ("a: **b** c", []),
    ("a: \"b\" c", []),
    ("a: 'b\n---\nc: d\n", ["the text ends here: -"]),
    ("a: \"b\nc: \"d\"\n", ["the quoted text begins here: \"b\nc: \""]),
    ("a: [b, c\nd: e", ["read as a part of it up to here: :"]),
    ("a: [\n  \"b\"\n  \"c\"\n]", ["the list begins here: ["]),
    ("a: {\n  b: c\n  d: e}", ["the mapping begins here: {"]),
    ("a:\n  b: c\n d: e", ["the mapping begins here: a"]),
    ("a: \"\\z\"", ["the quoted text begins here: \""]),
  ]

  @Test(arguments: notes.indices)
  func `The other place is noted where it helps`(_ index: Int) throws {
    let (text, expected) = Self.notes[index]
    let reading = Reading(text)
    let told = try #require(reading.sink.diagnostics.first)
    #expect(told.notes.map { "\($0.text): \(reading.text($0.span))" } == expected, "\(text)")
  }
}
