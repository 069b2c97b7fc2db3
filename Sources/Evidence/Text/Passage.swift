import Diagnostics
import Markup

/// A paragraph, heading, cell or note: the words that one sees together.
struct Passage: Sendable {
  enum Kind: Sendable {
    case prose, cell, note
    /// A name, title or heading.
    case line
  }

  let kind: Kind
  let text: RunningText
  let words: [Word]
  /// Whether it, what it introduces, or its record names a source, leads to one or has a note.
  let isSourced: Bool
  /// Whether it is part of a quotation that stands alone.
  let isQuoted: Bool
  /// How many items the list has that stands right behind it; nil where none does, or two do.
  let items: Int?

  init(
    _ inlines: [Inline], _ kind: Kind, in language: LanguageTag, isSourced: Bool,
    isQuoted: Bool = false, items: Int? = nil
  ) {
    self.kind = kind
    text = RunningText(inlines, in: language)
    words = text.words
    self.isSourced = isSourced || inlines.nameSource
    self.isQuoted = isQuoted
    self.items = items
  }

  /// The words from one number to another, both counted.
  func span(_ first: Word, to last: Word? = nil) -> SourceSpan? {
    let end = (last ?? first).range.upperBound
    return text.span(of: first.range.lowerBound..<max(first.range.lowerBound, end))
  }

  /// The word at a number; nil beyond either end.
  subscript(index: Int) -> Word? { words.indices.contains(index) ? words[index] : nil }

  /// The words, as they are told in a message.
  func excerpt(_ first: Word, to last: Word) -> String {
    let range = first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
    let rest = text.string.utf8.dropFirst(range.lowerBound)
    let words = rest.prefix(range.count)
    // A word ends before the parenthesis that closes behind it.
    let isOpen = words.count { $0 == UInt8(ascii: "(") } > words.count { $0 == UInt8(ascii: ")") }
    let closes = rest.dropFirst(range.count).first == UInt8(ascii: ")")
    return String(decoding: words, as: UTF8.self) + (isOpen && closes ? ")" : "")
  }
}

extension [Inline] {
  /// Whether something in them cites, leads elsewhere, or is a note.
  var nameSource: Bool {
    contains { inline in
      switch inline {
      case .citation, .note, .link, .reference: true
      case .emphasis(let content), .strong(let content), .language(_, let content):
        content.nameSource
      case .text, .code, .lineBreak: false
      }
    }
  }

  /// What the notes hold that are called in them.
  var notes: [[Inline]] {
    flatMap { inline -> [[Inline]] in
      switch inline {
      case .note(let note): [note.content] + note.content.notes
      case .emphasis(let content), .strong(let content), .language(_, let content): content.notes
      case .link(let link): link.content.notes
      case .reference(let reference): reference.words.notes
      case .citation, .text, .code, .lineBreak: []
      }
    }
  }
}
