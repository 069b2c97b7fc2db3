import Diagnostics
import Frames

/// Writes the structure tree of a document whose pages are all drawn (ISO 32000-1, 14.7).
struct StructureWriter {
  /// Entries in one leaf of the parent tree or the identifier tree.
  private static let leafSize = 64

  let file: PDFFile
  let tree: StructureTree
  let content: ContentMap
  let pages: [ObjectNumber]
  /// What each figure covers: page, and rectangle in PDF's coordinates.
  let figures: [ElementID: FigureBox]

  struct FigureBox {
    let rect: Rect
    let pageHeight: Double
  }

  /// Writes the tree and returns its root; nil for a tree without elements.
  func write() throws -> ObjectNumber? {
    guard !tree.elements.isEmpty else { return nil }
    let order = StructureOrder(tree: tree, content: content)
    let root = file.reserve()
    let numbers = reserveNumbers(order)
    let annotations = annotationsByElement()
    for index in tree.elements.indices where order.isKept(index) {
      try writeElement(
        index, Context(order: order, numbers: numbers, annotations: annotations, root: root))
    }
    let parents = try writeParentTree(numbers)
    let identifiers = try writeIdentifiers(order, numbers)
    try file.write(root) { output in
      output.put("<</Type/StructTreeRoot/K ")
      output.put(numbers.number(0))
      output.put("/ParentTree ")
      output.put(parents)
      output.put("/ParentTreeNextKey ")
      output.put(content.parents.count)
      if let identifiers {
        output.put("/IDTree ")
        output.put(identifiers)
      }
      output.put(">>")
    }
    return root
  }

  /// The object numbers of the kept elements: in a row, in tree order.
  private struct Numbers {
    let base: Int
    let ranks: [Int32]
    /// A link annotation must lie in a Link (ISO 14289-1, 7.18.5): an element of another role that
    /// owns one, as a citation does, gets a Link that holds all of its content.
    var links: [Int: ObjectNumber] = [:]

    func number(_ index: Int) -> ObjectNumber { ObjectNumber(value: base + Int(ranks[index])) }

    /// The element that holds the content of element `index`.
    func holder(_ index: Int) -> ObjectNumber { links[index] ?? number(index) }
  }

  private struct Context {
    let order: StructureOrder
    let numbers: Numbers
    let annotations: [Int32: [ContentMap.Link]]
    let root: ObjectNumber
  }

  private func reserveNumbers(_ order: StructureOrder) -> Numbers {
    var ranks: [Int32] = []
    ranks.reserveCapacity(tree.elements.count)
    var count: Int32 = 0
    for index in tree.elements.indices {
      ranks.append(count)
      if order.isKept(index) { count += 1 }
    }
    var numbers = Numbers(base: file.reserve(Int(count)).value, ranks: ranks)
    for link in content.links {
      let index = Int(link.element.index)
      guard tree.elements[index].role != .link, numbers.links[index] == nil else { continue }
      numbers.links[index] = file.reserve()
    }
    return numbers
  }

  private func annotationsByElement() -> [Int32: [ContentMap.Link]] {
    Dictionary(grouping: content.links) { $0.element.index }
  }

  private func writeElement(_ index: Int, _ context: Context) throws {
    let element = tree.elements[index]
    let links = context.annotations[Int32(truncatingIfNeeded: index)] ?? []
    let page =
      context.order.marks(of: index).first.map { content.page(of: Int($0)) } ?? links.first?.page
    let parent = element.parent.map { context.numbers.holder(Int($0.index)) } ?? context.root
    let inner = context.numbers.links[index]
    if let inner {
      try file.write(inner) { output in
        putHead(.link, parent: context.numbers.number(index), page, into: &output)
        putContent(of: index, page: page, links: links, context, into: &output)
        output.put(">>")
      }
    }
    try file.write(context.numbers.number(index)) { output in
      putHead(element.role, parent: parent, inner == nil ? page : nil, into: &output)
      if let inner {
        output.put("/K ")
        output.put(inner)
      } else {
        putContent(of: index, page: page, links: links, context, into: &output)
      }
      putProperties(of: element, into: &output)
      putAttributes(of: index, into: &output)
      output.put(">>")
    }
  }

  private func putHead(
    _ role: StructureRole, parent: ObjectNumber, _ page: Int?, into output: inout PDFBytes
  ) {
    output.put("<</Type/StructElem/S")
    output.put(role.structureType)
    output.put("/P ")
    output.put(parent)
    if let page { putPage(page, into: &output) }
  }

  /// The K entry (14.7.4): marks as integers where they are on the element's page.
  private func putContent(
    of index: Int, page: Int?, links: [ContentMap.Link], _ context: Context,
    into output: inout PDFBytes
  ) {
    let parts = context.order.parts(of: index)
    let count = parts.count + links.count
    guard count > 0 else { return }
    output.put("/K")
    output.put(count == 1 ? " " : "[")
    for (place, part) in parts.enumerated() {
      if place > 0 { output.put(" ") }
      switch part {
      case .mark(let mark): put(mark: mark, page: page, into: &output)
      case .child(let child): output.put(context.numbers.number(Int(child.index)))
      }
    }
    for link in links {
      output.put("<</Type/OBJR/Obj ")
      output.put(link.annotation)
      if link.page != page { putPage(link.page, into: &output) }
      output.put(">>")
    }
    if count > 1 { output.put("]") }
  }

