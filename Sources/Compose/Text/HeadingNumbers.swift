import Frames
import Templates

/// Counts the document's headings, level by level, where the template wants numbers before them.
final class HeadingNumbers {
  private let forms: [ListNumbers]
  /// Of the headings in force, from level 2 on.
  private var counts: [Int] = []
  /// Whether headings are not counted: those of annexes and of the list of sources.
  var isPaused = false

  init(_ forms: [ListNumbers]) { self.forms = forms }

  /// `B.`, `2.`, `a.` for the next heading of a level; nil where its level has none.
  func next(level: Int) -> String? {
    let depth = level - 2
    guard !isPaused, depth >= 0, forms.indices.contains(depth) else { return nil }
    counts.removeLast(max(0, counts.count - depth - 1))
    while counts.count <= depth { counts.append(0) }
    counts[depth] += 1
    return forms[depth].text(counts[depth]) + "."
  }
}

extension ListNumbers {
  /// A number in this form; in digits where the form has none for it.
  func text(_ number: Int) -> String {
    switch self {
    case .decimal: String(number)
    case .letters: Self.letters(number) ?? String(number)
    case .capitals: Self.letters(number)?.uppercased() ?? String(number)
    case .roman: RomanNumeral.text(number) ?? String(number)
    case .romanCapitals: RomanNumeral.capitals(number) ?? String(number)
    }
  }

  /// a to z, aa to zz; nil beyond.
  private static func letters(_ number: Int) -> String? {
    guard (1...26 * 27).contains(number) else { return nil }
    let (first, second) = ((number - 1) / 26, (number - 1) % 26)
    let signs = (first > 0 ? [first - 1] : []) + [second]
    return String(decoding: signs.map { UInt8(97 + $0) }, as: UTF8.self)
  }
}
