import Frames
import Languages
import Layout
import Templates

/// A document whose pages are made, with what they were made with.
struct SetBriefing {
  let document: PagedDocument
  /// Of the page that was asked about.
  let explanation: PageExplanation?
  let facts: DocumentFacts
  let template: Template
  let language: Language
  let shared: SharedData
  let workshop: Workshop
}
