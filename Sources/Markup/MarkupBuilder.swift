import Diagnostics

/// Builds blocks out of md4c's events, which come in the order of the text.
///
/// Each event answers whether the reading may go on.
final class MarkupBuilder {
  let input: MarkupInput
  private(set) var blocks: [MarkupBlock] = []

  private let report: MarkupReport
  private var open = [OpenBlock(.transparent)]
  private var paragraph: InlineBuilder?
  private var table: OpenTable?
  private var listing: OpenListing?
  /// Of the heading that is being read; nil outside of one, and in one that was refused.
  private var heading: HeadingState?
  /// Up to here the input has been accounted for.
  private var cursor = 0
  /// A form that is refused as soon as its place is known, at its first text, and where it began.
  private var pending: (form: UnsupportedForm, start: Int)?
  private var html = HTMLState.outside
  private var isStopped = false

  init(_ input: MarkupInput, sink: DiagnosticSink) {
    self.input = input
    report = MarkupReport(input: input, sink: sink)
  }

  // MARK: Blocks

  func enter(_ block: MarkdownBlock) -> Bool {
    endParagraph()
    switch block {
    case .quote, .list, .item:
      open.append(OpenBlock(block))
      return isWithinLimit(inlineLevels: 0)
    case .heading:
      if open.count > 1 { refuse(.heading) } else { heading = .entered }
    case .unsupported(let form): refuse(form)
    case .html: html = .entered
    case .table(let columns): return begin(columns)
    case .code(let isFenced): beginListing(isFenced: isFenced)
    case .row: table?.beginRow()
    case .paragraph, .cell, .transparent: break
    }
    return true
  }

  func leave(_ block: MarkdownBlock) -> Bool {
    if case .cell(let alignment, let isHead) = block {
      endCell(alignment, isHead: isHead)
      return true
    }
    if case .heading(let depth) = block {
      endHeading(depth)
      return true
    }
    endParagraph()
    switch block {
    case .quote, .list, .item: closeBlock()
    case .unsupported:
      reportPending(at: MarkLines.rest(of: input, from: cursor), upTo: input.bytes.count)
    case .html: html = .outside
    case .table: endTable()
    case .code: endListing()
    case .row: table?.endRow()
    case .paragraph, .cell, .heading, .transparent: break
    }
    return true
  }

  /// Ends the reading; `isComplete` tells whether md4c saw all of the text.
  func finish(isComplete: Bool) {
    endParagraph()
    while open.count > 1 { closeBlock() }
    blocks = open[0].blocks
    if !isComplete && !isStopped { report.unreadable() }
  }

  private func closeBlock() {
    guard open.count > 1, let closed = open.popLast() else { return }
    open[open.count - 1].add(closed, emptyAt: input.span(cursor..<cursor))
  }

  private func isWithinLimit(inlineLevels: Int) -> Bool {
    let levels = inlineLevels + open.count(where: \.isLevel)
    guard !isStopped, levels > MarkupParser.nestingLimit else { return !isStopped }
    isStopped = true
    report.tooDeep(at: MarkLines.rest(of: input, from: cursor))
    return false
  }

  // MARK: Paragraphs

  /// The open paragraph, or one begun now: items of a tight list have text without one.
  private func currentParagraph() -> InlineBuilder {
    if let paragraph { return paragraph }
    let begun = InlineBuilder(input, report: report)
    paragraph = begun
    return begun
  }

  private func endParagraph() {
    guard let ended = paragraph else { return }
    paragraph = nil
    let blocks = ended.finish()
    for block in blocks {
      open[open.count - 1].add(block, isOneLine: ended.isOneLine && blocks.count == 1)
    }
  }

  // MARK: Headings

  private enum HeadingState { case entered, signed, underlined }

  /// A line under the words makes a heading, too; most who write one mean to part the text.
  private func checkHeading(_ text: Range<Int>) {
    let isSigned = MarkLines.headingMark(in: input, before: text.lowerBound) != nil
    heading = isSigned ? .signed : .underlined
    if !isSigned { report.unsupported(.heading, at: text) }
  }

  /// Headings stand between the blocks of a section, and say something.
  private func endHeading(_ depth: Int) {
    guard let state = heading else {
      endParagraph()
      return reportPending(at: MarkLines.rest(of: input, from: cursor), upTo: input.bytes.count)
    }
    heading = nil
    let ended = paragraph?.finish(holdsImage: false).first
    paragraph = nil
    guard case .paragraph(let words, let span) = ended else {
      let signs = MarkLines.heading(in: input, from: cursor, to: input.bytes.count)
      return report.unsupported(.heading, at: signs ?? MarkLines.rest(of: input, from: cursor))
    }
    open[0].blocks.append(
      state == .signed ? .heading(words, depth: depth, span) : .paragraph(words, span))
  }

  // MARK: Listings

  private func beginListing(isFenced: Bool) {
    let fence = isFenced ? MarkLines.fence(in: input, from: cursor) : nil
    listing = OpenListing(input, fence: fence)
    cursor = fence?.upperBound ?? cursor
  }

