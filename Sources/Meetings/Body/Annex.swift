package import Diagnostics
package import Fields

/// A part behind all others: a text of its own, or a picture of a letter or a map.
package struct Annex: Sendable {
  package let id: Located<String>?
  package let title: RichText
  package let body: RichBlocks?
  /// A PNG, JPEG or SVG file; nil where there is none.
  package let file: Located<String>?
  /// What the file shows, to be read aloud.
  package let alternative: RichText?
  package let marking: Located<Marking>?
  package let span: SourceSpan

  static func record(_ context: MeetingContext) -> RecordType<Annex> {
    RecordType("annex", doc: "A part behind all others") { r in
      let text = TextTypes(context, &r)
      let annex = Annex(
        id: r.optional("id", .id(of: .annex, context), doc: "Names the annex among others"),
        title: r.required("title", text.line, doc: "What it is"),
        body: r.optional("body", text.blocks, doc: "Its text, in Markdown"),
        file: r.optional("file", .fileName, doc: "A PNG, JPEG or SVG file that is shown"),
        alternative: r.optional("alt", text.line, doc: "What the file shows, to be read aloud"),
        marking: r.partMarking(context), span: r.span ?? .nowhere)
      if r.lacksAll(of: ["body", "file"]) {
        r.fail(
          MeetingsDiagnostics.emptySection, "an annex with nothing in it",
          hint: "add \"body\" or \"file\"")
      } else if r.keySpan("file") != nil, r.keySpan("alt") == nil {
        r.fail(
          MeetingsDiagnostics.pictureWithoutWords,
          "a picture without words for those who cannot see", at: "file",
          hint: "say in \"alt\" what it shows")
      }
      return annex
    }
  }
}
