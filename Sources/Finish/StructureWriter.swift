import Diagnostics
import Frames

/// Writes the structure tree of a document whose pages are all drawn (ISO 32000-1, 14.7).
struct StructureWriter {
  let file: PDFFile
  let tree: StructureTree
  let content: ContentMap
  let pages: [ObjectNumber]
  /// What each figure covers: page, and rectangle in PDF's coordinates.
  let figures: [Int: FigureBox]
  /// Elements that others name: header cells.
  private let named: Set<Int>

  init(
    file: PDFFile, tree: StructureTree, content: ContentMap, pages: [ObjectNumber],
    figures: [Int: FigureBox]
  ) {
    self.file = file
    self.tree = tree
    self.content = content
    self.pages = pages
    self.figures = figures
    named = Set(tree.elements.lazy.flatMap(\.attributes.headers).map { Int($0.index) })
  }

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
      output.put("<</Type/StructTreeRoot")
      output.put("/K", numbers.number(0))
      output.put("/ParentTree", parents)
      output.put("/ParentTreeNextKey ")
      output.put(content.parents.count)
      output.put("/IDTree", identifiers)
      output.put(">>")
    }
    return root
  }

  /// The object numbers of the kept elements: in a row, in tree order.
  struct Numbers {
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
    let annotations: [Int: [ContentMap.Link]]
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

  private func annotationsByElement() -> [Int: [ContentMap.Link]] {
    Dictionary(grouping: content.links) { Int($0.element.index) }
  }

  private func writeElement(_ index: Int, _ context: Context) throws {
    let element = tree.elements[index]
    let links = context.annotations[index] ?? []
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
      if hasIdentifier(index) {
        output.put("/ID")
        output.put(literal: element.path.utf8)
      }
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

  /// Notes must have one (ISO 14289-1, 7.9); what cells name needs one.
  func hasIdentifier(_ index: Int) -> Bool {
    tree.elements[index].role == .note || named.contains(index)
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
  }

  /// The A entry: one attribute object, since no role has two owners (14.7.5, 14.8.5).
  private func putAttributes(of index: Int, into output: inout PDFBytes) {
    let element = tree.elements[index]
    switch element.role {
    case .tableHeader, .tableCell: putCell(element.attributes, into: &output)
    case .list:
      guard let numbering = element.attributes.listNumbering else { return }
      output.put("/A<</O/List/ListNumbering")
      output.put(name: numbering)
      output.put(">>")
    case .figure:
      guard let box = figures[index] else { return }
      output.put("/A<</O/Layout/Placement/Block/BBox")
      output.put(box.rect, pageHeight: box.pageHeight)
      output.put(">>")
    default: return
    }
  }

  private func putCell(_ attributes: StructureAttributes, into output: inout PDFBytes) {
    guard
      attributes.scope != nil || attributes.columnSpan > 1 || attributes.rowSpan > 1
        || !attributes.headers.isEmpty
    else { return }
    output.put("/A<</O/Table")
    if let scope = attributes.scope {
      output.put("/Scope")
      output.put(name: scope.rawValue)
    }
    put("/ColSpan ", span: attributes.columnSpan, into: &output)
    put("/RowSpan ", span: attributes.rowSpan, into: &output)
    put(headers: attributes.headers, into: &output)
    output.put(">>")
  }

  private func put(headers: [ElementID], into output: inout PDFBytes) {
    guard !headers.isEmpty else { return }
    output.put("/Headers[")
    for header in headers { output.put(literal: tree[header].path.utf8) }
    output.put("]")
  }

  private func put(_ key: StaticString, span: Int, into output: inout PDFBytes) {
    guard span > 1 else { return }
    output.put(key)
    output.put(span)
  }
}
