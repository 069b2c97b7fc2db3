/// The name of a place in the document: usually the path of an element.
package struct AnchorID: Hashable, Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }
}

package enum LinkTarget: Hashable, Sendable {
  case uri(String)
  case anchor(AnchorID)
}

/// An area of a page that leads somewhere; its size counts from the item's origin.
package struct LinkArea: Sendable, Hashable {
  package var size: Size
  package var target: LinkTarget
  /// The structure element (role `link` or `reference`) that owns it.
  package var element: ElementID
  /// What it says to those who cannot see it; empty where the text of its element says it.
  package var contents: String

  package init(size: Size, target: LinkTarget, element: ElementID, contents: String) {
    self.size = size
    self.target = target
    self.element = element
    self.contents = contents
  }
}

/// Room for text that is known only when the pages are: its size counts from the item's origin.
package struct Slot: Sendable, Hashable {
  /// Who fills it: `folio`, `running-head`, `cited/unep-2021`.
  package var id: String
  package var size: Size

  package init(id: String, size: Size) {
    self.id = id
    self.size = size
  }
}
