package import Diagnostics
package import Fields

/// A table of the author's: columns, head rows, rows in groups, totals.
package struct DataTable: Sendable {
  package enum Alignment: String, CaseIterable, Sendable {
    case start, center, end
    /// By the decimal sign of the document's language.
    case decimal
  }

  /// What is done where the columns do not fit the page's width.
  package enum Wide: String, CaseIterable, Sendable {
    /// Turned where a turned page holds it, parted by columns where none does.
    case auto
    /// On pages of its own, turned.
    case landscape
    /// Parted by columns; those that head the rows are set again.
    case split
  }

  package struct Column: Sendable {
    package let heading: RichText?
    package let alignment: Alignment
    package let width: TableWidth
    /// Where the width is given; nil where it is not.
    package var widthSpan: SourceSpan?
    /// Whether the heading is set upright along the column.
    package let isTurned: Bool
    /// Whether its cells head their rows; nil where it is not said.
    package let headsRows: Bool?
    package let span: SourceSpan
  }

  package struct Cell: Sendable {
    /// Nil for an empty cell.
    package let text: RichText?
    package let columns: Int
    package let rows: Int
    package let span: SourceSpan
  }

  package struct Row: Sendable {
    package let cells: [Cell]
    /// Whether it sums rows above it.
    package let isTotal: Bool
    package let span: SourceSpan
  }

  package struct Group: Sendable {
    package let heading: RichText?
    package let rows: [Row]
    package let span: SourceSpan
  }

  package let id: Located<String>
  package let title: RichText?
  package let columns: [Column]
  /// Above the row of the columns' own headings.
  package let head: [Row]
  package let groups: [Group]
  /// Below the table.
  package let notes: [RichText]
  package let wide: Wide
  package let span: SourceSpan

  static func record(_ context: MeetingContext) -> RecordType<DataTable> {
    RecordType("table", doc: "A table") { r in
      let text = TextTypes(context, &r)
      let table = DataTable(
        id: r.required("id", .id(of: .table, context), doc: "Names the table among others"),
        title: r.optional("title", text.line, doc: "The table's caption"),
        columns: r.required("columns", .list(of: Column.type(text)), doc: "The columns in order"),
        head: r.list("head", of: Row.type(text), doc: "Rows above the columns' own headings"),
        groups: Group.joined(
          r.required("rows", .list(of: Group.entry(text)), doc: "Rows, and groups of rows")),
        notes: r.optional("notes", .oneOrMany(text.inline), default: [], doc: "Below the table"),
        wide: r.optional(
          "wide", .choice(Wide.self), default: .auto,
          doc: "What is done where the columns do not fit the page"),
        span: r.span ?? .nowhere)
      if r.keySpan("columns") != nil, table.columns.isEmpty, !r.hasFailed {
        r.fail(
          MeetingsDiagnostics.tableWithoutColumns, "a table without columns", at: "columns",
          hint: "write one entry for each column, for example [Tahun, Nilai]")
      }
      return table
    }
  }
}

extension DataTable.Column {
  /// A heading alone, or a mapping.
  static func type(_ table: TextTypes) -> FieldType<DataTable.Column> {
    let heading = table.cell
    let full = FieldType.record(record(table), or: heading) { headed($0, $1) }
    return FieldType(shape: .orNothing(full.shape), placeholder: full.placeholder()) { field in
      guard field.node.kind == .scalar else { return full.read(field) }
      return headed(field.node.isNull ? nil : heading.read(field), field.node.span)
    }
  }

  @Sendable private static func headed(_ heading: RichText?, _ span: SourceSpan) -> DataTable.Column
  {
    DataTable.Column(
      heading: heading, alignment: .start, width: .auto, isTurned: false, headsRows: nil, span: span
    )
  }

  private static func record(_ table: TextTypes) -> RecordType<DataTable.Column> {
    RecordType("column", doc: "A column of the table") { r in
      let text = table.inner(&r)
      return DataTable.Column(
        heading: r.optional("heading", text.cell, doc: "The column's head"),
        alignment: r.optional(
          "align", .choice(DataTable.Alignment.self), default: .start, doc: "Where its cells stand"),
        width: r.optional(
          "width", .tableWidth, default: .auto,
          doc: "\"auto\", a length such as 30mm, or a number: its share of what is left"),
        widthSpan: r.keySpan("width"),
        isTurned: r.optional(
          "turned", .boolean, default: false, doc: "Whether the head is turned upright"),
        headsRows: r.optional(
          "heads_rows", .boolean,
          doc: "Whether its cells name their rows; the first column's do unless it says false"),
        span: r.span ?? .nowhere)
    }
  }
}

