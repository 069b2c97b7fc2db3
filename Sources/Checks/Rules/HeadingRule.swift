/// Headings begin at H1 and leave no level out (ISO 14289-1, 7.4.2).
enum HeadingRule: TagRule {
  static func check(
    _ tags: FinishedDocument.Tags, of document: FinishedDocument, _ findings: Findings
  ) {
    var last = 0
    for index in tags.tree.elements.indices.prefix(tags.tree.reachedCount) {
      guard let level = level(tags.tree.elements[index].standardType) else { continue }
      if level > last + 1 {
        findings.report(
          ChecksDiagnostics.headingOrder,
          last == 0 ? "the first heading is H\(level)" : "H\(level) follows H\(last)",
          at: tags.place(of: index),
          hint: "make it H\(last + 1), or put the missing heading before it")
      }
      last = level
    }
  }

  /// 3 of `H3`.
  private static func level(_ type: String) -> Int? {
    guard type.utf8.count == 2, type.hasPrefix("H"), let level = Int(type.dropFirst()) else {
      return nil
    }
    return (1...9).contains(level) ? level : nil
  }
}
