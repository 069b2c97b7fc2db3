/// What a field takes, as data: for schemas and documentation.
package enum FieldShape: Sendable {
  /// A text of a named format (`text`, `identifier`, `date`, `url` …).
  case text(format: String)
  case integer(ClosedRange<Int>)
  case number, boolean
  case choice([String])
  indirect case list(FieldShape)
  /// Free keys, each with a value of one shape.
  indirect case map(FieldShape)
  case record(RecordShape)
  /// One of several shapes, told apart by what is written.
  case either([FieldShape])

  /// How an error names what was expected.
  package var expectation: String {
    switch self {
    case .text(let format): format == "text" ? "text" : "\(Self.article(format)) \(format)"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .choice(let names): "one of \(names.joined(separator: ", "))"
    case .list: "a list"
    case .map, .record: "a mapping"
    case .either(let shapes): shapes.map(\.expectation).joined(separator: " or ")
    }
  }

  private static func article(_ word: String) -> String {
    word.first.map { "aeio".contains($0) } == true ? "an" : "a"
  }
}

/// The declared fields of a record, found out when asked, so that records may hold each other.
package struct RecordShape: Sendable {
  package let name: String
  package let doc: String
  package let fields: @Sendable () -> [FieldDeclaration]
}

/// One declared field of a record.
package struct FieldDeclaration: Sendable {
  package let name: String
  package let isRequired: Bool
  package let shape: FieldShape
  package let doc: String
}
