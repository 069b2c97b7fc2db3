import Diagnostics
import Finish
import Fonts
import Frames
import Paint
import PangoCairo

/// So many times the same page, each with elements and links of its own.
struct SampleDocument {
  static let serif = FaceID(index: 0)
  static let sans = FaceID(index: 1)

  let structure: StructureTree
  private let pageCount: Int
  private let fonts: FontCatalogue
  private let page: SamplePage

  init(pages: Int) throws {
    pageCount = pages
    fonts = FontCatalogue(faces: [
      Self.face("source-serif-pro/SourceSerifPro-Regular.ttf", "Source Serif Pro"),
      Self.face("source-sans-pro/SourceSansPro-Regular.ttf", "Source Sans Pro"),
    ])
    page = try SamplePage(fonts: fonts)
    var tree = StructureTree()
    let root = tree.add(.document, path: "document", to: nil)
    for number in 0..<pages {
      let base = Self.base(of: number, page)
      for (role, parent) in page.elements {
        let parent = parent.map { ElementID(index: base + $0) } ?? root
        _ = tree.add(role, path: "body", to: parent)
      }
    }
    structure = tree
  }

  private static func base(of number: Int, _ page: SamplePage) -> Int32 {
    Int32(clamping: 1 + number * page.elements.count)
  }

  /// Fonts are opened by their paths.
  private static func face(_ file: String, _ family: String) -> FontFace {
    let folder = CommandLine.arguments.count > 3 ? CommandLine.arguments[3] : "Fonts"
    return FontFace(
      path: folder + "/" + file, family: family, weight: 400, isItalic: false, version: "",
      sha256: "")
  }

  /// Has cairo draw the pages alone, as a program without a writer of its own would; the bytes that
  /// it wrote.
  func paint() throws -> Int {
    var size = 0
    let surface = try CairoPDFSurface { size += $0.count }
    for number in 0..<pageCount {
      let page = sheet(number)
      let context = try surface.beginPage(width: page.size.width, height: page.size.height)
      var painter = FramePainter(context: context, fonts: fonts)
      try painter.draw(page.frame(), isPixels: false)
      try context.check()
      try surface.endPage()
    }
    try surface.finish()
    return size
  }

  /// The bytes of the finished file.
  func finish() throws -> Int {
    var size = 0
    let writer = try PDFWriter(
      properties: DocumentProperties(
        title: "Taklimat", language: .indonesian,
        date: DocumentDate(year: 2025, month: 10, day: 21), creator: "Benchmark"),
      structure: structure, outline: []
    ) { size += $0.count }
    let painter = try InkPainter(fonts: fonts) { writer.receive($0) }
    for number in 0..<pageCount {
      let page = sheet(number)
      let frame = page.frame()
      try writer.write(frame, label: page.label, try painter.prepare(frame))
    }
    try painter.finish()
    try writer.finish()
    return size
  }

  private func sheet(_ number: Int) -> Page {
    var sheet = Page(size: SamplePage.size, label: "\(number + 1)")
    let content = ShiftedPage(items: page.items, base: Self.base(of: number, page))
    sheet.placements = [Page.Placement(content, at: .zero)]
    return sheet
  }
}

/// The items of a page whose elements begin at `base`.
private struct ShiftedPage: FrameContent {
  let items: [PlacedItem]
  let base: Int32

  func draw(into frame: inout Frame, at origin: Point) {
    for item in items {
      frame.place(shifted(item.item), at: item.origin + origin, tag: shifted(item.tag))
    }
  }

  private func shifted(_ tag: ContentTag) -> ContentTag {
    guard case .element(let element) = tag else { return tag }
    return .element(shifted(element))
  }

  private func shifted(_ item: FrameItem) -> FrameItem {
    guard case .link(var area) = item else { return item }
    area.element = shifted(area.element)
    return .link(area)
  }

  private func shifted(_ element: ElementID) -> ElementID {
    ElementID(index: element.index + base)
  }
}
