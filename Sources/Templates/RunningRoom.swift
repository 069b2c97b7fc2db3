import Diagnostics

/// The room for running heads and feet in the margins.
struct RunningRoom {
  let head: RunningText
  let foot: RunningText
  /// Of the style in which both are set, in points.
  let leading: Double
  let sink: DiagnosticSink

  /// Reports a head or foot that would reach into the text of the template's page, or of that page
  /// on a paper that was asked for.
  func check(_ page: PageSetup, on sheet: PageSetup, _ paper: String?, at span: SourceSpan) {
    check(page)
    guard let paper, suffices(on: page), !suffices(on: sheet) else { return }
    sink.report(
      Diagnostic(
        TemplatesDiagnostics.noRoom, "the running head or foot reaches into the text on \(paper)",
        at: span, hint: "choose a larger paper or another template"))
  }

  private func check(_ page: PageSetup) {
    if !head.isEmpty {
      check("head", from: page.head, to: page.top, margin: "top", at: page.headSpan)
    }
    if !foot.isEmpty {
      check("foot", from: page.foot, to: page.bottom, margin: "bottom", at: page.footSpan)
    }
  }

  /// Whether both stay in the margins of a page.
  private func suffices(on page: PageSetup) -> Bool {
    (head.isEmpty || isFree(from: page.head, to: page.top))
      && (foot.isEmpty || isFree(from: page.foot, to: page.bottom))
  }

  private func check(
    _ name: String, from edge: Double, to text: Double, margin: String, at span: SourceSpan?
  ) {
    guard !isFree(from: edge, to: text) else { return }
    sink.report(
      Diagnostic(
        TemplatesDiagnostics.noRoom,
        "the running \(name) reaches into the text: it ends \(inPoints(edge + leading)) from the"
          + " sheet's edge, the margin at \(inPoints(text))",
        at: span,
        hint: "make \"\(name)\" smaller or \"\(margin)\" larger, or leave the running \(name) out"))
  }

  /// Units are converted to within a thousandth of a point.
  private func isFree(from edge: Double, to text: Double) -> Bool {
    edge + leading <= text + 0.001
  }
}
