import Diagnostics
import Fields

/// Reads a language's data file and the files it names.
struct LanguageFile {
  /// The tag that the file's name promises.
  let name: String
  let read: LanguageLibrary.Reading
  let sink: DiagnosticSink

  func language(from file: SourceFile) throws(LanguageLibrary.ReportedFailure) -> Language? {
    let errors = sink.errorCount
    guard let node = Node.read(file, into: sink),
      let record = LanguageRecord.type.read(node, into: sink).flatMap({ $0 })
    else { return nil }
    guard record.tag.value.description == name else {
      sink.report(
        Diagnostic(
          LanguagesDiagnostics.tagMismatch,
          "the file of the language \"\(name)\" says that it is \"\(record.tag.value)\"",
          at: record.tag.span, hint: "write \"tag: \(name)\", or rename the file"))
      return nil
    }
    guard let hyphenator = try hyphenator(record.hyphenation), sink.errorCount == errors else {
      return nil
    }
    return Language(record, hyphenator: hyphenator)
  }

  private func hyphenator(
    _ record: HyphenationRecord
  ) throws(LanguageLibrary.ReportedFailure) -> Hyphenator? {
    switch record.engine {
    case .none: return .none()
    case .indonesian:
      guard let list = try list(record), let stems = stems(from: list) else { return nil }
      return Hyphenator(record.settings) { IndonesianHyphenation(stems: stems) }
    case .patterns:
      guard let list = try list(record) else { return nil }
      guard PatternDictionary.isDictionary(list.bytes) else {
        sink.report(
          Diagnostic(
            LanguagesDiagnostics.hyphenationFile,
            "\"\(list.name)\" is not a dictionary of libhyphen in UTF-8", at: record.fileSpan,
            hint: "its first line is \"UTF-8\"; convert the file, or take another"))
        return nil
      }
      return Hyphenator(record.settings) { PatternDictionary(list.bytes) }
    }
  }

  /// The file with the engine's words or patterns.
  private func list(
    _ record: HyphenationRecord
  ) throws(LanguageLibrary.ReportedFailure) -> SourceFile? {
    if let path = record.file, let file = try read(path) { return file }
    sink.report(
      Diagnostic(
        LanguagesDiagnostics.hyphenationFile,
        record.file.map { "the hyphenation file \"\($0)\" is missing" }
          ?? "the engine \"\(record.engine.rawValue)\" needs a file", at: record.fileSpan,
        hint: "name a file below the languages' folder under \"file\""))
    return nil
  }

  /// Nil after errors, each with its place in the list.
  private func stems(from file: SourceFile) -> IndonesianStems? {
    var stems = IndonesianStems()
    let faults = stems.add(list: file.bytes)
    guard !faults.isEmpty else { return stems }
    let source = sink.register(file)
    for fault in faults {
      let text = String(decoding: file.bytes[fault.range], as: UTF8.self)
      sink.report(
        Diagnostic(
          LanguagesDiagnostics.stem, "the stem \"\(text)\" \(fault.reason.rawValue)",
          at: SourceSpan(
            source: source, start: fault.range.lowerBound, end: fault.range.upperBound),
          hint: "show hyphens only where a line may end, as in pe-rin-tah"))
    }
    return nil
  }
}
