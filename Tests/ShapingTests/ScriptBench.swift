import Diagnostics
import Fonts
import Frames
import TestSupport
import Testing

@testable import Shaping

enum ScriptFallback {
  /// Those of `ScriptFonts`, in their order.
  static let families = [
    "DejaVu Sans", "Droid Sans Fallback", "Lohit Devanagari", "Garuda", "Bandal",
  ]
}

/// A typesetter with the bundled fonts, and families of other scripts that step in for them.
final class ScriptBench {
  let sink = DiagnosticSink()
  let fonts: FontCatalogue
  let setter: Typesetter

  init(_ fallbacks: [FontFallback] = ScriptFallback.families.map { FontFallback(family: $0) })
    throws
  {
    fonts = FontCatalogue(faces: try BundledFonts.manifestFaces() + ScriptFonts.faces())
    setter = try #require(
      Typesetter(
        fonts: fonts, fallbacks: fallbacks, languages: SharedLanguages.library(), sink: sink))
  }

  func lines(
    _ runs: [TextRun], width: Double, _ change: (inout ParagraphStyle) -> Void = { _ in }
  ) -> [SetLine] {
    setter.lines(of: paragraph(runs, change), width: width).map(SetLine.init)
  }
}
