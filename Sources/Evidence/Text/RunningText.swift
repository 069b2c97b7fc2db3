import Diagnostics
import Markup

/// The words of a paragraph, heading or cell in a row, whose bytes know where the file has them.
struct RunningText: Sendable {
  private struct Piece: Sendable {
    /// Of its first byte.
    let start: Int
    let source: SourceText
    let language: LanguageTag
  }

  private(set) var string = ""
  private(set) var count = 0
  private var pieces: [Piece] = []

  init(_ inlines: [Inline], in language: LanguageTag) { append(inlines, in: language) }

  private mutating func append(_ inlines: [Inline], in language: LanguageTag) {
    for inline in inlines {
      switch inline {
      case .text(let text): append(text, in: language)
      case .emphasis(let content), .strong(let content): append(content, in: language)
      case .language(let inner, let content): append(content, in: inner)
      case .link(let link): append(link.content, in: language)
      case .reference(let reference): append(reference.words, in: language)
      // What is code is nobody's prose.
      case .code, .lineBreak: separate()
      case .citation, .note: break
      }
    }
  }

  private mutating func append(_ text: SourceText, in language: LanguageTag) {
    guard !text.string.isEmpty else { return }
    pieces.append(Piece(start: count, source: text, language: language))
    string += text.string
    count += text.string.utf8.count
  }

  /// Ends a word.
  private mutating func separate() {
    string += "\n"
    count += 1
  }

  /// Where the file has these bytes; nil in a text without any.
  func span(of range: Range<Int>) -> SourceSpan? {
    guard let first = piece(at: range.lowerBound),
      let last = piece(at: max(range.lowerBound, range.upperBound - 1))
    else { return nil }
    return span(of: range, in: first).joined(with: span(of: range, in: last))
  }

  func language(at offset: Int) -> LanguageTag? { piece(at: offset)?.language }

  private func span(of range: Range<Int>, in piece: Piece) -> SourceSpan {
    let length = piece.source.string.utf8.count
    let start = min(max(0, range.lowerBound - piece.start), length)
    return piece.source.span(of: start..<max(start, min(length, range.upperBound - piece.start)))
  }

  /// The last piece that begins at a byte or before it.
  private func piece(at offset: Int) -> Piece? {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? pieces[low - 1] : pieces.first
  }
}
