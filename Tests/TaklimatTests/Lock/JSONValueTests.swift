import Diagnostics
import TestSupport
import Testing

@testable import Taklimat

@Suite struct JSONValueTests {
  private func text(_ value: JSONValue) -> String { String(decoding: value.text, as: UTF8.self) }

  @Test func `Keys are sorted by their bytes and every value has its line`() {
    let value = JSONValue.object([
      "b": .array([.number(1), .object([:])]), "B": .string("x"), "é": .number(-2), "a": .array([]),
    ])
    #expect(
      text(value)
        == """
        {
          "B": "x",
          "a": [],
          "b": [
            1,
            {}
          ],
          "é": -2
        }

        """)
  }

  @Test(arguments: [
    ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("a\nb", #""a\nb""#),
    ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#), ("žluť 会", "\"žluť 会\""),
  ])
  func `Strings are escaped where JSON asks for it`(_ string: String, _ expected: String) {
    #expect(text(.string(string)) == expected + "\n")
  }
}
