/// The language of all text is known (ISO 14289-1, 7.2).
enum LanguageRule: TagRule {
  static func check(
    _ tags: FinishedDocument.Tags, of document: FinishedDocument, _ findings: Findings
  ) throws(PDFFailure) {
    try checkTags(tags, of: document, findings)
    let language = try document.reader.resolve(document.catalog["Lang"]).string
    guard language?.isEmpty != false else { return }
    var known: [Bool] = []
    known.reserveCapacity(tags.tree.elements.count)
    var silent: [Int] = []
    for (index, element) in tags.tree.elements.enumerated() {
      known.append(element.hasLanguage || element.parent.map { known[$0] } ?? false)
      if !known[index], element.holdsContent { silent.append(index) }
    }
    guard let first = silent.first else { return }
    findings.report(
      ChecksDiagnostics.languageMissing,
      "neither the document nor this element says its language"
        + (silent.count > 1 ? ", and \(silent.count - 1) further elements do not" : ""),
      at: tags.place(of: first), hint: "state the document's language in the catalog's /Lang")
  }

  /// Each text that is no language's tag is told where it stands first.
  private static func checkTags(
    _ tags: FinishedDocument.Tags, of document: FinishedDocument, _ findings: Findings
  ) throws(PDFFailure) {
    let stated = try document.reader.resolve(document.catalog["Lang"]).string.map(PDFText.text)
    if let stated, !stated.isEmpty, !LanguageTag.isWellFormed(stated) {
      report(stated, at: Findings.Place(object: document.catalogObject), findings)
    }
    var told: Set<String> = []
    for (element, language) in tags.tree.unusableLanguages where told.insert(language).inserted {
      report(language, at: tags.place(of: element), findings)
    }
  }

  private static func report(_ language: String, at place: Findings.Place, _ findings: Findings) {
    findings.report(
      ChecksDiagnostics.languageMissing, "\"\(language.prefix(40))\" names no language", at: place,
      hint: "state a language as BCP 47 writes it: id, en-GB")
  }
}

extension TaggedElement {
  /// Whether it has marks of its own.
  fileprivate var holdsContent: Bool {
    children.contains { child in if case .mark = child { true } else { false } }
  }
}
