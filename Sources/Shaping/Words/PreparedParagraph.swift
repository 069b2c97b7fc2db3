import Diagnostics
import Frames
import Languages

/// A paragraph cut into shaped words and spaces, before any measure is known.
final class PreparedParagraph {
  /// A run of the paragraph with its font, or the part of one that its font serves.
  struct Run {
    var style: ResolvedStyle
    var source: TextRun
    /// First byte in the paragraph's text.
    var start: Int
    var end: Int
    /// Where the text of `source` lies in the paragraph's.
    var whole: Range<Int>
  }

  /// What may happen behind a piece.
  enum Opportunity: Equatable {
    case none
    /// A line may end here, at a cost that 0 makes free.
    case atCost(Double)
  }

  /// A word or a space.
  struct Piece {
    enum Kind { case word, space, lineBreak }

    var kind: Kind
    var run: Int
    /// Bytes of the paragraph's text.
    var start: Int
    var end: Int
    /// Embedding level (UAX #9) of its first character.
    var level: UInt8
    var word: Word?
    /// Places of the author's soft hyphens, in bytes of the word's text.
    var softHyphens: [Int] = []
    var after: Opportunity = .none
    /// Whether a justified line may be stretched behind it, though no space stands there.
    var hasGap = false
  }

  let source: Paragraph
  let text: [UInt8]
  let runs: [Run]
  var pieces: [Piece] = []
  /// Whether the paragraph runs from right to left.
  var isRightToLeft = false
  /// The greatest type size that a style asks for, in points; fonts that step in do not count, so
  /// that baselines stay where they are.
  let size: Double

  init(_ source: Paragraph, text: [UInt8], runs: [Run]) {
    self.source = source
    self.text = text
    self.runs = runs
    size = runs.map { $0.source.style.size }.max() ?? 0
  }

  var style: ParagraphStyle { source.style }

  /// Whether it runs from right to left whatever its letters are.
  var mayBeTurned: Bool {
    style.direction == .rightToLeft
      || runs.first.map { TextDirection(of: $0.style.language) == .rightToLeft } ?? false
  }

  /// Places in the data that a range of the paragraph's text came from.
  func span(of range: Range<Int>, in run: Int) -> SourceSpan? {
    let run = runs[run]
    let lower = max(0, range.lowerBound - run.whole.lowerBound)
    return run.source.source?.span(
      of: lower..<max(lower, range.upperBound - run.whole.lowerBound))
  }
}
