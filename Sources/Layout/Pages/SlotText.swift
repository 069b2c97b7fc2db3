package import Frames
package import Shaping

/// Where a page stands in its document.
package struct PagePlace: Sendable, Hashable {
  /// From 0, counting sheets' sides.
  package var index: Int
  /// As numbered by its run.
  package var number: Int
  /// The number as printed.
  package var label: String
  /// Of the whole document.
  package var pageCount: Int
  /// Of its run.
  package var runPageCount: Int
  /// The label of the last page that is counted with this one: of the front matter, of the body.
  package var lastLabel: String
  /// Nil where no text goes on or nobody asks.
  package var catchword: Catchword?

  package init(index: Int, number: Int, label: String, pageCount: Int, runPageCount: Int) {
    self.index = index
    self.number = number
    self.label = label
    self.pageCount = pageCount
    self.runPageCount = runPageCount
    lastLabel = String(pageCount)
  }

  /// The first page is a right-hand one.
  package var isRecto: Bool { index % 2 == 0 }
}

/// Says what stands in a slot, once the pages are known.
package protocol SlotText {
  /// Whether slots of page masters need to know where anchors stand.
  var asksForAnchors: Bool { get }

  /// Whether slots of page masters name the first word of the next page.
  var asksForCatchwords: Bool { get }

  /// What the document's elements are; only for those who ask for catchwords.
  var structure: StructureTree? { get }

  /// Nil to leave the slot empty.
  func paragraph(for slot: String, on page: PagePlace, anchors: AnchorPages) -> Paragraph?

  /// What may stand there where that is too long, the longest first.
  func shorterParagraphs(
    for slot: String, on page: PagePlace, anchors: AnchorPages
  ) -> [Paragraph]
}

extension SlotText {
  package var asksForAnchors: Bool { false }

  package var asksForCatchwords: Bool { false }

  package var structure: StructureTree? { nil }

  package func shorterParagraphs(
    for slot: String, on page: PagePlace, anchors: AnchorPages
  ) -> [Paragraph] { [] }
}
