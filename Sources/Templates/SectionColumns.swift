package import Diagnostics
import Fields

/// In how many columns a section is set.
package struct SectionColumns: Sendable {
  package let section: SectionName
  package let count: Int
  /// Between two columns, in points.
  package let gutter: Double
  /// Whether a hairline stands between them.
  package let hasRule: Bool
  /// Where the template says so.
  package let span: SourceSpan
}

/// Columns as a template states them: how many, or that with a gutter and a rule.
struct ColumnsDeclaration: Sendable {
  var count = 1
  var gutter = Length(1.2, .baseline)
  var hasRule = false

  /// A column narrower than half an inch holds no word.
  static let leastWidth = 36.0

  static let record = RecordType("columns", doc: "In how many columns a section is set") {
    (r: inout RecordReader) in
    var columns = ColumnsDeclaration()
    columns.count = r.required("count", .integer(in: 1...3), doc: "How many")
    columns.gutter = r.optional(
      "gutter", .distance, default: columns.gutter, doc: "Between two columns")
    columns.hasRule = r.optional(
      "rule", .boolean, default: false, doc: "Whether a hairline stands between them")
    return columns
  }

  /// Nil, with a diagnostic, where they leave no room for words.
  func resolved(
    _ section: Located<SectionName>, in basis: Length.Basis, into sink: DiagnosticSink
  ) -> SectionColumns? {
    let points = gutter.points(basis)
    let width = (basis.measure - points * Double(count - 1)) / Double(count)
    guard count == 1 || width >= Self.leastWidth else {
      sink.report(
        Diagnostic(
          TemplatesDiagnostics.badColumns,
          "\(count) columns of \"\(section.value.rawValue)\" would be \(inPoints(max(0, width)))"
            + " wide", at: section.span,
          hint: "a column needs \(inPoints(Self.leastWidth)) at least: ask for fewer columns or a"
            + " narrower gutter"))
      return nil
    }
    return SectionColumns(
      section: section.value, count: count, gutter: points, hasRule: hasRule, span: section.span)
  }
}

extension FieldType where Value == ColumnsDeclaration {
  /// A number, or a mapping with it.
  static var columns: Self {
    let number = FieldType<Int>.integer(in: 1...3)
    let record = FieldType.record(ColumnsDeclaration.record)
    return FieldType(
      shape: .either([number.shape, record.shape]), placeholder: ColumnsDeclaration(),
      read: { field in
        guard field.node.kind == .scalar else { return record.read(field) }
        return number.read(field).map { ColumnsDeclaration(count: $0) }
      })
  }
}

extension FieldMap where Value == ColumnsDeclaration {
  /// By sections; what names none of `known` is reported.
  func resolved(
    of known: [String], in basis: Length.Basis, into sink: DiagnosticSink
  ) -> [SectionColumns] {
    entries.compactMap { entry in
      let name = entry.key.value
      guard known.contains(name) else {
        ColumnsDeclaration.report(name, known, at: entry.key.span, into: sink)
        return nil
      }
      let section = Located(SectionName(rawValue: name), at: entry.key.span)
      return entry.value.resolved(section, in: basis, into: sink)
    }
  }
}

extension ColumnsDeclaration {
  fileprivate static func report(
    _ name: String, _ known: [String], at span: SourceSpan, into sink: DiagnosticSink
  ) {
    let nearest = Suggestion.nearest(to: name, among: known).map { "did you mean \"\($0)\"? " }
    sink.report(
      Diagnostic(
        TemplatesDiagnostics.badColumns, "\"\(name)\" is no section that can have columns",
        at: span, hint: (nearest ?? "") + "these can: " + known.joined(separator: ", ")))
  }
}
