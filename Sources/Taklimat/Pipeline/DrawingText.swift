import Fonts
import Pictures

/// Words of a drawing, which are set in the fonts at hand or not at all.
struct DrawingText {
  private let text: SVGDrawing.Text
  private let fonts: FontCatalogue
  /// Where the words name none.
  private let family: String

  init(_ text: SVGDrawing.Text, fonts: FontCatalogue, family: String) {
    self.text = text
    self.fonts = fonts
    self.family = family
  }

  /// Whether its first family that is at hand has all that is written: nothing is set in a font that
  /// nobody asked for.
  func check() throws(PictureFault) {
    let wanted = text.families.isEmpty ? [family] : text.families
    let known = fonts.families
    let found = wanted.lazy.compactMap { name in
      known.first { $0.lowercased() == name.lowercased() }
    }.first
    guard let found else {
      throw .svg(.family(wanted.first ?? "", known: known), line: text.line)
    }
    for scalar in text.words.unicodeScalars where !scalar.properties.isWhitespace {
      guard fonts.faces(having: scalar).contains(where: { $0.family == found }) else {
        throw .svg(.character(scalar, family: found), line: text.line)
      }
    }
  }
}
