/// What no line can hold, and where it is broken all the same.
extension ItemBuilder {
  /// What is to be done, in the last resort, with a stretch of pieces without a break.
  enum Stretch {
    /// Stays whole: an address in a narrow column is no reason to part a name elsewhere.
    case fits
    /// No line can hold it: it breaks at its spaces and within its words.
    case isTooWide
    /// Not even that is enough: words that stand together without a space are parted, too.
    case isCut
  }

  /// Of each piece, what its stretch is; empty unless it is the last resort.
  var stretches: [Stretch] {
    guard case .anywhere(let measure) = hyphenation else { return [] }
    var result = [Stretch](repeating: .fits, count: paragraph.pieces.count)
    var start = 0
    var width = 0.0
    for (index, piece) in paragraph.pieces.enumerated() {
      let isEnd = piece.after != .none || index + 1 == paragraph.pieces.count
      switch piece.kind {
      case .word: width += piece.word?.width ?? 0
      case .space: if !isEnd { width += paragraph.runs[piece.run].style.spaceWidth }
      case .lineBreak: break
      }
      guard isEnd || piece.kind == .lineBreak else { continue }
      if width > measure {
        let kind: Stretch = hasPart(widerThan: measure, in: start...index) ? .isCut : .isTooWide
        for place in start...index { result[place] = kind }
      }
      start = index + 1
      width = 0
    }
    return result
  }

  /// Whether a stretch has a part between two places to break, in its words or at its spaces, that
  /// no line can hold.
  private func hasPart(widerThan measure: Double, in stretch: ClosedRange<Int>) -> Bool {
    var part = 0.0
    for piece in paragraph.pieces[stretch] {
      guard piece.kind == .word, let word = piece.word else {
        part = 0
        continue
      }
      var start = 0.0
      for point in points(in: piece, word, isTooWide: true) {
        if part + point.advance - start > measure { return true }
        (part, start) = (0, point.advance)
      }
      part += word.width - start
      if part > measure { return true }
    }
    return false
  }

  /// Whether a line may end, in the last resort, between a word and the piece behind it: words of
  /// different looks stand together without a space, as the numbers of many sources do.
  func mayPart(after index: Int) -> Bool {
    let pieces = paragraph.pieces
    guard pieces[index].after == .none, index + 1 < pieces.count, pieces[index + 1].kind == .word,
      let last = pieces[index].word?.text.last, let next = pieces[index + 1].word?.text.first
    else { return false }
    if isVerbatim(pieces[index]) { return true }
    return Self.mayCut([last, next], at: 1) && !Self.closing.contains(next)
  }

  private static let closing = Array(",.;!?)]}".utf8)

  func appendCut(
    after piece: PreparedParagraph.Piece, _ number: Int32, to items: inout [BreakItem]
  ) {
    items.append(
      BreakItem(
        kind: .penalty, isBreak: true, width: 0, cost: Self.letterCost, piece: number,
        offset: Int32(clamping: piece.word?.text.count ?? 0)))
  }
}
