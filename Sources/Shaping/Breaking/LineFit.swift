/// How a line of a given natural width is brought to its measure.
///
/// Spaces give first; past a comfortable stretch the letters give up to 1.5 % of their width, which
/// the eye does not see, before the spaces go on.
struct LineFit: Equatable {
  /// Added to each space, as a part of its natural width; negative where it shrinks.
  var space: Double
  /// Added to the letters, as a part of their natural width.
  var letters: Double

  static let letterLimit = 0.015
  static let comfortableStretch = 0.08
  static let comfortableShrink = 0.05
  /// More would make words run together.
  static let shrinkLimit = 1.0 / 3

  /// A line that would need more (a word and the start of an address) stays short instead: a ragged
  /// end is less ugly than a hole.
  static let stretchLimit = 3.0

  var capped: LineFit { LineFit(space: min(space, Self.stretchLimit), letters: letters) }

  /// - Parameters:
  ///   - need: what the measure has more than the line, in points.
  ///   - spaces: natural width of all its spaces.
  ///   - letters: natural width of all its letters.
  /// - Returns: nil where the line cannot be made that narrow.
  static func justified(need: Double, spaces: Double, letters: Double) -> LineFit? {
    let comfort = (need >= 0 ? comfortableStretch : -comfortableShrink) * spaces
    var rest = need
    var letterPart = 0.0
    if abs(need) > abs(comfort), letters > 0 {
      let limit = letterLimit * letters
      let taken = min(max(need - comfort, -limit), limit)
      letterPart = taken / letters
      rest -= taken
    }
    // A word alone is drawn together where it must be, but never apart.
    guard spaces > 0 else {
      return rest < -0.01 ? nil : LineFit(space: 0, letters: min(0, letterPart))
    }
    let ratio = rest / spaces
    guard ratio >= -shrinkLimit - 1e-9 else { return nil }
    return LineFit(space: ratio, letters: letterPart)
  }
}
