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
    let beyond = document.pages[budget...].flatMap { sections(on: $0, of: document.structure) }
    var names: [String] = []
    for name in beyond where !names.contains(name) { names.append(name) }
    let many = document.pages.count == 1 ? "1 page" : "\(document.pages.count) pages"
    sink.report(
      Diagnostic(
        TaklimatDiagnostics.pageBudget,
        "the document has \(many), and the template \"\(template.name)\" lets it have \(budget)",
        at: title,
        hint: names.isEmpty
          ? "shorten its texts"
          : "shorten or cut what stands beyond page \(budget): " + names.joined(separator: ", ")))
  }

  /// What of each section below the document stands on a page, in reading order: `points (2 entries)`.
  private func sections(on page: Page, of structure: StructureTree) -> [String] {
    var names: [String] = []
    var entries: [String: Set<Int32>] = [:]
    for item in page.frame().flattened() {
      guard case .element(let element) = item.tag else { continue }
      let path = structure[element].path.split(separator: "/")
      guard path.count > 1 else { continue }
      let name = String(path[1].prefix { $0 != "[" })
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
