import Diagnostics
import Finish
import Fonts
import Frames
import Paint
import PangoCairo

/// Turns laid-out pages into files of each format.
struct Press {
  let document: PagedDocument
  let fonts: FontCatalogue
  let sink: DiagnosticSink

  /// Of PNG pages, in pixels per inch.
  static let resolution = 150.0

  /// Puts the finished PDF out while it is made; false after a diagnostic.
  ///
  /// - Parameter profile: the colours that the standard asks for; nil where it asks for none.
  func putPDF(
    with archive: Archive, profile: [UInt8]?, into output: any ByteSink, _ steps: StepClock
  ) -> Bool {
    attempt {
      let writer = try PDFWriter(
        properties: document.properties, structure: document.structure,
        outline: document.outline,
        options: PDFWriter.Options(
          conformance: archive.standard.conformance, outputProfile: profile)
      ) { try output.put($0) }
      let painter = try InkPainter(fonts: fonts) { writer.receive($0) }
      for page in document.pages {
        let frame = page.frame()
        let sheet = try painter.prepare(frame)
        steps.end("paint")
        try writer.write(frame, label: page.label, sheet)
        steps.end("finish")
      }
      try painter.finish()
      let embedded = try painter.faces.compactMap(font(_:))
      steps.end("paint")
      let files = archive.files(profile: profile, fonts: embedded)
      steps.end("lock")
      try writer.finish(attaching: files)
      steps.end("finish")
    }
  }

  private func font(_ id: FaceID) throws -> EmbeddedFont? {
    try fonts[id].map { EmbeddedFont(face: $0, program: try fonts.program(id)) }
  }

  /// Of one page's picture: a poster of a metre and more.
  static let pixelLimit = 100_000_000.0

  func putPNG(page index: Int, into output: any ByteSink) -> Bool {
    let size = document.pages[index].size
    let pixels = size.width * size.height * (Self.resolution / 72) * (Self.resolution / 72)
    guard pixels <= Self.pixelLimit else {
      sink.report(
        Diagnostic(
          TaklimatDiagnostics.pictureTooLarge,
          "a page of \(Int(size.width)) × \(Int(size.height)) pt would be a picture of"
            + " \(Int(pixels / 1_000_000)) megapixels",
          at: nil, hint: "build a PDF, or choose a smaller paper"))
      return false
    }
    return attempt {
      try output.put(
        PNGPainter(resolution: Self.resolution, fonts: fonts).paint(document.pages[index]))
    }
  }

  func putSVG(page index: Int, into output: any ByteSink) -> Bool {
    attempt {
      try output.put(
        SVGPainter(structure: document.structure, fonts: fonts).paint(
          document.pages[index], title: document.properties.title,
          language: document.properties.language))
    }
  }

  func putDump(into output: any ByteSink) -> Bool {
    attempt {
      let dump = PageDump(structure: document.structure) { fonts[$0]?.fullName ?? "?" }
      try output.put(Array(dump.text(of: document.pages).utf8))
    }
  }

  private func attempt(_ make: () throws -> Void) -> Bool {
    do {
      try make()
      return true
    } catch let failure as FileFailure {
      sink.report(failure.diagnostic())
      return false
    } catch {
      sink.report(
        Diagnostic(
          TaklimatDiagnostics.internalError, "the pages could not be written: \(error)", at: nil,
          hint: "this is a fault of the program; please report it with the meeting's file"))
      return false
    }
  }
}
