import Diagnostics
import Frames
import Languages
import PangoCairo

/// Cuts a paragraph's text into words and spaces and says where a line may end.
///
/// Unicode's rules (`TextMarks`), the language's no-break rules, the rules for URLs and those for
/// real hyphens are laid over each other.
struct Segmenter {
  let paragraph: PreparedParagraph
  let makeWord: (_ text: ArraySlice<UInt8>, _ run: Int, _ level: UInt8, _ script: UInt8) -> Word
  let rules: BreakRules

  func pieces() -> [PreparedParagraph.Piece] {
    let marks = TextMarks(paragraph)
    paragraph.isRightToLeft = marks.isRightToLeft
    let count = paragraph.text.count
    var pieces: [PreparedParagraph.Piece] = []
    pieces.reserveCapacity(count / 3)
    var start = 0
    var run = 0
    while start < count {
      while start >= paragraph.runs[run].end { run += 1 }
      let end = endOfPiece(from: start, in: run, marks)
      var piece = makePiece(start..<end, in: run, marks)
      if end < count {
        piece.after = opportunity(
          behind: piece, isInsideRun: end < paragraph.runs[run].whole.upperBound,
          unicodeAllows: marks[end].contains(.mayBreak))
        piece.hasGap = marks[end].contains(.gap)
      }
      pieces.append(piece)
      start = end
    }
    return pieces
  }

  private func endOfPiece(from start: Int, in run: Int, _ marks: TextMarks) -> Int {
    var end = marks.next(start)
    if !marks[start].isDisjoint(with: [.space, .lineBreak]) { return end }
    let limit = paragraph.runs[run].end
    var isBehindSoftHyphen = marks[start].contains(.softHyphen)
    while end < limit {
      let mark = marks[end]
      if !mark.isDisjoint(with: [.space, .lineBreak, .turns, .gap])
        || mark.contains(.mayBreak) && !isBehindSoftHyphen
        || rules.hasAddresses && rules.isInsideURL(end)
          && rules.opportunityInURL(at: end, in: paragraph.text) != .none
      {
        break
      }
      isBehindSoftHyphen = mark.contains(.softHyphen)
      end = marks.next(end)
    }
    return end
  }

  /// Of one character or more.
  private func makePiece(_ bytes: Range<Int>, in run: Int, _ marks: TextMarks)
    -> PreparedParagraph.Piece
  {
    let (level, script) = marks.look(at: bytes.lowerBound)
    var piece = PreparedParagraph.Piece(
      kind: .word, run: run, start: bytes.lowerBound, end: bytes.upperBound, level: level)
    if marks[bytes.lowerBound].contains(.lineBreak) {
      piece.kind = .lineBreak
      return piece
    }
    if marks[bytes.lowerBound].contains(.space), !paragraph.runs[run].source.isVerbatim {
      piece.kind = .space
      return piece
    }
    guard marks.hasSoftHyphens else {
      piece.word = makeWord(paragraph.text[bytes], run, level, script)
      return piece
    }
    // The bytes between soft hyphens, which are two bytes themselves.
    var text: [UInt8] = []
    var start = piece.start
    for place in bytes where marks[place].contains(.softHyphen) {
      text += paragraph.text[start..<place]
      piece.softHyphens.append(text.count)
      start = place + 2
    }
    text += paragraph.text[start..<piece.end]
    piece.word = makeWord(text[...], run, level, script)
    return piece
  }

  private func opportunity(
    behind piece: PreparedParagraph.Piece, isInsideRun: Bool, unicodeAllows: Bool
  ) -> PreparedParagraph.Opportunity {
    if isInsideRun, paragraph.runs[piece.run].source.isUnbreakable { return .none }
    if paragraph.runs[piece.run].source.isVerbatim {
      return unicodeAllows && paragraph.text[piece.end - 1] == 0x20 ? .atCost(0) : .none
    }
    if piece.kind == .lineBreak { return .none }
    if rules.hasAddresses, rules.isInsideURL(piece.end) {
      return rules.opportunityInURL(at: piece.end, in: paragraph.text)
    }
    guard unicodeAllows else { return .none }
    if piece.kind != .space, !isInsideRun, isCalled(behind: piece) { return .none }
    if piece.kind == .space {
      return rules.isHeld(piece.start) ? .none : .atCost(0)
    }
    return rules.opportunity(behind: piece, in: paragraph.text)
  }

  /// Whether a raised sign stands close behind a word: the number of a source or a note, which is
  /// never alone on a line. Of several the first alone.
  private func isCalled(behind piece: PreparedParagraph.Piece) -> Bool {
    let next = piece.run + 1
    guard paragraph.runs.indices.contains(next) else { return false }
    return isRaised(next) && !isRaised(piece.run)
  }

  private func isRaised(_ run: Int) -> Bool {
    paragraph.runs[run].source.style.features.contains(.superscript)
  }
}
