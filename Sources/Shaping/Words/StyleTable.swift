import Diagnostics
import Fonts
import Frames
import PangoCairo

/// The styles in use, each resolved to its font once.
final class StyleTable {
  private let fonts: FontCatalogue
  private let shaper: Shaper
  private let sink: DiagnosticSink
  /// By language, of which a document has few styles.
  private var styles: [String: [ResolvedStyle]] = [:]
  private var shapeCount = 0
  /// Runs of one style follow each other.
  private var last: ResolvedStyle?

  init(fonts: FontCatalogue, shaper: Shaper, sink: DiagnosticSink) {
    self.fonts = fonts
    self.shaper = shaper
    self.sink = sink
  }

  /// Nil where no font at all can be had; the sink then knows why.
  func resolve(_ style: TextStyle, _ language: LanguageTag, at span: SourceSpan?)
    -> ResolvedStyle?
  {
    if let last, last.style == style, last.language == language { return last }
    let ofLanguage = styles[language.description] ?? []
    if let known = ofLanguage.first(where: { $0.style == style }) {
      last = known
      return known
    }
    guard let face = face(for: style, at: span) else { return nil }
    do throws(FontError) {
      // Most styles of a document differ in colour alone; those have their words in common.
      let alike = ofLanguage.first { $0.shapes(like: style, face, language) }
      let resolved =
        if let alike { ResolvedStyle(style, shapedLike: alike) } else {
          try make(style, language, face)
        }
      styles[language.description, default: []].append(resolved)
      last = resolved
      return resolved
    } catch {
      sink.report(
        Diagnostic(
          ShapingDiagnostics.fontNotFound,
          "the font file of \(fonts[face]?.fullName ?? style.family) did not load", at: span,
          hint: "reinstall the program's shared files, or name the right folder with --font-path"))
      return nil
    }
  }

  /// The style as it looks in a font that steps in for its own; nil where that cannot be read.
  func substitute(_ font: FontSubstitutes.Font, for style: ResolvedStyle) -> ResolvedStyle? {
    guard let face = fonts[font.face] else { return nil }
    var changed = style.style
    changed.family = face.family
    changed.weight = face.weight
    changed.isItalic = face.isItalic
    changed.size *= font.scale
    return resolve(changed, style.language, at: nil)
  }

  private func make(_ style: TextStyle, _ language: LanguageTag, _ face: FaceID)
    throws(FontError) -> ResolvedStyle
  {
    let resolved = ResolvedStyle(
      number: Int32(clamping: shapeCount), style: style, language: language, face: face,
      font: try fonts.font(face, size: style.size), shaper: shaper)
    shapeCount += 1
    return resolved
  }

  private func face(for style: TextStyle, at span: SourceSpan?) -> FaceID? {
    if let face = fonts.face(
      family: style.family, weight: style.weight, isItalic: style.isItalic)
    {
      return face
    }
    let known = fonts.faces.filter { $0.family == style.family }
    let wanted =
      style.family + " " + FontFace.weightName(style.weight) + (style.isItalic ? " Italic" : "")
    sink.report(
      Diagnostic(
        ShapingDiagnostics.fontNotFound, "there is no font \(wanted)", at: span,
        hint: known.isEmpty
          ? "families at hand: " + fonts.families.joined(separator: ", ")
          : "styles of \(style.family) at hand: "
            + known.map(\.fullName).joined(separator: ", ")))
    return nil
  }
}
