import Fonts
import Frames
import PangoCairo

/// A page of prose with links and a table: 84 structure elements, as a dense briefing has them.
///
/// Its elements are numbered from 0; each page of a document shifts them to its own.
struct SamplePage {
  struct NoMemory: Error {}

  static let size = Size(width: 595, height: 842)

  private(set) var items: [PlacedItem] = []
  /// Role and parent of each element; nil stands for the document.
  private(set) var elements: [(role: StructureRole, parent: Int32?)] = []
  private let fonts: FontCatalogue
  private let shaper: Shaper
  private var line = 0

  init(fonts: FontCatalogue) throws {
    self.fonts = fonts
    guard let shaper = Shaper() else { throw NoMemory() }
    self.shaper = shaper
    for paragraph in 0..<6 { try addParagraph(paragraph) }
    try addTable()
    let run = try run("Halaman 1 dari 300", SampleDocument.sans, size: 8)
    items.append(
      PlacedItem(.glyphs(run), at: Point(x: 60, y: 800), tag: .artifact(.pagination)))
  }

  private mutating func add(_ role: StructureRole, to parent: Int32? = nil) -> Int32 {
    elements.append((role, parent))
    return Int32(clamping: elements.count - 1)
  }

  private mutating func addParagraph(_ number: Int) throws {
    let paragraph = add(.paragraph)
    for text in [
      "Pertemuan tersebut bertujuan mengeksplorasi potensi kerja sama konkret di bidang ",
      "pertahanan. Tiga area utama menjadi fokus pembahasan: pembangunan infrastruktur ",
      "strategis, manajemen rantai pasokan logistik yang efisien, dan penguatan kapasitas ",
      "kelembagaan pertahanan Indonesia, yang telah beroperasi selama tiga puluh tahun ",
    ] { try place(text, SampleDocument.serif, paragraph, x: 60) }
    let link = add(.link, to: paragraph)
    let origin = try place("menurut laporan bersama.", SampleDocument.serif, link, x: 60)
    let area = LinkArea(
      size: Size(width: 120, height: 12), target: .uri("https://example.org/\(number)"),
      element: ElementID(index: link), contents: "Laporan bersama")
    items.append(
      PlacedItem(
        .link(area), at: Point(x: origin.x, y: origin.y - 10), tag: Self.tag(link)))
  }

  private mutating func addTable() throws {
    let table = add(.table)
    for _ in 0..<17 {
      let row = add(.tableRow, to: table)
      let rule = Path.rectangle(
        Rect(x: 0, y: 0, width: 475, height: 0.5), fill: Color(hex: 0xC4CBD2))
      items.append(
        PlacedItem(
          .path(rule), at: Point(x: 60, y: y + 4), tag: .artifact(.background)))
      for (column, text) in ["Bidang kerja sama", "Pembangunan fasilitas", "Kesiapan"].enumerated()
      {
        let cell = add(column == 0 ? .tableHeader : .tableCell, to: row)
        try place(
          text, SampleDocument.sans, cell, x: 60 + Double(column) * 160, isLast: column == 2)
      }
    }
  }

  private var y: Double { 60 + Double(line) * 15 }

  private static func tag(_ element: Int32) -> ContentTag {
    .element(ElementID(index: element))
  }

  @discardableResult
  private mutating func place(
    _ text: String, _ face: FaceID, _ element: Int32, x: Double, isLast: Bool = true
  ) throws -> Point {
    let origin = Point(x: x, y: y)
    items.append(
      PlacedItem(.glyphs(try run(text, face, size: 10)), at: origin, tag: Self.tag(element)))
    if isLast { line += 1 }
    return origin
  }

  private func run(_ text: String, _ face: FaceID, size: Double) throws -> GlyphRun {
    let shaped = shaper.shape(
      Array(text.utf8), font: try fonts.font(face, size: size),
      ShapingContext(
        features: "liga=0,clig=0,dlig=0", language: "id", script: TextAnalysis.latin))
    var run = GlyphRun(face: face, size: size, color: .black)
    run.text = Array(text.utf8)
    for glyph in shaped.glyphs {
      run.glyphs.append(
        Glyph(index: glyph.index, x: run.width + glyph.xOffset, y: glyph.yOffset))
      run.width += glyph.advance
      // The text is ASCII: a byte is a glyph.
      run.clusters.append(GlyphCluster(bytes: 1, glyphs: 1))
    }
    return run
  }
}
