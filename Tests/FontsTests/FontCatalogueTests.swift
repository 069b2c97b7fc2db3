import Fonts
import Frames
import PangoCairo
import TestSupport
import Testing

@Suite struct FontCatalogueTests {
  private func face(_ path: String, _ family: String, _ weight: Int = 400) -> FontFace {
    FontFace(
      path: path, family: family, weight: weight, isItalic: false, version: "", sha256: "")
  }

  @Test func `The file that the manifest names is the one that is used, at every size`() throws {
    let fonts = try BundledFonts().catalogue
    for round in 0..<20 {
      for id in [BundledFonts.serif, BundledFonts.bold, BundledFonts.sans] {
        let font = try fonts.font(id, size: 8 + Double(round) / 4)
        #expect(font.program.path == fonts[id]?.path)
      }
    }
  }

  @Test func `A file that is no font is refused when it is asked for, not before`() throws {
    let path = Checkout.path("Fonts/manifest.yaml")
    let fonts = FontCatalogue(faces: [
      face(path, "Manifest"),
      face(Checkout.path("Fonts/source-sans-pro/SourceSansPro-Regular.ttf"), "Source Sans Pro"),
    ])
    let known = try #require(fonts.face(family: "Source Sans Pro", weight: 400, isItalic: false))
    #expect(try fonts.font(known, size: 10).program.has("a"))
    let broken = try #require(fonts.face(family: "Manifest", weight: 400, isItalic: false))
    #expect(throws: FontError.unreadable(path)) { try fonts.font(broken, size: 10) }
  }

  @Test func `Faces are asked for their characters one by one`() throws {
    let fonts = try BundledFonts().catalogue
    #expect(fonts.faces(having: "a").count == 3)
    #expect(fonts.faces(having: "\u{5B57}").isEmpty)
  }
}
