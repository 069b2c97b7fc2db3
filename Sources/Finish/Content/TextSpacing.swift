/// The spacing between letters and after spaces that suits most of a line, in thousandths of a point:
/// said once, it saves numbers between the letters (ISO 32000-1, 9.3.2 and 9.3.3).
struct TextSpacing: Equatable {
  var letters = 0
  /// After spaces, on top of `letters`.
  var words = 0
}

/// The gaps of a line: how much further than by its glyph's own advance the next one stands.
struct TextGaps {
  /// A line's spacing shows in so many of its gaps.
  private static let sample = 25
  private var letters: [Int] = []
  private var words: [Int] = []

  mutating func removeAll() {
    letters.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
  }

  /// Whether no more gaps count.
  var isFull: Bool { letters.count >= Self.sample && words.count >= 3 }

  /// `gap` is in points.
  mutating func add(_ gap: Double, afterWordSpace: Bool) {
    let rounded = Int((min(max(gap, -1000), 1000) * 1000).rounded())
    if afterWordSpace {
      words.append(rounded)
    } else if letters.count < Self.sample {
      letters.append(rounded)
    }
  }

  /// The medians, which pairs set closer do not move; `current` where there are no gaps.
  mutating func spacing(current: TextSpacing) -> TextSpacing {
    let letters = Self.median(&self.letters) ?? current.letters
    let words = Self.median(&self.words).map { $0 - letters } ?? current.words
    return TextSpacing(letters: letters, words: words)
  }

  private static func median(_ gaps: inout [Int]) -> Int? {
    guard let first = gaps.first else { return nil }
    if gaps.contains(where: { $0 != first }) { gaps.sort() }
    return gaps[gaps.count / 2]
  }
}
