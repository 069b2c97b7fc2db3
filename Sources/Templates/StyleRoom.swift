import Diagnostics
import Fields

/// Whether a style's lines have room on the template's page.
struct StyleRoom {
  /// Of the text between the margins, in points.
  let measure: Double
  let textHeight: Double
  let sink: DiagnosticSink

  /// Reports what leaves no room for words, at the style that says it and not at those like it.
  func check(
    _ entry: FieldMap<StyleDeclaration>.Entry, size: Double, leading: Double, basis: Length.Basis
  ) {
    let (style, name) = (entry.value, entry.key.value)
    if let own = style.size, size * Self.leastLetters > measure || leading * 2 > textHeight {
      report(
        "in the style \"\(name)\" the type of \(inPoints(size)) is too large for the page, whose text"
          + " is \(inPoints(measure)) wide and \(inPoints(textHeight)) high",
        at: own.span, most: min(measure / Self.leastLetters, textHeight / 2))
    }
    let indent = style.indent?.value.points(basis) ?? 0
    let all = indent + (style.firstIndent?.value.points(basis) ?? 0)
    if let own = style.indent, indent > measure / 2 {
      report(
        "in the style \"\(name)\" the indent takes more than half of the measure", at: own.span,
        most: measure / 2)
    } else if let own = style.firstIndent, all > measure / 2 {
      report(
        "in the style \"\(name)\" the first line's indent takes more than half of the measure",
        at: own.span, most: max(0, measure / 2 - indent))
    }
    for own in [style.spaceBefore, style.spaceAfter].compactMap(\.self)
    where own.value.points(basis) > textHeight / 2 {
      report(
        "in the style \"\(name)\" a space takes more than half of the page", at: own.span,
        most: textHeight / 2)
    }
  }

  /// Letters are half an em wide, so a line of two ems holds a short word.
  private static let leastLetters = 2.0

  private func report(_ summary: String, at span: SourceSpan, most: Double) {
    sink.report(
      Diagnostic(
        TemplatesDiagnostics.badLength, summary, at: span,
        hint: "write \(inPoints(most.rounded(.down))) or less"))
  }
}
