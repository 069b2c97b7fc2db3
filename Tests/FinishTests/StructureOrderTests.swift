import Frames
import TestSupport
import Testing

@testable import Finish

@Suite struct StructureOrderTests {
  private var tree = StructureTree()
  private let root: ElementID

  init() { root = tree.add(.document, path: "document", to: nil) }

  /// The parts of `element` where the pages carry these marks, one list a page.
  private func parts(
    _ element: ElementID, _ pages: [[ElementID]]
  ) -> [StructureOrder.Part] { order(pages).parts(of: Int(element.index)) }

  private func order(_ pages: [[ElementID]]) -> StructureOrder {
    var content = ContentMap()
    for page in pages { _ = content.addPage(page) }
    return StructureOrder(tree: tree, content: content)
  }

  @Test mutating func ownTextStandsBetweenChildrenWhereItWasDrawn() {
    let paragraph = tree.add(.paragraph, path: "p", to: root)
    let first = tree.add(.span, path: "s1", to: paragraph)
    let second = tree.add(.span, path: "s2", to: paragraph)
    let pages = [[paragraph, first, paragraph], [paragraph, second, paragraph]]
    #expect(
      parts(paragraph, pages) == [
        .mark(0), .child(first), .mark(2), .mark(3), .child(second), .mark(5),
      ])
  }

  @Test mutating func aNoteFollowsItsReferenceWhereverItIsDrawn() {
    let paragraph = tree.add(.paragraph, path: "p", to: root)
    let reference = tree.add(.reference, path: "r", to: paragraph)
    let note = tree.add(.note, path: "n", to: paragraph)
    let later = tree.add(.span, path: "s", to: paragraph)
    let pages = [[paragraph, reference, paragraph, later, paragraph, note]]
    #expect(
      parts(paragraph, pages) == [
        .mark(0), .child(reference), .child(note), .mark(2), .child(later), .mark(4),
      ])
  }

  @Test mutating func aChildDrawnLateDoesNotDrawTextAlong() {
    let section = tree.add(.section, path: "s", to: root)
    let float = tree.add(.figure, path: "f", to: section)
    let paragraph = tree.add(.paragraph, path: "p", to: section)
    let pages = [[section, paragraph, section], [float]]
    #expect(
      parts(section, pages) == [.mark(0), .child(float), .child(paragraph), .mark(2)])
  }

  @Test mutating func childrenKeepTheOrderOfTheTree() {
    let first = tree.add(.paragraph, path: "1", to: root)
    let second = tree.add(.paragraph, path: "2", to: root)
    #expect(parts(root, [[second, first]]) == [.child(first), .child(second)])
  }

  @Test mutating func elementsWithoutContentAreLeftOut() {
    let section = tree.add(.section, path: "s", to: root)
    let empty = tree.add(.paragraph, path: "e", to: section)
    let full = tree.add(.paragraph, path: "f", to: root)
    let order = order([[full]])
    #expect(!order.isKept(Int(section.index)))
    #expect(!order.isKept(Int(empty.index)))
    #expect(order.parts(of: 0) == [.child(full)])
  }

  @Test mutating func aRowKeepsItsEmptyCells() {
    let table = tree.add(.table, path: "t", to: root)
    let row = tree.add(.tableRow, path: "r", to: table)
    let empty = tree.add(.tableCell, path: "1", to: row)
    let full = tree.add(.tableCell, path: "2", to: row)
    let unused = tree.add(.tableRow, path: "u", to: table)
    let unusedCell = tree.add(.tableCell, path: "u1", to: unused)
    let order = order([[full]])
    #expect(order.parts(of: Int(row.index)) == [.child(empty), .child(full)])
    #expect(!order.isKept(Int(unusedCell.index)))
  }

  @Test mutating func anElementThatOnlyHasALinkIsKept() {
    let link = tree.add(.link, path: "l", to: root)
    var content = ContentMap()
    _ = content.addPage([])
    _ = content.add(.init(element: link, annotation: ObjectNumber(value: 5), page: 0))
    #expect(StructureOrder(tree: tree, content: content).parts(of: 0) == [.child(link)])
  }

  @Test mutating func theDocumentIsKeptEvenWhereNothingIsDrawn() {
    #expect(order([[]]).isKept(0))
  }
}

@Suite struct StructureTypesTests {
  /// A table of two heads and a cell, and a list of contents with one line.
  private func form() throws -> String {
    var tree = paragraphs(0)
    let table = tree.add(.table, path: "table", to: StructureTree.root)
    let row = tree.add(.tableRow, path: "row", to: table)
    let heads = ["a", "b"].map { tree.add(.tableHeader, path: "head(\($0))", to: row) }
    var attributes = StructureAttributes()
    attributes.headers = heads
    let cell = tree.add(
      .tableCell, path: "cell", to: row, StructureProperties(attributes: attributes))
    let contents = tree.add(.contents, path: "contents", to: StructureTree.root)
    let line = tree.add(.contentsItem, path: "contents/1", to: contents)
    let marks = (heads + [cell, line]).map(ContentTag.element)
    return try FinishedPDF(bytes: try finish(SheetedPage(marks), structure: tree)).normalForm()
  }

  @Test func `A cell names its heads, and the heads can be found by their names`() throws {
    let form = try form()
    let lines = form.split(separator: "\n").map(String.init)
    let headers = try #require(lines.firstIndex { $0.hasSuffix("/Headers [") })
    #expect(
      lines[(headers + 1)...(headers + 2)].map { $0.drop { $0 == " " } } == [
        "(head\\(a\\))", "(head\\(b\\))",
      ])
    #expect(form.ranges(of: "/ID (head\\(").count == 2)
    #expect(form.contains("/IDTree") && !form.contains("/ID (cell)"))
  }

  @Test func `Contents and their lines have types of their own`() throws {
    let form = try form()
    #expect(form.contains("/S /TOC\n") && form.contains("/S /TOCI\n"))
  }
}
