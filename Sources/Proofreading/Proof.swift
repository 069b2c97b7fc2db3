package import Frames

/// A document's pages as its proofreader sees them: what stands where, whatever layout meant by it.
package struct Proof: Sendable {
  /// What a proof cannot see on its pages.
  package struct Setting: Sendable {
    /// Of the sheet.
    package var paper: Color
    /// Of the summary, in pages; nil where it may be as long as it likes.
    package var summaryPages: Double?
    /// CSS weight of a face.
    package var weight: @Sendable (FaceID) -> Int

    package init(
      paper: Color = .white, summaryPages: Double? = nil,
      weight: @escaping @Sendable (FaceID) -> Int = { _ in 400 }
    ) {
      self.paper = paper
      self.summaryPages = summaryPages
      self.weight = weight
    }
  }

  let structure: StructureTree
  let setting: Setting
  let pages: [ProofPage]
  /// The lines of all pages, in reading order; without what is repeated or paginates.
  let lines: [ProofLine]

  package init(_ document: PagedDocument, _ setting: Setting = Setting()) {
    structure = document.structure
    self.setting = setting
    let reader = ProofReader(structure: structure, setting: setting)
    pages = document.pages.enumerated().map { reader.page($1, number: $0 + 1) }
    lines = pages.flatMap(\.lines)
  }
}

/// One page of a proof.
struct ProofPage: Sendable {
  /// Counted from 1.
  let number: Int
  /// Of the sheet, in points.
  let size: Size
  /// Between the margins.
  let body: Rect
  var lines: [ProofLine] = []
  var texts: [ProofText] = []
  var images: [ProofImage] = []
  /// All that is drawn and no mere background, in order.
  var marks: [ProofMark] = []

  /// What has a meaning and stands in the text: no running heads, nothing repeated, no footnotes.
  var content: [ProofContent] {
    marks.compactMap { mark in
      guard case .element(let id) = mark.tag, !mark.isNote else { return nil }
      return ProofContent(page: number, box: mark.box, element: id)
    }
  }
}

/// Something drawn that belongs to an element.
struct ProofContent: Sendable {
  let page: Int
  let box: Rect
  let element: ElementID
}

/// A line of a paragraph.
struct ProofLine: Sendable {
  let page: Int
  let box: Rect
  /// The paragraph, heading or cell that it belongs to.
  let owner: ElementID
  let setting: LineSetting
}

/// A stretch of text of one look.
struct ProofText: Sendable {
  let box: Rect
  let tag: ContentTag
  /// As it comes to stand on the page, in points.
  let size: Double
  let weight: Int
  let color: Color
  /// The colours that it stands on; none where a picture lies below it.
  let grounds: [Color]
}

struct ProofImage: Sendable {
  let box: Rect
  let tag: ContentTag
  /// Pixels to the inch, of the direction that has fewer.
  let resolution: Double
}

/// Something drawn.
struct ProofMark: Sendable {
  let box: Rect
  let tag: ContentTag
  /// Whether it is a footnote's, which stands at the foot whatever comes above it.
  var isNote = false
}
