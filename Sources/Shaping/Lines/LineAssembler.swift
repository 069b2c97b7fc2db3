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
  let makeWord: (_ text: [UInt8], _ piece: PreparedParagraph.Piece) -> Word

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

  func line(_ span: Span, measure: Double) -> Result {
    var parts = parts(of: span)
    let letters = parts.reduce(0) { $0 + $1.fragment.word.width }
    let spaces = parts.reduce(0) { $0 + $1.fragment.spaceAfter }
    let need = measure - letters - spaces
    let fit = fit(need: need, spaces: spaces, letters: letters, isNatural: span.isNatural)
    // Where the author broke the line, too: without a space readers would join its words.
    let endsAtSpace = [.glue, .forced].contains(span.breakItem.kind) && !span.isLast
    if let last = parts.indices.last, endsAtSpace, !parts[last].fragment.hasSpace {
      parts[last].fragment.hasSpace = true
      parts[last].fragment.spaceRun = parts[last].fragment.run
      // Rule L1: white space at a line's end has the paragraph's level.
      parts[last].fragment.spaceLevel = paragraph.isRightToLeft ? 1 : 0
    }
    let start = start(span, measure: measure, need: need)
    let end = place(&parts, fit: fit, start: start)
    let leading = paragraph.style.leading
    let content = TextLine(
      fragments: parts.map(\.fragment), appearances: appearances, ascent: ascent,
      height: leading, letterFit: fit.letters)
    var line = Line(
      height: leading, ascent: ascent, width: indent(span) + end - start, content: content,
      isHyphenated: span.breakItem.isHyphen)
    line.notes = parts.compactMap { part in
      part.fragment.startsRun ? appearances[Int(part.fragment.run)].note : nil
    }
    return Result(
      line: line, span: span, content: content, extent: start..<max(start, end), spaces: spaces,
      fit: fit,
      excess: letters * (1 + fit.letters) + spaces * (1 + fit.space) - measure,
      firstPiece: parts.first?.piece)
  }

  private var ascent: Double { paragraph.style.ascent(size: paragraph.size) }

  private struct Part {
    var fragment: LineFragment
    var piece: Int
  }

  private func parts(of span: Span) -> [Part] {
    var parts: [Part] = []
    var index = span.items.lowerBound
    while index < span.items.upperBound {
      let item = items[index]
      let number = Int(item.piece)
      switch item.kind {
      case .glue:
        addSpace(to: &parts, piece: number)
        index += 1
      case .penalty, .forced: index += 1
      case .box:
        let from = Int(item.offset)
        var end = index + 1
        while end < span.items.upperBound, items[end].kind != .glue, items[end].piece == item.piece
        {
          end += 1
        }
        let cut = end == span.items.upperBound ? cutOffset(span, piece: item.piece) : nil
        parts.append(part(number, from: from, to: cut, isHyphen: span.breakItem.isHyphen))
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

  private func part(_ number: Int, from: Int, to cut: Int?, isHyphen: Bool) -> Part {
    let piece = paragraph.pieces[number]
    let whole = piece.word?.text ?? []
    let end = min(cut ?? whole.count, whole.count)
    let from = min(from, end)
    var word = piece.word
    if cut != nil, !isHyphen, whole[from..<end].last == 0x2D {
      // A reader that joins lines at U+002D would lose a hyphen that belongs to the word.
      word = makeWord(Array(whole[from..<end].dropLast()) + [0xE2, 0x80, 0x90], piece)
    } else if from > 0 || end < whole.count {
      word = makeWord(
        Array(whole[from..<end]) + (cut != nil && isHyphen ? [0x2D] : []), piece)
    }
    let run = paragraph.runs[piece.run]
    return Part(
      fragment: LineFragment(
        word: word ?? makeWord([], piece), x: 0, width: 0, spaceAfter: 0, spaceLevel: piece.level,
        spaceX: 0, hasSpace: false, run: Int32(clamping: piece.run),
        spaceRun: Int32(clamping: piece.run),
        startsRun: piece.start == run.start && from == 0), piece: number)
  }

  private func addSpace(to parts: inout [Part], piece number: Int) {
    guard let last = parts.indices.last else { return }
    let run = paragraph.pieces[number].run
    if !parts[last].fragment.hasSpace {
      parts[last].fragment.spaceLevel = paragraph.pieces[number].level
    }
    parts[last].fragment.spaceAfter += paragraph.runs[run].style.spaceWidth
    parts[last].fragment.hasSpace = true
    parts[last].fragment.spaceRun = Int32(clamping: run)
  }

  private func fit(need: Double, spaces: Double, letters: Double, isNatural: Bool) -> LineFit {
    let natural = LineFit(space: 0, letters: 0)
    guard paragraph.style.alignment == .justified, !isNatural || need < 0 else { return natural }
    return LineFit.justified(need: need, spaces: spaces, letters: letters)?.capped
      ?? LineFit(space: spaces > 0 ? -LineFit.shrinkLimit : 0, letters: -LineFit.letterLimit)
  }

  private func indent(_ span: Span) -> Double {
    paragraph.style.indent + (span.isFirst ? paragraph.style.firstIndent : 0)
  }

  private func start(_ span: Span, measure: Double, need: Double) -> Double {
    let indent = indent(span)
    let isFilled = paragraph.style.alignment == .justified && !span.isNatural
    let white = isFilled ? 0 : max(0, need)
    switch paragraph.style.alignment {
    case .center: return indent + white / 2
    case .end: return paragraph.isRightToLeft ? 0 : indent + white
    // Indents are at the right in a paragraph that runs from right to left.
    case .start, .justified: return paragraph.isRightToLeft ? white : indent
    }
  }

  /// Gives every fragment its place from left to right; returns where the line ends.
  private func place(_ parts: inout [Part], fit: LineFit, start: Double) -> Double {
    for index in parts.indices {
      parts[index].fragment.spaceAfter *= 1 + fit.space
      parts[index].fragment.width = parts[index].fragment.word.width * (1 + fit.letters)
    }
    var x = start
    guard parts.contains(where: \.fragment.isTurned) else {
      for index in parts.indices {
        placeWord(&parts[index].fragment, &x)
        placeSpace(&parts[index].fragment, &x)
      }
      return x
    }
    // Words and spaces take turns: a space has a level of its own, by which two numbers change places
    // where the words around them run from right to left.
    let levels = parts.flatMap { [$0.fragment.word.level, $0.fragment.spaceLevel] }
    for unit in VisualOrder.indices(of: levels) {
      if unit.isMultiple(of: 2) {
        placeWord(&parts[unit / 2].fragment, &x)
      } else {
        placeSpace(&parts[unit / 2].fragment, &x)
      }
    }
    return x
  }

  private func placeWord(_ fragment: inout LineFragment, _ x: inout Double) {
    fragment.x = x
    x += fragment.width
  }

  private func placeSpace(_ fragment: inout LineFragment, _ x: inout Double) {
    fragment.spaceX = x
    x += fragment.spaceAfter
  }
}
