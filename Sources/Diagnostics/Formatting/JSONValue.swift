/// A value of JSON (RFC 8259), for files that this program writes.
package enum JSONValue: Equatable, Sendable {
  case string(String)
  case number(Int)
  case array([JSONValue])
  /// Members in the order of their names' bytes.
  case object([String: JSONValue])
  /// Members in an order that means something to a reader.
  case ordered([Member])
  case boolean(Bool)
  case null

  /// One member of an object.
  package struct Member: Equatable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// As text that is always the same: two spaces for each level, a line
  /// end after the last line.
  package var text: [UInt8] {
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
      put(sorted.map { JSONValue.Member($0.key, $0.value) })
    case .ordered(let members): put(members)
    case .boolean(let value): put(value ? "true" : "false")
    case .null: put("null")
    }
  }

  private mutating func put(_ members: [JSONValue.Member]) {
    putItems(members, "{", "}") { text, member in
      text.put(string: member.name)
      text.put(": ")
      text.put(member.value)
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
