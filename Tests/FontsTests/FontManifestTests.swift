import Diagnostics
import Fields
import Fonts
import TestSupport
import Testing

@Suite struct FontManifestTests {
  static func badFiles() throws -> [BadInput] { try BadInput.load("Tests/Fixtures/bad/fonts") }

  @Test func `The manifest names every font file and no other`() throws {
    let named = try BundledFonts.manifestFaces().map(\.path).sorted()
    let files = try Checkout.trackedFiles()
      .filter { $0.hasPrefix("Fonts/") && ($0.hasSuffix(".ttf") || $0.hasSuffix(".otf")) }
    #expect(named == files.map(Checkout.path).sorted())
  }

  @Test func `Each file is the one whose sum the manifest gives`() throws {
    let faces = try BundledFonts.manifestFaces()
    let sums = try Subprocess.run("/usr/bin/sha256sum", faces.map(\.path))
    let found = sums.outputText.split(separator: "\n").map { String($0.prefix(64)) }
    #expect(found == faces.map(\.sha256))
  }

  @Test func `Each family's licence lies beside its files`() throws {
    let folders = Set(
      try BundledFonts.manifestFaces().map { face in
        face.path.split(separator: "/").dropLast().joined(separator: "/")
      })
    for folder in folders {
      let names = try FileContents.names(in: "/" + folder)
      #expect(names.contains { !$0.hasSuffix(".ttf") }, "\(folder) has no licence")
    }
  }

  @Test(arguments: try badFiles())
  func `What is wrong with a manifest is told at its place`(input: BadInput) {
    input.check { file, sink in
      guard let node = Node.read(file, into: sink) else { return }
      _ = FontManifest.record.read(node, into: sink)
    }
  }

  @Test func `Weight, slant, version and sum may be left out`() throws {
    let sink = DiagnosticSink()
    let text = "schema: taklimat/fonts/1\nfonts:\n  - {file: a/b.ttf, family: Ada}\n"
    let node = try #require(
      Node.read(SourceFile(name: "manifest.yaml", bytes: Array(text.utf8)), into: sink))
    let face = try #require(FontManifest.record.read(node, into: sink)?.faces(in: "/f").first)
    #expect(
      face
        == FontFace(
          path: "/f/a/b.ttf", family: "Ada", weight: 400, isItalic: false, version: "", sha256: ""))
    #expect(sink.diagnostics.isEmpty)
  }
}
