import Diagnostics
import Frames
import Languages
import Layout
import Markup
import Shaping
import Templates

/// Makes a footnote and its call, which lead to each other.
///
/// The note's element follows that of its call, wherever on the page it is drawn.
struct NoteSetter {
  let context: ComposeContext
  let note: NoteText
  let language: LanguageTag
  /// The element of the text that calls the note.
  let element: ElementID
  /// Writes the note where its words are not the author's.
  var write: ((InlineSetter) -> [TextRun])?

  /// The mark in the text; nothing where notes have no place, which then is reported.
  func call(in style: TextStyle) -> TextRun? {
    if let place = context.notes.refusal {
      Self.refuse(note, in: place, context.sink)
      return nil
    }
    let mark = context.notes.nextMark
    let call = context.structure.add(
      .link, "note-call", to: element, StructureProperties(span: note.span))
    let body = context.structure.add(
      .note, "note", to: element, StructureProperties(span: note.span))
    let label = words.label(.note)
    var run = TextRun(mark, style: raised(style), language: language, tag: .element(call))
    run.isUnbreakable = true
    run.link = .anchor(context.structure.anchor(of: body))
    run.linkDescription = "\(label) \(mark)"
    let anchor = context.structure.anchor(of: call)
    run.anchor = anchor
    run.deferred = context.notes.deferral(of: .init(anchor: anchor, label: label, span: note.span))
    // A note may hold no note, so its mark is still the next one.
    let forms = forms(like: run, in: body, calledBy: call)
    run.note = context.notes.add(forms.foot, side: Footnotes.Side(forms.side, call: anchor))
    return run
  }

  /// Figures have a raised form of the font's; letters are made smaller, but not below what is read.
  private func raised(_ style: TextStyle) -> TextStyle {
    var raised = style
    raised.isItalic = false
    guard context.notes.isMarkedByLetter else {
      raised.features = [.superscript]
      return raised
    }
    raised.features = []
    raised.size = min(style.size, max(7, style.size * 0.66))
    raised.rise = style.size * 0.34
    return raised
  }

  private var words: Language { context.languageIfKnown(language) ?? context.language }

  /// The note at the foot of a page and in its margin, of which one will be drawn.
  private func forms(
    like mark: TextRun, in body: ElementID, calledBy call: ElementID
  ) -> (foot: any Block, side: any Block) {
    let isInTable = context.notes.isInTable
    guard var look = context.look(isInTable ? .caption : .footnote) else {
      return (Stack([]), Stack([]))
    }
    if isInTable { look = look.withoutSpaces }
    var setter = InlineSetter(context: context, look: look, language: language, element: body)
    setter.isInNote = true
    let label = label(mark, look, in: body, calledBy: call)
    let runs = write?(setter) ?? setter.runs(note.content)
    func anchored(_ block: any Block) -> any Block {
      Anchored(block, anchor: context.structure.anchor(of: body), tag: .element(body))
    }
    return (
      anchored(atFoot(runs, label: label, look)),
      anchored(inMargin(runs, label: label, tag: .element(body), look))
    )
  }

  /// The mark hangs before the text.
  private func atFoot(_ runs: [TextRun], label: TextRun, _ look: TextLook) -> any Block {
    var text = look.block(runs, span: note.span)
    if isRightToLeft { text.paragraph.style.direction = .rightToLeft }
    let mark = TextBlock(Paragraph([label], style: ragged(look)), span: note.span)
    var block = HangingBlock(
      label: mark, body: text, indent: look.style.size * 1.9, labelGap: look.style.size * 0.5)
    block.isMirrored = [text].runFromRightToLeft
    return block
  }

  private var isRightToLeft: Bool { TextDirection(of: language) == .rightToLeft }

  /// The mark is raised and runs in, since a narrow measure has no room for an indent.
  private func inMargin(
    _ runs: [TextRun], label: TextRun, tag: ContentTag, _ look: TextLook
  ) -> any Block {
    var mark = label
    mark.style = raised(label.style)
    mark.isUnbreakable = true
    let space = TextRun("\u{00A0}", style: look.text, language: language, tag: tag)
    var style = ragged(look)
    if isRightToLeft { style.direction = .rightToLeft }
    return TextBlock(Paragraph([mark, space] + runs, style: style), span: note.span)
  }

  private func ragged(_ look: TextLook) -> ParagraphStyle {
    var style = look.paragraph
    style.alignment = .start
    style.hasOpticalMargins = false
    style.indent = 0
    return style
  }

  private func label(
    _ mark: TextRun, _ look: TextLook, in body: ElementID, calledBy call: ElementID
  ) -> TextRun {
    let label = context.structure.add(.label, "label", to: body)
    let link = context.structure.add(.link, "back", to: label)
    var run = TextRun(
      mark.text, style: look.text, language: language, tag: .element(link))
    run.link = .anchor(context.structure.anchor(of: call))
    run.linkDescription = words.label(.backToText)
    run.deferred = mark.deferred
    return run
  }

  /// Reports a note where none can stand.
  static func refuse(_ note: NoteText, in place: String, _ sink: DiagnosticSink) {
    sink.report(
      Diagnostic(
        ComposeDiagnostics.noteOutOfPlace, "a footnote in \(place)", at: note.span,
        hint: "move it to the caption, or to the first place in the text that speaks of it"))
  }
}
