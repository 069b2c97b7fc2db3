import Diagnostics
import Frames
import TestSupport

/// Two small pages with one of everything that finishing must carry: a heading, a paragraph that
/// goes on overleaf, links out and forward, a note, a list, a table, a figure, furniture.
struct SampleDocument {
  private let fonts: BundledFonts
  private var structure = StructureTree()
  private var frames: [Frame]
  private let root: ElementID
  private static let size = Size(width: 240, height: 200)

  static func make(_ fonts: BundledFonts) throws -> PagedDocument {
    var sample = SampleDocument(fonts)
    try sample.drawFirst()
    try sample.drawSecond()
    return sample.document()
  }

  private init(_ fonts: BundledFonts) {
    self.fonts = fonts
    frames = [Frame(size: Self.size), Frame(size: Self.size)]
    root = structure.add(.document, path: "document", to: nil)
  }

  private func document() -> PagedDocument {
    let pages = frames.enumerated().map { index, frame in
      var page = Page(size: Self.size, label: "\(index + 1)")
      page.placements = [Page.Placement(frame, at: .zero)]
      return page
    }
    return PagedDocument(
      pages: pages, structure: structure,
      outline: [
        OutlineEntry(title: "Pembangunan – ringkasan", level: 1, anchor: AnchorID("heading")),
        OutlineEntry(title: "Tabel (1)", level: 2, anchor: AnchorID("table")),
      ],
      properties: DocumentProperties(
        title: "Kunjungan Kehormatan <UNOPS> & Kemhan", author: "Sekretariat",
        subject: "Taklimat – contoh", keywords: ["taklimat", "uji"], language: .indonesian,
        date: DocumentDate(year: 2025, month: 10, day: 21, offset: 420), creator: "Taklimat 0.1"))
  }

  private mutating func drawFirst() throws {
    let section = structure.add(.section, path: "body", to: root)
    let heading = structure.add(.heading(1), path: "heading", to: section)
    try place("Kunjungan", at: (20, 30), heading, face: BundledFonts.bold, size: 14)
    frames[0].place(.anchor(AnchorID("heading")), at: Point(x: 20, y: 18), tag: .element(heading))
    let rule = Path.rectangle(
      Rect(x: 0, y: 0, width: 200, height: 1), fill: Color(hex: 0x808080))
    frames[0].place(.path(rule), at: Point(x: 20, y: 35), tag: .artifact(.background))

    let paragraph = structure.add(.paragraph, path: "body/1", to: section)
    try place("Menurut (UNOPS) 79 % \\ ", at: (20, 50), paragraph)
    let link = structure.add(.link, path: "body/1/link", to: paragraph)
    try place("laman ini", at: (140, 50), link)
    place(
      link: .uri("https://unops.org/a(b)?q=ü"), Rect(x: 140, y: 42, width: 40, height: 11), link)
    try place("dan juga", at: (20, 62), paragraph)
    let reference = structure.add(.reference, path: "body/1/ref", to: paragraph)
    try place("1", at: (60, 58), reference, size: 6)
    place(
      link: .anchor(AnchorID("table")), Rect(x: 60, y: 52, width: 4, height: 8), reference)
    let note = structure.add(.note, path: "body/1/note", to: paragraph)
    try place("best practices, ", at: (66, 62), span(of: paragraph))
    try place("halaman pertama berakhir", at: (20, 74), paragraph)
    try place("Sampai di kaki: catatan αβγ.", at: (20, 170), note, size: 7)
    try furniture("Halaman 1", page: 0)
    try place("kalimat berlanjut.", at: (20, 20), paragraph, page: 1)
  }

  private mutating func span(of paragraph: ElementID) -> ElementID {
    structure.add(
      .span, path: "body/1/span", to: paragraph, StructureProperties(language: .english))
  }

