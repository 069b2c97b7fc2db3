import Diagnostics
import Frames
import Templates

/// Whether a document has no more pages than its template lets it have.
struct PageBudget {
  private let template: Template
  private let sink: DiagnosticSink

  init(_ template: Template, sink: DiagnosticSink) {
    self.template = template
    self.sink = sink
  }

  /// Reports what stands beyond the last page that there may be: there the author can cut.
  func check(_ document: PagedDocument, titled title: SourceSpan) {
    guard let budget = template.budgets.pages, document.pages.count > budget else { return }
    let names = sections(on: document.pages[budget...], of: document.structure)
    sink.report(
      Diagnostic(
        TaklimatDiagnostics.pageBudget,
        "the document has \(document.pages.count) pages, and the template \"\(template.name)\" "
          + "lets it have \(budget)",
        at: title,
        hint: names.isEmpty
          ? "shorten its texts"
          : "shorten or cut what stands beyond page \(budget): " + names.joined(separator: ", ")))
  }

  /// What of each section stands on some pages, in reading order: `points (2 entries)`.
  private func sections(on pages: ArraySlice<Page>, of structure: StructureTree) -> [String] {
    var names: [String] = []
    var entries: [String: Set<Int32>] = [:]
    for item in pages.lazy.flatMap({ $0.frame().flattened() }) {
      guard case .element(let element) = item.tag else { continue }
      guard let name = section(of: structure[element].path) else { continue }
      if !names.contains(name) { names.append(name) }
      if let entry = listItem(around: element, in: structure) {
        entries[name, default: []].insert(entry.index)
      }
    }
    return names.map { name in
      let count = entries[name]?.count ?? 0
      return count == 0 ? name : "\(name) (\(count) \(count == 1 ? "entry" : "entries"))"
    }
  }

  /// The section below the document, or below a chapter of it; nil for the document itself and for a
  /// chapter's heading, which goes where the chapter's first section goes.
  private func section(of path: String) -> String? {
    var names = path.split(separator: "/").dropFirst().map { $0.prefix { $0 != "[" } }
    if names.first == "chapter" {
      names.removeFirst()
      if names.first == "head" { return nil }
    }
    return names.first.map(String.init)
  }

  /// The outermost, since lists stand in lists.
  private func listItem(around element: ElementID, in structure: StructureTree) -> ElementID? {
    var found: ElementID?
    var next: ElementID? = element
    while let id = next {
      if structure[id].role == .listItem { found = id }
      next = structure[id].parent
    }
    return found
  }
}
