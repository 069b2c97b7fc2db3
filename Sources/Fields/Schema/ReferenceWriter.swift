/// Writes a reference of a record for readers, in Markdown, from the same declarations that read it.
///
/// Each record has a table of its keys; those that hold records have their tables below, once each.
package struct ReferenceWriter {
  private var sections: [String] = []
  private var waiting: [(title: String, record: RecordShape)] = []
  /// By the record's name: the keys of each record of that name that was met.
  private var known: [String: [[String]]] = [:]

  /// - Parameter title: the heading of the whole.
  package static func reference(of record: RecordShape, title: String) -> String {
    var writer = ReferenceWriter()
    writer.add(record, record.name)
    while !writer.waiting.isEmpty {
      let next = writer.waiting.removeFirst()
      writer.add(next.record, next.title)
    }
    return "# \(title)\n\n" + writer.sections.joined(separator: "\n")
  }

  private mutating func add(_ record: RecordShape, _ title: String) {
    let fields = record.fields
    let rows = fields.map { field in
      "| `\(field.name)` | \(words(field.shape)) | \(Self.cell(field.doc))"
        + "\(field.isRequired ? " (required)" : "") |"
    }
    let table = (["| key | takes | what it says |", "|---|---|---|"] + rows).joined(separator: "\n")
    let section = "## \(title)\n\(record.doc).\n\n\(table)\n"
    if !sections.contains(section) { sections.append(section) }
  }

  /// A pipe would end the cell.
  private static func cell(_ text: String) -> String {
    text.map { $0 == "|" ? "\\|" : String($0) }.joined()
  }

  /// What a field takes; records are named, and wait for their tables.
  private mutating func words(_ shape: FieldShape) -> String {
    switch shape {
    case .record(let record):
      let title = title(of: record)
      return "[\(title)](#\(Self.anchor(title)))"
    case .told(_, let inner), .orNothing(let inner): return words(inner)
    case .list(let item): return "a list: " + words(item)
    case .map(let value, let keys):
      return "a mapping of \(Self.cell(keys.name))\(Self.listed(keys.names)) to " + words(value)
    case .either(let shapes): return distinct(shapes.map { words($0) }).joined(separator: ", or ")
    case .choice(let names): return names.map { "`\($0)`" }.joined(separator: ", ")
    case .integer(let range) where range.lowerBound != .min && range.upperBound != .max:
      return "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .text, .integer, .number, .boolean: return Self.cell(shape.expectation)
    }
  }

  /// Names that are few enough to be read.
  private static func listed(_ names: [String]?) -> String {
    guard let names, names.count <= 40 else { return "" }
    return " (" + names.map { "`\($0)`" }.joined(separator: ", ") + ")"
  }

  /// The heading of a record's table. Records of one name that have other keys are counted.
  private mutating func title(of record: RecordShape) -> String {
    let keys = record.fields.map(\.name)
    let met = known[record.name] ?? []
    let index = met.firstIndex(of: keys) ?? met.count
    let title = index == 0 ? record.name : "\(record.name) \(index + 1)"
    if index == met.count {
      known[record.name] = met + [keys]
      waiting.append((title, record))
    }
    return title
  }

  private func distinct(_ words: [String]) -> [String] {
    words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func anchor(_ name: String) -> String {
    name.map { $0 == " " ? "-" : String($0) }.joined()
  }
}
