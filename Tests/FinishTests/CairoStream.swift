import Diagnostics
import Frames
import TestSupport

@testable import Finish

/// A stream of bytes in the shape in which cairo 1.16 writes a PDF: objects in drawing order, each
/// stream's length behind it, at the end the fonts.
struct CairoStream {
  private(set) var bytes: [UInt8] = []
  private var nextNumber = 10
  /// Whether contents and character maps are compressed, as cairo does unless told otherwise.
  /// Pictures always are.
  var isCompressed = false
  /// Number of the one font that all pages use; nil for none.
  private var font: Int?

  init() { add("%PDF-1.5\n%\u{B5}\u{ED}\n") }

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  private mutating func number() -> Int {
    nextNumber += 1
    return nextNumber
  }

  /// A sheet of 100 by 100 points with this content below cairo's own first lines.
  mutating func sheet(_ content: String, image: [UInt8]? = nil, usesFont: Bool = false) throws {
    let (contents, resources, page) = (number(), number(), number())
    try stream(contents, "", Array("1 0 0 -1 0 100 cm\nq\n\(content)\nQ\n".utf8))
    let picture = number()
    if usesFont, font == nil { font = number() }
    add("\(resources) 0 obj\n<<\n   /ExtGState <<\n      /a0 << /CA 1 /ca 1 >>\n   >>\n")
    if let font, usesFont { add("   /Font <<\n      /f-0-0 \(font) 0 R\n   >>\n") }
    if image != nil { add("   /XObject << /x5 \(picture) 0 R >>\n") }
    add(">>\nendobj\n")
    add("\(number()) 0 obj\n[\n  3 0 R\n]\nendobj\n")
    add("\(page) 0 obj\n<< /Type /Page % 1\n   /Parent 1 0 R\n   /MediaBox [ 0 0 100 100 ]\n")
    add("   /Contents \(contents) 0 R\n   /Resources \(resources) 0 R\n   /StructParents 0\n>>\n")
    add("endobj\n")
    if let image {
      let mask = number()
      let entries =
        "/Type /XObject /Subtype /Image /Interpolate true /Width \(image.count) /Height 1"
        + " /ColorSpace /DeviceGray /BitsPerComponent 8"
      try stream(mask, entries, image.reversed())
      try stream(picture, entries + " /SMask \(mask) 0 R", image)
    }
  }

  private mutating func stream(_ number: Int, _ entries: String, _ data: [UInt8]) throws {
    let isCompressed = self.isCompressed || !entries.isEmpty
    let data = isCompressed ? try Deflate().compress(data) : data
    let length = self.number()
    let filter = isCompressed ? "/Filter /FlateDecode" : ""
    add("\(number) 0 obj\n<< /Length \(length) 0 R \(filter) \(entries)\n>>\nstream\n")
    bytes.append(contentsOf: data)
    add("\nendstream\nendobj\n\(length) 0 obj\n   \(data.count)\nendobj\n")
  }

  /// A font whose first two glyphs are drawn, as wide as they are in its file.
  private mutating func font(_ font: Int) throws {
    let (program, descriptor, inner, map) = (number(), number(), number(), number())
    let file = try Checkout.bytes("Fonts/source-serif-pro/SourceSerifPro-It.ttf")
    try stream(program, "/Length1 \(file.count)", file)
    let codes = "1 begincodespacerange <0000> <ffff> endcodespacerange"
    let texts = "2 beginbfchar <0001> <0061> <0002> <0062> endbfchar"
    try stream(map, "", Array("begincmap \(codes) \(texts) endcmap".utf8))
    let name = "/ABCDEF+SourceSerifPro-It"
    add("\(descriptor) 0 obj\n<< /Type /FontDescriptor /FontName \(name) /Flags 4\n")
    add(" /ItalicAngle -11 /FontBBox [ -172 -241 1023 919 ] /Ascent 918 /Descent -335\n")
    add(" /CapHeight 670 /StemV 80\n")
    add(" /FontFile2 \(program) 0 R >>\nendobj\n")
    add("\(inner) 0 obj\n<< /Type /Font /Subtype /CIDFontType2 /BaseFont \(name)\n")
    add(" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>\n")
    add(" /FontDescriptor \(descriptor) 0 R /W [1 [ 234 676 ]] >>\nendobj\n")
    add("\(font) 0 obj\n<< /Type /Font /Subtype /Type0 /BaseFont \(name)\n")
    add(" /Encoding /Identity-H /DescendantFonts [ \(inner) 0 R]\n")
    add(" /ToUnicode \(map) 0 R >>\nendobj\n")
  }

