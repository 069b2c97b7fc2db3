package import Fonts
package import Frames
import PangoCairo

/// Has the graphics library make the fonts and pictures of a PDF, whose pages are written without it.
///
/// For each page it draws a sheet with every glyph that is new, once, and a sheet for each new
/// picture. It would draw whole pages as well, but prints a number between almost any two letters,
/// and its own structure and links dangle, lose content or damage the file.
package final class InkPainter {
  /// Of a sheet of glyphs, in points: large enough that none of them is outside.
  private static let sheetSize = 200.0
  private static let fontSize = 10.0

  private let surface: CairoPDFSurface
  private let fonts: FontCatalogue
  private var seen = SeenGlyphs()
  private var pictures: [Image] = []
  /// The faces that text was drawn in up to now, in the catalogue's order.
  package private(set) var faces: [FaceID] = []

  /// `receive` gets the library's bytes in order, during `prepare` and `finish`.
  package init(
    fonts: FontCatalogue, receive: @escaping (UnsafeRawBufferPointer) -> Void
  ) throws {
    surface = try CairoPDFSurface(receive: receive)
    self.fonts = fonts
  }

  /// Draws what is new on a page.
  package func prepare(_ frame: Frame) throws -> InkSheet {
    var sheet = InkSheet()
    try drawGlyphs(of: frame, &sheet)
    for layer in InkLayer.allCases { try drawPictures(of: frame, layer, &sheet) }
    return sheet
  }

  /// Writes the fonts and ends the library's file; the painter must not be used any more.
  package func finish() throws { try surface.finish() }
}

extension InkPainter {
  private func drawGlyphs(of frame: Frame, _ sheet: inout InkSheet) throws {
    var census = GlyphCensus(seen: seen)
    census.count(frame)
    var context: CairoContext?
    for face in census.faces {
      let program = try fonts.program(face.id)
      let glyphs = face.glyphs.map {
        InkSheet.Glyph(
          face: face.id, index: $0.index, advance: program.advance(of: $0.index), text: $0.text)
      }
      guard glyphs.contains(where: { program.hasInk($0.index) }) else {
        sheet.blanks += glyphs
        continue
      }
      let open = try context ?? surface.beginPage(width: Self.sheetSize, height: Self.sheetSize)
      context = open
      try draw(glyphs, face.id, with: open)
      sheet.glyphs += glyphs
    }
    guard let context else { return }
    try context.check()
    try surface.endPage()
  }

  private func draw(_ glyphs: [InkSheet.Glyph], _ face: FaceID, with context: CairoContext) throws {
    var buffer = GlyphBuffer()
    for glyph in glyphs {
      _ = seen.insert(face, glyph.index)
      buffer.addGlyph(glyph.index, x: Self.sheetSize / 2, y: Self.sheetSize / 2)
      buffer.addCluster(bytes: Int32(clamping: glyph.text.count), glyphs: 1)
      buffer.addText(glyph.text)
    }
    try context.setFont(fonts.font(face, size: Self.fontSize))
    context.setColor(red: 0, green: 0, blue: 0)
    context.show(buffer, isBackward: false)
    guard !faces.contains(face) else { return }
    faces.append(face)
    faces.sort { $0.index < $1.index }
  }

  private func drawPictures(
    of frame: Frame, _ layer: InkLayer, _ sheet: inout InkSheet
  ) throws {
    for placed in frame.items {
      if case .group(let group) = placed.item {
        try drawPictures(of: group.frame, layer, &sheet)
      } else if case .image(let image) = placed.item, layer.holds(placed.tag) {
        sheet.pictures.append(try number(of: image, &sheet))
      }
    }
  }

  /// A picture that was drawn in this size before is not drawn again.
  private func number(of image: Image, _ sheet: inout InkSheet) throws -> Int {
    if let known = pictures.firstIndex(of: image) { return known }
    let context = try surface.beginPage(width: image.size.width, height: image.size.height)
    var painter = FramePainter(context: context, fonts: fonts)
    try painter.draw(image, at: .zero, isPixels: false)
    try context.check()
    try surface.endPage()
    pictures.append(image)
    sheet.newPictures.append(image.size)
    return pictures.count - 1
  }
}
