/// What stands around a letter that may be the rest of a sign.
struct SignContext {
  private let before: [Unicode.Scalar]
  private let after: [Unicode.Scalar]

  init(_ scalars: [Unicode.Scalar], at index: Int, count: Int) {
    before = Array(scalars[max(0, index - 4)..<index])
    after = Array(scalars[min(scalars.count, index + count)...].prefix(6))
  }

  private var previous: Unicode.Scalar { before.last ?? "\n" }
  private var next: Unicode.Scalar { after.first ?? "\n" }

  /// The one mark that fits, nil where several do or the letter may be meant.
  ///
  /// - Parameter isLetterLikely: for `â`, which many languages have within words.
  func sign(isLetterLikely: Bool) -> Unicode.Scalar? {
    if previous.isDigit, next.isDigit { return "–" }
    guard !isLetterLikely, isWord(before.reversed()), isWord(after) else { return nil }
    return isContraction ? "’" : "—"
  }

  /// Between spaces or beside one it is no word, and yet no one mark.
  var isSuspect: Bool {
    (previous.isBlank || next.isBlank) && !(isGreek(previous) || isGreek(next)) && next != "-"
  }

  /// Whether a mark of which a byte is left may stand here.
  func fits(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "•": previous == "\n"
    case "™": previous.isWordPart
    case "‰": previous.isDigit || previous.isBlank
    default: true
    }
  }

  private func isGreek(_ scalar: Unicode.Scalar) -> Bool { ISOGreek.isGreek(scalar) }

  /// Two small letters at least, of no other script.
  private func isWord<Scalars: Collection>(
    _ scalars: Scalars
  ) -> Bool where Scalars.Element == Unicode.Scalar {
    let letters = scalars.prefix { $0.isLetter }
    return !letters.isEmpty && !letters.contains(where: isGreek)
      && (letters.count > 1 || isContraction)
  }

  /// `it’s`, `we’re`, `they’ll`
  private var isContraction: Bool {
    let ending = String(String.UnicodeScalarView(after.prefix { $0.isLetter }))
    return ["s", "t", "d", "m", "re", "ve", "ll"].contains(ending)
  }
}