extension DataTable.Cell {
  /// A text alone, nothing, or a mapping of a text and what it covers.
  static func type(_ table: TextTypes) -> FieldType<DataTable.Cell> {
    let text = table.cell
    let record = FieldType.record(record(table))
    return FieldType(
      shape: .orNothing(.either([text.shape, .told(by: names, record.shape)])),
      placeholder: record.placeholder()
    ) { field in
      let node = field.node
      let keys = node.kind == .mapping ? node.entries.compactMap(\.key.string) : []
      if keys.contains(where: names.contains) { return record.read(field) }
      let isEmpty = node.kind == .scalar && (node.isNull || node.string?.isEmpty == true)
      let content = isEmpty ? nil : text.read(field)
      return DataTable.Cell(text: content, columns: 1, rows: 1, span: node.span)
    }
  }

  /// What tells a cell's mapping from a text in several languages.
  private static let names = ["text", "columns", "rows"]

  private static func record(_ table: TextTypes) -> RecordType<DataTable.Cell> {
    RecordType("cell", doc: "A cell of the table") { r in
      let text = table.inner(&r)
      return DataTable.Cell(
        text: r.optional("text", text.cell, doc: "What stands in it"),
        columns: r.optional(
          "columns", .integer(in: 1...100), default: 1, doc: "How many columns it covers"),
        rows: r.optional(
          "rows", .integer(in: 1...10_000), default: 1, doc: "How many rows it covers"),
        span: r.span ?? .nowhere)
    }
  }
}

extension DataTable.Row {
  /// A list of cells, or a mapping of one.
  static func type(_ table: TextTypes) -> FieldType<DataTable.Row> {
    let cells = FieldType.list(of: DataTable.Cell.type(table))
    let record = FieldType.record(record(table))
    return FieldType(
      shape: .either([cells.shape, record.shape]), placeholder: record.placeholder()
    ) { field in
      guard field.node.kind == .sequence else { return record.read(field) }
      return cells.read(field).map {
        DataTable.Row(cells: $0, isTotal: false, span: field.node.span)
      }
    }
  }

  static func record(_ table: TextTypes) -> RecordType<DataTable.Row> {
    RecordType("row", doc: "A row of the table") { r in
      let text = table.inner(&r)
      return DataTable.Row(
        cells: r.required(
          "cells", .list(of: DataTable.Cell.type(text)), doc: "One for each column, in order"),
        isTotal: r.optional(
          "total", .boolean, default: false, doc: "Whether it sums rows above it"),
        span: r.span ?? .nowhere)
    }
  }
}

extension DataTable.Group {
  /// A row, or a group of rows under its heading; told apart by the key `rows`.
  static func entry(_ table: TextTypes) -> FieldType<DataTable.Group> {
    .record(record(table), or: DataTable.Row.type(table)) {
      DataTable.Group(heading: nil, rows: [$0], span: $1)
    }
  }

  private static func record(_ table: TextTypes) -> RecordType<DataTable.Group> {
    RecordType("group", doc: "Rows under a heading of their own") { r in
      let text = table.inner(&r)
      let group = DataTable.Group(
        heading: r.required("heading", text.cell, doc: "What the rows have in common"),
        rows: r.required("rows", .list(of: DataTable.Row.type(text)), doc: "The group's rows"),
        span: r.span ?? .nowhere)
      if group.rows.isEmpty, !r.hasFailed {
        r.fail(
          MeetingsDiagnostics.emptyGroup, "a group of rows without a row", at: "rows",
          hint: "give it a row, or take its heading out")
      }
      return group
    }
  }

  /// Rows that stand in no group are one with their neighbours.
  static func joined(_ entries: [DataTable.Group]) -> [DataTable.Group] {
    var groups: [DataTable.Group] = []
    for entry in entries {
      guard entry.heading == nil, let last = groups.last, last.heading == nil else {
        groups.append(entry)
        continue
      }
      groups[groups.count - 1] = DataTable.Group(
        heading: nil, rows: last.rows + entry.rows, span: last.span)
    }
    return groups
  }
}
