import Frames

extension ProofRule {
  static let strandedRow = ProofRule(ProofDiagnostics.strandedRow) { proof in
    proof.partings.compactMap { above, below in
      guard let table = proof.ancestor(of: above.element, where: { $0 == .table }),
        proof.holds(table, below.element),
        let fault = proof.fault(between: above.element, below.element, in: table)
      else { return nil }
      let part = fault.isBelow ? below : above
      return Finding(
        summary: fault.summary, span: proof.span(of: .element(part.element)), page: part.page,
        box: part.box,
        hint: "shorten a row above, or begin the table on a new page")
    }
  }
}

/// What is wrong with a page break in a table.
private struct RowFault {
  let summary: String
  /// Whether what stands below the break is the lonely part.
  var isBelow = false
}

extension Proof {
  fileprivate func fault(
    between above: ElementID, _ below: ElementID, in table: ElementID
  ) -> RowFault? {
    guard let next = row(of: below), !isHead(next) else { return nil }
    guard let row = row(of: above), !isHead(row) else {
      return RowFault(summary: "a table's head is parted from its first row")
    }
    guard row != next else { return nil }
    if isSubhead(row) { return RowFault(summary: "a subhead is parted from its rows") }
    guard isLast(next, in: table) else { return nil }
    return RowFault(summary: "a table's last row stands alone", isBelow: true)
  }

  private func row(of id: ElementID) -> ElementID? {
    ancestor(of: id) { $0 == .tableRow }
  }

  private func isHead(_ row: ElementID) -> Bool {
    ancestor(of: row) { $0 == .tableHead } != nil
  }

  /// A row of header cells among the others.
  private func isSubhead(_ row: ElementID) -> Bool {
    let cells = structure[row].children
    return !cells.isEmpty && cells.allSatisfy { structure[$0].role == .tableHeader }
  }

  private func isLast(_ row: ElementID, in table: ElementID) -> Bool {
    var element = table
    while structure[element].role != .tableRow {
      let rows = structure[element].children.last { structure[$0].role.holdsRows }
      guard let rows else { return false }
      element = rows
    }
    return element == row
  }
}

extension StructureRole {
  fileprivate var holdsRows: Bool { [.tableBody, .tableRow].contains(self) }
}
