/// A table that is being read: one of data, or one by which a page only places its parts.
struct HTMLTable {
  fileprivate struct Cell {
    var blocks: [ArticleBlock] = []
    /// What stands in it in a row, for a table of data.
    var passage: Passage
  }

  let line: Int
  private var caption: Passage?
  private var rows: [[Cell]] = []
  private var isCaption = false
  /// Of the last row, the cell whose words come now: behind one that spans stand empty ones.
  private var cell = 0
  private var headCells = 0
  /// For how many rows more each column is taken by a cell of a row above.
  private var taken: [Int] = []
  /// Cells that were put in for those that span, which are bounded.
  private var filled = 0

  init(line: Int) { self.line = line }

  mutating func start(_ name: String, _ attributes: [String: String] = [:]) {
    isCaption = name == "caption"
    guard !isCaption else { return }
    if name == "tr" || rows.isEmpty { startRow() }
    if name == "tr" { return }
    skipTaken()
    addCell()
    if name == "th", rows.count == 1 { headCells += 1 }
    span(attributes)
  }

  // MARK: Spans

  private static let mostFilled = 10_000
  private static let widest = 60

  private mutating func startRow() {
    finishRow()
    rows.append([])
    cell = 0
  }

  /// Cells of rows above reach down behind the last of this row, too.
  private mutating func finishRow() {
    guard let last = rows.last else { return }
    for column in last.count..<max(last.count, taken.count) where taken[column] > 0 {
      taken[column] -= 1
      while rows[rows.count - 1].count <= column, filled < Self.mostFilled {
        filled += 1
        addCell()
      }
    }
  }

  private mutating func addCell() {
    rows[rows.count - 1].append(Cell(passage: Passage([], line: line)))
  }

  /// Empty cells where a cell of a row above reaches down.
  private mutating func skipTaken() {
    while let left = next(in: taken), left > 0, filled < Self.mostFilled {
      taken[rows[rows.count - 1].count] = left - 1
      filled += 1
      addCell()
    }
  }

  private func next(in counts: [Int]) -> Int? {
    let column = rows[rows.count - 1].count
    return counts.indices.contains(column) ? counts[column] : nil
  }

  /// A cell over several columns is followed by empty ones, so that those behind keep their place.
  private mutating func span(_ attributes: [String: String]) {
    func count(_ name: String) -> Int {
      min(max(attributes[name].flatMap { Int($0.trimmed) } ?? 1, 1), Self.widest)
    }
    let (wide, high) = (count("colspan"), count("rowspan"))
    let first = rows[rows.count - 1].count - 1
    cell = first
    for _ in 1..<wide where filled < Self.mostFilled && first + wide <= Self.widest {
      filled += 1
      addCell()
    }
    guard high > 1, first + wide <= Self.widest else { return }
    while taken.count < first + wide { taken.append(0) }
    for column in first..<first + wide { taken[column] = high - 1 }
  }

  // MARK: Words

  /// What stands beside the cells is a cell, too, so that its words are kept.
  mutating func add(_ block: ArticleBlock) {
    if isCaption {
      for passage in block.passages {
        caption = Passage(
          (caption.map { $0.runs + [.text(" ")] } ?? []) + passage.runs, line: passage.line)
      }
      return
    }
    if rows.isEmpty { startRow() }
    let row = rows.count - 1
    if rows[row].isEmpty { addCell() }
    rows[row][min(cell, rows[row].count - 1)].add(block)
  }

  // MARK: End

  /// The table's blocks: itself, or what it places.
  var blocks: [ArticleBlock] {
    let cells = rows.flatMap(\.self)
    if cells.contains(where: \.isLaidOut) || (headCells == 0 && rows.allSatisfy { $0.count < 2 }) {
      return (caption.map { [.paragraph($0)] } ?? []) + cells.flatMap(\.blocks)
    }
    return table.map { [.table($0)] } ?? []
  }

  private var table: ArticleTable? {
    let rows = rows.map { $0.map(\.passage) }.filter { row in row.contains { !$0.isBlank } }
    guard !rows.isEmpty || caption != nil else { return nil }
    let isHead = headCells > 1 || (headCells == 1 && rows.first?.count == 1)
    return ArticleTable(caption: caption, rows: rows, hasHead: isHead, line: line)
  }
}

extension HTMLTable.Cell {
  /// Whether it holds more than a cell of data would: a heading, a table, or several paragraphs of
  /// some length.
  fileprivate var isLaidOut: Bool {
    blocks.contains { block in
      switch block {
      case .heading, .table, .quote: true
      default: false
      }
    } || blocks.count { $0.passages.contains { $0.plain.utf8.count > 120 } } > 1
  }

  fileprivate mutating func add(_ block: ArticleBlock) {
    if case .list(let items) = block, case .list(let before)? = blocks.last {
      blocks[blocks.count - 1] = .list(before + items)
    } else {
      blocks.append(block)
    }
    for words in block.passages {
      if !passage.runs.isEmpty { passage.runs.append(.text(" ")) }
      passage.runs += words.runs
    }
  }
}
