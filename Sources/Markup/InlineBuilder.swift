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
  /// Where its first text stands.
  var start: Int? { extent?.lowerBound }
  private var images = ParagraphImages()
  /// Whether nothing but spaces joins its words; known when it is finished.
  private(set) var isOneLine = false
  /// How many levels the paragraph has had at most so far.
  private(set) var deepest = 0

  init(_ input: MarkupInput, report: MarkupReport) {
    self.input = input
    self.report = report
  }

  /// The paragraph, or what its lines make where some of them begin with a colon.
  ///
  /// - Parameter holdsImage: whether it may be an image alone.
  func finish(holdsImage: Bool = true) -> [MarkupBlock] {
    while spans.count > 1 { leave(.emphasis) }
    reportUnfinished()
    let tokens = spans[0].tokens
    if !holdsImage {
      images.refuse(report)
    } else if let image = images.image(in: tokens, of: input, report: report) {
      return [.image(image)]
    }
    let lines = ParagraphLines(tokens, of: input)
    isOneLine = lines.lines.count == 1
    if lines.hasDefinitions { return lines.blocks }
    let inlines = TextAssembler.inlines(tokens, of: input)
    return inlines.isEmpty ? [] : [.paragraph(inlines, input.span(extent ?? 0..<0))]
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
    spans[spans.count - 1].openBracket(
      at: offset, isNote: follows(0x5E, offset), isImage: follows(.exclamation, offset))
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
    } else if bracket.isNote {
      let place = bracket.offset - 1..<end
      replace(from: bracket, by: note(place, content(of: bracket)), closing: offset)
      return end
    } else if let form = form(of: bracket) {
      replace(
        from: bracket, by: node(form, bracket.offset..<end, content(of: bracket)),
        closing: offset)
      return end
    } else if let mark {
      replace(from: bracket, by: language(mark, content(of: bracket)), closing: offset)
    } else {
      if bracket.isImage, input[end] == .openParenthesis { reportImage(bracket, closing: offset) }
      append(plain: offset..<end)
    }
    readAhead = mark?.range.upperBound ?? end
    return readAhead
  }

  /// md4c has found no image here, so that its signs would be printed.
  private func reportImage(_ bracket: OpenBracket, closing offset: Int) {
    let end = input.first(from: offset) { $0 == .closeParenthesis || MarkupInput.isNewline($0) }
    report.malformedImage(
      "an image whose file cannot be told from the text around it",
      at: bracket.offset - 1..<min(end + 1, input.bytes.count),
      hint: #"put a name with spaces in "<" and ">"; for a "!" as such write "\!""#)
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
    spans[spans.count - 1].remove(bracket)
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

  /// Whether a sign that was not escaped stands right before.
  private func follows(_ sign: UInt8, _ offset: Int) -> Bool {
    guard case .plain(let range) = spans[spans.count - 1].tokens.last else { return false }
    return range.upperBound == offset && !range.isEmpty && input[offset - 1] == sign
  }

  private func note(_ place: Range<Int>, _ content: ArraySlice<InlineToken>) -> InlineToken? {
    let inlines = TextAssembler.inlines(content, of: input)
    guard !spans.contains(where: \.isLink) else {
      report.malformedNote("a note inside a link", at: place, hint: "move it behind the link")
      return nil
    }
    guard !inlines.allSatisfy(\.isBlank) else {
      report.malformedNote("a note without text", at: place)
      return nil
    }
    guard !inlines.contains(where: \.holdsNote) else {
      report.malformedNote("a note inside a note", at: place, hint: "join the two into one")
      return nil
    }
    guard let height = height(around: content) else { return nil }
    return .node(.note(NoteText(content: inlines, span: input.span(place))), height: height)
  }

  /// Of a form that holds `content`; nil where it would be nested too deeply.
  ///
  /// The builder stops after this run; a run alone could nest as deep as it is long.
  private func height(around content: ArraySlice<InlineToken>) -> Int? {
    let height = 1 + (content.map(\.height).max() ?? 0)
    let levels = spans.count - 1 + height
    deepest = max(deepest, levels)
    return levels <= MarkupParser.nestingLimit ? height : nil
  }

  private func language(_ mark: LanguageMark, _ content: ArraySlice<InlineToken>) -> InlineToken? {
    guard let tag = mark.tag, !content.isEmpty else {
      report.malformedLanguage(
        content.isEmpty ? "a language span without text" : "malformed language mark",
        at: mark.range)
      return nil
    }
    guard let height = height(around: content) else { return nil }
    return .node(.language(tag, TextAssembler.inlines(content, of: input)), height: height)
  }

  private func reportStrayLanguage(at offset: Int) {
    guard let mark = LanguageMark(in: input, at: offset) else { return }
    report.malformedLanguage("a language mark without brackets before it", at: mark.range)
  }

  private func reportUnfinished() {
    for bracket in spans[spans.count - 1].brackets {
      if bracket.isNote {
        report.malformedNote(
          "unfinished note", at: bracket.offset - 1..<bracket.offset + 1,
          hint: #"close it with "]", or write "\^[""#)
        continue
      }
      guard let form = form(of: bracket) else { continue }
      let end = input.first(from: bracket.offset + 2) { !BracketText.isKeyByte($0) }
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
    case .link, .image: close(as: nil)
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
        if content.isEmpty { self.report.emptyLink(url) }
        return .link(InlineLink(url: url, content: content))
      }
      // Without words of the author's it says what it leads to.
      return .reference(
        CrossReference(id: id, form: content.isEmpty ? .full : .words(content), span: url.span))
    }
  }

  func beginImage(at mark: Range<Int>) { images.begin(at: mark) }

  /// Its words join the paragraph, which keeps them where the image is refused.
  func leaveImage(_ picture: LinkReader.Picture) {
    extend(picture.place)
    let words = spans.count > 1 ? spans[spans.count - 1].tokens : []
    close(as: nil)
    images.end(words, picture, tokens: spans.count == 1 ? spans[0].tokens.count : -1)
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

  mutating func openBracket(at offset: Int, isNote: Bool, isImage: Bool) {
    brackets.append(
      OpenBracket(offset: offset, token: tokens.count, isNote: isNote, isImage: isImage))
  }

  /// Takes a bracket out with all that it holds, and the `^` of a note.
  mutating func remove(_ bracket: OpenBracket) {
    tokens.removeSubrange(bracket.token...)
    guard bracket.isNote, case .plain(let range) = tokens.popLast() else { return }
    if range.count > 1 { tokens.append(.plain(range.lowerBound..<range.upperBound - 1)) }
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
  /// Whether a `^` stands before it.
  let isNote: Bool
  /// Whether a `!` stands before it.
  let isImage: Bool
  var isBroken = false
}

extension Inline {
  /// Whether it shows nothing.
  fileprivate var isBlank: Bool {
    if case .text(let text) = self {
      text.string.utf8.allSatisfy(MarkupInput.isWhitespace)
    } else {
      false
    }
  }

  fileprivate var holdsNote: Bool {
    switch self {
    case .note: true
    case .emphasis(let content), .strong(let content), .language(_, let content):
      content.contains(where: \.holdsNote)
    case .link(let link): link.content.contains(where: \.holdsNote)
    case .reference(let reference): reference.words.contains(where: \.holdsNote)
    case .text, .code, .citation, .lineBreak: false
    }
  }
}
