import Fonts
import Frames
import PangoCairo
import TestSupport
import Testing

@Suite struct BundledFacesTests {
  private let catalogue: FontCatalogue

  init() throws { catalogue = FontCatalogue(faces: try BundledFonts.manifestFaces()) }

  @Test func `Every face comes from its own file`() throws {
    #expect(!catalogue.faces.isEmpty)
    for (index, face) in catalogue.faces.enumerated() {
      let id = FaceID(index: Int32(index))
      #expect(try catalogue.font(id, size: 10).program.path == face.path)
      #expect(
        catalogue.face(family: face.family, weight: face.weight, isItalic: face.isItalic) == id)
    }
  }

  @Test(arguments: [
    ("Source Serif", 400, false), ("source serif pro", 400, false), ("", 400, false),
    ("Source Serif Pro", 500, false), ("Source Serif Pro", 600, true),
    ("DejaVu Sans", 400, false),
  ])
  func `A face that is not in the manifest cannot be had`(
    family: String, weight: Int, isItalic: Bool
  ) {
    #expect(catalogue.face(family: family, weight: weight, isItalic: isItalic) == nil)
  }

  @Test(arguments: [-1, 10, Int32.max, .min] as [Int32])
  func `A number without a face is an error`(index: Int32) {
    #expect(catalogue[FaceID(index: index)] == nil)
    #expect(throws: FontError.self) { try catalogue.font(FaceID(index: index), size: 10) }
  }

  @Test func `A file that is no font is an error where it is asked for`() throws {
    let folder = try TemporaryFolder()
    let text = try folder.write("no font", to: "text.ttf")
    for path in [folder.path("none.ttf"), text] {
      let face = FontFace(
        path: path, family: "Ada", weight: 400, isItalic: false, version: "", sha256: "")
      #expect(throws: FontError.unreadable(path)) {
        try FontCatalogue(faces: [face]).font(FaceID(index: 0), size: 10)
      }
    }
  }

  @Test func `A face is opened once for all sizes`() throws {
    let id = FaceID(index: 0)
    let (small, large) = (try catalogue.font(id, size: 10), try catalogue.font(id, size: 11))
    #expect(small.program === large.program)
    #expect((small.size, large.size) == (10, 11))
  }

  @Test func `The faces that have a character are told in the manifest's order`() throws {
    #expect(catalogue.faces(having: "a") == catalogue.faces)
    #expect(catalogue.faces(having: "\u{05D0}").isEmpty)
    let some = catalogue.faces(having: "\u{1D49}")
    #expect(catalogue.faces.filter { some.contains($0) } == some)
  }

  @Test func `Families are told once each`() {
    #expect(catalogue.families == ["Source Serif Pro", "Source Sans Pro", "IBM Plex Mono"])
  }

  @Test(arguments: [
    (400, false, "Regular"), (400, true, "Italic"), (600, true, "Semibold Italic"),
    (700, false, "Bold"), (350, false, "350"),
  ])
  func `A face is called by weight and slant`(weight: Int, isItalic: Bool, name: String) {
    let face = FontFace(
      path: "", family: "Ada", weight: weight, isItalic: isItalic, version: "", sha256: "")
    #expect(face.fullName == "Ada " + name)
  }
}
