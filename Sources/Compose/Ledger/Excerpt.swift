import Diagnostics
import Markup
import Meetings

extension [Inline] {
  /// The text's beginning, or all of it where it is short.
  func excerpt(atMost limit: Int = 90, for span: SourceSpan) -> [Inline] {
    Excerpts(of: self).excerpt(atMost: limit, for: span)
  }
}

/// What is cut out of a text by the UTF-8 offsets of its plain text, with its stress and languages,
/// without citations, links and notes.
///
/// Of a text of many sentences each cut looks at its own part alone.
struct Excerpts {
  private let inlines: [Inline]
  private let text: [UInt8]
  /// Where each inline ends in the plain text.
  private let ends: [Int]

  init(of inlines: [Inline]) {
    self.inlines = inlines
    text = [UInt8](inlines.plainText.utf8)
    var end = 0
    ends = inlines.map { inline in
      end += [inline].plainText.utf8.count
      return end
    }
  }

  /// A part of the text, or its beginning where that is long.
  ///
  /// - Parameters:
  ///   - range: nil for all of it.
  ///   - limit: in characters.
  ///   - span: what a fault in the program's signs is told of.
  func excerpt(
    _ range: Range<Int>? = nil, atMost limit: Int = 90, for span: SourceSpan
  ) -> [Inline] {
    let wanted = (range ?? 0..<text.count).clamped(to: 0..<text.count)
    let part = String(decoding: text[wanted], as: UTF8.self)
    let before = part.prefix { $0.isWhitespace }.utf8.count
    let trimmed = part.drop { $0.isWhitespace }
    let shown = Self.beginning(of: trimmed, atMost: limit)
    let start = wanted.lowerBound + before
    let content = cut(start..<start + shown.utf8.count, for: span)
    let isWhole = trimmed.dropFirst(shown.count).allSatisfy(\.isWhitespace)
    return isWhole ? content : content + [.words(" …", for: span)]
  }

  /// The inlines that touch a range, and the one behind them: a call looks at what it stands before.
  private func cut(_ range: Range<Int>, for span: SourceSpan) -> [Inline] {
    let first = ends.firstIndex(atLeast: range.lowerBound)
    let last = ends.firstIndex(atLeast: range.upperBound + 1)
    let behind = inlines[min(last, inlines.count)...].firstIndex { !$0.isCall }
    let touched = inlines[first..<min(inlines.count, (behind ?? last) + 1)]
    let start = first > 0 ? ends[first - 1] : 0
    var slice = InlineSlice(range: range, from: start, span: span)
    return slice.slice(Array(touched))
  }

  /// As many words as have room; of a single long word what has.
  private static func beginning(of text: Substring, atMost limit: Int) -> Substring {
    let start = text.prefix(limit)
    guard start.endIndex < text.endIndex,
      text[start.endIndex...].contains(where: { !$0.isWhitespace })
    else { return start }
    guard let space = start.lastIndex(where: \.isWhitespace) else { return start }
    var words = start[..<space]
    while let last = words.last, last.isWhitespace || ",;:–-".contains(last) { words.removeLast() }
    return words.isEmpty ? start : words
  }
}

/// Cuts a part out of a text by the offsets of its plain text.
private struct InlineSlice {
  let range: Range<Int>
  let span: SourceSpan
  /// Of the next inline in the plain text.
  private var offset: Int

  init(range: Range<Int>, from offset: Int, span: SourceSpan) {
    self.range = range
    self.offset = offset
    self.span = span
  }

  mutating func slice(_ inlines: [Inline]) -> [Inline] {
    var parts: [Inline] = []
    for (index, inline) in inlines.enumerated() {
      parts += slice(inline)
      guard inline.isCall, case .text(let text)? = parts.last else { continue }
      let next = inlines.dropFirst(index + 1).first { !$0.isCall }
      guard next?.beginsWord != true else { continue }
      parts[parts.count - 1] = .text(text.withoutBlanksAtEnd)
    }
    return parts
  }

  private mutating func slice(_ inline: Inline) -> [Inline] {
    switch inline {
    case .text(let text): return cut(text).map { [.text($0)] } ?? []
    case .code(let text): return cut(text).map { [.code($0)] } ?? []
    case .emphasis(let content):
      let part = slice(content)
      return part.isEmpty ? [] : [.emphasis(part)]
    case .strong(let content):
      let part = slice(content)
      return part.isEmpty ? [] : [.strong(part)]
    case .language(let tag, let content):
      let part = slice(content)
      return part.isEmpty ? [] : [.language(tag, part)]
    case .link(let link): return slice(link.content)
    case .reference(let reference):
      // Words that the program finds would lead away from here.
      guard reference.words.isEmpty else { return slice(reference.words) }
      return range.contains(offset) ? [.words("…", for: span)] : []
    case .lineBreak:
      offset += 1
      return range.contains(offset - 1) ? [.words(" ", for: span)] : []
    case .citation, .note: return []
    }
  }

  private mutating func cut(_ text: SourceText) -> SourceText? {
    let bytes = text.string.utf8
    let length = bytes.count
    let lower = max(0, range.lowerBound - offset)
    let upper = min(length, range.upperBound - offset)
    offset += length
    guard lower < upper else { return nil }
    guard upper - lower < length else { return text }
    let part = bytes.dropFirst(lower).prefix(upper - lower)
    return SourceText(String(decoding: part, as: UTF8.self), map: text.map.slice(lower..<upper))
  }
}

extension Inline {
  /// Whether it is printed as a sign that calls something and not as words.
  fileprivate var isCall: Bool {
    switch self {
    case .citation, .note: true
    default: false
    }
  }

  /// Whether a blank before it parts two words: not before a stop or another blank.
  fileprivate var beginsWord: Bool {
    guard let first = [self].plainText.first else { return false }
    return first.isLetter || first.isNumber
  }
}

extension SourceText {
  /// What stands before a citation that was left out.
  fileprivate var withoutBlanksAtEnd: SourceText {
    let length = string.utf8.count - string.utf8.reversed().prefix { $0 == 0x20 }.count
    guard length < string.utf8.count else { return self }
    return SourceText(
      String(decoding: string.utf8.prefix(length), as: UTF8.self), map: map.slice(0..<length))
  }
}

extension [Int] {
  /// Of numbers that never fall: where the first is that is as large, or the end.
  func firstIndex(atLeast number: Int) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
