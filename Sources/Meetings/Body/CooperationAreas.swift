package import Diagnostics
package import Fields

/// The table of areas of cooperation.
package struct CooperationAreas: Sendable {
  /// One column and what stands in its head.
  package struct Column: Sendable {
    package enum Key: String, CaseIterable, Sendable { case area, description, benefit }

    package let key: Key
    /// Nil where the language's own label serves.
    package let heading: RichText?
    package let icon: Located<String>?
    package let span: SourceSpan
  }

  /// One area.
  package struct Row: Sendable {
    package let id: Located<String>?
    package let icon: Located<String>?
    package let area: RichText
    package let description: RichText?
    package let benefit: RichText?
    /// What neighbouring rows have in common: the words above them.
    package let group: RichText?
    package let span: SourceSpan

    /// What stands in a column's cell.
    package subscript(key: Column.Key) -> RichText? {
      switch key {
      case .area: area
      case .description: description
      case .benefit: benefit
      }
    }
  }

  package let title: RichText?
  package let columns: [Column]
  package let rows: [Row]
  package let span: SourceSpan

  static func record(_ context: MeetingContext) -> RecordType<CooperationAreas> {
    RecordType("areas", doc: "The table of areas of cooperation") { r in
      let text = TextTypes(context, &r)
      return CooperationAreas(
        title: r.optional("title", text.line, doc: "The table's caption"),
        columns: r.optional(
          "columns", .list(of: Column.type(text)), default: Column.all, doc: "The columns in order"),
        rows: r.required("rows", .list(of: .record(Row.record(text))), doc: "One for each area"),
        span: r.span ?? .nowhere)
    }
  }
}

extension CooperationAreas.Column {
  typealias Column = CooperationAreas.Column

  static var all: [Column] {
    Key.allCases.map { Column(key: $0, heading: nil, icon: nil, span: .nowhere) }
  }

  /// A key alone, or a mapping of key, heading and icon.
  static func type(_ table: TextTypes) -> FieldType<Column> {
    let key = key(table.context)
    let record = FieldType.record(record(table))
    return FieldType(
      shape: .either([key.shape, record.shape]), placeholder: record.placeholder()
    ) { field in
      guard field.node.kind == .scalar else { return record.read(field) }
      return key.read(field).map {
        Column(key: $0, heading: nil, icon: nil, span: field.node.span)
      }
    }
  }

  /// A column shows one thing, and no two show the same.
  private static func key(_ context: MeetingContext) -> FieldType<Key> {
    let type = FieldType.choice(Key.self)
    return type.converted(placeholder: type.placeholder()) { key, field in
      context.define(Located(key.rawValue, at: field.node.span), as: .column)
      return key
    }
  }

  private static func record(_ table: TextTypes) -> RecordType<Column> {
    RecordType("column", doc: "A column of the table") { r in
      let text = table.inner(&r)
      return Column(
        key: r.required("key", key(table.context), doc: "What the column shows of each row"),
        heading: r.optional("heading", text.line, doc: "The column's head"),
        icon: r.optional("icon", .located(.identifier), doc: "A mark beside the heading"),
        span: r.span ?? .nowhere)
    }
  }
}

extension CooperationAreas.Row {
  typealias Row = CooperationAreas.Row

  static func record(_ table: TextTypes) -> RecordType<Row> {
    RecordType("row", doc: "One area of cooperation") { r in
      let text = table.inner(&r)
      return Row(
        id: r.optional("id", .id(of: .row, table.context), doc: "Names the row among others"),
        icon: r.optional("icon", .located(.identifier), doc: "A mark beside the area"),
        area: r.required("area", text.cell, doc: "The area's name"),
        description: r.optional("description", text.cell, doc: "What would be done"),
        benefit: r.optional("benefit", text.cell, doc: "What would be gained"),
        group: r.optional(
          "group", text.cell, doc: "What the row has in common with its neighbours"),
        span: r.span ?? .nowhere)
    }
  }
}
