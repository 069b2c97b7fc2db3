/// Finds where the words of a language may be hyphenated.
///
/// Not Sendable: the engine is made at the first word, and libhyphen's dictionaries are not shared
/// between threads.
package final class Hyphenator {
  /// What a language's data says about its hyphenation.
  package struct Settings: Sendable, Equatable {
    /// The fewest letters before a hyphen.
    package var left = 2
    /// The fewest letters after it.
    package var right = 2
    /// Whether words with a capital first are words like others (German), not names.
    package var includesCapitalised = false
    /// Words that are written with a capital in titles of offices and are no names: UTF-8.
    package var officeWords: Set<[UInt8]> = []

    package init(
      left: Int = 2, right: Int = 2, includesCapitalised: Bool = false,
      officeWords: Set<[UInt8]> = []
    ) {
      self.left = left
      self.right = right
      self.includesCapitalised = includesCapitalised
      self.officeWords = officeWords
    }
  }

  private let settings: Settings
  private let makeEngine: () -> (any HyphenationEngine)?
  private lazy var engine = makeEngine()

  /// `makeEngine` is called once, at the first word that may have points.
  package init(_ settings: Settings, engine makeEngine: @escaping () -> (any HyphenationEngine)?) {
    self.settings = settings
    self.makeEngine = makeEngine
  }

  /// A language without hyphenation.
  package static func none() -> Hyphenator { Hyphenator(Settings()) { nil } }

  /// The byte offsets, counted from the slice's start and ascending, before which a hyphen may go.
  ///
  /// The slice is what stands between two spaces, punctuation and all; hyphens cut it into parts
  /// that are hyphenated each on its own. None in addresses and codes (digits, `@`, `.`, `/`, `_`
  /// between letters), in acronyms and words with inner capitals, in words with a character of their
  /// author's choice for breaking or not breaking (soft hyphen, joiners), and in names: a capital
  /// first counts as a name unless the word starts a sentence or is one of the language's office
  /// words.
  package func points(in word: ArraySlice<UInt8>, startsSentence: Bool = false) -> [Int] {
    guard word.count >= settings.left + settings.right else { return [] }
    let core = WordEdges.core(of: word)
    guard HyphenableWord.isPlain(core) else { return [] }
    var found: [Int] = []
    for (place, part) in HyphenableWord.parts(of: core).enumerated() {
      found += points(inPart: part, mayBeCapital: startsSentence && place == 0).map {
        $0 + part.startIndex - word.startIndex
      }
    }
    return found
  }

  private func points(inPart part: ArraySlice<UInt8>, mayBeCapital: Bool) -> [Int] {
    let capitals = HyphenableWord.capitals(of: part)
    let isAllowed =
      capitals == .none
      || capitals == .first
        && (mayBeCapital || settings.includesCapitalised
          || settings.officeWords.contains(Array(part)))
    guard isAllowed, part.count >= settings.left + settings.right, let engine else { return [] }
    return HyphenableWord.trimmed(
      engine.points(in: part.map(\.lowercasedASCII)), in: part, left: settings.left,
      right: settings.right)
  }
}

/// The rules or patterns by which words of one language are divided.
package protocol HyphenationEngine: AnyObject {
  /// Byte offsets before which a hyphen may go, ascending; the word is letters, ASCII in lower case.
  func points(in word: [UInt8]) -> [Int]
}
