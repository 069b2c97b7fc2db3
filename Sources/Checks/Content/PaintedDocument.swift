/// The content of all pages, and of the form XObjects that they paint.
struct PaintedDocument {
  /// A form XObject with what it paints.
  struct Form {
    let object: Int
    /// Its key in the parent tree.
    let parentKey: Int?
    /// The page that paints it first, from 0.
    let page: Int
    let content: PaintedContent
  }

  private(set) var pages: [PaintedContent] = []
  private(set) var forms: [Form] = []
  private var formIndexes: [Int: Int] = [:]
  let fonts: UsedFonts

  init(_ reader: PDFReader, _ list: PageList) throws(PDFFailure) {
    fonts = UsedFonts(reader)
    for index in list.pages.indices { try read(page: index, list.pages[index], reader) }
  }

  func form(_ object: Int) -> Form? { formIndexes[object].map { forms[$0] } }

  private mutating func read(
    page index: Int, _ page: PageList.Page, _ reader: PDFReader
  ) throws(PDFFailure) {
    let resources = try ContentResources(reader, page.resources)
    let content = try scan(try bytes(of: page, reader), resources, reader, page: index)
    pages.append(content)
    try readForms(of: content, reader, resources: page.resources, page: index)
  }

  /// All streams of a page as one, parted by white space (7.8.2); nil where one is damaged.
  private func bytes(of page: PageList.Page, _ reader: PDFReader) throws(PDFFailure) -> [UInt8]? {
    guard let contents = page.entries["Contents"] else { return [] }
    let parts = try reader.array(contents) ?? [contents]
    var bytes: [UInt8] = []
    for part in parts {
      guard let data = try reader.streamData(part) else { return nil }
      bytes += data
      bytes.append(10)
    }
    return bytes
  }

  private func scan(
    _ bytes: [UInt8]?, _ resources: ContentResources, _ reader: PDFReader, page: Int
  ) throws(PDFFailure) -> PaintedContent {
    guard let bytes else {
      var content = PaintedContent()
      content.isBroken = true
      return content
    }
    var scanner = ContentScanner(bytes, reader, resources, fonts, page: page)
    try scanner.scan()
    return scanner.content
  }

  /// Forms within forms too; each is read once, so that a circle ends.
  private mutating func readForms(
    of content: PaintedContent, _ reader: PDFReader, resources: PDFValue, page: Int
  ) throws(PDFFailure) {
    var open = Self.inOrder(content)
    while let id = open.popLast() {
      guard formIndexes[id.number] == nil, let entries = try reader.object(id).value.dictionary
      else { continue }
      formIndexes[id.number] = forms.count
      let own = try ContentResources(reader, entries["Resources"] ?? resources)
      let inner = try scan(try reader.streamData(.reference(id)), own, reader, page: page)
      forms.append(
        Form(
          object: id.number, parentKey: entries["StructParents"]?.integer, page: page,
          content: inner))
      open += Self.inOrder(inner)
    }
  }

  private static func inOrder(_ content: PaintedContent) -> [ObjectID] {
    Set(content.forms.map(\.form)).sorted { $0.number > $1.number }
  }
}