  /// Without an end a listing would take all that follows it.
  private func endListing() {
    guard let ended = listing else { return }
    listing = nil
    if let fence = ended.fence {
      if let end = MarkLines.closingFence(in: input, from: cursor) {
        cursor = end.upperBound
      } else {
        report.unfinishedListing(at: fence)
      }
    }
    if let block = ended.finished { open[open.count - 1].blocks.append(.listing(block)) }
  }

  // MARK: Tables

  /// Empty cells are made up for rows that lack them, so the columns of a short text have a limit.
  private func begin(_ columns: Int) -> Bool {
    table = OpenTable(columns: columns)
    guard columns > MarkupParser.columnLimit else { return true }
    report.tooManyColumns(columns, at: MarkLines.rest(of: input, from: cursor))
    isStopped = true
    return false
  }

  private func endCell(_ alignment: MarkupTable.Alignment, isHead: Bool) {
    let ended = paragraph?.finish(holdsImage: false).first
    let start = paragraph?.start
    paragraph = nil
    var cell = MarkupTable.Cell(content: [], span: input.span(cursor..<cursor))
    if case .paragraph(let content, let span) = ended {
      cell = MarkupTable.Cell(content: content, span: span)
    }
    table?.add(cell, alignment, isHead: isHead, textAt: start)
  }

  private func endTable() {
    guard let ended = table else { return }
    table = nil
    for (place, cells) in TableLines(input: input, table: ended).excess {
      report.tooManyCells(cells, columns: ended.columns, at: place)
    }
    open[open.count - 1].blocks.append(
      .table(ended.finished(at: input.span(cursor..<cursor))))
  }

  // MARK: Inline forms

  func enter(_ span: MarkdownSpan) -> Bool {
    let paragraph = currentParagraph()
    if case .image = span { paragraph.beginImage(at: MarkLines.image(in: input, from: cursor)) }
    paragraph.enter(span)
    return isWithinLimit(inlineLevels: paragraph.deepest)
  }

  func leave(_ span: MarkdownSpan) -> Bool {
    let paragraph = currentParagraph()
    switch span {
    case .link:
      let link = LinkReader(input, report: report).link(after: cursor)
      paragraph.leaveLink(link)
      cursor = link.end
    case .image:
      let picture = LinkReader(input, report: report).picture(after: cursor)
      paragraph.leaveImage(picture)
      cursor = picture.end
    default:
      paragraph.leave(span)
    }
    return true
  }

  func text(_ kind: MarkdownText, _ range: Range<Int>?) -> Bool {
    switch kind {
    case .softBreak: addBreak(isHard: false)
    case .hardBreak: addBreak(isHard: true)
    case .null: addNull()
    case .lineFeed: listing?.endLine()
    case .indentation(let count):
      // A line's end within code is made a space.
      if listing == nil, paragraph?.isInCode == true { addBreak(isHard: false) }
      listing?.indent(by: count)
    default:
      guard let range else { return true }
      guard !range.isEmpty else { return true }
      reportPending(at: range, upTo: range.lowerBound)
      if heading == .entered { checkHeading(range) }
      add(kind, range)
      cursor = max(cursor, range.upperBound)
    }
    return isWithinLimit(inlineLevels: paragraph?.deepest ?? 0)
  }

  private func add(_ kind: MarkdownText, _ range: Range<Int>) {
    switch kind {
    case .html: reportHTML(at: range)
    case .verbatim where listing != nil: listing?.add(range)
    case .verbatim: currentParagraph().add(.plain(range))
    case .entity:
      currentParagraph().add(CharacterReference.token(range, of: input, report: report))
    default: currentParagraph().add(plain: range, after: cursor)
    }
  }

  private func addBreak(isHard: Bool) {
    let place = input.lineBreak(from: cursor)
    currentParagraph().add(isHard ? .node(.lineBreak, height: 0) : .decoded(" ", place))
    cursor = place.upperBound
  }

  /// CommonMark 0.30, 2.3: U+0000 is replaced.
  private func addNull() {
    let start = input.first(from: cursor) { $0 == 0 }
    let end = min(input.bytes.count, start + 1)
    let replacement = InlineToken.decoded("\u{FFFD}", start..<end)
    if listing != nil { listing?.add(replacement) } else { currentParagraph().add(replacement) }
    cursor = end
  }

  // MARK: What is refused

  private func refuse(_ form: UnsupportedForm) {
    guard form == .thematicBreak else {
      pending = (form, cursor)
      return
    }
    let place = MarkLines.thematicBreak(in: input, from: cursor)
    report.unsupported(form, at: place)
    cursor = place.upperBound
  }

  /// A heading has signs of its own, which begin before `end`; other forms are at `place`.
  private func reportPending(at place: Range<Int>, upTo end: Int) {
    guard let (form, start) = pending else { return }
    pending = nil
    let mark = form == .heading ? MarkLines.heading(in: input, from: start, to: end) : nil
    report.unsupported(form, at: mark ?? place)
  }

  private func reportHTML(at range: Range<Int>) {
    if html != .reported { report.html(at: range) }
    if html == .entered { html = .reported }
  }

  /// A block of HTML comes line by line and is one fault.
  private enum HTMLState { case outside, entered, reported }
}
