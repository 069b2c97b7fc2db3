import Diagnostics
import Frames
import Languages
import PangoCairo

/// Cuts a paragraph's text into words and spaces and says where a line may end.
///
/// Unicode's rules come from Pango; the language's no-break rules, the rules for URLs and those for
/// real hyphens are laid over them.
struct Segmenter {
  let paragraph: PreparedParagraph
  let makeWord: (_ text: [UInt8], _ run: Int, _ level: UInt8, _ script: UInt8) -> Word
  let rules: BreakRules

  /// What one scalar is to the segmenter.
  private struct Scalar {
    var value: Unicode.Scalar
    var start: Int
    var run: Int
    var level: UInt8
    var script: UInt8
  }

  func pieces() -> [PreparedParagraph.Piece] {
    let scalars = scalars()
    let breaks = TextAnalysis.lineBreaks(
      in: paragraph.text, scalars: scalars.count,
      language: paragraph.runs.first?.style.language.description ?? "und")
    var pieces: [PreparedParagraph.Piece] = []
    var index = 0
    while index < scalars.count {
      let end = endOfPiece(from: index, in: scalars, breaks: breaks)
      var piece = makePiece(scalars[index..<end])
      let boundary = end < scalars.count ? scalars[end].start : paragraph.text.count
      if end < scalars.count, breaks.indices.contains(end) {
        piece.after = opportunity(
          behind: piece, at: boundary, unicodeAllows: breaks[end], run: scalars[end].run)
      }
      pieces.append(piece)
      index = end
    }
    return pieces
  }

  private func scalars() -> [Scalar] {
    var result: [Scalar] = []
    result.reserveCapacity(paragraph.text.count)
    let levels = BidiLevels(paragraph)
    paragraph.isRightToLeft = levels.isRightToLeft
    // Common characters take the script of what stands before them (UAX #24, 5.1).
    var script = TextAnalysis.latin
    for (run, part) in paragraph.runs.enumerated() {
      var offset = part.start
      for value in part.source.text.unicodeScalars {
        if value.value >= 0x250 {
          script = TextAnalysis.script(of: value) ?? script
        } else if Self.isLatinLetter(value) {
          script = TextAnalysis.latin
        }
        result.append(
          Scalar(
            value: value, start: offset, run: run, level: levels[result.count], script: script))
        offset += UTF8.width(value)
      }
    }
    return result
  }

  private func endOfPiece(from start: Int, in scalars: [Scalar], breaks: [Bool]) -> Int {
    let first = scalars[start]
    if Self.isSpace(first.value) || Self.isLineBreak(first.value) { return start + 1 }
    var end = start + 1
    while end < scalars.count {
      let next = scalars[end]
      if next.run != first.run || next.level != first.level || next.script != first.script
        || Self.isSpace(next.value) || Self.isLineBreak(next.value)
        || breaks[end] && scalars[end - 1].value.value != Self.softHyphen
        || rules.isInsideURL(next.start)
          && rules.opportunityInURL(at: next.start, in: paragraph.text) != .none
      {
        break
      }
      end += 1
    }
    return end
  }

  /// Of one scalar or more.
  private func makePiece(_ scalars: ArraySlice<Scalar>) -> PreparedParagraph.Piece {
    let first = scalars[scalars.startIndex]
    let end = scalars[scalars.endIndex - 1]
    var piece = PreparedParagraph.Piece(
      kind: .word, run: first.run, start: first.start, end: end.start + UTF8.width(end.value),
      level: first.level)
    if Self.isLineBreak(first.value) {
      piece.kind = .lineBreak
      return piece
    }
    if Self.isSpace(first.value) {
      piece.kind = .space
      return piece
    }
    // The bytes between soft hyphens, which are two bytes themselves.
    var text: [UInt8] = []
    var start = piece.start
    for scalar in scalars where scalar.value.value == Self.softHyphen {
      text += paragraph.text[start..<scalar.start]
      piece.softHyphens.append(text.count)
      start = scalar.start + 2
    }
    text += paragraph.text[start..<piece.end]
    piece.word = makeWord(text, first.run, first.level, first.script)
    return piece
  }

  private func opportunity(
    behind piece: PreparedParagraph.Piece, at offset: Int, unicodeAllows: Bool, run: Int
  ) -> PreparedParagraph.Opportunity {
    let isInsideRun = run == piece.run && offset < paragraph.runs[run].end
    if isInsideRun, paragraph.runs[run].source.isUnbreakable { return .none }
    if piece.kind == .lineBreak { return .none }
    if rules.isInsideURL(offset) {
      return rules.opportunityInURL(at: offset, in: paragraph.text)
    }
    guard unicodeAllows else { return .none }
    if piece.kind == .space {
      return rules.isHeld(piece.start) ? .none : .atCost(0)
    }
    return rules.opportunity(behind: piece, in: paragraph.text)
  }

  private static let softHyphen: UInt32 = 0xAD

  private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
    default: false
    }
  }

  /// A tab, as spreadsheets leave it in what is copied from them, is a space too.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x20 || scalar.value == 0x09
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x0A || scalar.value == 0x2028
  }
}
