import Diagnostics
import Languages
import TestSupport
import Testing

/// The languages of the checkout, read from their files.
struct ShippedLanguages {
  let sink = DiagnosticSink()
  let library = SharedLanguages.library()

  func indonesian() throws -> Language {
    try #require(library.language(.indonesian, sink: sink))
  }

  func english() throws -> Language { try #require(library.language(.english, sink: sink)) }
}
