import Diagnostics
import Fields
import Testing

@Suite struct SchemaWriterTests {
  /// Of a record with one field, without what all schemas have, on one line.
  private func field<Value>(_ type: FieldType<Value>, isRequired: Bool = true) -> String {
    let record = RecordType("probe", doc: "A probe") { (r: inout RecordReader) in
      if isRequired {
        _ = r.required("f", type, doc: "D")
      } else {
        _ = r.optional("f", type, doc: "D")
      }
    }
    let text = schema(record.shape)
    let end = isRequired ? " } }, \"required\"" : " } }, \"additionalProperties\""
    return text.between("\"f\": { \"description\": \"D\", ", end) ?? text
  }

  private func schema(_ shape: RecordShape) -> String {
    let text = SchemaWriter.schema(of: shape, identifier: "urn:x", title: "T").text
    return String(decoding: text, as: UTF8.self)
      .split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
  }

  @Test func `A schema says what it is and which keys there are`() {
    let record = RecordType("probe", doc: "A probe") { (r: inout RecordReader) in
      _ = r.required("a", .identifier, doc: "A")
      _ = r.optional("b", .boolean, doc: "B")
    }
    let text = schema(record.shape)
    #expect(
      text.hasPrefix(
        "{ \"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"$id\": \"urn:x\","
          + " \"title\": \"T\", \"description\": \"A probe\", \"type\": \"object\","))
    #expect(text.contains("\"required\": [ \"a\" ]"))
    #expect(text.hasSuffix("\"additionalProperties\": false, \"$defs\": {} }"))
  }

  @Test func `A field that may be absent may be null, and no other`() {
    #expect(field(.boolean) == "\"enum\": [ true, false, \"true\", \"false\" ]")
    #expect(
      field(.boolean, isRequired: false) == "\"enum\": [ true, false, \"true\", \"false\", null ]")
  }

  @Test func `What YAML takes for a number is text where the field takes any text`() {
    #expect(
      field(.text) == "\"type\": [ \"string\", \"number\", \"boolean\" ], \"pattern\": \"\\\\S\"")
    #expect(field(.date).hasPrefix("\"type\": \"string\", \"pattern\": \"^[0-9]{4}-"))
    #expect(field(.partialDate).hasSuffix("\"minimum\": 1000, \"maximum\": 9999"))
  }

  @Test func `Whole numbers have their bounds`() {
    #expect(
      field(.integer(in: 1...9))
        == "\"type\": [ \"integer\", \"string\" ], \"pattern\": \"^[+-]?[0-9]+$\", \"minimum\": 1,"
        + " \"maximum\": 9")
  }

  @Test func `One or many are told apart by the list`() {
    #expect(
      field(.oneOrMany(.boolean))
        == "\"if\": { \"type\": \"array\" }, \"then\": { \"type\": \"array\", \"items\": {"
        + " \"enum\": [ true, false, \"true\", \"false\" ] } }, \"else\": {"
        + " \"enum\": [ true, false, \"true\", \"false\" ] }")
  }

  @Test func `Records are defined once, and one inside itself is itself`() {
    struct Node {
      static let record: RecordType<Int> = make()
      static func make() -> RecordType<Int> {
        RecordType("node", doc: "N") { r in
          _ = r.optional("left", .record(make()), doc: "L")
          _ = r.optional("right", .record(make()), doc: "R")
          return 0
        }
      }
    }
    let text = schema(Node.record.shape)
    #expect(text.components(of: "\"#/$defs/node\"") == 4)
    #expect(text.components(of: "\"description\": \"N\"") == 2)
  }

  @Test func `Two records of one name that differ are two`() {
    @Sendable func inner(_ key: String) -> RecordType<Int> {
      RecordType("inner", doc: "I") { r in
        _ = r.optional(key, .boolean, doc: "B")
        return 0
      }
    }
    let record = RecordType("outer", doc: "O") { (r: inout RecordReader) in
      _ = r.optional("a", .record(inner("x")), doc: "A")
      _ = r.optional("b", .record(inner("y")), doc: "B")
      _ = r.optional("c", .record(inner("x")), doc: "C")
    }
    let text = schema(record.shape)
    #expect(text.components(of: "#/$defs/inner\"") == 2)
    #expect(text.components(of: "#/$defs/inner-2\"") == 1)
  }

  @Test func `A record that needs one of some keys says so`() {
    let record = RecordType("probe", doc: "A probe") { (r: inout RecordReader) in
      _ = r.optional("a", .boolean, doc: "A")
      _ = r.lacksAll(of: ["a", "b"])
    }
    let alternatives = ["a", "b"].map { key in
      "{ \"required\": [ \"\(key)\" ], \"properties\": { \"\(key)\": { \"not\": { \"type\": \"null\" } } } }"
    }
    #expect(
      schema(record.shape).contains(
        "\"allOf\": [ { \"anyOf\": [ \(alternatives.joined(separator: ", ")) ] } ]"))
  }
}

extension String {
  fileprivate func between(_ start: String, _ end: String) -> String? {
    var rest = self[...]
    while !rest.isEmpty, !rest.hasPrefix(start) { rest.removeFirst() }
    guard !rest.isEmpty else { return nil }
    rest.removeFirst(start.count)
    var found = ""
    while !rest.isEmpty, !rest.hasPrefix(end) { found.append(rest.removeFirst()) }
    return found
  }

  fileprivate func components(of word: String) -> Int {
    var count = 0
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(word) { count += 1 }
      rest.removeFirst()
    }
    return count
  }
}

@Suite struct ReferenceWriterTests {
  @Test func `Each record has a table of its keys, those within it below`() {
    let inner = RecordType("inner part", doc: "A part") { (r: inout RecordReader) in
      _ = r.required("a", .integer(in: 1...9), doc: "A|B")
    }
    let record = RecordType("outer", doc: "The whole") { (r: inout RecordReader) in
      _ = r.optional("one", .oneOrMany(.record(inner)), doc: "One or many")
      _ = r.optional("two", .record(inner), doc: "Again")
      _ = r.optional("map", .map(of: .boolean), doc: "Free keys")
    }
    #expect(
      ReferenceWriter.reference(of: record.shape, title: "T") == """
        # T

        ## outer
        The whole.

        | key | takes | what it says |
        |---|---|---|
        | `one` | [inner part](#inner-part), or a list: [inner part](#inner-part) | One or many |
        | `two` | [inner part](#inner-part) | Again |
        | `map` | a mapping of identifier to true or false | Free keys |

        ## inner part
        A part.

        | key | takes | what it says |
        |---|---|---|
        | `a` | a whole number from 1 to 9 | A\\|B (required) |

        """)
  }
}
