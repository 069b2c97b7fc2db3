import Frames

extension ProofRule {
  static let summaryTooLong = ProofRule(ProofDiagnostics.summaryTooLong) { proof in
    guard let budget = proof.setting.summaryPages,
      let summary = proof.structure.elements.firstIndex(where: \.isSummary)
    else { return [] }
    let section = ElementID(index: Int32(clamping: summary))
    var length = 0.0
    var last: Finding?
    for page in proof.pages where page.body.size.height > 0 {
      let parts = page.content.filter { proof.holds(section, $0.element) }
      guard let first = parts.first else { continue }
      let box = parts.dropFirst().reduce(first.box) { $0.union($1.box) }
      length += box.size.height / page.body.size.height
      last = Finding(
        summary:
          "the summary fills \(hundredths(length)) pages, and may fill \(hundredths(budget))",
        span: proof.span(of: .element(first.element)), page: page.number, box: box,
        hint: "leave to the sections what a reader in haste need not know")
    }
    return length > budget + 0.005 ? [last].compactMap(\.self) : []
  }
}

extension StructureElement {
  /// The section that Compose calls so, below the document.
  fileprivate var isSummary: Bool {
    role == .section && path.split(separator: "/").dropFirst().elementsEqual(["summary"])
  }
}