  private mutating func drawSecond() throws {
    var numbered = StructureAttributes()
    numbered.listNumbering = "Decimal"
    let list = structure.add(
      .list, path: "list", to: root, StructureProperties(attributes: numbered))
    let item = structure.add(.listItem, path: "list/1", to: list)
    try place("1.", at: (20, 40), structure.add(.label, path: "list/1/lbl", to: item), page: 1)
    try place(
      "butir", at: (32, 40), structure.add(.listBody, path: "list/1/body", to: item), page: 1)
    try drawTable()
    try drawFigure()
    _ = structure.add(.paragraph, path: "empty", to: root)
    try furniture("Halaman 2", page: 1)
  }

  private mutating func drawTable() throws {
    let table = structure.add(.table, path: "table", to: root)
    frames[1].place(.anchor(AnchorID("table")), at: Point(x: 20, y: 50), tag: .element(table))
    let head = structure.add(.tableHead, path: "table/head", to: table)
    let body = structure.add(.tableBody, path: "table/body", to: table)
    let headRow = structure.add(.tableRow, path: "table/head/1", to: head)
    let bodyRow = structure.add(.tableRow, path: "table/body/1", to: body)
    var column = StructureAttributes()
    column.scope = .column
    for (index, title) in ["Bidang", "Nilai"].enumerated() {
      let x = 20 + Double(index) * 60
      let header = structure.add(
        .tableHeader, path: "table/head/1/\(index)", to: headRow,
        StructureProperties(attributes: column))
      try place(title, at: (x, 60), header, page: 1)
      let cell = structure.add(.tableCell, path: "table/body/1/\(index)", to: bodyRow)
      // The second cell is empty, and must not be lost.
      if index == 0 { try place("satu", at: (x, 72), cell, page: 1) }
    }
  }

  private mutating func drawFigure() throws {
    let figure = structure.add(
      .figure, path: "gauge", to: root,
      StructureProperties(alternative: "79 persen menurut UNEP"))
    var ring = Path([
      .move(Point(x: 0, y: 20)), .curve(.zero, Point(x: 40, y: 0), Point(x: 40, y: 20)),
    ])
    ring.stroke = Stroke(color: Color(hex: 0x0065A3), width: 4, cap: .round)
    var inner = Frame(size: Size(width: 40, height: 40))
    inner.place(.path(ring), at: .zero, tag: .element(figure))
    let dots = Image(
      pixels: .bitmap((0..<4).flatMap { _ in [0x20, 0x60, 0x10, 0xC0] }), pixelWidth: 2,
      pixelHeight: 2,
      size: Size(width: 10, height: 10))
    inner.place(.image(dots), at: Point(x: 15, y: 20), tag: .element(figure))
    let group = Group(
      inner, transform: .init(a: 0.5, b: 0, c: 0, d: 0.5, tx: 100, ty: 0),
      clip: Rect(x: -5, y: -5, width: 60, height: 60))
    frames[1].place(.group(group), at: Point(x: 20, y: 90), tag: .element(figure))
    try place("79", at: (126, 104), figure, page: 1, face: BundledFonts.sans)
  }

  private mutating func furniture(_ text: String, page: Int) throws {
    let run = try fonts.run(text, face: BundledFonts.sans, size: 7, color: Color(hex: 0x444444))
    frames[page].place(.glyphs(run), at: Point(x: 20, y: 190), tag: .artifact(.pagination))
  }

  private mutating func place(
    _ text: String, at place: (x: Double, y: Double), _ element: ElementID, page: Int = 0,
    face: FaceID = BundledFonts.serif, size: Double = 9
  ) throws {
    let run = try fonts.run(text, face: face, size: size)
    frames[page].place(
      .glyphs(run), at: Point(x: place.x, y: place.y), tag: .element(element))
  }

  private mutating func place(link target: LinkTarget, _ rect: Rect, _ element: ElementID) {
    let area = LinkArea(
      size: rect.size, target: target, element: element, contents: "Tautan – \(element.index)")
    frames[0].place(.link(area), at: rect.origin, tag: .element(element))
  }
}
