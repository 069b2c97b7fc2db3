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
  /// For content streams the first page that has these: many pages may have the same.
  private var firstPages: [[ObjectID]: Int] = [:]
  let fonts: UsedFonts

  init(_ reader: PDFReader, _ list: PageList) throws(PDFFailure) {
    fonts = UsedFonts(reader)
    for index in list.pages.indices { try read(page: index, of: list, reader) }
  }

  func form(_ object: Int) -> Form? { formIndexes[object].map { forms[$0] } }

  private mutating func read(
    page index: Int, of list: PageList, _ reader: PDFReader
  ) throws(PDFFailure) {
    let page = list.pages[index]
    let parts = try Self.contents(of: page, reader)
    let streams = parts.compactMap(\.reference)
    if streams.count == parts.count, let first = firstPages[streams],
      list.pages[first].resources == page.resources
    {
      try reader.count(marks: pages[first].marks.count)
      return pages.append(pages[first])
    }
    let resources = try ContentResources(reader, page.resources)
    let content = try scan(try Self.bytes(of: parts, reader), resources, reader, page: index)
    pages.append(content)
    if !parts.isEmpty, streams.count == parts.count { firstPages[streams] = index }
    try readForms(of: content, reader, resources: page.resources, page: index)
  }

  /// The streams of a page's content.
  private static func contents(
    of page: PageList.Page, _ reader: PDFReader
  ) throws(PDFFailure) -> [PDFValue] {
    guard let contents = page.entries["Contents"], try reader.resolve(contents) != .null else {
      return []
    }
    return try reader.array(contents) ?? [contents]
  }

  /// All as one, parted by white space (7.8.2); nil where one is damaged.
  private static func bytes(
    of parts: [PDFValue], _ reader: PDFReader
  ) throws(PDFFailure) -> [UInt8]? {
    if parts.count == 1 { return try reader.streamData(parts[0]) }
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
