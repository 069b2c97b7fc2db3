import Frames
import Languages
import Templates

/// A document whose pages are made, with what they were made with.
struct SetBriefing {
  let document: PagedDocument
  let facts: DocumentFacts
  let template: Template
  let language: Language
  let shared: SharedData
  let workshop: Workshop
}
