/// What is looked up by a number or a name can be found (ISO 32000-1, 7.9.6 and 7.9.7): programs
/// search these trees by halves, and do not read them from end to end as is done here.
enum KeyOrderRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure) {
    let names = try document.reader.dictionary(document.catalog["Names"]) ?? [:]
    let root = try document.reader.dictionary(document.catalog["StructTreeRoot"]) ?? [:]
    let trees: [(name: String, root: PDFValue?, leaves: String)] = [
      ("parent tree", root["ParentTree"], "Nums"),
      ("tree of elements' names", root["IDTree"], "Names"),
      ("tree of destinations", names["Dests"], "Names"),
      ("tree of attachments", names["EmbeddedFiles"], "Names"),
      ("tree of page labels", document.catalog["PageLabels"], "Nums"),
    ]
    for tree in trees {
      let order = try KeyOrder(document.reader, root: tree.root, leaves: tree.leaves)
      if let fault = order.fault {
        report("the \(tree.name) cannot be searched: \(fault)", findings)
      }
    }
    guard let next = try document.reader.resolve(root["ParentTreeNextKey"]).integer,
      let last = document.tags?.parents.entries.keys.max(), next <= last
    else { return }
    report("the parent tree's next key is said to be \(next), but \(last) is taken", findings)
  }

  private static func report(_ summary: String, _ findings: Findings) {
    findings.report(
      ChecksDiagnostics.unsearchableTree, summary,
      hint: "programs do not find what is there; write the file anew")
  }
}
