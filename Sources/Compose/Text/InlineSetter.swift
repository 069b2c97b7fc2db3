import Diagnostics
import Frames
import Languages
import Markup
import Meetings
import Shaping
import Templates

/// Turns inline values into runs, and adds what they mean to the structure.
struct InlineSetter {
  let context: ComposeContext
  let look: TextLook
  /// Of the text as a whole; spans may have their own.
  let language: LanguageTag
  /// The element that the text belongs to.
  let element: ElementID

  /// Where the text as a whole leads, and the element of that link.
  var link: (target: LinkTarget, owner: ElementID)?
  /// Whether the text is a footnote, in which no other is called.
  var isInNote = false

  /// What is known of a text as a whole while it is set.
  private struct Passage {
    var quotes: Quotes
    /// Nil where it cites nothing, or nobody asks what it says.
    var statements: CitedStatements?
  }

  /// What surrounds a piece of text.
  private struct State {
    var style: TextStyle
    var language: LanguageTag
    var element: ElementID
    var link: (target: LinkTarget, owner: ElementID)?
  }

  func runs(_ inlines: [Inline]) -> [TextRun] {
    var runs: [TextRun] = []
    var passage = Passage(quotes: Quotes(context: context))
    if context.ledger.isListening {
      passage.statements = CitedStatements(inlines, context.language.noBreak)
    }
    let state = State(style: look.text, language: language, element: element, link: link)
    append(inlines, state, &passage, to: &runs)
    passage.statements?.enter(in: context.ledger, language)
    return runs
  }

  /// Text without markup, such as a name.
  func runs(_ text: SourceText) -> [TextRun] { runs([.text(text)]) }

  /// A text in the variant for the document's readers, marked where that is in another language.
  func runs(_ text: RichText) -> [TextRun] {
    guard let variant = text.text(in: context.meeting.language) else { return [] }
    let words = PhraseInLanguage(content: variant.content, language: variant.language)
    return runs(words.inlines(in: language))
  }

  /// A title in its language, marked where that is another one.
  ///
  /// - Parameter citations: behind it, in one text with it: how they stand hangs on what they follow.
  func runs(_ title: TargetTitle, citing citations: [Inline] = []) -> [TextRun] {
    guard let inlines = title.inlines else { return runs(title.plain) + runs(citations) }
    let words = PhraseInLanguage(content: inlines, language: title.language)
    return runs(words.inlines(in: language) + citations)
  }

  /// Words of the language data or the template.
  func runs(_ words: String) -> [TextRun] {
    guard !words.isEmpty else { return [] }
    var run = TextRun(words, style: look.text, language: language, tag: .element(element))
    run.link = link?.target
    run.linkOwner = link?.owner
    return [run]
  }

  private func append(
    _ inlines: [Inline], _ state: State, _ passage: inout Passage, to runs: inout [TextRun]
  ) {
    for inline in inlines { append(inline, state, &passage, to: &runs) }
  }

  private func append(
    _ inline: Inline, _ state: State, _ passage: inout Passage, to runs: inout [TextRun]
  ) {
    var inner = state
    switch inline {
    case .text(let text): runs.append(run(passage.quotes.curled(text, state.language), state))
    case .lineBreak:
      runs.append(
        TextRun(
          "\u{2028}", style: state.style, language: state.language, tag: .element(state.element)))
    case .emphasis(let content):
      switch context.template.options.emphasis {
      case .italic: inner.style.isItalic.toggle()
      case .semibold: inner.style.weight = max(state.style.weight, 600)
      }
      append(content, inner, &passage, to: &runs)
    case .strong(let content):
      inner.style.weight = max(state.style.weight, 600)
      inner.style.isItalic = false
      append(content, inner, &passage, to: &runs)
    case .language(let tag, let content):
      inner.language = tag
      if tag != state.language {
        inner.element = context.structure.add(
          .span, "span", to: state.element, StructureProperties(language: tag))
      }
      append(content, inner, &passage, to: &runs)
    case .code(let text): runs.append(code(text, state))
    case .link(let link): append(link, state, &passage, to: &runs)
    case .reference(let reference): append(reference, state, &passage, to: &runs)
    case .note(let note):
      let setter = NoteSetter(
        context: context, note: note, language: state.language, element: state.element)
      if let call = setter.call(in: state.style) { runs.append(call) }
    case .citation(let citations):
      let start = runs.count
      if context.template.options.showsCitations { cite(citations, state, in: &runs) }
      guard passage.statements != nil else { break }
      let place = runs.anchor(from: start, orNew: { context.ledger.newAnchor() })
      passage.statements?.cite(citations, at: place)
    }
  }

