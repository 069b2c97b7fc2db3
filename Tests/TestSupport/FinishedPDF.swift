package import Finish
package import Fonts
package import Frames
import Glibc
import Paint

extension PDFWriter.Options {
  /// PDF/UA-1 and, where one is given, PDF/A with the colour profile of the checkout.
  package static func accessible(_ archival: Conformance.Archival?) throws -> PDFWriter.Options {
    PDFWriter.Options(
      conformance: Conformance(isAccessible: true, archival: archival),
      outputProfile: archival == nil ? nil : try Checkout.bytes("Profiles/sRGB.icc"))
  }
}

/// A document painted and finished as the pipeline does it, and what other programs say of it.
package struct FinishedPDF: Sendable {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// PDF/UA-1 and PDF/A-2a or -3a.
  package init(_ document: PagedDocument, fonts: FontCatalogue, archivalPart part: Int = 3) throws {
    var bytes: [UInt8] = []
    let writer = try PDFWriter(
      properties: document.properties, structure: document.structure, outline: document.outline,
      options: try .accessible(part == 2 ? .a2a : .a3a)
    ) { bytes.append(contentsOf: $0) }
    let painter = try InkPainter(fonts: fonts) { writer.receive($0) }
    for page in document.pages {
      let frame = page.frame()
      try writer.write(frame, label: page.label, try painter.prepare(frame))
    }
    try painter.finish()
    try writer.finish()
    self.init(bytes: bytes)
  }

  /// Leaves the file where `make conformance` finds it, under a name that says what validators must
  /// pass it as: `NAME.3a.pdf`, `NAME.2a.pdf`. Without the variable PDF_GOLDENS nothing is written.
  package func keep(as name: String) throws {
    guard let folder = getenv("PDF_GOLDENS") else { return }
    try FileContents.write(bytes, to: String(cString: folder) + "/" + name)
  }

  /// What a program prints about the file, whose path replaces `FILE`; throws where it complains.
  package func asked(_ program: String, _ arguments: [String]) throws -> String {
    String(decoding: try output(of: program, arguments), as: UTF8.self)
  }

  /// The same as bytes.
  package func output(of program: String, _ arguments: [String]) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "finished.pdf")
    let result = try Subprocess.run(
      "/usr/bin/" + program, arguments.map { $0 == "FILE" ? path : $0 })
    guard result.status == .exited(0), result.errorOutput.isEmpty else {
      throw TestSupportError("\(program): \(result.status) \(result.errorText)\(result.outputText)")
    }
    return result.output
  }

  /// The names of the attached files, as qpdf lists them.
  package func attachmentNames() throws -> [String] {
    try asked("qpdf", ["--list-attachments", "FILE"]).split(separator: "\n").compactMap { line in
      line.contains(" -> ") ? String(line.split(separator: " -> ")[0]) : nil
    }
  }

  /// The bytes of an attached file, as qpdf gives them back.
  package func attachment(_ name: String) throws -> [UInt8] {
    try output(of: "qpdf", ["--show-attachment=" + name, "FILE"])
  }

  /// The file with every object in the open, as qpdf writes it; without the identifier, and without
  /// the data of fonts, pictures and colour profiles.
  package func normalForm() throws -> String {
    let text = try asked(
      "qpdf",
      [
        "--qdf", "--object-streams=disable", "--no-original-object-ids", "--static-id",
        "--stream-data=uncompress", "FILE", "-",
      ])
    var lines: [Substring] = []
    var isData = false
    var isBinary = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "endstream" { isData = false }
      if line.hasSuffix(" 0 obj") { isBinary = false }
      if ["/Length1", "  /N 3", "/Subtype /Image"].contains(where: line.contains) {
        isBinary = true
      }
      if !(isData && isBinary) { lines.append(line) }
      if line == "stream" { isData = true }
      if line == "xref" { break }
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }
}
