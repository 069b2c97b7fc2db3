import Diagnostics
import Fonts
import Frames
import PangoCairo

/// A text style and language with the font that serves them and the widths that breaking needs.
final class ResolvedStyle {
  /// The same for all styles that shape alike.
  let number: Int32
  let style: TextStyle
  let language: LanguageTag
  let font: Font
  let ink: RunInk
  let hyphenWidth: Double
  /// What of a hyphen hangs into a margin, in points.
  let hyphenHang: Double
  private let latin: ShapingContext

  /// A style that differs from another in nothing that shaping depends on: colour, rise.
  init(_ style: TextStyle, shapedLike other: ResolvedStyle) {
    number = other.number
    self.style = style
    language = other.language
    font = other.font
    ink = RunInk(
      style, face: other.face, spaceGlyph: other.ink.spaceGlyph, spaceWidth: other.spaceWidth)
    hyphenWidth = other.hyphenWidth
    hyphenHang = other.hyphenHang
    latin = other.latin
  }

  init(
    number: Int32, style: TextStyle, language: LanguageTag, face: FaceID, font: Font,
    shaper: Shaper
  ) {
    self.number = number
    self.style = style
    self.language = language
    self.font = font
    let context = ShapingContext(
      features: ResolvedStyle.features(of: style, script: TextAnalysis.latin),
      language: language.description, script: TextAnalysis.latin)
    latin = context
    let tracking = style.tracking * style.size / 1000
    let space = shaper.shape([0x20], font: font, context).glyphs.first
    ink = RunInk(
      style, face: face, spaceGlyph: space?.index ?? 0,
      spaceWidth: (space?.advance ?? style.size / 4) + tracking)
    let hyphen = shaper.shape([0x2D], font: font, context).glyphs.first
    hyphenWidth = (hyphen?.advance ?? style.size / 3) + tracking
    hyphenHang = OpticalMargin.hang(ofHyphen: hyphenWidth, size: style.size)
  }

  var face: FaceID { ink.face }
  /// Natural width of a word space, in points.
  var spaceWidth: Double { ink.spaceWidth }

  /// In points, after each cluster.
  var tracking: Double { style.tracking * style.size / 1000 }

  /// Whether words of this style have the glyphs and widths that they would have in another.
  func shapes(like other: TextStyle, _ otherFace: FaceID, _ otherLanguage: LanguageTag) -> Bool {
    face == otherFace && style.size == other.size && style.tracking == other.tracking
      && style.features == other.features && language == otherLanguage
  }

  func context(level: UInt8, script: UInt8) -> ShapingContext {
    if level == 0, script == TextAnalysis.latin { return latin }
    return ShapingContext(
      features: ResolvedStyle.features(of: style, script: script),
      language: language.description, level: level, script: script)
  }

  /// Ligatures of choice are off in Latin: cairo writes spans around them at which readers lose
  /// text. Scripts that need theirs keep them.
  private static func features(of style: TextStyle, script: UInt8) -> String {
    var features = script == TextAnalysis.latin ? "liga=0,clig=0,dlig=0" : "dlig=0"
    if style.features.contains(.smallCaps) { features += ",smcp=1" }
    if style.features.contains(.oldStyleFigures) { features += ",onum=1,pnum=1" }
    if style.features.contains(.tabularFigures) { features += ",tnum=1,lnum=1" }
    if style.features.contains(.superscript) { features += ",sups=1" }
    return features
  }
}
