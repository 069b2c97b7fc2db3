package import Diagnostics
package import Fields

/// The languages of the share folder; each is read when it is first asked for.
///
/// Belongs to one thread, as its languages do, and may serve any number of documents.
package final class LanguageLibrary {
  /// A file that is there and could not be read. Whoever throws it has said why.
  package struct ReportedFailure: Error {
    package init() {}
  }

  package typealias Reading = (String) throws(ReportedFailure) -> SourceFile?

  /// What a language's file may hold.
  package static var shape: RecordShape { LanguageRecord.type.shape }

  private let known: [String]
  private let read: Reading
  private var languages: [String: Language] = [:]
  /// Not read again, so that each is reported once.
  private var unreadable: Set<String> = []

  /// `known` are the tags of the languages there are; `read` gives a file of the languages' folder
  /// by its path there (`id.yaml`, `hyphenation/id-stems.txt`), nil where there is none.
  package init(known: [String], read: @escaping Reading) {
    self.known = known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.read = read
  }

  /// The language of a tag, or of its primary language where no file is more exact (`en` for
  /// `en-GB`); nil after an error, `span` being where the document asks for it.
  package func language(
    _ tag: LanguageTag, at span: SourceSpan? = nil, sink: DiagnosticSink
  ) -> Language? {
    guard let name = [tag.description, tag.language].first(where: known.contains) else {
      return unknown(tag, at: span, sink)
    }
    if let language = languages[name] { return language }
    guard !unreadable.contains(name) else { return nil }
    do throws(ReportedFailure) {
      guard let file = try read(name + ".yaml") else { return unknown(tag, at: span, sink) }
      let language = try LanguageFile(name: name, read: read, sink: sink).language(from: file)
      languages[name] = language
      return language
    } catch {
      unreadable.insert(name)
      return nil
    }
  }

  /// Whether there is a file for a tag or for its primary language.
  package func knows(_ tag: LanguageTag) -> Bool {
    known.contains(tag.description) || known.contains(tag.language)
  }

  private func unknown(
    _ tag: LanguageTag, at span: SourceSpan?, _ sink: DiagnosticSink
  ) -> Language? {
    sink.report(
      Diagnostic(
        LanguagesDiagnostics.unknownLanguage, "no data for the language \"\(tag)\"", at: span,
        hint: "known languages: \(known.joined(separator: ", "))"))
    return nil
  }
}
