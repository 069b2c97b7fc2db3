/// A paragraph's items and the lines chosen of them.
struct BrokenParagraph {
  var items: [BreakItem]
  var spans: [LineAssembler.Span]
}

/// Chooses the lines of one paragraph for one width: strict first, then more and more lenient.
struct ParagraphBreaker {
  let paragraph: PreparedParagraph
  let rules: BreakRules
  /// From edge to edge of the column, in points.
  let width: Double

  /// One attempt: where words may be cut and how loose a line may be.
  private struct Attempt {
    var hyphenation: ItemBuilder.Hyphenation
    var tolerance: Double
    var acceptsAnything = false
  }

  /// In points.
  func measure(isFirst: Bool) -> Double {
    max(1, width - paragraph.style.indent - (isFirst ? paragraph.style.firstIndent : 0))
  }

  /// - Parameter calmsRivers: whether ties are broken against white that runs down.
  func breakLines(calmsRivers: Bool = true) -> BrokenParagraph {
    var items: [BreakItem] = []
    var last: ItemBuilder.Hyphenation?
    for attempt in attempts {
      if attempt.hyphenation != last {
        items = ItemBuilder(
          paragraph: paragraph, hyphenation: attempt.hyphenation, rules: rules
        ).items()
        last = attempt.hyphenation
      }
      var fit = TotalFit(
        items: items, measures: measures, demerits: demerits(attempt.tolerance),
        acceptsAnything: attempt.acceptsAnything)
      if let breaks = fit.breaks() {
        let control = RiverControl(breaker: self, items: items, best: fit)
        let isFree = calmsRivers && !attempt.acceptsAnything
        let chosen = isFree ? control.calmed(breaks) : breaks
        return BrokenParagraph(items: items, spans: spans(of: chosen, in: items))
      }
    }
    // The last attempt refuses nothing; a paragraph without items has no lines.
    return BrokenParagraph(items: [], spans: [])
  }

  func breakGreedily() -> BrokenParagraph {
    let items = ItemBuilder(paragraph: paragraph, hyphenation: .syllables, rules: rules).items()
    let breaks = FirstFit(items: items, measures: measures).breaks()
    return BrokenParagraph(items: items, spans: spans(of: breaks, in: items))
  }

  private var attempts: [Attempt] {
    let emergency = Attempt(
      hyphenation: .anywhere(measure: measure(isFirst: false)), tolerance: .infinity,
      acceptsAnything: true)
    guard paragraph.style.isHyphenated else {
      return [Attempt(hyphenation: .none, tolerance: 1.5), emergency]
    }
    return [
      Attempt(hyphenation: .none, tolerance: paragraph.style.alignment == .justified ? 0.3 : 1),
      Attempt(hyphenation: .syllables, tolerance: 0.9),
      Attempt(hyphenation: .syllables, tolerance: 3),
      emergency,
    ]
  }

  var measures: TotalFit.Measures {
    TotalFit.Measures(
      first: measure(isFirst: true), other: measure(isFirst: false),
      lastLineMinimum: lastLineMinimum)
  }

  /// In a column too narrow for it a last line of one short word is no fault.
  private var lastLineMinimum: Double {
    let wanted = paragraph.style.lastLineMinimum * paragraph.size
    return measure(isFirst: false) < 4 * wanted ? 0 : wanted
  }

  func demerits(_ tolerance: Double) -> LineDemerits {
    let isJustified = paragraph.style.alignment == .justified
    return LineDemerits(
      shape: isJustified ? .justified : .ragged(zone: max(paragraph.size * 2, width * 0.15)),
      isBalanced: paragraph.style.isBalanced, tolerance: tolerance)
  }

  func spans(of breaks: [ChosenBreak], in items: [BreakItem]) -> [LineAssembler.Span] {
    var spans: [LineAssembler.Span] = []
    var start = items.skippingGlue(from: 0)
    for chosen in breaks {
      let item = items[chosen.item]
      let end = items.lineEnd(before: chosen.item, from: start)
      spans.append(
        LineAssembler.Span(
          items: start..<max(start, end), breakItem: item, isFirst: spans.isEmpty,
          isNatural: item.kind == .forced, isLast: chosen.item == items.count - 1))
      start = items.lineStart(behind: chosen.item)
    }
    return spans
  }
}
