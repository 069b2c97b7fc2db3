package import Diagnostics
package import Fields
package import Markup

/// A photograph, map or drawing that a file holds.
package struct Picture: Sendable {
  package let id: Located<String>
  /// The file's name, counted from the meeting's own folder.
  package let file: Located<String>
  /// The caption; nil for none.
  package let title: RichText?
  /// What is read aloud; nil for decoration.
  package let alternative: RichText?
  /// Of the width that is there, from 0 to 1.
  package let share: Double
  /// Nil where the template decides.
  package let place: FigurePlace?
  package let asOf: PartialDate?
  /// Ids of the meeting's references.
  package let cite: [Located<String>]
  package let span: SourceSpan

  static func record(_ context: MeetingContext) -> RecordType<Picture> {
    RecordType("picture", doc: "A photograph, map or drawing") { r in
      let text = TextTypes(context, &r)
      let picture = Picture(
        id: r.required("id", .id(of: .picture, context), doc: "Names the picture among others"),
        file: r.required("file", .fileName, doc: "A PNG, JPEG or SVG file beside the meeting's"),
        title: r.optional("title", text.inline, doc: "The caption"),
        alternative: r.optional("alt", text.line, doc: "What it shows, to be read aloud"),
        share: Double(
          r.optional("width", .integer(in: 5...100), default: 100, doc: "Percent of the measure"))
          / 100,
        place: r.optional("place", .choice(FigurePlace.self), doc: FigurePlace.doc),
        asOf: r.optional("as_of", .partialDate, doc: "The time that it shows"),
        cite: r.optional(
          "cite", .sources(context), default: [], doc: "Its sources: ids of \"references\""),
        span: r.span ?? .nowhere)
      let isDecoration = r.optional(
        "decorative", .boolean, default: false, doc: "Whether it says nothing: no words are read")
      picture.checkWords(isDecoration: isDecoration, &r)
      return picture
    }
  }

  private func checkWords(isDecoration: Bool, _ r: inout RecordReader) {
    if isDecoration {
      guard title != nil || alternative != nil || !cite.isEmpty || asOf != nil else { return }
      r.fail(
        MeetingsDiagnostics.wordsOfDecoration, "decoration with words of its own",
        at: "decorative",
        hint: "remove \"decorative\", or \"alt\", \"title\", \"cite\" and \"as_of\"")
    } else if r.keySpan("alt") == nil {
      r.fail(
        MeetingsDiagnostics.pictureWithoutWords, "a picture without words for those who cannot see",
        at: "file", hint: "say in \"alt\" what it shows, or write \"decorative: true\"")
    }
  }
}

extension FieldType where Value == Located<String> {
  /// A file's name, below the folder of the file that names it.
  static var fileName: Self {
    let text = FieldType<SourceText>.line
    return text.converted(placeholder: Located("", at: .nowhere)) { text, field in
      guard !text.string.isEmpty else {
        return field.reject(
          MeetingsDiagnostics.emptyText, "\"\(field.name)\" has no text",
          hint: "write the file's name")
      }
      return Located(text.string, at: field.node.span)
    }
  }
}

extension FigurePlace {
  static let doc = "Where it stands: here, or at the top or bottom of a page"
}
