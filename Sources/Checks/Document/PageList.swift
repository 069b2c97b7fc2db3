/// The pages of a file in their order.
struct PageList {
  struct Page {
    let object: Int
    let entries: [String: PDFValue]
    /// Its own or inherited (ISO 32000-1, 7.7.3.4).
    let resources: PDFValue
    /// What is shown of it (14.11.2); nil where that is not said.
    let cropBox: PageBox?

    /// Its key in the parent tree.
    var parentKey: Int? { entries["StructParents"]?.integer }
  }

  private(set) var pages: [Page] = []
  /// Pages that the tree lists again.
  private(set) var repeated: Set<Int> = []
  private var indexes: [Int: Int] = [:]

  /// What pages have from the nodes above them.
  private struct Inherited {
    var resources: PDFValue = .null
    var mediaBox: PDFValue?
    var cropBox: PDFValue?

    func with(_ entries: [String: PDFValue]) -> Inherited {
      Inherited(
        resources: entries["Resources"] ?? resources, mediaBox: entries["MediaBox"] ?? mediaBox,
        cropBox: entries["CropBox"] ?? cropBox)
    }
  }

  init(_ reader: PDFReader, root: PDFValue?) throws(PDFFailure) {
    var open: [(node: PDFValue, inherited: Inherited)] = [(root ?? .null, Inherited())]
    var seen: Set<Int> = []
    while let (node, inherited) = open.popLast() {
      guard let id = node.reference else { continue }
      guard seen.insert(id.number).inserted else {
        if let index = indexes[id.number] { repeated.insert(index) }
        continue
      }
      guard let entries = try reader.object(id).value.dictionary else { continue }
      guard seen.count <= ReadingLimits.treeNodes, pages.count < ReadingLimits.pages else {
        throw .tooComplex("it has more than \(ReadingLimits.pages) pages")
      }
      let own = inherited.with(entries)
      if let kids = try reader.array(entries["Kids"]) {
        open += kids.reversed().map { ($0, own) }
      } else {
        indexes[id.number] = pages.count
        pages.append(
          Page(
            object: id.number, entries: entries, resources: own.resources,
            cropBox: try PageBox(own.cropBox ?? own.mediaBox, reader)))
      }
    }
  }

  /// The place of a page in the document, from 0.
  func index(of object: Int?) -> Int? { object.flatMap { indexes[$0] } }
}
