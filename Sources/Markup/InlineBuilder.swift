import Diagnostics

/// Builds one paragraph: md4c's spans as they come, and our brackets within each of them.
final class InlineBuilder {
  private let input: MarkupInput
  private let report: MarkupReport
  /// The paragraph itself, then what is open in it.
  private var spans = [OpenSpan(nil)]
  /// Up to here the input was read ahead, by a `{lang=…}`.
  private var readAhead = 0
  private var extent: Range<Int>?
  /// How many levels the paragraph has had at most so far.
  private(set) var deepest = 0

  init(_ input: MarkupInput, report: MarkupReport) {
    self.input = input
    self.report = report
  }

  func finish() -> MarkupBlock? {
    while spans.count > 1 { leave(.emphasis) }
    reportUnfinished()
    let inlines = TextAssembler.inlines(spans[0].tokens, of: input)
    guard !inlines.isEmpty else { return nil }
    return .paragraph(inlines, input.span(extent ?? 0..<0))
  }

  // MARK: Text

  func add(_ token: InlineToken) {
    switch token {
    case .plain(let range), .decoded(_, let range): extend(range)
    case .node: break
    }
    append(token)
  }

  /// A run in which no sign of Markdown is left; its first byte may have been escaped.
  ///
  /// An escape shows only in that the backslash before the run belongs to no earlier run.
  func add(plain range: Range<Int>, after cursor: Int) {
    extend(range)
    var start = range.lowerBound
    if start > cursor, input[start - 1] == .backslash, let escaped = input[start],
      escaped.isASCIIPunctuation
    {
      append(.decoded(input.string(start..<start + 1), start - 1..<start + 1))
      start += 1
    }
    start = max(start, readAhead)
    if start < range.upperBound { readBrackets(in: start..<range.upperBound) }
  }

