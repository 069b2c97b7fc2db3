import Diagnostics
import Fonts
import Frames
import PangoCairo

/// The styles in use, each resolved to its font once.
final class StyleTable {
  private struct Key: Hashable {
    var style: TextStyle
    var language: LanguageTag
  }

  private let fonts: FontCatalogue
  private let shaper: Shaper
  private let sink: DiagnosticSink
  private var styles: [Key: ResolvedStyle] = [:]
  /// One of each way of shaping.
  private var shapes: [ResolvedStyle] = []
  private var lastKey: Key?
  private var lastStyle: ResolvedStyle?

  init(fonts: FontCatalogue, shaper: Shaper, sink: DiagnosticSink) {
    self.fonts = fonts
    self.shaper = shaper
    self.sink = sink
  }

  /// Nil where no font at all can be had; the sink then knows why.
  func resolve(_ style: TextStyle, _ language: LanguageTag, at span: SourceSpan?)
    -> ResolvedStyle?
  {
    let key = Key(style: style, language: language)
    if lastKey == key { return lastStyle }
    if let known = styles[key] {
      lastKey = key
      lastStyle = known
      return known
    }
    guard let face = face(for: style, at: span) else { return nil }
    do throws(FontError) {
      let resolved = try make(style, language, face)
      styles[key] = resolved
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

  /// Most styles of a document differ in colour alone; those have their words in common.
  private func make(_ style: TextStyle, _ language: LanguageTag, _ face: FaceID)
    throws(FontError) -> ResolvedStyle
  {
    if let alike = shapes.first(where: { $0.shapes(like: style, face, language) }) {
      return ResolvedStyle(style, shapedLike: alike)
    }
    let resolved = ResolvedStyle(
      number: Int32(clamping: shapes.count), style: style, language: language, face: face,
      font: try fonts.font(face, size: style.size), shaper: shaper)
    shapes.append(resolved)
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
