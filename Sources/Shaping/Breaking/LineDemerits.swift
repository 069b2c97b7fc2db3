/// What the lines of a paragraph cost, so that the cheapest set of breaks can be found.
///
/// The figures are tuned on Indonesian prose, whose words are long: see `build --stats`.
struct LineDemerits {
  enum Shape {
    case justified
    /// `zone`: the white at a line's end, in points, that looks neither full nor short.
    case ragged(zone: Double)
  }

  var shape: Shape
  /// Lines of even length count the last one too.
  var isBalanced: Bool
  /// No line's spaces grow above this many of their width.
  var tolerance: Double

  /// Stretch that costs one unit of badness.
  private static let stretchUnit = 0.45
  private static let shrinkUnit = 0.25
  private static let adjacent = 25.0

  /// Nil where the line may not be set so at all.
  func badness(
    need: Double, spaces: Double, letters: Double, gaps: Double = 0
  ) -> (cost: Double, ratio: Double)? {
    switch shape {
    case .justified:
      guard
        let fit = LineFit.justified(need: need, spaces: spaces, letters: letters, gaps: gaps)
      else { return nil }
      // A line without spaces is as loose as the white at its end.
      let ratio = spaces + gaps > 0 ? fit.space : max(0, need) / max(1, letters) * 8
      guard ratio <= tolerance else { return nil }
      let unit = abs(ratio) / (ratio < 0 ? Self.shrinkUnit : Self.stretchUnit)
      return (10 * unit * unit * unit + 60 * abs(fit.letters), ratio)
    case .ragged(let zone):
      guard need >= -0.01 else { return nil }
      let unit = max(0, need) / zone
      guard unit <= max(1, tolerance) * 4 else { return nil }
      return (10 * unit * unit, unit)
    }
  }

  func demerits(badness: Double, penalty: Double, ratio: Double, previousRatio: Double) -> Double {
    let line = (1 + badness) * (1 + badness) + penalty * penalty
    guard case .justified = shape else { return line }
    let jump = abs(ratio - previousRatio)
    return jump > 0.5 ? line + Self.adjacent * jump : line
  }
}
