package import Diagnostics
package import Fields

/// A source in a file of sources, under the names of CSL-JSON.
package struct BibliographyEntry {
  package let id: Located<String>
  /// Whether its texts are CSL-JSON's, with `<i>` where Markdown has stars.
  package let isPlain: Bool
  /// Made when it is asked for, since of a long list few sources are cited; nil after a limit.
  package let node: (DiagnosticSink) -> Node?
}

/// The formats of files of sources.
package enum BibliographyFormat: String, CaseIterable, Sendable {
  case bib, ris, json, yaml, yml

  /// By the end of a file's name; nil for another.
  package init?(of name: String) {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")),
      let end = String(name.utf8[name.utf8.index(after: dot)...])
    else { return nil }
    self.init(rawValue: end.lowercased())
  }

  /// The file's sources in its order; what is wrong with it goes to the sink.
  package func entries(of file: SourceFile, into sink: DiagnosticSink) -> [BibliographyEntry] {
    switch self {
    case .bib:
      ReadableText.read(file, into: sink).map { BibReader.entries(of: $0, into: sink) } ?? []
    case .ris:
      ReadableText.read(file, into: sink).map { RISReader.entries(of: $0, into: sink) } ?? []
    case .json, .yaml, .yml:
      CSLReader.entries(of: file, as: self == .json ? .json : .yaml, into: sink)
    }
  }
}
