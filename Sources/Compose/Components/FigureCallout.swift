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
    let callout = context.child(
      .division, "figures/\(figure.id.value)", of: scope,
      StructureProperties(span: figure.span))
    let drawing = gauge(in: callout)
    let words = Stack(words(in: callout))
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
    return [panel]
  }

  private var isPercent: Bool {
    if case .percent = figure.unit { true } else { false }
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
    guard isPercent, figure.display == .bigNumber, let shape else { return nil }
    let palette = context.template.palette
    let drawn = context.child(
      .figure, "gauge", of: scope, StructureProperties(alternative: alternative))
    return GaugeBlock(
      value: figure.number.value, of: 100, shape: shape,
      colors: (filled: palette.accent, track: palette.rule), tag: .element(drawn.element))
  }

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
    figure.alternative?.plainText(in: context.meeting.language)
      ?? context.language.label(.gauge, ["value": number])
  }

  // MARK: The words

  private func words(in scope: ComposeContext.Scope) -> [any Block] {
    [numberBlock(in: scope)].compactMap(\.self) + statement(in: scope)
      + [source(in: scope)].compactMap(\.self)
  }

  /// In the language's own digits and signs.
  private var number: String {
    guard let decimal = Decimal(figure.number.written.string) else {
      return figure.number.written.string
    }
    return isPercent
      ? context.language.numbers.percent(decimal) : context.language.numbers.text(decimal)
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

  /// The sentence, or else the label and the whole; the sources' numbers stand behind it.
  private func statement(in scope: ComposeContext.Scope) -> [any Block] {
    let texts = figure.statement.map { [$0] } ?? [figure.label, figure.of].compactMap(\.self)
    let blocks = texts.enumerated().compactMap { index, text -> TextBlock? in
      guard let variant = text.text(in: context.meeting.language) else { return nil }
      let cited = index == texts.count - 1 ? citations(variant.content) : []
      var block = context.paragraph(
        variant.content + cited, .figureText, name: "statement", in: scope,
        language: variant.language, span: text.span)
      block?.paragraph.style.isBalanced = true
      return block
    }
    return blocks
  }

  /// The figure's own sources, unless its words cite already.
  private func citations(_ content: [Inline]) -> [Inline] {
    let isCited = content.contains { if case .citation = $0 { true } else { false } }
    guard !isCited, !figure.cite.isEmpty else { return [] }
    return [
      .citation(
        figure.cite.map { Citation(key: $0.value, locator: nil, span: $0.span) })
    ]
  }

  /// Who says so, and for which time.
  private func source(in scope: ComposeContext.Scope) -> TextBlock? {
    let authors = figure.cite.compactMap { context.meeting.reference($0.value) }
      .map { ReferenceText(context: context, reference: $0).shortForm }
    var words: [String] = []
    if let asOf = figure.asOf {
      words.append(
        context.language.label(.asOf, ["date": PartialDateText.text(asOf, context.language)]))
    }
    if !authors.isEmpty {
      words.append(
        context.language.label(.source) + ": " + context.language.lists.joined(authors))
    }
    var block = context.paragraph(
      words: words.joined(separator: " · "), .figureSource, name: "source", in: scope)
    block?.spaceBefore = (context.look(.text)?.style.leading ?? 15) * 0.3
    return block
  }
}
