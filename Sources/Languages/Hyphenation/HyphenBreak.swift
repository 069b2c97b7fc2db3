/// What a line break after a hyphen that stands in the text would do.
package enum HyphenBreak: Sendable, Equatable {
  /// It would harm: in numbers and ranges (`2024-2025`), codes (`COVID-19`, `B-235`), after a lone
  /// letter (`e-mail`), beside another hyphen, at the edge of a word.
  case forbidden
  /// Reduplications and compounds (`negara-negara`): readers of the PDF's text would join the parts,
  /// so only where nothing else helps.
  case lastResort

  /// For the hyphen at `index` of the text; addresses are the caller's to leave out.
  package init(hyphenAt index: Int, in text: [UInt8]) {
    let hasLetters =
      Self.areLetters(text, [index - 2, index - 1])
      && Self.areLetters(text, [index + 1, index + 2])
    let isHyphen = text.indices.contains(index) && text[index] == UInt8(ascii: "-")
    self = isHyphen && hasLetters ? .lastResort : .forbidden
  }

  private static func areLetters(_ text: [UInt8], _ indices: [Int]) -> Bool {
    indices.allSatisfy { index in
      // A byte E2 leads general punctuation (dashes, quotes); letters have other leads.
      text.indices.contains(index) && text[index] != 0xE2
        && (text[index].isLetterASCII || text[index].isBeyondASCII)
    }
  }
}
