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
      Pictures are PNG or JPEG files; what a file is, is seen in its first bytes and not in its name.

          file: bridge.webp    # wrong
          file: bridge.jpg     # right

      Convert it: photographs to JPEG, drawings and screens to PNG.
      """)

  package static let pictureDimensions = DiagnosticKind(
    "picture-dimensions", .error, title: "A picture has too many pixels",
    page: """
      A JPEG file goes into the document as it is and may have 100 megapixels; a PNG file is unpacked
      on the way and may have 25. Either side may have 32,767 pixels. For a whole A4 page at 300 dots
      to the inch, 9 megapixels are enough.

      Scale the picture down.
      """)

  package static let all = [brokenPicture, inkPicture, notAPicture, pictureDimensions]
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
        "\"\(name)\" is " + (found ?? "no picture") + ", and neither PNG nor JPEG", at: span,
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
    }
  }
}