  private func put(mark: Int, page: Int?, into output: inout PDFBytes) {
    let markPage = content.page(of: mark)
    let number = mark - content.marks(ofPage: markPage).lowerBound
    guard markPage != page else { return output.put(number) }
    output.put("<</Type/MCR")
    putPage(markPage, into: &output)
    output.put("/MCID ")
    output.put(number)
    output.put(">>")
  }

  private func putPage(_ page: Int, into output: inout PDFBytes) {
    output.put("/Pg ")
    output.put(pages[page])
  }

  private func putProperties(of element: StructureElement, into output: inout PDFBytes) {
    if let language = element.language {
      output.put("/Lang")
      output.put(text: language.description)
    }
    if let alternative = element.alternative {
      output.put("/Alt")
      output.put(text: alternative)
    }
    if let actual = element.actualText {
      output.put("/ActualText")
      output.put(text: actual)
    }
    if element.role == .note {
      output.put("/ID")
      output.put(literal: element.path.utf8)
    }
  }

  /// The A entry: one attribute object for each owner (14.7.5, 14.8.5).
  private func putAttributes(of index: Int, into output: inout PDFBytes) {
    let element = tree.elements[index]
    let attributes = element.attributes
    switch element.role {
    case .tableHeader, .tableCell:
      guard attributes.scope != nil || attributes.columnSpan > 1 || attributes.rowSpan > 1 else {
        return
      }
      output.put("/A<</O/Table")
      if let scope = attributes.scope {
        output.put("/Scope/")
        output.put(scope.rawValue)
      }
      put("/ColSpan ", span: attributes.columnSpan, into: &output)
      put("/RowSpan ", span: attributes.rowSpan, into: &output)
      output.put(">>")
    case .list:
      guard let numbering = attributes.listNumbering else { return }
      output.put("/A<</O/List/ListNumbering")
      output.put(name: numbering)
      output.put(">>")
    case .figure:
      guard let box = figures[ElementID(index: Int32(truncatingIfNeeded: index))] else { return }
      output.put("/A<</O/Layout/Placement/Block/BBox")
      output.put(box.rect, pageHeight: box.pageHeight)
      output.put(">>")
    default: return
    }
  }

  private func put(_ key: StaticString, span: Int, into output: inout PDFBytes) {
    guard span > 1 else { return }
    output.put(key)
    output.put(span)
  }

  /// The number tree from pages and annotations to elements (14.7.4.4).
  private func writeParentTree(_ numbers: Numbers) throws -> ObjectNumber {
    var leaves: [ObjectNumber] = []
    for start in stride(from: 0, to: content.parents.count, by: Self.leafSize) {
      let keys = start..<min(start + Self.leafSize, content.parents.count)
      let leaf = try file.write { output in
        output.put("<</Limits[")
        output.put(keys.lowerBound)
        output.put(" ")
        output.put(keys.upperBound - 1)
        output.put("]/Nums[")
        for key in keys { putParent(key, numbers, into: &output) }
        output.put("]>>")
      }
      leaves.append(leaf)
    }
    return try writeKids(leaves)
  }

  private func putParent(_ key: Int, _ numbers: Numbers, into output: inout PDFBytes) {
    output.put(key)
    switch content.parents[key] {
    case .page(let page):
      output.put("[")
      for mark in content.marks(ofPage: page) {
        output.put(numbers.holder(Int(content.elements[mark])))
        output.put(" ")
      }
      output.put("]")
    case .link(let link):
      output.put(" ")
      output.put(numbers.holder(Int(content.links[link].element.index)))
      output.put(" ")
    }
  }

  /// The name tree from identifiers to elements; nil where no element has one.
  private func writeIdentifiers(
    _ order: StructureOrder, _ numbers: Numbers
  ) throws -> ObjectNumber? {
    var entries: [(path: [UInt8], index: Int)] = []
    for (index, element) in tree.elements.enumerated()
    where element.role == .note && order.isKept(index) {
      entries.append((Array(element.path.utf8), index))
    }
    guard !entries.isEmpty else { return nil }
    entries.sort { $0.path.lexicographicallyPrecedes($1.path) }
    for (entry, next) in zip(entries, entries.dropFirst()) where entry.path == next.path {
      throw FinishingError.duplicateIdentifier(tree.elements[entry.index].path)
    }
    var leaves: [ObjectNumber] = []
    for start in stride(from: 0, to: entries.count, by: Self.leafSize) {
      let part = entries[start..<min(start + Self.leafSize, entries.count)]
      let leaf = try file.write { output in
        output.put("<</Limits[")
        if let first = part.first, let last = part.last {
          output.put(literal: first.path)
          output.put(literal: last.path)
        }
        output.put("]/Names[")
        for entry in part {
          output.put(literal: entry.path)
          output.put(numbers.number(entry.index))
          output.put(" ")
        }
        output.put("]>>")
      }
      leaves.append(leaf)
    }
    return try writeKids(leaves)
  }

  private func writeKids(_ leaves: [ObjectNumber]) throws -> ObjectNumber {
    try file.write { output in
      output.put("<</Kids[")
      for leaf in leaves {
        output.put(leaf)
        output.put(" ")
      }
      output.put("]>>")
    }
  }
}
