package import Diagnostics

/// Pages of one kind in a row: a title page, the body, an annex. Each run starts on a new page.
package struct PageRun: Sendable {
  package var first: PageMaster
  /// Of all pages but the first.
  package var following: PageMaster
  /// Of pages for tables too wide for the others; nil where there are none.
  package var turned: PageMaster?
  package var content: any Container
  package var numbering: PageNumbering
  /// Whether finite stretch is used up, so that pages end level.
  package var isFlush = false
  package var span: SourceSpan?

  package init(
    _ content: any Container, master: PageMaster, first: PageMaster? = nil,
    numbering: PageNumbering = PageNumbering()
  ) {
    self.content = content
    following = master
    self.first = first ?? master
    self.numbering = numbering
  }

  func master(at index: Int) -> PageMaster { index == 0 ? first : following }
}
