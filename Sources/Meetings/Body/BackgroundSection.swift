package import Diagnostics
package import Fields

/// A part of the background, under its own heading.
package struct BackgroundSection: Sendable {
  package let id: Located<String>?
  package let heading: RichText?
  package let body: RichBlocks?
  /// Ids of the figures that stand behind the body. Those that no section names stand where the
  /// template wants them; the same holds for the table.
  package let figures: [Located<String>]
  /// Ids of the charts that stand behind the figures.
  package let charts: [Located<String>]
  /// Ids of the pictures behind the charts; several of one row stand side by side.
  package let pictures: [[Located<String>]]
  /// Ids of the tables behind the pictures.
  package let tables: [Located<String>]
  /// Where the table of areas is called for, behind all of these; nil where it is not.
  package let areas: SourceSpan?
  package let marking: Located<Marking>?
  package let span: SourceSpan

  static func record(_ context: MeetingContext) -> RecordType<BackgroundSection> {
    RecordType("section", doc: "A part of the background") { r in
      let text = TextTypes(context, &r)
      let id = r.optional("id", .id(of: .section, context), doc: "Names the section among others")
      let heading = r.optional("heading", text.line, doc: "The section's heading")
      let body = r.optional("body", text.blocks, doc: "The text, in Markdown")
      let figures = r.list(
        "figures", of: .use(of: .figure, context),
        doc: "Figures behind the text: ids of \"figures\"")
      let charts = r.list(
        "charts", of: .use(of: .chart, context),
        doc: "Charts behind the figures: ids of \"charts\"")
      let pictures = r.list(
        "pictures", of: .oneOrMany(.use(of: .picture, context)),
        doc: "Pictures behind the charts: ids of \"pictures\", some in brackets side by side")
      let tables = r.list(
        "tables", of: .use(of: .table, context),
        doc: "Tables behind the pictures: ids of \"tables\"")
      let areas = r.optional("areas", .located(.boolean), doc: "Whether the table stands here")
      let marking = r.partMarking(context)
      if let areas, areas.value { context.use(Located("areas", at: areas.span), of: .table) }
      if r.keySpan("body") == nil, figures.isEmpty, charts.isEmpty, pictures.isEmpty,
        tables.isEmpty,
        areas?.value != true
      {
        r.fail(
          MeetingsDiagnostics.emptySection, "a section with nothing in it",
          hint: "add \"body\", \"figures\", \"charts\", \"pictures\", \"tables\" or \"areas\"")
      }
      return BackgroundSection(
        id: id, heading: heading, body: body, figures: figures, charts: charts, pictures: pictures,
        tables: tables,
        areas: areas.flatMap { $0.value ? $0.span : nil }, marking: marking,
        span: r.span ?? .nowhere)
    }
  }
}
