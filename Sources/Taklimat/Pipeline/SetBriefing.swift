import Compose
import Frames
import Languages
import Layout
import Templates

/// A document whose pages are made. They stand apart from the rest of it, so that whoever reads that
/// does not hold all of them while they are freed one by one.
final class SetBriefing {
  private(set) var pages: [Page]
  let structure: StructureTree
  let outline: [OutlineEntry]
  let properties: DocumentProperties
  /// Of the page that was asked about.
  let explanation: PageExplanation?
  let origin: BriefingOrigin

  init(
    _ pages: [Page], of composition: Composition, properties: DocumentProperties,
    explanation: PageExplanation?, origin: BriefingOrigin
  ) {
    self.pages = pages
    structure = composition.structure
    outline = composition.outline
    self.properties = properties
    self.explanation = explanation
    self.origin = origin
  }

  var document: PagedDocument {
    PagedDocument(pages: pages, structure: structure, outline: outline, properties: properties)
  }

  /// A page as it is drawn; freed, if that is wanted, when nothing will ask for it again.
  func drawn(_ index: Int, freeing frees: Bool) -> (Frame, label: String) {
    let frame = pages[index].frame()
    if frees { pages[index].placements = [] }
    return (frame, pages[index].label)
  }
}

/// What a document was made with.
struct BriefingOrigin {
  /// Nil where the meeting gives a date, or nothing does.
  let sourceDateUsed: DocumentDate?
  let template: Template
  let language: Language
  let shared: SharedData
  let workshop: Workshop
}
