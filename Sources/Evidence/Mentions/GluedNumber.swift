import Diagnostics
import Languages
import Meetings

/// The number of a source that fell into the word or the year before it: `pembangunan2`.
struct GluedNumber {
  let word: Word
  /// Bytes of the word itself.
  let length: Int
  let number: Int
}

extension Dossier {
  /// Those of a passage, in the order of the words.
  func gluedNumbers(in passage: Passage) -> [GluedNumber] {
    let sources = meeting.references.count
    return passage.words.indices.compactMap { index in
      guard passage.words[index].hasDigit else { return nil }
      return passage.gluedYear(at: index, self, sources: sources)
        ?? passage.gluedWord(at: index, self, sources: sources)
    }
  }

  /// Whether a passage names a source, be it by a number that fell into a word.
  func isSourced(_ passage: Passage) -> Bool {
    passage.isSourced || !gluedNumbers(in: passage).isEmpty
  }
}

extension Passage {
  /// A year with further digits behind a month, `21 Oktober 20251`, or behind a word that leads to
  /// years, `sejak 20243`.
  fileprivate func gluedYear(at index: Int, _ dossier: Dossier, sources: Int) -> GluedNumber? {
    let word = words[index]
    guard word.isDigits(5...6), word.text.hasPrefix("19") || word.text.hasPrefix("20"),
      let before = self[index - 1], let vocabulary = dossier.vocabulary(of: before)
    else { return nil }
    if vocabulary.month(before) != nil { return word.glued(behind: 4) }
    // What is counted is no year: `sejak 20243 orang`.
    guard let data = vocabulary.words, data.years.contains(before.lower), before.behind.isEmpty,
      !(self[index + 1].map { word.behind.isEmpty && data.units.contains($0.lower) } ?? false),
      let glued = word.glued(behind: 4), (1...max(1, sources)).contains(glued.number)
    else { return nil }
    return glued
  }

  /// Small letters with one or two digits behind them: `pembangunan2`.
  fileprivate func gluedWord(at index: Int, _ dossier: Dossier, sources: Int) -> GluedNumber? {
    let word = words[index]
    guard kind != .line, word.language != .noLanguage else { return nil }
    let letters = word.text.utf8.prefix { !$0.isDigit }
    let digits = word.text.utf8.dropFirst(letters.count)
    // Names of things are short or have capitals: km2, CO2, COP28.
    guard (1...2).contains(digits.count), digits.allSatisfy(\.isDigit), letters.count >= 4,
      digits.first != UInt8(ascii: "0"), letters.areWord,
      let glued = word.glued(behind: letters.count), sources == 0 || glued.number <= sources
    else { return nil }
    let name = String(decoding: letters, as: UTF8.self).lowercased()
    if let data = dossier.words(beside: word), data.numbered.contains(name) { return nil }
    return glued
  }
}

extension Word {
  fileprivate func glued(behind length: Int) -> GluedNumber? {
    let digits = String(decoding: text.utf8.dropFirst(length), as: UTF8.self)
    return Int(digits).map { GluedNumber(word: self, length: length, number: $0) }
  }
}

extension Sequence<UInt8> {
  /// Small letters of ASCII, the first of which may be a capital.
  fileprivate var areWord: Bool {
    var isFirst = true
    for byte in self {
      let isSmall = (97...122).contains(byte)
      guard isSmall || isFirst && (65...90).contains(byte) else { return false }
      isFirst = false
    }
    return true
  }
}
