package import Diagnostics

/// A page before it is drawn: contents at their places, in reading order.
package struct Page: Sendable {
  package struct Placement: Sendable {
    package var origin: Point
    package var content: any FrameContent

    package init(_ content: any FrameContent, at origin: Point) {
      self.content = content
      self.origin = origin
    }
  }

  /// Of the sheet, in points.
  package var size: Size
  /// Between the margins, where the text stands.
  package var body: Rect
  /// As printed and as shown by a viewer (`1`, `iv`).
  package var label: String
  package var placements: [Placement] = []
  /// Why the page ended here, for `explain --page` and tests.
  package var breakReason: String = ""

  package init(size: Size, label: String) {
    self.size = size
    self.label = label
    body = Rect(origin: .zero, size: size)
  }

  /// All items of the page, made anew at each call.
  package func frame() -> Frame {
    var frame = Frame(size: size)
    for placement in placements { placement.content.draw(into: &frame, at: placement.origin) }
    return frame
  }
}

/// An entry of the document's outline (bookmarks).
package struct OutlineEntry: Sendable, Hashable {
  package var title: String
  /// 1 is the top level.
  package var level: Int
  package var anchor: AnchorID

  package init(title: String, level: Int, anchor: AnchorID) {
    self.title = title
    self.level = level
    self.anchor = anchor
  }
}

/// A moment as the document states it; written to Info and XMP. There is no clock behind it.
package struct DocumentDate: Sendable, Hashable {
  package var year: Int, month: Int, day: Int
  package var hour: Int, minute: Int, second: Int
  /// Minutes east of Greenwich.
  package var offset: Int

  package init(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0,
    offset: Int = 0
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.offset = offset
  }
}

/// What a file says about itself.
package struct DocumentProperties: Sendable {
  package var title: String
  package var author: String?
  package var subject: String?
  package var keywords: [String]
  package var language: LanguageTag
  package var date: DocumentDate
  /// Name and version of this program.
  package var creator: String

  package init(
    title: String, author: String? = nil, subject: String? = nil, keywords: [String] = [],
    language: LanguageTag, date: DocumentDate, creator: String
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.language = language
    self.date = date
    self.creator = creator
  }
}

/// The laid-out document: what the painters and the finishing writer read.
package struct PagedDocument: Sendable {
  package var pages: [Page]
  package var structure: StructureTree
  package var outline: [OutlineEntry]
  package var properties: DocumentProperties

  package init(
    pages: [Page], structure: StructureTree, outline: [OutlineEntry],
    properties: DocumentProperties
  ) {
    self.pages = pages
    self.structure = structure
    self.outline = outline
    self.properties = properties
  }
}