  private func cite(_ citations: [Citation], _ state: State, in runs: inout [TextRun]) {
    if context.citing.standsClose, !isInNote, context.notes.refusal == nil {
      runs.dropBlankAtEnd()
    }
    let place = CitationPlace(
      context: context, look: look, style: state.style, language: state.language,
      element: state.element, isInNote: isInNote, before: runs.last?.text.last)
    runs += context.citing.call(citations, at: place)
  }

  private func append(
    _ link: InlineLink, _ state: State, _ passage: inout Passage, to runs: inout [TextRun]
  ) {
    var inner = state
    inner.element = context.structure.add(.link, "link", to: state.element)
    inner.link = (.uri(link.url.string), inner.element)
    inner.style.color = linkColor
    // An address is printed as it is: an apostrophe in it is no quote.
    if case .text(let text)? = link.content.first, link.content.count == 1,
      text.string == link.url.string
    {
      runs.append(run(text, inner))
    } else {
      append(link.content, inner, &passage, to: &runs)
    }
  }

  /// In the face of the style for code, at the text's own size; short code is never broken.
  private func code(_ text: SourceText, _ state: State) -> TextRun {
    var inner = state
    inner.element = context.structure.add(.code, "code", to: state.element)
    inner.language = .noLanguage
    if let look = context.look(.code) {
      inner.style.family = look.style.family
      inner.style.weight = max(look.style.weight, min(state.style.weight, 600))
      // Its letters are wider and higher than those of text of the same size.
      inner.style.size = min(state.style.size, max(7, state.style.size * 0.88))
      inner.style.isItalic = false
      inner.style.features.subtract([.oldStyleFigures, .smallCaps])
    }
    var run = run(text, inner)
    run.isUnbreakable = text.string.utf8.count <= 24
    return run
  }

  /// Words that are found when the whole document is composed, or the author's, as a link.
  private func append(
    _ reference: CrossReference, _ state: State, _ passage: inout Passage, to runs: inout [TextRun]
  ) {
    var inner = state
    inner.element = context.structure.add(
      .link, "see", to: state.element, StructureProperties(span: reference.span))
    let language = context.languageIfKnown(state.language) ?? context.language
    let number = context.references.add(reference, in: language, element: inner.element)
    let start = runs.count
    if case .words(let words) = reference.form {
      append(words, inner, &passage, to: &runs)
    } else {
      runs.append(
        TextRun(
          "", style: inner.style, language: language.tag, tag: .element(inner.element)))
    }
    for index in start..<runs.count { runs[index].deferred = number }
  }

  /// The accent, unless the text stands on a ground from which it cannot be told.
  private var linkColor: Color {
    let style = look.style
    let required = Contrast.required(size: style.size, weight: style.weight)
    let accent = context.template.palette.accent
    return Contrast.ratio(accent, style.ground) >= required ? accent : style.color
  }

  private func run(_ text: SourceText, _ state: State) -> TextRun {
    var run = TextRun(
      text.string, style: state.style, language: state.language, tag: .element(state.element),
      source: text.map)
    run.link = state.link?.target
    run.linkOwner = state.link?.owner
    return run
  }
}

extension [TextRun] {
  fileprivate mutating func dropBlankAtEnd() {
    guard let last, last.text.hasSuffix(" "), last.text.utf8.count > 1 else { return }
    self[count - 1].text.removeLast()
  }

  /// Where the runs from one on stand, or else the text before them: the anchor that is there, or a
  /// new one.
  fileprivate mutating func anchor(from start: Int, orNew make: () -> AnchorID) -> AnchorID? {
    if let anchor = self[start...].lazy.compactMap(\.anchor).first { return anchor }
    guard !isEmpty else { return nil }
    let index = Swift.min(start, count - 1)
    if let anchor = self[index].anchor { return anchor }
    let anchor = make()
    self[index].anchor = anchor
    return anchor
  }
}

/// Straight quotes to proper ones, over all runs of a paragraph.
private struct Quotes {
  let context: ComposeContext
  /// By language.
  private var scanners: [String: QuoteScanner] = [:]
  /// What came last, in whatever language.
  private var last = ""

  init(context: ComposeContext) { self.context = context }

  mutating func curled(_ text: SourceText, _ language: LanguageTag) -> SourceText {
    defer { note(text.string, language) }
    guard let marks = context.languageIfKnown(language)?.quotes else { return text }
    var scanner = scanners[language.description] ?? started(marks)
    let edits = scanner.replacements(in: text.string)
    scanners[language.description] = scanner
    return text.replacing(edits)
  }

  /// In the middle of the paragraph a language's first quote need not open.
  private func started(_ marks: QuoteMarks) -> QuoteScanner {
    var scanner = QuoteScanner(marks)
    scanner.pass(over: last)
    return scanner
  }

  private mutating func note(_ text: String, _ language: LanguageTag) {
    last = text
    for other in Array(scanners.keys) where other != language.description {
      scanners[other]?.pass(over: text)
    }
  }
}
