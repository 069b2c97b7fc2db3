import Diagnostics

extension SVGFault {
  /// - Parameter place: the file and its line, as messages print it.
  func diagnostic(of place: String, at span: SourceSpan?) -> Diagnostic {
    switch self {
    case .form(let form):
      Diagnostic(
        PicturesDiagnostics.svgForm, "\(place): \(form)", at: span,
        hint: "take it out in the drawing program, or export the drawing as PNG")
    case .outside(let address):
      Diagnostic(
        PicturesDiagnostics.svgForm, "\(place): refers to \"\(address.prefix(60))\", outside of it",
        at: span, hint: "a drawing is shown by itself: take the reference out")
    case .tooLarge:
      Diagnostic(
        PicturesDiagnostics.svgTooLarge, "\(place): more parts than are drawn", at: span,
        hint: "simplify it in the drawing program, or export the drawing as PNG")
    case .family(let family, let known):
      Diagnostic(
        PicturesDiagnostics.svgFont, "\(place): text in \"\(family)\", which is not at hand",
        at: span,
        hint: "name one of " + known.joined(separator: ", ") + ", or turn the text to outlines")
    case .character(let scalar, let family):
      Diagnostic(
        PicturesDiagnostics.svgFont,
        "\(place): \"\(family)\" has no \"\(scalar)\" (U+\(Self.hexadecimal(scalar)))",
        at: span, hint: "name a family that has it, or turn the text to outlines")
    case .noLibrary:
      Diagnostic(
        PicturesDiagnostics.svgForm, "\(place): nothing is installed that draws SVG files",
        at: span, hint: "apt-get install librsvg2-2, or export the drawing as PNG")
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }
}
