/// How a line of a given natural width is brought to its measure.
///
/// Spaces give first; past a comfortable stretch the letters give up to 1.5 % of their width, which
/// the eye does not see, before the spaces go on.
struct LineFit: Equatable {
  /// Added to each space, as a part of its natural width; negative where it shrinks.
  var space: Double
  /// Added to the letters, as a part of their natural width.
  var letters: Double
  /// Added to each gap between ideographs, as a part of its type size.
  var gap = 0.0

  static let natural = LineFit(space: 0, letters: 0)

  static let letterLimit = 0.015
  static let comfortableStretch = 0.08
  static let comfortableShrink = 0.05
  /// More would make words run together.
  static let shrinkLimit = 1.0 / 3

  /// A line that would need more (a word and the start of an address) stays short instead: a ragged
  /// end is less ugly than a hole.
  static let stretchLimit = 3.0
  /// A gap between ideographs gives as a space would that is so wide, as a part of the type size.
  static let gapShare = 0.25

  var capped: LineFit {
    LineFit(
      space: min(space, Self.stretchLimit), letters: letters,
      gap: min(gap, Self.stretchLimit * Self.gapShare))
  }

  /// - Parameters:
  ///   - need: what the measure has more than the line, in points.
  ///   - spaces: natural width of all its spaces.
  ///   - letters: natural width of all its letters that give.
  ///   - gaps: type sizes of all its gaps between ideographs, which give, but do not shrink.
  /// - Returns: nil where the line cannot be made that narrow.
  static func justified(
    need: Double, spaces: Double, letters: Double, gaps: Double = 0
  ) -> LineFit? {
    let white = need >= 0 ? spaces + gaps * gapShare : spaces
    let comfort = (need >= 0 ? comfortableStretch : -comfortableShrink) * white
    var rest = need
    var letterPart = 0.0
    if abs(need) > abs(comfort), letters > 0 {
      let limit = letterLimit * letters
      let taken = min(max(need - comfort, -limit), limit)
      letterPart = taken / letters
      rest -= taken
    }
    // A word alone is drawn together where it must be, but never apart.
    guard white > 0 else {
      return rest < -0.01 ? nil : LineFit(space: 0, letters: min(0, letterPart))
    }
    let ratio = rest / white
    guard ratio >= -shrinkLimit - 1e-9 else { return nil }
    return LineFit(space: ratio, letters: letterPart, gap: gaps > 0 ? max(0, ratio * gapShare) : 0)
  }
}
