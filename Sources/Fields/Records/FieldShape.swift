/// What a field takes, as data: for messages, schemas and documentation.
package enum FieldShape: Sendable {
  case text(TextFormat)
  case integer(ClosedRange<Int>)
  case number, boolean
  case choice([String])
  indirect case list(FieldShape)
  /// Free keys, each with a value of one shape.
  indirect case map(FieldShape, keys: TextFormat)
  case record(RecordShape)
  /// One of several shapes, told apart by the kind of node; of several mappings by their keys.
  case either([FieldShape])
  /// A mapping that has one of these keys, by which it is told from others.
  indirect case told(by: [String], FieldShape)
  /// A shape of which nothing, or a text without anything in it, is a value, too.
  indirect case orNothing(FieldShape)

  /// How an error names what was expected.
  package var expectation: String {
    switch self {
    case .text(let format):
      format.name == "text" ? "text" : "\(Self.article(format.name)) \(format.name)"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .choice(let names): "one of \(names.joined(separator: ", "))"
    case .list: "a list"
    case .map, .record: "a mapping"
    case .either(let shapes): Self.joined(shapes.map(\.expectation))
    case .told(_, let shape), .orNothing(let shape): shape.expectation
    }
  }

  /// Without what stands there already: a text in one language or in several, or with more fields.
  private static func joined(_ expectations: [String]) -> String {
    var parts: [String] = []
    for part in expectations.flatMap({ $0.parts(between: " or ") }) where !parts.contains(part) {
      parts.append(part)
    }
    return parts.joined(separator: " or ")
  }

  private static func article(_ word: String) -> String {
    word.first.map { "aeio".contains($0) } == true ? "an" : "a"
  }
}

extension String {
  fileprivate func parts(between mark: String) -> [String] {
    var parts = [""]
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(mark) {
        rest = rest.dropFirst(mark.count)
        parts.append("")
      } else {
        parts[parts.count - 1].append(rest.removeFirst())
      }
    }
    return parts
  }
}

/// The declared fields of a record, found out when asked, so that records may hold each other.
package struct RecordShape: Sendable {
  package let name: String
  package let doc: String
  package let declarations: @Sendable () -> RecordDeclarations

  package var fields: [FieldDeclaration] { declarations().fields }
}

/// What a record's body declares.
package struct RecordDeclarations: Sendable {
  package var fields: [FieldDeclaration] = []
  /// Keys of which the record has at least one.
  package var alternatives: [[String]] = []
}

/// One declared field of a record.
package struct FieldDeclaration: Sendable {
  package let name: String
  package let isRequired: Bool
  package let shape: FieldShape
  package let doc: String
}
