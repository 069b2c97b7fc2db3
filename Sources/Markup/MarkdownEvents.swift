/// A block as md4c names it, as far as we tell them apart.
enum MarkdownBlock {
  case paragraph, quote, html
  /// Of a task, whether it is done.
  case item(isDone: Bool?)
  case table(columns: Int)
  case row
  case cell(MarkupTable.Alignment, isHead: Bool)
  /// So many signs deep.
  case heading(depth: Int)
  /// A listing, between fences or indented.
  case code(isFenced: Bool)
  case list(start: Int?)
  case unsupported(UnsupportedForm)
  /// Holds others and means nothing to us: the document, a table's parts.
  case transparent
}

/// An inline form as md4c names it.
enum MarkdownSpan {
  case emphasis, strong, link, code, image
}

/// What a run of text is.
enum MarkdownText {
  case plain, entity, softBreak, hardBreak, html, verbatim, null
  /// The end of a listing's line, and so many blanks that its next one begins with.
  case lineFeed
  case indentation(Int)
}

/// A form of Markdown that a text field may not hold.
enum UnsupportedForm: String {
  case heading = "a heading that is underlined, empty, or inside a list or quote"
  case image = "an image among words"
  case thematicBreak = "a thematic break"
  case linkTitle = "a link's title"

  var hint: String {
    switch self {
    case .heading:
      ###"write "## " and words before a part of the section; for signs as such "\#", "\-" or "\=""###
    case .image:
      #"an image stands alone in its paragraph; for a "!" before a link write "\!""#
    case .thematicBreak: #"part the text by paragraphs or sections, or write a "\" before the line"#
    case .linkTitle: "say it in the text: a title shows on no paper"
    }
  }
}
