/// The content of all pages, of the form XObjects that they paint, and of what is painted beside it.
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
  /// Appearances of annotations, patterns and soft masks, and the forms in them: marks in these are
  /// no elements' content, but their fonts and colours are the document's.
  private(set) var asides: [Aside] = []
  private var openAsides: [OpenAside] = []
  /// For content streams the first page that has these: many pages may have the same.
  private var firstPages: [[ObjectID]: Int] = [:]
  let fonts: UsedFonts

  struct Aside {
    let object: Int
    /// The page that uses it first, from 0.
    let page: Int
    let content: PaintedContent
  }

  private struct OpenAside {
    let id: ObjectID
    let page: Int
    /// Where it has none of its own.
    let resources: PDFValue
  }

  init(
    _ reader: PDFReader, _ list: PageList, _ annotations: [Annotation]
  ) throws(PDFFailure) {
    fonts = UsedFonts(reader)
    for index in list.pages.indices { try read(page: index, of: list, reader) }
    for annotation in annotations where annotation.isContent {
      for id in try annotation.appearances(reader) {
        openAsides.append(OpenAside(id: id, page: annotation.page, resources: .null))
      }
    }
    try readAsides(reader)
  }

  private mutating func readAsides(_ reader: PDFReader) throws(PDFFailure) {
    var seen: Set<Int> = []
    while let open = openAsides.popLast() {
      guard formIndexes[open.id.number] == nil, seen.insert(open.id.number).inserted else {
        continue
      }
      let object = try reader.object(open.id)
      guard object.isStream, let entries = object.value.dictionary else { continue }
      let resources = entries["Resources"] ?? open.resources
      let content = try scan(
        try reader.streamData(.reference(open.id)), ContentResources(reader, resources), reader,
        page: open.page)
      asides.append(Aside(object: open.id.number, page: open.page, content: content))
      noteAsides(of: content, forms: true, resources: resources, page: open.page)
    }
  }

  private mutating func noteAsides(
    of content: PaintedContent, forms: Bool = false, resources: PDFValue, page: Int
  ) {
    let ids = content.asides.union(forms ? Set(content.forms.map(\.form)) : [])
    for id in ids.sorted(by: { $0.number > $1.number }) {
      openAsides.append(OpenAside(id: id, page: page, resources: resources))
    }
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
    noteAsides(of: content, resources: page.resources, page: index)
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
      noteAsides(of: inner, resources: entries["Resources"] ?? resources, page: page)
    }
  }

  private static func inOrder(_ content: PaintedContent) -> [ObjectID] {
    Set(content.forms.map(\.form)).sorted { $0.number > $1.number }
  }
}
