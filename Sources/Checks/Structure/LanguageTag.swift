/// A language as `/Lang` states it (ISO 32000-1, 14.9.2.1; BCP 47, 2.1).
enum LanguageTag {
  /// Whether it is written as tags are: words of one to eight letters and digits between hyphens,
  /// the first of letters. Which languages there are is not known here.
  static func isWellFormed(_ tag: String) -> Bool {
    let words = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = words.first, first.allSatisfy(isLetter),
      (2...8).contains(first.count) || ["x", "i"].contains(tag.prefix(1).lowercased())
    else { return false }
    return words.allSatisfy { word in
      (1...8).contains(word.count) && word.allSatisfy { isLetter($0) || (48...57).contains($0) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) }
}
