import Diagnostics
import Frames

/// Puts the words of one line at their places, at their real widths.
///
/// The breaker works with widths summed from whole words; a word cut at a hyphen is shaped anew here,
/// so that its kerning is right and the line fills its measure exactly.
struct LineAssembler {
  let paragraph: PreparedParagraph
  let items: [BreakItem]
  let appearances: [RunAppearance]
  let makeWord: (_ text: ArraySlice<UInt8>, _ piece: PreparedParagraph.Piece) -> Word

  /// A line between two breaks.
  struct Span {
    /// Items of the line, its glue at both ends left out.
    var items: Range<Int>
    var breakItem: BreakItem
    var isFirst: Bool
    /// The paragraph's last or one that ends at a forced break: set at its natural width.
    var isNatural: Bool
    var isLast: Bool
  }

  /// A line and how it was brought to its measure, for the statistics.
  struct Result {
    var line: Line
    var span: Span
    var content: TextLine
    /// From the first letter to the last, from the column's left edge, in points.
    var extent: Range<Double>
    /// Natural width of all its spaces, in points.
    var spaces: Double
    var fit: LineFit
    /// What the line has more than its measure, in points.
    var excess: Double
    var firstPiece: Int?
  }

  /// - Parameter measure: of each line's column, in points.
  func lines(_ spans: [Span], measure: (Span) -> Double) -> [Result] {
    let drafts = spans.map { draft($0, measure: measure($0)) }
    let set = LineSet(
      drafts.map(\.parts), appearances: appearances, style: paragraph.style, size: paragraph.size)
    var end = 0
    return drafts.map { draft in
      let start = end
      end += draft.parts.fragments.count
      return result(draft, in: set, words: start..<end)
    }
  }

  /// A line before it is one of its paragraph's set.
  private struct Draft {
    var span: Span
    var parts: LineParts
    var widths: Widths
    var fit: LineFit
    /// From its first letter to its last, in points.
    var ends: (start: Double, end: Double)
    var hang: (start: Double, end: Double)
    var measure: Double
  }

  private func draft(_ span: Span, measure column: Double) -> Draft {
    let hang = (start: items.hang(atStart: span.items.lowerBound), end: span.breakItem.hang)
    let measure = column + hang.start + hang.end
    var parts = parts(of: span)
    let widths = widths(of: parts)
    let fit = fit(span, widths, measure: measure)
    endWithSpace(&parts, span)
    let start =
      start(span, white: max(0, measure - widths.width(fit)))
      - (paragraph.isRightToLeft ? hang.end : hang.start)
    let end = parts.place(from: start, fit: fit, appearances) { _, _ in }
    return Draft(
      span: span, parts: parts, widths: widths, fit: fit, ends: (start, end), hang: hang,
      measure: measure)
  }

  private func result(_ draft: Draft, in set: LineSet, words: Range<Int>) -> Result {
    let (start, end) = draft.ends
    let content = TextLine(
      set, words, spaces: draft.parts.spaces, start: start, fit: draft.fit)
    var line = Line(
      height: set.height, ascent: set.ascent,
      width: indent(draft.span) + end - start - draft.hang.start - draft.hang.end,
      content: content, isHyphenated: draft.span.breakItem.isHyphen)
    line.notes = draft.parts.fragments.compactMap { fragment in
      fragment.startsRun ? appearances[Int(fragment.run)].note : nil
    }
    return Result(
      line: line, span: draft.span, content: content, extent: start..<max(start, end),
      spaces: draft.widths.spaces, fit: draft.fit,
      excess: draft.widths.width(draft.fit) - draft.measure,
      firstPiece: firstPiece(of: draft.span))
  }

  /// Natural widths of what a line holds, in points; of gaps, the type sizes.
  private struct Widths {
    var letters = 0.0
    var rigid = 0.0
    var spaces = 0.0
    var gaps = 0.0

    func width(_ fit: LineFit) -> Double {
      letters * (1 + fit.letters) + rigid + spaces * (1 + fit.space) + gaps * fit.gap
    }
  }

  private func widths(of parts: LineParts) -> Widths {
    var widths = Widths()
    for index in parts.fragments.indices {
      let fragment = parts.fragments[index]
      if fragment.word.isRigid {
        widths.rigid += fragment.word.width
      } else {
        widths.letters += fragment.word.width
      }
      widths.spaces += parts.space(behind: index, appearances)
      if fragment.hasGap { widths.gaps += appearances[Int(fragment.run)].size }
    }
    return widths
  }

  /// Where the author broke the line, too: without a space readers would join its words.
  private func endWithSpace(_ parts: inout LineParts, _ span: Span) {
    guard span.breakItem.kind == .glue || span.breakItem.kind == .forced,
      !span.isLast || paragraph.style.isContinued,
      let last = parts.fragments.indices.last, !parts.fragments[last].hasSpace
    else { return }
    // Rule L1: white space at a line's end has the paragraph's level.
    parts.fragments[last].setSpace(
      run: Int(parts.fragments[last].run), level: paragraph.isRightToLeft ? 1 : 0,
      hasWidth: false)
  }

