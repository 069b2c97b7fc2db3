/// One font file of the manifest and what it is.
package struct FontFace: Hashable, Sendable {
  /// Where the file lies, as it is opened.
  package var path: String
  package var family: String
  /// CSS weight: 400 regular, 600 semibold, 700 bold.
  package var weight: Int
  package var isItalic: Bool
  package var version: String
  /// Of the file's bytes, in lower-case hexadecimal.
  package var sha256: String
  /// Whether its family steps in for characters that other families lack.
  package var isFallback: Bool

  package init(
    path: String, family: String, weight: Int, isItalic: Bool, version: String, sha256: String,
    isFallback: Bool = false
  ) {
    self.path = path
    self.family = family
    self.weight = weight
    self.isItalic = isItalic
    self.version = version
    self.sha256 = sha256
    self.isFallback = isFallback
  }

  /// `Source Serif Pro Semibold Italic`
  package var fullName: String { family + " " + styleName }

  /// `Semibold Italic`
  package var styleName: String {
    let weightName = FontFace.weightName(weight)
    guard isItalic else { return weightName }
    return weight == 400 ? "Italic" : weightName + " Italic"
  }

  package static func weightName(_ weight: Int) -> String {
    switch weight {
    case 400: "Regular"
    case 600: "Semibold"
    case 700: "Bold"
    default: String(weight)
    }
  }
}