  private func readBrackets(in range: Range<Int>) {
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      switch input.bytes[offset] {
      case .openBracket:
        append(plain: start..<offset)
        openBracket(at: offset)
        offset += 1
        start = offset
      case .closeBracket:
        append(plain: start..<offset)
        offset = closeBracket(at: offset)
        start = offset
      case .openBrace:
        reportStrayLanguage(at: offset)
        offset += 1
      default:
        offset += 1
      }
    }
    if start < range.upperBound { append(plain: start..<range.upperBound) }
  }

  private func append(plain range: Range<Int>) {
    if !range.isEmpty { append(.plain(range)) }
  }

  private func append(_ token: InlineToken) { spans[spans.count - 1].tokens.append(token) }

  private func extend(_ range: Range<Int>) {
    let start = min(extent?.lowerBound ?? range.lowerBound, range.lowerBound)
    extent = start..<max(extent?.upperBound ?? range.upperBound, range.upperBound)
  }

  // MARK: Brackets

  private func openBracket(at offset: Int) {
    spans[spans.count - 1].openBracket(at: offset)
    append(plain: offset..<offset + 1)
  }

  /// Where the reading goes on.
  private func closeBracket(at offset: Int) -> Int {
    let end = offset + 1
    guard let bracket = spans[spans.count - 1].closeBracket() else {
      append(plain: offset..<end)
      return end
    }
    let mark = LanguageMark(in: input, at: end)
    if bracket.isBroken || deepest > MarkupParser.nestingLimit {
      append(plain: offset..<end)
    } else if let form = form(of: bracket) {
      replace(
        from: bracket, by: node(form, bracket.offset..<end, content(of: bracket)),
        closing: offset)
      return end
    } else if let mark {
      replace(from: bracket, by: language(mark, content(of: bracket)), closing: offset)
    } else {
      append(plain: offset..<end)
    }
    readAhead = mark?.range.upperBound ?? end
    return readAhead
  }

  /// Puts `node` for the bracket and what it holds; without one they stay as they are.
  ///
  /// What lies around a bracket that could not be read is not looked at: one fault is one report,
  /// and a thousand nested ones are not read a thousand times.
  private func replace(from bracket: OpenBracket, by node: InlineToken?, closing offset: Int) {
    guard let node else {
      spans[spans.count - 1].breakBrackets()
      return append(plain: offset..<offset + 1)
    }
    spans[spans.count - 1].tokens.removeSubrange(bracket.token...)
    extend(bracket.offset..<offset + 1)
    append(node)
  }

  private func content(of bracket: OpenBracket) -> ArraySlice<InlineToken> {
    spans[spans.count - 1].tokens[(bracket.token + 1)...]
  }

  /// What a bracket is by its first sign; nil where it is neither.
  private func form(of bracket: OpenBracket) -> BracketForm? {
    guard case .plain(let range) = content(of: bracket).first,
      range.lowerBound == bracket.offset + 1
    else { return nil }
    return BracketForm(in: input, at: range.lowerBound)
  }

  private func node(
    _ form: BracketForm, _ place: Range<Int>, _ content: ArraySlice<InlineToken>
  ) -> InlineToken? {
    guard !spans.contains(where: \.isLink) else {
      report.malformed(
        form, "a \(form.noun) inside a link", at: place, hint: "move it behind the link")
      return nil
    }
    guard let text = TextAssembler.text(content, of: input) else {
      report.malformed(form, "a \(form.noun) holds more than text", at: place)
      return nil
    }
    return form.inline(text, report: report).map { .node($0, height: 0) }
  }

  private func language(_ mark: LanguageMark, _ content: ArraySlice<InlineToken>) -> InlineToken? {
    guard let tag = mark.tag, !content.isEmpty else {
      report.malformedLanguage(
        content.isEmpty ? "a language span without text" : "malformed language mark",
        at: mark.range)
      return nil
    }
    let height = 1 + (content.map(\.height).max() ?? 0)
    let levels = spans.count - 1 + height
    deepest = max(deepest, levels)
    // The builder stops after this run; a run alone could nest as deep as it is long.
    guard levels <= MarkupParser.nestingLimit else { return nil }
    return .node(.language(tag, TextAssembler.inlines(content, of: input)), height: height)
  }

  private func reportStrayLanguage(at offset: Int) {
    guard let mark = LanguageMark(in: input, at: offset) else { return }
    report.malformedLanguage("a language mark without brackets before it", at: mark.range)
  }

  private func reportUnfinished() {
    for bracket in spans[spans.count - 1].brackets {
      guard let form = form(of: bracket) else { continue }
      let end = input.first(from: bracket.offset + 2) { !CitationReader.isKeyByte($0) }
      report.malformed(
        form, "unfinished \(form.noun)", at: bracket.offset..<end,
        hint: #"close it with "]", or write "\["#)
    }
  }

  // MARK: Spans

  var isInCode: Bool {
    if case .code = spans.last?.kind { true } else { false }
  }

  func enter(_ span: MarkdownSpan) {
    spans.append(OpenSpan(span))
    deepest = max(deepest, spans.count - 1)
  }

  func leave(_ span: MarkdownSpan) {
    switch span {
    case .emphasis: close { .emphasis($0) }
    case .strong: close { .strong($0) }
    case .code: closeCode()
    case .link, .unsupported: close(as: nil)
    }
  }

  /// Code is text whatever signs are in it.
  private func closeCode() {
    guard spans.count > 1 else { return }
    let tokens = spans.removeLast().tokens
    if let text = TextAssembler.text(tokens, of: input) { append(.node(.code(text), height: 0)) }
  }

  func leaveLink(_ link: LinkReader.Link) {
    extend(link.start..<link.end)
    guard let url = link.url else { return close(as: nil) }
    close { content in
      guard let id = CrossReference.id(url.string) else {
        return .link(InlineLink(url: url, content: content))
      }
      return .reference(CrossReference(id: id, form: .words(content), span: url.span))
    }
  }

  /// Ends the innermost span; without a form its tokens join the span around it.
  private func close(as form: (([Inline]) -> Inline)?) {
    guard spans.count > 1 else { return }
    reportUnfinished()
    let tokens = spans.removeLast().tokens
    guard let form else {
      spans[spans.count - 1].tokens += tokens
      return
    }
    let height = 1 + (tokens.map(\.height).max() ?? 0)
    append(.node(form(TextAssembler.inlines(tokens, of: input)), height: height))
  }
}

/// A span of md4c's whose end has not been reached.
private struct OpenSpan {
  let kind: MarkdownSpan?
  var tokens: [InlineToken] = []
  private(set) var brackets: [OpenBracket] = []
  /// So many of the brackets hold one that could not be read.
  private var broken = 0

  init(_ kind: MarkdownSpan?) { self.kind = kind }

  var isLink: Bool {
    if case .link = kind { true } else { false }
  }

  mutating func openBracket(at offset: Int) {
    brackets.append(OpenBracket(offset: offset, token: tokens.count))
  }

  mutating func closeBracket() -> OpenBracket? {
    var bracket = brackets.popLast()
    bracket?.isBroken = brackets.count < broken
    broken = min(broken, brackets.count)
    return bracket
  }

  mutating func breakBrackets() { broken = brackets.count }
}

/// A `[` without its `]` so far.
private struct OpenBracket {
  let offset: Int
  /// Its own place among the span's tokens.
  let token: Int
  var isBroken = false
}