  private func firstPiece(of span: Span) -> Int? {
    items[span.items].first { $0.kind == .box }.map { Int($0.piece) }
  }

  private func parts(of span: Span) -> LineParts {
    var parts = LineParts()
    // A word and a space take turns, mostly.
    parts.fragments.reserveCapacity(span.items.count / 2 + 1)
    var index = span.items.lowerBound
    while index < span.items.upperBound {
      let item = items[index]
      switch item.kind {
      case .glue:
        addSpace(to: &parts, piece: Int(item.piece))
        index += 1
      case .penalty, .forced: index += 1
      case .box:
        var end = index + 1
        while end < span.items.upperBound, items[end].kind != .glue, items[end].piece == item.piece
        {
          end += 1
        }
        let cut = end == span.items.upperBound ? cutOffset(span, piece: item.piece) : nil
        parts.fragments.append(
          fragment(
            Int(item.piece), from: Int(item.offset), to: cut, isHyphen: span.breakItem.isHyphen))
        // The piece's last item, where the line goes on behind it.
        if items[end - 1].gap > 0 { parts.fragments[parts.fragments.count - 1].hasGap = true }
        if !parts.spaces.isEmpty { parts.spaces.append(0) }
        index = end
      }
    }
    return parts
  }

  /// Where the line cuts the piece, if it ends inside it.
  private func cutOffset(_ span: Span, piece: Int32) -> Int? {
    let last = span.breakItem
    return last.kind == .penalty && last.piece == piece ? Int(last.offset) : nil
  }

  private func fragment(_ number: Int, from: Int, to cut: Int?, isHyphen: Bool) -> LineFragment {
    let piece = paragraph.pieces[number]
    let run = paragraph.runs[piece.run]
    return LineFragment(
      word: word(piece, from: from, to: cut, isHyphen: isHyphen), run: piece.run,
      level: piece.level, startsRun: piece.start == run.start && from == 0)
  }

  /// A piece's word, or the part of it that is in the line.
  private func word(
    _ piece: PreparedParagraph.Piece, from: Int, to cut: Int?, isHyphen: Bool
  ) -> Word {
    guard let word = piece.word else { return makeWord([], piece) }
    let end = min(cut ?? word.text.count, word.text.count)
    let part = word.text[min(from, end)..<end]
    if cut != nil, !isHyphen, part.last == 0x2D, !paragraph.runs[piece.run].source.isVerbatim {
      // A reader that joins lines at U+002D would lose a hyphen that belongs to the word.
      return makeWord(part.dropLast() + [0xE2, 0x80, 0x90], piece)
    }
    if part.count == word.text.count { return word }
    return makeWord(cut != nil && isHyphen ? part + [0x2D] : part, piece)
  }

  private func addSpace(to parts: inout LineParts, piece number: Int) {
    guard let last = parts.fragments.indices.last else { return }
    let piece = paragraph.pieces[number]
    let width = parts.space(behind: last, appearances) + appearances[piece.run].spaceWidth
    let isSecond = parts.fragments[last].hasSpace
    if isSecond, parts.spaces.isEmpty {
      parts.spaces = parts.fragments.indices.map { parts.space(behind: $0, appearances) }
    }
    parts.fragments[last].setSpace(
      run: piece.run, level: isSecond ? parts.fragments[last].spaceLevel : piece.level,
      hasWidth: true)
    if !parts.spaces.isEmpty { parts.spaces[last] = width }
  }

  private func fit(_ span: Span, _ widths: Widths, measure: Double) -> LineFit {
    let need = measure - widths.letters - widths.spaces - widths.rigid
    guard paragraph.style.alignment == .justified, !span.isNatural || need < 0 else {
      return .natural
    }
    return LineFit.justified(
      need: need, spaces: widths.spaces, letters: widths.letters, gaps: widths.gaps)?.capped
      ?? LineFit(
        space: widths.spaces > 0 ? -LineFit.shrinkLimit : 0, letters: -LineFit.letterLimit)
  }

  private func indent(_ span: Span) -> Double {
    paragraph.style.indent + (span.isFirst ? paragraph.style.firstIndent : 0)
  }

  /// Where the line's left end is, for the white that is left beside it.
  private func start(_ span: Span, white: Double) -> Double {
    let indent = indent(span)
    switch paragraph.style.alignment {
    case .center: return indent + white / 2
    case .end: return paragraph.isRightToLeft ? 0 : indent + white
    // Indents are at the right in a paragraph that runs from right to left.
    case .start, .justified: return paragraph.isRightToLeft ? white : indent
    }
  }
}
