import Diagnostics
import Fields
import Finish
import Frames

/// What a standard asks of a document and only its author can give.
///
/// Everything else that the standards ask for is the program's own work.
struct StandardRules {
  let standard: PDFStandard
  let sink: DiagnosticSink

  /// Looks at the texts as they were written: PDF/A-2 and -3 at level A want every character to have
  /// a meaning outside its font (ISO 19005-3, 6.2.11.7.3).
  func check(_ file: Node) {
    guard standard.conformance.archival != nil else { return }
    for use in file.privateUse() {
      sink.report(
        Diagnostic(
          TaklimatDiagnostics.privateUse,
          "\(use.code) has no meaning but in one font, and PDF/A asks for one", at: use.span,
          hint: "write what it stands for, or build with --pdf-standard ua-1"))
    }
  }

  /// Looks at the document that is to be painted (ISO 14289-1, 7.1 and 7.3).
  func check(_ document: PagedDocument, titled title: SourceSpan) {
    guard standard != .none else { return }
    if document.properties.title.isInvisible {
      sink.report(
        Diagnostic(
          TaklimatDiagnostics.noTitle, "the title shows nothing", at: title,
          hint: "write a title that can be read"))
    }
    let structure = document.structure
    for element in structure.elements where element.role == .figure {
      guard element.alternative?.isInvisible ?? true else { continue }
      sink.report(
        Diagnostic(
          TaklimatDiagnostics.noAlternative,
          "nothing can be read aloud for the figure \"\(element.path)\"",
          at: structure.span(of: element),
          hint: "say under \"alt\" what the figure shows"))
    }
  }
}

extension String {
  /// Whether nothing of it is seen: spaces, joiners, marks of direction.
  fileprivate var isInvisible: Bool {
    unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
    }
  }
}

extension StructureTree {
  /// The element's place in the data, or that of the nearest one that it belongs to.
  fileprivate func span(of element: StructureElement) -> SourceSpan? {
    var element = element
    while element.span == nil, let parent = element.parent { element = self[parent] }
    return element.span
  }
}
