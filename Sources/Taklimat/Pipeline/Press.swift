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

  /// Of a page of a PDF, in bytes: room that is asked for at once is never copied, and what is not
  /// filled takes no memory.
  private static let usualPageSize = 12_000

  /// Of PNG pages, in pixels per inch.
  static let resolution = 150.0

  /// The finished PDF; nil after a diagnostic.
  func pdf(with archive: Archive, _ steps: StepClock) -> [UInt8]? {
    attempt {
      let profile = try archive.outputProfile()
      var bytes: [UInt8] = []
      bytes.reserveCapacity(document.pages.count * Self.usualPageSize)
      let writer = try PDFWriter(
        properties: document.properties, structure: document.structure,
        outline: document.outline,
        options: PDFWriter.Options(
          conformance: archive.standard.conformance, outputProfile: profile)
      ) { bytes.append(contentsOf: $0) }
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
      return bytes
    }
  }

  private func font(_ id: FaceID) throws -> EmbeddedFont? {
    try fonts[id].map { EmbeddedFont(face: $0, program: try fonts.program(id)) }
  }

  /// Of one page's picture: a poster of a metre and more.
  static let pixelLimit = 100_000_000.0

  func png(page index: Int) -> [UInt8]? {
    let size = document.pages[index].size
    let pixels = size.width * size.height * (Self.resolution / 72) * (Self.resolution / 72)
    guard pixels <= Self.pixelLimit else {
      sink.report(
        Diagnostic(
          TaklimatDiagnostics.pictureTooLarge,
          "a page of \(Int(size.width)) × \(Int(size.height)) pt would be a picture of"
            + " \(Int(pixels / 1_000_000)) megapixels",
          at: nil, hint: "build a PDF, or choose a smaller paper"))
      return nil
    }
    return attempt {
      try PNGPainter(resolution: Self.resolution, fonts: fonts).paint(document.pages[index])
    }
  }

  func svg(page index: Int) -> [UInt8]? {
    attempt {
      try SVGPainter(structure: document.structure, fonts: fonts).paint(
        document.pages[index], title: document.properties.title,
        language: document.properties.language)
    }
  }

  func dump() -> String {
    PageDump(structure: document.structure) { fonts[$0]?.fullName ?? "?" }.text(of: document.pages)
  }

  private func attempt(_ make: () throws -> [UInt8]) -> [UInt8]? {
    do {
      return try make()
    } catch let failure as FileFailure {
      sink.report(failure.diagnostic())
      return nil
    } catch {
      sink.report(
        Diagnostic(
          TaklimatDiagnostics.internalError, "the pages could not be written: \(error)", at: nil,
          hint: "this is a fault of the program; please report it with the meeting's file"))
      return nil
    }
  }
}
