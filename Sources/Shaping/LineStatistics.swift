/// How evenly justified paragraphs were set; last lines are not counted.
package struct LineStatistics: Sendable, Equatable {
  /// Stretch of each line's spaces, as a part of their natural width; negative where they shrank.
  package private(set) var stretches: [Double] = []
  package private(set) var hyphens = 0

  package init() {}

  package var lines: Int { stretches.count }

  package mutating func add(stretch: Double, isHyphenated: Bool) {
    stretches.append(stretch)
    if isHyphenated { hyphens += 1 }
  }

  /// Root of the mean square of the stretches.
  package var rms: Double {
    guard !stretches.isEmpty else { return 0 }
    return (stretches.reduce(0) { $0 + $1 * $1 } / Double(lines)).squareRoot()
  }

  package var worst: Double { stretches.max() ?? 0 }

  /// The part of the lines that are looser than a stretch.
  package func share(above limit: Double) -> Double {
    guard !stretches.isEmpty else { return 0 }
    return Double(stretches.count { $0 > limit }) / Double(lines)
  }

  package var hyphenShare: Double {
    stretches.isEmpty ? 0 : Double(hyphens) / Double(lines)
  }
}
