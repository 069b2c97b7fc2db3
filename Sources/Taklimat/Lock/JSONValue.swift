import Diagnostics

/// A value of JSON (RFC 8259), for files that this program writes.
enum JSONValue: Equatable {
  case string(String)
  case number(Int)
  case array([JSONValue])
  case object([String: JSONValue])

  /// As text that is always the same: keys sorted by their bytes, two spaces for each level, a line
  /// end after the last line.
  var text: [UInt8] {
    var text = JSONText()
    text.put(self)
    text.put("\n")
    return text.bytes
  }
}

/// JSON under construction.
private struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var depth = 0

  mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func put(_ value: JSONValue) {
    switch value {
    case .string(let string): put(string: string)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    case .array(let values): putItems(values, "[", "]") { text, value in text.put(value) }
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      putItems(sorted, "{", "}") { text, member in
        text.put(string: member.key)
        text.put(": ")
        text.put(member.value)
      }
    }
  }

  private mutating func putItems<Item>(
    _ items: [Item], _ open: StaticString, _ close: StaticString,
    _ putItem: (inout JSONText, Item) -> Void
  ) {
    put(open)
    depth += 1
    for (index, item) in items.enumerated() {
      if index > 0 { put(",") }
      putLineEnd()
      putItem(&self, item)
    }
    depth -= 1
    if !items.isEmpty { putLineEnd() }
    put(close)
  }

  private mutating func putLineEnd() {
    put("\n")
    for _ in 0..<depth { put("  ") }
  }

  private mutating func put(string: String) {
    bytes.append(contentsOf: JSONString.text(string).utf8)
  }
}
