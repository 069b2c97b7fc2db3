package import Diagnostics

/// A piece of running text: what Markdown's inline forms and ours become.
package indirect enum Inline: Sendable {
  case text(SourceText)
  case emphasis([Inline])
  case strong([Inline])
  case link(InlineLink)
  /// `[@key]`, `[@key, hlm. 2]`, `[@a; @b]`: one bracket.
  case citation([Citation])
  /// `[#id]`, `[#id, name]`, `[#id, page]`, `[words](#id)`
  case reference(CrossReference)
  /// `^[text]`: what is said at the foot of the page.
  case note(NoteText)
  /// `[text]{lang=en}`
  case language(LanguageTag, [Inline])
  /// `` `text` ``, with its spaces as they stand.
  case code(SourceText)
  case lineBreak
}

/// A link and the text that carries it.
package struct InlineLink: Sendable {
  package let url: SourceText
  package let content: [Inline]

  package init(url: SourceText, content: [Inline]) {
    self.url = url
    self.content = content
  }
}

/// A part of the same document that a text points at.
package struct CrossReference: Sendable {
  /// What is printed of it.
  package enum Form: Sendable {
    /// `Tabel 2, hlm. 4`
    case full
    /// `Tabel 2`
    case name
    /// `hlm. 4`
    case page
    /// The author's own words.
    case words([Inline])
  }

  /// The id of a section, a table or a figure, in NFC.
  package let id: String
  package let form: Form
  /// Of the id with its `#`.
  package let span: SourceSpan

  package init(id: String, form: Form, span: SourceSpan) {
    self.id = id
    self.form = form
    self.span = span
  }

  /// The author's words; empty where the program finds them.
  package var words: [Inline] {
    if case .words(let words) = form { words } else { [] }
  }
}

/// A footnote; it stands where its call does.
package struct NoteText: Sendable {
  package let content: [Inline]
  /// Of all of it, with its `^[` and `]`.
  package let span: SourceSpan

  package init(content: [Inline], span: SourceSpan) {
    self.content = content
    self.span = span
  }
}

/// One source named in a citation.
package struct Citation: Sendable {
  /// The id of a reference, in NFC.
  package let key: String
  /// What follows the comma: `hlm. 2`.
  package let locator: SourceText?
  /// Of the key with its `@`.
  package let span: SourceSpan

  package init(key: String, locator: SourceText?, span: SourceSpan) {
    self.key = key
    self.locator = locator
    self.span = span
  }

  /// Whether both name the same place of the same source.
  func isSame(as other: Citation) -> Bool {
    key == other.key && locator?.string == other.locator?.string
  }
}

/// A piece of a text with several paragraphs.
package indirect enum MarkupBlock: Sendable {
  case paragraph([Inline], SourceSpan)
  case list(MarkupList)
  case quote([MarkupBlock], SourceSpan)
  case table(MarkupTable)
  case image(MarkupImage)
  case listing(MarkupListing)
  case definitions(MarkupDefinitions)
  /// A heading within a section, so many signs deep.
  case heading([Inline], depth: Int, SourceSpan)
}

/// Lines of code or of other text that is set as it stands.
package struct MarkupListing: Sendable {
  /// With their blanks, tabs made spaces; a line may be empty.
  package let lines: [SourceText]
  package let span: SourceSpan
}

/// Terms and what they mean: a line, then lines that begin with a colon.
package struct MarkupDefinitions: Sendable {
  package struct Item: Sendable {
    package let term: [Inline]
    package let termSpan: SourceSpan
    /// One paragraph or more.
    package internal(set) var definitions: [MarkupBlock]
  }

  package internal(set) var items: [Item]

  package var span: SourceSpan {
    // There is no list without an item.
    let spans = items.flatMap { [$0.termSpan] + $0.definitions.map(\.span) }
    return spans.dropFirst().reduce(spans[0]) { $0.joined(with: $1) }
  }
}

/// An ordered or unordered list; items may hold further lists.
package struct MarkupList: Sendable {
  package struct Item: Sendable {
    package let blocks: [MarkupBlock]
    /// Of a task, whether it is done: `- [x]`; nil for other items.
    package let isDone: Bool?

    package init(_ blocks: [MarkupBlock], isDone: Bool? = nil) {
      self.blocks = blocks
      self.isDone = isDone
    }
  }

  /// The first number of an ordered list; nil where it is unordered.
  package let start: Int?
  package let items: [Item]
  package let span: SourceSpan

  package init(start: Int?, items: [Item], span: SourceSpan) {
    self.start = start
    self.items = items
    self.span = span
  }
}
