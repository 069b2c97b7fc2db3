import Diagnostics
import TestSupport

@testable import Languages

/// A language's file given as text, with what was reported when it was read.
struct LanguageReading {
  let sink = DiagnosticSink()
  let language: Language?

  /// `files` are those of the languages' folder besides the checkout's.
  init(_ text: String, name: String = "en", files: [String: String] = [:]) {
    let all = files.merging([name + ".yaml": text]) { given, _ in given }
    let library = LanguageLibrary(known: [name]) { path in
      let bytes = all[path].map { Array($0.utf8) } ?? (try? Checkout.bytes("Languages/" + path))
      return bytes.map { SourceFile(name: path, bytes: $0) }
    }
    let sink = sink
    language = LanguageTag(name).flatMap { library.language($0, sink: sink) }
  }

  /// The shipped English file with one change.
  init(replacing old: String, with new: String, files: [String: String] = [:]) throws {
    let text = try Checkout.text("Languages/en.yaml")
    guard text.contains(old) else { throw TestSupportError("no \(old) in en.yaml") }
    self.init(text.replacing(old, with: new), files: files)
  }

  var summaries: [String] { sink.diagnostics.map(\.summary) }

  /// `id: text` of each diagnostic, the text being what its place covers.
  var places: [String] {
    sink.diagnostics.map { diagnostic in
      guard let span = diagnostic.span, let file = sink.source(span.source) else {
        return diagnostic.kind.id
      }
      let covered = file.bytes[Int(span.start)..<Int(span.end)]
      return "\(diagnostic.kind.id): \(String(decoding: covered, as: UTF8.self))"
    }
  }
}
