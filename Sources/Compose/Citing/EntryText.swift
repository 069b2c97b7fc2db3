import Diagnostics
import Fields
import Frames
import Languages
import Markup
import Meetings
import Shaping
import Templates

/// A piece of what is printed of a source.
enum EntryPiece {
  /// Of the language data, or made of the source's values.
  case words(String, isItalic: Bool)
  /// The author's, in its own language.
  case text(RichText, isItalic: Bool)
  /// An address, and what of it is shown.
  case address(SourceText)
}

/// An entry while it is written: pieces in order, and with what the last one ends.
struct EntryText {
  let language: LanguageTag
  private(set) var pieces: [EntryPiece] = []
  private(set) var last: Character?

  init(_ language: LanguageTag) { self.language = language }

  var isEmpty: Bool { pieces.isEmpty }

  mutating func add(_ words: String, isItalic: Bool = false) {
    guard let end = words.last else { return }
    if case .words(let before, isItalic)? = pieces.last {
      pieces[pieces.count - 1] = .words(before + words, isItalic: isItalic)
    } else {
      pieces.append(.words(words, isItalic: isItalic))
    }
    last = end
  }

  mutating func add(_ text: RichText, isItalic: Bool = false) {
    pieces.append(.text(text, isItalic: isItalic))
    last = text.plainText(in: language).last ?? last
  }

  mutating func add(address: SourceText) {
    pieces.append(.address(address))
    last = nil
  }

  mutating func add(_ other: EntryText) {
    for piece in other.pieces {
      switch piece {
      case .words(let words, let isItalic): add(words, isItalic: isItalic)
      case .text, .address: pieces.append(piece)
      }
    }
    last = other.isEmpty ? last : other.last
  }

  /// A full stop, unless what stands there ends a sentence itself.
  mutating func stop() {
    guard let last, !"?!.".contains(last) else { return }
    add(".")
  }

  /// What follows as a sentence of its own.
  mutating func sentence(_ text: EntryText) {
    guard !text.isEmpty else { return }
    if !isEmpty { add(" ") }
    add(text)
    stop()
  }

  /// Pieces with a mark between each two; those without anything are left out.
  static func joined(
    _ parts: [EntryText], by mark: String, _ language: LanguageTag
  ) -> EntryText {
    var text = EntryText(language)
    for part in parts where !part.isEmpty {
      if !text.isEmpty { text.add(mark) }
      text.add(part)
    }
    return text
  }
}

extension InlineSetter {
  /// An entry as runs; its address leads where it says, and all else where the setter's link does.
  func runs(_ entry: EntryText) -> [TextRun] {
    entry.pieces.flatMap { piece -> [TextRun] in
      switch piece {
      case .words(let words, let isItalic): styled(isItalic: isItalic).runs(words)
      case .text(let text, false): runs(text)
      case .text(let text, true): italic(text)
      case .address(let url):
        unlinked.runs([.link(InlineLink(url: url, content: [.text(url)]))])
      }
    }
  }

  /// For the program's words between an author's that are stressed.
  private func styled(isItalic: Bool) -> InlineSetter {
    guard isItalic else { return self }
    var text = look.text
    switch context.template.options.emphasis {
    case .italic: text.isItalic.toggle()
    case .semibold: text.weight = max(text.weight, 600)
    }
    var setter = InlineSetter(
      context: context, look: look.styled(text), language: language, element: element)
    setter.link = link
    return setter
  }

  private var unlinked: InlineSetter {
    InlineSetter(context: context, look: look, language: language, element: element)
  }

  private func italic(_ text: RichText) -> [TextRun] {
    guard let variant = text.text(in: context.meeting.language) else { return [] }
    let content: [Inline] = [.emphasis(variant.content)]
    return runs(
      variant.language == language ? content : [.language(variant.language, content)])
  }
}

extension EntryText {
  /// What stands before its first address, and that with all behind it.
  var partedAtAddress: (words: EntryText, address: EntryText) {
    var words = EntryText(language)
    var address = EntryText(language)
    for piece in pieces {
      switch piece {
      case .words(let text, let isItalic):
        address.isEmpty
          ? words.add(text, isItalic: isItalic) : address.add(text, isItalic: isItalic)
      case .text(let text, let isItalic):
        address.isEmpty
          ? words.add(text, isItalic: isItalic) : address.add(text, isItalic: isItalic)
      case .address(let url): address.add(address: url)
      }
    }
    return (words, address)
  }
}
