import Diagnostics
import Fields
import Testing

@Suite("JSON")
struct JSONReaderTests {
  /// The values as an outline, to compare with that of YAML.
  private func outline(_ node: Node?) -> String {
    guard let node else { return "nil" }
    switch node.kind {
    case .scalar: return node.isNull ? "null" : "<\(node.string ?? "")>"
    case .sequence: return "[" + node.items.map(outline).joined(separator: " ") + "]"
    case .mapping:
      return "{"
        + node.entries.map { "\(outline($0.key)) \(outline($0.value))" }.joined(separator: " ")
        + "}"
    case .broken: return "broken"
    }
  }

  private func outline(json text: String) -> String {
    outline(Reading(text, name: "a.json").root)
  }

  @Test("Every kind of value is read")
  func values() {
    #expect(outline(json: "{}") == "{}")
    #expect(outline(json: " [ ] ") == "[]")
    #expect(
      outline(json: #"{"a": [1, -0.5e+3, true, false, null, "x"], "b": {"": ""}}"#)
        == "{<a> [<1> <-0.5e+3> <true> <false> null <x>] <b> {<> <>}}")
    #expect(outline(json: "\u{FEFF}\"x\"") == "<x>")
    #expect(outline(json: "\"null\"") == "<null>")
  }

  @Test("Escapes are decoded, surrogate pairs as one character")
  func escapes() {
    #expect(
      outline(json: #""\"\\\/\b\f\n\r\t\u00e9\ud83c\udfaf\uE000""#)
        == "<\"\\/\u{8}\u{C}\n\r\t\u{E9}\u{1F3AF}\u{E000}>")
  }

  @Test(
    "What the grammar does not allow is a syntax error, and only one",
    arguments: [
      "[1,]", "{\"a\":1,}", "[1 2]", "[,1]", "{\"a\"}", "{a:1}", "{1:2}", "[01]", "[1.]", "[.5]",
      "[+1]", "[-]", "[1e]", "[0x1]", "[1.2.3]", "[tru]", "[True]", "[NaN]", "[Infinity]",
      "\"\\x\"",
      "\"\\u12\"", "\"a", "[\"a\nb\"]", "[1]]", "[}", "{]", "[", "{", "{\"a\":", "nul", "'a'",
      "// x",
      "[1]/**/", "1 2", "-", "[\"\\", "[\u{A0}1]", "{\"a\" 1}", "{\"a\":1 \"b\":2}", ",", "]",
    ])
  func syntaxErrors(_ text: String) {
    let reading = Reading(text, name: "a.json")
    #expect(reading.root == nil)
    #expect(reading.sink.diagnostics.map(\.kind.id) == ["json-syntax"])
  }

  @Test("JSON and YAML of the same data give the same nodes")
  func sameAsYAML() {
    let text = #"{"a": [1, "b c", {"d": null}], "e": "x\ny\u00e9"}"#
    #expect(outline(json: text) == outline(Reading(text, name: "a.yaml").root))
  }

  @Test("The format is known by the name, or by the first character where there is none")
  func format() {
    #expect(outline(Reading("{\"a\": 1}", name: "-").root) == "{<a> <1>}")
    #expect(Reading("{a: 1}", name: "-").places == ["json-syntax 1:2"])
    #expect(Reading("{a: 1}", name: "x.YML").places == [])
    #expect(outline(Reading("a: 1", name: "-").root) == "{<a> <1>}")
  }

  @Test("Merge keys and anchors are YAML's alone")
  func noMergeKeys() {
    #expect(outline(json: #"{"<<": "*a", "b": "&c"}"#) == "{<<<> <*a> <b> <&c>}")
  }
}
