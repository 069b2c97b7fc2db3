import Diagnostics
import Languages
import TestSupport
import Testing

/// The languages of the checkout, read from their files.
struct ShippedLanguages {
  let sink = DiagnosticSink()
  let library: LanguageLibrary

  init() {
    library = LanguageLibrary(known: ["en", "id"]) { path in
      guard let bytes = try? Checkout.bytes("Languages/" + path) else { return nil }
      return SourceFile(name: path, bytes: bytes)
    }
  }

  func indonesian() throws -> Language {
    try #require(library.language(.indonesian, sink: sink))
  }

  func english() throws -> Language { try #require(library.language(.english, sink: sink)) }
}
