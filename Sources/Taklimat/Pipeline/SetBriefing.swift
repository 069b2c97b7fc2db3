import Frames
import Languages
import Layout
import Templates

/// A document whose pages are made.
struct SetBriefing {
  let document: PagedDocument
  /// Of the page that was asked about.
  let explanation: PageExplanation?
  let origin: BriefingOrigin
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
