import Diagnostics
import Fields

/// Reads sources that stand under their CSL-JSON names already: a list, or one under `references`.
enum CSLReader {
  static func entries(
    of file: SourceFile, as format: DataFormat, into sink: DiagnosticSink
  ) -> [BibliographyEntry] {
    guard let root = Node.read(file, as: format, into: sink) else { return [] }
    let list = root.kind == .mapping ? root["references"] ?? root["items"] ?? root : root
    guard list.kind == .sequence else {
      if list.kind != .broken {
        sink.report(
          Diagnostic(
            BibliographiesDiagnostics.malformedBibliography, "the file holds no list of sources",
            at: list.span, hint: "put the sources in a list, or under \"references:\""))
      }
      return []
    }
    return list.items.compactMap { entry($0, isPlain: format == .json, sink) }
  }

  private static func entry(
    _ node: Node, isPlain: Bool, _ sink: DiagnosticSink
  ) -> BibliographyEntry? {
    guard let id = node["id"], let key = id.string, !key.isEmpty else {
      if node.kind != .broken {
        sink.report(
          Diagnostic(
            BibliographiesDiagnostics.malformedBibliography, "a source without an \"id\"",
            at: node.span, hint: "give it the \"id\" by which texts cite it"))
      }
      return nil
    }
    return BibliographyEntry(id: Located(key, at: id.span), isPlain: isPlain) { _ in node }
  }
}
