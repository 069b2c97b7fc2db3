package import Diagnostics

/// What can be wrong with a picture's file.
package enum PicturesDiagnostics {
  package static let brokenPicture = DiagnosticKind(
    "broken-picture", .error, title: "A picture's file is damaged",
    page: """
      The file begins as a picture does, but is cut off or does not hold what it promises. Such files
      come of downloads that were broken off.

          file: bridge.jpg    # 4,096 of 812,345 bytes

      Get the file again, or open it in a picture editor and save it anew.
      """)

  package static let inkPicture = DiagnosticKind(
    "ink-picture", .error, title: "A picture is in printing inks",
    page: """
      The JPEG file has four colours (cyan, magenta, yellow, black). Its colours on screen and on
      another press depend on a profile, and the document's colours are sRGB.

          convert bridge.jpg -colorspace sRGB bridge-rgb.jpg

      Save the picture as RGB.
      """)

  package static let notAPicture = DiagnosticKind(
    "not-a-picture", .error, title: "A file is no picture that can be shown",
    page: """
      Pictures are PNG, JPEG or SVG files; what a file is, is seen in its first bytes and not in its name.

          file: bridge.webp    # wrong
          file: bridge.jpg     # right

      Convert it: photographs to JPEG, drawings and screens to PNG.
      """)

  package static let pictureDimensions = DiagnosticKind(
    "picture-dimensions", .error, title: "A picture has too many pixels",
    page: """
      A JPEG file goes into the document as it is and may have 100 megapixels; a PNG file is unpacked
      on the way and may have 25, and so may a JPEG file whose colours a grey template cannot leave
      out of it unopened. Either side may have 32,767 pixels. For a whole A4 page at 300 dots
      to the inch, 9 megapixels are enough.

      Scale the picture down.
      """)

  package static let svgFont = DiagnosticKind(
    "svg-font", .error, title: "A drawing's text is in a font that is not at hand",
    page: """
      Text in an SVG file is set in the fonts that come with the program or with --font-path, and in
      no others: another machine would not have them. Text that names no family is set in that of the
      template's captions.

          <text font-family="Helvetica">Deli</text>           <!-- wrong -->
          <text font-family="Source Sans Pro">Deli</text>     <!-- right -->
          <text>Deli</text>                                   <!-- right -->

      Name a family that `taklimat fonts` lists, or turn the text to outlines in the drawing program.
      """)

  package static let svgForm = DiagnosticKind(
    "svg-form", .error, title: "A drawing holds what no page can have",
    page: """
      An SVG file is drawn by itself and as lines and fills: nothing outside of it is read, no script
      runs, and what would become coarse pixels is refused.

          <image href="photo.jpg"/>                 <!-- wrong: give the photograph as a picture -->
          <use href="parts.svg#arrow"/>             <!-- wrong: another file -->
          <rect filter="url(#blur)"/>               <!-- wrong: pixels -->
          <use href="#arrow"/>                      <!-- right -->

      Take it out in the drawing program, or save the drawing as "plain SVG". What cannot be had
      without pixels is exported as a PNG file at 300 dots to the inch.
      """)

  package static let svgTooLarge = DiagnosticKind(
    "svg-too-large", .error, title: "A drawing has too many parts",
    page: """
      An SVG file may have 4 MB, 25,000 elements, or paths of 200,000 numbers. What is used several
      times counts as often; a letter counts as five elements, what is drawn translucent as fifty, a
      pattern as five hundred.

      Simplify the paths in the drawing program, or export the drawing as a PNG file.
      """)

  package static let all = [
    brokenPicture, inkPicture, notAPicture, pictureDimensions, svgFont, svgForm, svgTooLarge,
  ]
}

extension PictureFault {
  /// - Parameters:
  ///   - name: the file's, as messages print it.
  ///   - span: where the data name it.
  package func diagnostic(of name: String, at span: SourceSpan?) -> Diagnostic {
    switch self {
    case .unknownFormat(let found):
      Diagnostic(
        PicturesDiagnostics.notAPicture,
        "\"\(name)\" is " + (found ?? "no picture") + ", and neither PNG, JPEG nor SVG",
        at: span,
        hint: "convert it: photographs to JPEG, drawings to PNG")
    case .broken(let reason):
      Diagnostic(
        PicturesDiagnostics.brokenPicture, "the picture \"\(name)\" is damaged: \(reason)",
        at: span, hint: "get the file again, or save it anew in a picture editor")
    case .tooManyPixels(let width, let height, let limit):
      Diagnostic(
        PicturesDiagnostics.pictureDimensions,
        "the picture \"\(name)\" has \(width) × \(height) pixels", at: span,
        hint: "scale it to \(limit / 1_000_000) megapixels at most")
    case .inks:
      Diagnostic(
        PicturesDiagnostics.inkPicture, "the picture \"\(name)\" is in printing inks (CMYK)",
        at: span, hint: "save it as RGB")
    case .unsupported(let form):
      Diagnostic(
        PicturesDiagnostics.notAPicture, "\"\(name)\" is \(form), which no PDF can hold", at: span,
        hint: "save it as an ordinary JPEG or PNG file")
    case .svg(let fault, let line): fault.diagnostic(of: "\"\(name)\", line \(line)", at: span)
    }
  }
}