  /// The end of the file.
  mutating func end(hasFont: Bool = true) throws {
    if let font, hasFont {
      try self.font(font)
    }
    add("8000 0 obj\n<< /Type /Catalog\n   /Pages 1 0 R\n>>\nendobj\n")
    add("xref\n0 3\n0000000000 65535 f \ntrailer\n<< /Size 3 >>\nstartxref\n9\n%%EOF\n")
  }
}

/// What a document says about itself, in tests that do not care.
extension DocumentProperties {
  static let sample = DocumentProperties(
    title: "Uji", language: .indonesian, date: DocumentDate(year: 2025, month: 10, day: 21),
    creator: "Taklimat 0")
}

/// A page, and what the library has drawn for it.
struct SheetedPage {
  var bytes: [UInt8] = []
  var frame = Frame(size: Size(width: 100, height: 100))
  var sheet = InkSheet()
  var label = "1"

  init() {}

  /// A page with a square of each tag, one beside the other.
  init(_ tags: [ContentTag], label: String = "1") {
    self.label = label
    for (index, tag) in tags.enumerated() {
      let square = Path.rectangle(Rect(x: 0, y: 0, width: 5, height: 5), fill: .black)
      frame.place(.path(square), at: Point(x: Double(index) * 10, y: 10), tag: tag)
    }
  }

  /// Shows the glyphs `indices` of the first face in 10 points, each for the letter at its place.
  mutating func show(_ text: String, glyphs indices: [UInt32], at origin: Point, tag: ContentTag) {
    var run = GlyphRun(face: FaceID(index: 0), size: 10, color: .black)
    run.text = Array(text.utf8)
    for (index, glyph) in indices.enumerated() {
      run.glyphs.append(Glyph(index: glyph, x: Double(index) * 5, y: 0))
      run.clusters.append(GlyphCluster(bytes: 1, glyphs: 1))
    }
    frame.place(.glyphs(run), at: origin, tag: tag)
  }
}

extension InkSheet.Glyph {
  /// Of the first face, half an em wide.
  init(_ index: UInt32, _ text: String) {
    self.init(face: FaceID(index: 0), index: index, advance: 500, text: Array(text.utf8))
  }
}

/// A tree of a document and some paragraphs, numbered from 1.
func paragraphs(_ count: Int) -> StructureTree {
  var tree = StructureTree()
  let root = tree.add(.document, path: "document", to: nil)
  for index in 0..<count { _ = tree.add(.paragraph, path: "p\(index)", to: root) }
  return tree
}

func element(_ index: Int32) -> ContentTag { .element(ElementID(index: index)) }

/// Runs the writer over a stream given page by page, in pieces of `piece` bytes.
func finish(
  _ pages: [SheetedPage], end: [UInt8], structure: StructureTree,
  outline: [OutlineEntry] = [], options: PDFWriter.Options = .init(),
  attaching files: [AssociatedFile] = [], piece: Int = 4096
) throws -> [UInt8] {
  var output: [UInt8] = []
  let writer = try PDFWriter(
    properties: .sample, structure: structure, outline: outline, options: options
  ) { output.append(contentsOf: $0) }
  func send(_ bytes: [UInt8]) {
    for start in stride(from: 0, to: bytes.count, by: piece) {
      Array(bytes[start..<min(start + piece, bytes.count)]).withUnsafeBytes { writer.receive($0) }
    }
  }
  for page in pages {
    send(page.bytes)
    try writer.write(page.frame, label: page.label, page.sheet)
  }
  send(end)
  try writer.finish(attaching: files)
  return output
}

/// A document of one page.
func finish(
  _ page: SheetedPage, structure: StructureTree = paragraphs(3), outline: [OutlineEntry] = []
) throws -> [UInt8] {
  var stream = CairoStream()
  try stream.end()
  return try finish([page], end: stream.take(), structure: structure, outline: outline)
}
