/// A BCP 47 language tag as written in the data (`id`, `en`, `en-GB`), compared without case.
package struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  /// In canonical case: language lower, script title, region upper (RFC 5646, 2.1.1).
  package let description: String

  /// Nil unless the text is letters, digits and hyphens in subtags of one to eight.
  package init?(_ text: String) {
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...8).contains(first.utf8.count),
      first.utf8.allSatisfy(Self.isLetter)
    else { return nil }
    guard
      subtags.allSatisfy({ subtag in
        (1...8).contains(subtag.utf8.count)
          && subtag.utf8.allSatisfy { Self.isLetter($0) || (48...57).contains($0) }
      })
    else { return nil }
    description = subtags.enumerated().map { index, subtag in
      let lower = subtag.lowercased()
      if index > 0, subtag.utf8.count == 2 { return lower.uppercased() }
      if index > 0, subtag.utf8.count == 4, subtag.utf8.allSatisfy(Self.isLetter) {
        return lower.prefix(1).uppercased() + lower.dropFirst()
      }
      return lower
    }.joined(separator: "-")
  }

  private init(canonical: String) { description = canonical }

  package static let indonesian = LanguageTag(canonical: "id")
  package static let english = LanguageTag(canonical: "en")
  /// Of what is no language, such as code: none of its rules and no hyphens (ISO 639-2).
  package static let noLanguage = LanguageTag(canonical: "zxx")

  /// The primary language subtag: `en` of `en-GB`.
  package var language: String {
    description.split(separator: "-", maxSplits: 1).first.map(String.init) ?? description
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte)
  }
}
