import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings
import Shaping
import Templates

/// A number big enough to be read across a table, its drawing, what it says, and where it comes
/// from.
struct FigureCallout {
  let context: ComposeContext
  let figure: Figure

  func blocks(in scope: ComposeContext.Scope) -> [any Block] {
    checkRange()
    context.refuseNotes(in: figure.alternative, of: "words that are read aloud")
    if isWholeTold { context.refuseNotes(in: figure.of, of: "words that are not shown") }
    let callout = context.child(
      .division, "figures/\(figure.id.value)", of: scope,
      StructureProperties(span: figure.span))
    let drawing = gauge(in: callout)
    let words = Stack(context.ledger.paused { self.words(in: callout) })
    let spacing = context.look(.text)?.style.leading ?? 15
    let content: any Block =
      drawing.map { gauge in
        SideBySide(
          [
            SideBySide.Column(gauge, width: .fixed(gauge.size.width)),
            SideBySide.Column(words, width: .weight(1)),
          ], gap: spacing * 1.6, alignment: .center)
      } ?? words
    var panel = BoxBlock(
      content,
      insets: Insets(top: spacing, right: spacing, bottom: spacing, left: spacing * 1.2),
      decoration: Decoration(fill: context.template.palette.tint))
    panel.spaceBefore = spacing
    panel.spaceAfter = spacing
    let target = context.register(
      .keyFigure, id: figure.id.value, title: title, element: callout.element)
    context.enter(figure, at: target.anchor)
    return [Anchored(panel, anchor: target.anchor, tag: .element(callout.element))]
  }

  /// What texts call it by: its label, else its number.
  private var title: TargetTitle {
    figure.label.map(context.title)
      ?? TargetTitle(words: number, language: context.meeting.language)
  }

  private var isPercent: Bool { figure.unit?.isPercent ?? false }

  private var number: String {
    context.language.numbers.text(figure.number, isPercent: isPercent)
  }

  private func checkRange() {
    guard isPercent, !(0...100).contains(figure.number.value) else { return }
    context.sink.report(
      Diagnostic(
        ComposeDiagnostics.figureOutOfRange,
        "\(figure.number.written.string) percent is not a part of a whole",
        at: figure.number.written.span,
        hint: "write a value from 0 to 100, or give the figure another unit"))
  }

  // MARK: The drawing

  private func gauge(in scope: ComposeContext.Scope) -> GaugeBlock? {
    guard isDrawn, let shape else { return nil }
    let palette = context.template.palette
    let drawn = context.child(
      .figure, "gauge", of: scope, StructureProperties(alternative: alternative))
    return GaugeBlock(
      value: figure.number.value, of: 100, shape: shape,
      colors: (filled: palette.accent, track: palette.rule), tag: .element(drawn.element))
  }

  private var isDrawn: Bool { isPercent && figure.display == .bigNumber && shape != nil }

  /// Whether the whole is not printed but told with the drawing, in its own words or the author's.
  private var isWholeTold: Bool { figure.statement != nil && isDrawn }

  private var shape: GaugeBlock.Shape? {
    let size = context.template.options.gaugeSize.absolute ?? 96
    switch context.template.options.figureDisplay {
    case .ring: return .ring(diameter: size, thickness: size * 0.16)
    case .field: return .field(side: size, gap: size * 0.02)
    case .bar: return .bar(width: size, height: size * 0.16)
    case .none: return nil
    }
  }

  private var alternative: String {
    let language = context.meeting.language
    if let given = figure.alternative?.plainText(in: language) { return given }
    let drawing = context.language.label(.gauge, ["value": number])
    guard isWholeTold, let whole = figure.of else { return drawing }
    return drawing + ": " + whole.plainText(in: language)
  }

  // MARK: The words

  private func words(in scope: ComposeContext.Scope) -> [any Block] {
    [fittedNumber(in: scope)].compactMap(\.self) + statement(in: scope)
      + [source(in: scope)].compactMap(\.self)
  }

  /// The number in one line, as large as it can be: a number over two lines is misread.
  private func fittedNumber(in scope: ComposeContext.Scope) -> (any Block)? {
    guard let block = numberBlock(in: scope), let size = block.paragraph.runs.first?.style.size
    else { return nil }
    let least = context.look(.figureText)?.style.leading ?? size
    let settings = [1, 0.8, 0.62, 0.48, 0.36, 0.26].map { factor in
      var setting = block
      setting.paragraph.runs[0].style.size = size * factor
      setting.paragraph.style.leading = max(least, block.paragraph.style.leading * factor)
      return setting
    }
    return FirstFitting(settings, lineLimit: 1)
  }

  private func numberBlock(in scope: ComposeContext.Scope) -> TextBlock? {
    var block = context.paragraph(words: number, .figureNumber, name: "value", in: scope)
    block?.paragraph.runs[0].isUnbreakable = true
    if case .other(let unit) = figure.unit, let look = context.look(.figureText),
      case .element(let element)? = block?.paragraph.runs.first?.tag,
      let variant = unit.text(in: context.meeting.language)
    {
      let setter = InlineSetter(
        context: context, look: look, language: variant.language, element: element)
      block?.paragraph.runs += setter.runs(" ") + setter.runs(variant.content)
    }
    return block
  }

  /// The label, the sentence and the whole, unless that is told with the drawing; the sources'
  /// numbers stand behind the last.
  private func statement(in scope: ComposeContext.Scope) -> [any Block] {
    let whole = isWholeTold ? nil : figure.of
    let texts = [figure.label, figure.statement, whole].compactMap(\.self)
    let blocks = texts.enumerated().compactMap { index, text -> TextBlock? in
      guard let variant = text.text(in: context.meeting.language) else { return nil }
      let cited = index == texts.count - 1 ? sourceLine.citations(besides: variant.content) : []
      var block = context.paragraph(
        variant.content + cited, .figureText, name: "statement", in: scope,
        language: variant.language, span: text.span)
      block?.paragraph.style.isBalanced = true
      return block
    }
    return blocks
  }

  /// Who says so, and for which time.
  private func source(in scope: ComposeContext.Scope) -> TextBlock? {
    guard !sourceLine.isEmpty, let look = context.look(.figureSource) else { return nil }
    let paragraph = context.child(.paragraph, "source", of: scope)
    let setter = InlineSetter(
      context: context, look: look, language: context.meeting.language, element: paragraph.element)
    var block = look.block(sourceLine.runs(setter))
    block.spaceBefore = (context.look(.text)?.style.leading ?? 15) * 0.3
    return block
  }

  private var sourceLine: SourceLine {
    SourceLine(context: context, cite: figure.cite, asOf: figure.asOf)
  }
}
