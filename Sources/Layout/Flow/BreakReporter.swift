import Diagnostics

/// Says what a breaker could not do.
struct BreakReporter {
  let context: LayoutContext
  /// See `Regions`.
  let overrun: Double

  func check(_ choice: RegionChoice) {
    if choice.end == .overfull { overfull(choice) }
    if choice.heads.isDropped { headsDropped(choice.heads, above: choice.units.first) }
    for unit in choice.units where unit.box.traits?.parting == .columns {
      for column in (unit.box.content as? ColumnContent)?.columns ?? []
      where column.heads.isDropped {
        headsDropped(column.heads, above: column.units.first)
      }
    }
  }

  func tooManyPages(_ limit: Int, at span: SourceSpan?) {
    context.report(
      LayoutDiagnostics.tooManyPages, "the document has more than \(limit) pages", at: span,
      hint: "split it into several documents")
  }

  private func overfull(_ choice: RegionChoice) {
    guard let box = choice.units.first?.box else { return }
    guard box.height <= choice.height + overrun + 0.01 else {
      return context.report(
        LayoutDiagnostics.offTheSheet,
        "\(pointsText(box.height)) of content that cannot be cut run off the sheet, which has"
          + " \(pointsText(choice.height + overrun)) for them",
        at: box.span, hint: "shorten the text, or use a larger page or smaller type")
    }
    if context.isProofread { return }
    context.report(
      LayoutDiagnostics.overfullBox,
      "\(pointsText(box.height)) of content do not fit the \(pointsText(choice.height)) of the page",
      at: box.span, hint: "use a larger page, smaller margins or smaller type")
  }

  private func headsDropped(_ heads: RepeatedHeads, above unit: FlowUnit?) {
    context.report(
      LayoutDiagnostics.headNotRepeated,
      "the repeated head is higher than half of the page and is left out there",
      at: heads.contexts.lazy.compactMap(\.head?.span).first ?? unit?.box.span,
      hint: "shorten the head or use a larger page")
  }
}
