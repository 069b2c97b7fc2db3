package import Diagnostics

/// A table of pipes and dashes: one head row, then rows of as many cells.
package struct MarkupTable: Sendable {
  package enum Alignment: Sendable, Hashable { case start, center, end }

  package struct Cell: Sendable {
    /// Empty where nothing stands between the pipes.
    package let content: [Inline]
    package let span: SourceSpan
  }

  package struct Row: Sendable {
    package let cells: [Cell]
    package let span: SourceSpan
  }

  /// One for each column.
  package let alignments: [Alignment]
  package let head: [Row]
  package let rows: [Row]
  /// Of a line below the table that begins with a colon; empty where none does.
  package internal(set) var caption: [Inline]
  package let span: SourceSpan
}

/// A table whose end has not been reached.
struct OpenTable {
  private var alignments: [MarkupTable.Alignment] = []
  private var head: [MarkupTable.Row] = []
  private var rows: [MarkupTable.Row] = []
  private var cells: [MarkupTable.Cell] = []
  private var isHead = false
  /// Where the first text of each row stands; nil for a row without any.
  private(set) var rowStarts: [Int?] = []
  let columns: Int

  init(columns: Int) { self.columns = columns }

  mutating func beginRow() {
    cells = []
    rowStarts.append(nil)
  }

  mutating func add(
    _ cell: MarkupTable.Cell, _ alignment: MarkupTable.Alignment, isHead: Bool, textAt start: Int?
  ) {
    self.isHead = isHead
    if isHead { alignments.append(alignment) }
    cells.append(cell)
    if let start, rowStarts.last == .some(nil) { rowStarts[rowStarts.count - 1] = start }
  }

  mutating func endRow() {
    guard let first = cells.first, let last = cells.last else { return }
    let row = MarkupTable.Row(cells: cells, span: first.span.joined(with: last.span))
    if isHead { head.append(row) } else { rows.append(row) }
  }

  /// The table, its last line as its caption where that begins with a colon.
  func finished(at place: SourceSpan) -> MarkupTable {
    var rows = rows
    var caption: [Inline] = []
    if let last = rows.last, let first = last.cells.first?.content,
      last.cells.dropFirst().allSatisfy(\.content.isEmpty), let words = first.captionWords
    {
      caption = words
      rows.removeLast()
    }
    let all = head + rows
    let span = all.first.flatMap { first in all.last.map { first.span.joined(with: $0.span) } }
    return MarkupTable(
      alignments: alignments, head: head, rows: rows, caption: caption, span: span ?? place)
  }
}

extension [Inline] {
  /// What follows the colon of a table's caption or a definition; nil where these words are neither.
  var captionWords: [Inline]? {
    guard case .text(let text)? = first, text.string.hasPrefix(": ") else { return nil }
    let count = text.string.utf8.count
    let blanks = 1 + text.string.utf8.dropFirst().prefix { MarkupInput.isBlank($0) }.count
    let rest = SourceText(
      String(decoding: text.string.utf8.dropFirst(blanks), as: UTF8.self),
      map: text.map.slice(Swift.min(blanks, count)..<count))
    let words = (rest.string.isEmpty ? [] : [.text(rest)]) + dropFirst()
    return words.isEmpty ? nil : words
  }
}

/// Finds the cells of a table's source lines that have no column: md4c leaves them out.
struct TableLines {
  let input: MarkupInput
  let table: OpenTable

  /// What stands behind the last column, row by row.
  var excess: [(place: Range<Int>, cells: Int)] {
    guard let known = table.rowStarts.firstIndex(where: { $0 != nil }),
      let start = table.rowStarts[known]
    else { return [] }
    var found: [(place: Range<Int>, cells: Int)] = []
    var offset = start
    for row in known..<table.rowStarts.count {
      if let start = table.rowStarts[row] { offset = start }
      // Before a head may stand the mark of a list; its first words are in a cell.
      let start = row == 0 ? table.rowStarts[0] : nil
      if let excess = excess(inLineOf: offset, from: start) { found.append(excess) }
      offset = input.lineBreak(from: offset).upperBound
      if row == 0 { offset = input.lineBreak(from: offset).upperBound }
    }
    return found
  }

  /// - Parameter start: a place in the first cell with words, where cells are counted from there.
  private func excess(
    inLineOf offset: Int, from start: Int?
  ) -> (place: Range<Int>, cells: Int)? {
    let line = (start ?? lineStart(of: offset))..<input.lineEnd(from: offset)
    let pipes = pipes(in: line)
    guard let first = pipes.first, let last = pipes.last else { return nil }
    let opens = start == nil && isBlank(line.lowerBound..<first, ignoringQuotes: true)
    let closes = isBlank((last + 1)..<line.upperBound)
    let cells =
      pipes.count + 1 - (opens ? 1 : 0) - (closes && pipes.count > (opens ? 1 : 0) ? 1 : 0)
    let boundary = table.columns - (opens ? 0 : 1)
    guard cells > table.columns, pipes.indices.contains(boundary) else { return nil }
    let start = input.first(from: pipes[boundary] + 1) { !MarkupInput.isBlank($0) }
    return (min(start, line.upperBound)..<line.upperBound, cells)
  }

  private func lineStart(of offset: Int) -> Int {
    var start = min(offset, input.bytes.count)
    while let before = input[start - 1], !MarkupInput.isNewline(before) { start -= 1 }
    return start
  }

  /// The bars between cells: not escaped, in no listing and in no address.
  private func pipes(in line: Range<Int>) -> [Int] {
    var pipes: [Int] = []
    var offset = line.lowerBound
    // Up to here no address ends, so that a row of opening signs is looked through once.
    var open = line.lowerBound
    while offset < line.upperBound {
      switch input.bytes[offset] {
      case .backslash: offset += 1
      case 0x7C: pipes.append(offset)
      case .less where offset >= open:
        let end = input.first(from: offset) { $0 == .greater || MarkupInput.isWhitespace($0) }
        if input[end] == .greater, end < line.upperBound { offset = end } else { open = end }
      default: break
      }
      offset += 1
    }
    return pipes
  }

  private func isBlank(_ range: Range<Int>, ignoringQuotes: Bool = false) -> Bool {
    input.bytes[range].allSatisfy {
      MarkupInput.isBlank($0) || (ignoringQuotes && $0 == .greater)
    }
  }
}
