import Diagnostics
import Finish
import Fonts
import Frames
import Paint
import PangoCairo

/// Turns laid-out pages into files of each format.
struct Press {
  let briefing: SetBriefing
  let fonts: FontCatalogue
  let sink: DiagnosticSink

  /// In pages: one that is not longer has no need to be sparing.
  static let shortDocument = 50

  /// Of PNG pages, in pixels per inch.
  static let resolution = 150.0

  init(_ briefing: SetBriefing, sink: DiagnosticSink) {
    self.briefing = briefing
    fonts = briefing.origin.workshop.fonts
    self.sink = sink
  }

  /// The colours that a standard asks for; nil after a diagnostic, and nil inside where it asks for
  /// none.
  func outputProfile(of archive: Archive) -> [UInt8]?? {
    var profile: [UInt8]?
    return attempt { profile = try archive.outputProfile() } ? .some(profile) : nil
  }

  /// Puts the finished PDF out while it is made; false after a diagnostic.
  ///
  /// Of a long document each page is freed when it is written, so that its lines make room; a short
  /// one is left as it is, since its process has no use for the room.
  func putPDF(
    with archive: Archive, profile: [UInt8]?, into output: any ByteSink, _ steps: StepClock
  ) -> Bool {
    let count = briefing.pages.count
    let frees = count > Self.shortDocument
    return attempt {
      let writer = try PDFWriter(
        properties: briefing.properties, structure: briefing.structure,
        outline: briefing.outline,
        options: PDFWriter.Options(
          conformance: archive.standard.conformance, outputProfile: profile)
      ) { try output.put($0) }
      let painter = try InkPainter(fonts: fonts) { writer.receive($0) }
      for index in 0..<count {
        let (frame, label) = briefing.drawn(index, freeing: frees)
        let sheet = try painter.prepare(frame)
        steps.end("paint")
        try writer.write(frame, label: label, sheet)
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
    let size = briefing.pages[index].size
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
        PNGPainter(resolution: Self.resolution, fonts: fonts).paint(briefing.pages[index]))
    }
  }

  func putSVG(page index: Int, into output: any ByteSink) -> Bool {
    attempt {
      try output.put(
        SVGPainter(structure: briefing.structure, fonts: fonts).paint(
          briefing.pages[index], title: briefing.properties.title,
          language: briefing.properties.language))
    }
  }

  func putDump(into output: any ByteSink) -> Bool {
    attempt {
      let dump = PageDump(structure: briefing.structure) { fonts[$0]?.fullName ?? "?" }
      try output.put(Array(dump.text(of: briefing.pages).utf8))
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
