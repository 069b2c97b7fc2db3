/// An annotation is listed by one page, once, and names no other (ISO 32000-1, 12.5.2 and table 164).
enum AnnotationPageRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) {
    var pages: [Int: Int] = [:]
    for annotation in document.annotations {
      let place = Findings.Place(
        page: annotation.page, object: annotation.object > 0 ? annotation.object : nil)
      if annotation.object > 0, let first = pages[annotation.object] {
        findings.report(
          ChecksDiagnostics.annotationPage,
          "the annotation is listed a second time; the first is on page \(first + 1)", at: place,
          hint: "an annotation is on one page: take it from the other, or copy it")
        continue
      }
      pages[annotation.object] = annotation.page
      guard let stated = annotation.entries["P"]?.reference?.number,
        stated != document.pages.pages[annotation.page].object
      else { continue }
      let other = document.pages.index(of: stated).map { "page \($0 + 1)" } ?? "object \(stated)"
      findings.report(
        ChecksDiagnostics.annotationPage, "the annotation says that it is on \(other)", at: place,
        hint: "let its /P name the page that lists it")
    }
  }
}
