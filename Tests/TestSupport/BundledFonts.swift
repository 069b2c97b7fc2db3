import Diagnostics
import Fields
package import Fonts
package import Frames
import PangoCairo

/// The fonts of the checkout, and text set in them without the line breaker: for tests of what
/// comes behind layout.
package final class BundledFonts {
  package let catalogue: FontCatalogue
  private let shaper: Shaper

  package init() throws {
    catalogue = FontCatalogue(faces: [
      Self.face("source-serif-pro/SourceSerifPro-Regular.ttf", "Source Serif Pro", 400),
      Self.face("source-serif-pro/SourceSerifPro-Bold.ttf", "Source Serif Pro", 700),
      Self.face("source-sans-pro/SourceSansPro-Regular.ttf", "Source Sans Pro", 400),
    ])
    guard let shaper = Shaper() else { throw TestSupportError("no memory for a shaper") }
    self.shaper = shaper
  }

  /// The faces of the checkout's manifest, their files where they lie.
  package static func manifestFaces() throws -> [FontFace] {
    let file = SourceFile(name: "manifest.yaml", bytes: try Checkout.bytes("Fonts/manifest.yaml"))
    let sink = DiagnosticSink()
    guard let node = Node.read(file, into: sink),
      let manifest = FontManifest.record.read(node, into: sink), sink.diagnostics.isEmpty
    else { throw TestSupportError("the font manifest is not right") }
    return manifest.faces(in: Checkout.path("Fonts"))
  }

  package static let serif = FaceID(index: 0)
  package static let bold = FaceID(index: 1)
  package static let sans = FaceID(index: 2)

  private static func face(_ file: String, _ family: String, _ weight: Int) -> FontFace {
    FontFace(
      path: Checkout.path("Fonts/" + file), family: family, weight: weight, isItalic: false,
      version: "", sha256: "")
  }

  /// One run of text, from left to right, without ligatures.
  package func run(
    _ text: String, face: FaceID = serif, size: Double = 10, color: Color = .black
  ) throws -> GlyphRun {
    let shaped = shaper.shape(
      Array(text.utf8), font: try catalogue.font(face, size: size),
      ShapingContext(
        features: "liga=0,clig=0,dlig=0", language: "id", script: TextAnalysis.latin))
    var run = GlyphRun(face: face, size: size, color: color)
    run.text = Array(text.utf8)
    for (index, glyph) in shaped.glyphs.enumerated() {
      run.glyphs.append(
        Glyph(index: glyph.index, x: run.width + glyph.xOffset, y: glyph.yOffset))
      run.width += glyph.advance
      let isLast = index + 1 == shaped.glyphs.count
      let end = isLast ? run.text.count : Int(shaped.glyphs[index + 1].cluster)
      run.clusters.append(GlyphCluster(bytes: end - Int(glyph.cluster), glyphs: 1))
    }
    return run
  }
}
