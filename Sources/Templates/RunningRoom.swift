import Diagnostics

/// The room for running heads, feet and banners in the margins.
struct RunningRoom {
  let head: RunningText
  let foot: RunningText
  let banner: RunningText
  /// Of the style in which all are set, in points.
  let leading: Double
  let sink: DiagnosticSink

  /// Reports a line that would reach into the text of the template's page or into another line, or
  /// of that page on a paper that was asked for.
  func check(_ page: PageSetup, on sheet: PageSetup, _ paper: String?, at span: SourceSpan) {
    check(page)
    guard let paper, suffices(on: page), !suffices(on: sheet) else { return }
    sink.report(
      Diagnostic(
        TemplatesDiagnostics.noRoom,
        "the running head or foot reaches into the text on \(paper)",
        at: span, hint: "choose a larger paper or another template"))
  }

  /// One line of running text: what keeps it from what lies further in.
  private struct Line {
    let name: String
    /// From the sheet's edge.
    let edge: Double
    /// Where what lies further in begins, and what that is.
    let limit: Double
    let inner: String
    let span: SourceSpan?
    /// What may be made larger.
    let margin: String
  }

  private func lines(_ page: PageSetup) -> [Line] {
    var lines: [Line] = []
    if !head.isEmpty {
      lines.append(
        Line(
          name: "head", edge: page.head, limit: page.top, inner: "the text", span: page.headSpan,
          margin: "top"))
    }
    if !foot.isEmpty {
      lines.append(
        Line(
          name: "foot", edge: page.foot, limit: page.bottom, inner: "the text",
          span: page.footSpan, margin: "bottom"))
    }
    guard !banner.isEmpty else { return lines }
    let isUnderHead = !head.isEmpty && page.head < page.top
    let isOverFoot = !foot.isEmpty && page.foot < page.bottom
    return lines + [
      Line(
        name: "banner", edge: page.banner, limit: isUnderHead ? page.head : page.top,
        inner: isUnderHead ? "the running head" : "the text", span: page.bannerSpan,
        margin: isUnderHead ? "head" : "top"),
      Line(
        name: "banner", edge: page.banner, limit: isOverFoot ? page.foot : page.bottom,
        inner: isOverFoot ? "the running foot" : "the text", span: page.bannerSpan,
        margin: isOverFoot ? "foot" : "bottom"),
    ]
  }

  private func check(_ page: PageSetup) {
    // Of two banners that reach too far the first is told: both have one distance.
    var told: [String] = []
    for line in lines(page) where !isFree(line) && !told.contains(line.name) {
      told.append(line.name)
      report(line)
    }
  }

  /// Whether all stay in their places on a page.
  private func suffices(on page: PageSetup) -> Bool { lines(page).allSatisfy(isFree) }

  private func report(_ line: Line) {
    let (name, end) = (line.name, inPoints(line.edge + leading))
    let limit = line.inner == "the text" ? "the margin" : "that"
    sink.report(
      Diagnostic(
        TemplatesDiagnostics.noRoom,
        "the running \(name) reaches into \(line.inner): it ends \(end) from the sheet's edge, "
          + "\(limit) at \(inPoints(line.limit))",
        at: line.span,
        hint: "make \"\(name)\" smaller or \"\(line.margin)\" larger, or leave the running"
          + " \(name) out"))
  }

  /// Units are converted to within a thousandth of a point.
  private func isFree(_ line: Line) -> Bool { line.edge + leading <= line.limit + 0.001 }
}
