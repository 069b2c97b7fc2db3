import Diagnostics
package import Languages

/// The languages of the checkout, as a document's run reads them.
package enum SharedLanguages {
  package static func library() -> LanguageLibrary {
    LanguageLibrary(known: ["en", "id"]) { path in
      guard let bytes = try? Checkout.bytes("Languages/" + path) else { return nil }
      return SourceFile(name: path, bytes: bytes)
    }
  }
}
