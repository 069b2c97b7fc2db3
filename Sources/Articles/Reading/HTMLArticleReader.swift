/// An HTML page to blocks. Elements are followed by counters alone, so nesting costs nothing.
///
/// What is not the article is passed over: scripts, styles, navigation, footers and forms, and where
/// the page has an `article` or a `main`, all outside of it.
struct HTMLArticleReader {
  private var tokens: HTMLTokenizer
  private let scope: HTMLScope
  private var parts = ArticleParts()
  private var inlines = HTMLInlines()
  private var table: HTMLTable?
  /// Lists that are open, with the next number of each; nil for bullets.
  private var lists: [Int?] = []
  private var items: [ArticleBlock.ListItem] = []
  private var heading: Int?
  private var quotes = 0
  private var quoted: [Passage] = []
  private var isTitle = false
  private var skipped: (name: String, depth: Int)?
  /// How deep in the element that holds the article.
  private var inside = 0
  private var told: Set<String> = []

  static func read(_ text: String) -> ArticleParts {
    var reader = HTMLArticleReader(text)
    while let token = reader.tokens.next() { reader.take(token) }
    reader.endBlock()
    reader.endTable()
    reader.endList()
    reader.endQuote()
    return reader.parts
  }

  private init(_ text: String) {
    tokens = HTMLTokenizer(text)
    scope = HTMLScope(text)
  }

  private var isOutside: Bool { scope.element != nil && inside == 0 }

  private mutating func take(_ token: HTMLTokenizer.Token) {
    switch token {
    case .text(let text):
      if skipped != nil || (isOutside && !isTitle) { return }
      if isTitle {
        let old = parts.title?.plain ?? ""
        parts.title = Passage(old + text, line: parts.title?.line ?? tokens.line)
      } else {
        inlines.add(text, line: tokens.line)
      }
    case .start(let name, let attributes): start(name, attributes)
    case .end(let name): end(name)
    }
  }

  // MARK: Elements

  private mutating func start(_ name: String, _ attributes: [String: String]) {
    if let open = skipped {
      if open.name == name { skipped = (name, open.depth + 1) }
      return
    }
    if HTMLElements.raw.contains(name) {
      let text = tokens.rawText(of: name)
      if name == "title" {
        isTitle = true
        take(.text(HTMLReferences.text(Array(text.utf8)[...])))
      }
      return
    }
    if name == scope.element { inside += 1 }
    if scope.skips(name) {
      skipped = (name, 1)
      if !isOutside, told.insert(name).inserted {
        parts.doubts.append(
          Doubt(
            line: tokens.line, text: "<\(name)> is left out: it is not the article",
            isQuestion: false))
      }
      return
    }
    guard !isOutside else { return }
    if inlines.start(name, attributes) { return }
    startBlock(name, attributes)
  }

  private mutating func startBlock(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "br": inlines.addBreak()
    case "img":
      if let words = attributes["alt"], words.hasWord {
        inlines.add(" \(words) ", line: tokens.line)
      }
    case "h1", "h2", "h3", "h4", "h5", "h6":
      endBlock()
      heading = name.utf8.last.map { Int($0) - 0x30 }
    case "ul", "ol":
      endBlock()
      lists.append(name == "ol" ? attributes["start"].flatMap { Int($0) } ?? 1 : nil)
    case "li": endBlock()
    case "table":
      endBlock()
      if table == nil { table = HTMLTable(line: tokens.line) } else { table?.depth += 1 }
    case "tr", "td", "th", "caption":
      endBlock()
      table?.start(name)
    case "blockquote":
      endBlock()
      quotes += 1
    default:
      if HTMLElements.blocks.contains(name) { endBlock() }
    }
  }

  private mutating func end(_ name: String) {
    if let open = skipped {
      guard open.name == name else { return }
      skipped = open.depth > 1 ? (name, open.depth - 1) : nil
      return
    }
    if name == "title" { isTitle = false }
    if inlines.end(name) { return }
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": endBlock()
    case "ul", "ol":
      endBlock()
      _ = lists.popLast()
      if lists.isEmpty { endList() }
    case "table": endTableElement()
    case "blockquote":
      endBlock()
      quotes = max(0, quotes - 1)
      if quotes == 0 { endQuote() }
    default:
      if name == "p" || HTMLElements.blocks.contains(name) { endBlock() }
    }
    if name == scope.element { inside = max(0, inside - 1) }
  }

  // MARK: Blocks

  private mutating func endBlock() {
    let passage = inlines.finish()
    defer { heading = nil }
    guard let passage else { return }
    if table != nil {
      table?.add(passage)
    } else if !lists.isEmpty {
      addItem(passage)
    } else if quotes > 0 {
      quoted.append(passage)
    } else if let heading {
      parts.blocks.append(.heading(passage, depth: heading))
    } else {
      parts.blocks.append(.paragraph(passage))
    }
  }

  private mutating func addItem(_ passage: Passage) {
    var number: Int?
    if let next = lists.last.flatMap({ $0 }) {
      number = next
      lists[lists.count - 1] = next &+ 1
    }
    items.append(.init(passage: passage, depth: min(lists.count - 1, 8), number: number))
  }

  private mutating func endList() {
    if !items.isEmpty { parts.blocks.append(.list(items)) }
    items = []
  }

  private mutating func endQuote() {
    if !quoted.isEmpty { parts.blocks.append(.quote(quoted)) }
    quoted = []
  }

  private mutating func endTableElement() {
    endBlock()
    if let depth = table?.depth, depth > 0 { table?.depth -= 1 } else { endTable() }
  }

  private mutating func endTable() {
    guard let ended = table else { return }
    table = nil
    endList()
    endQuote()
    if let found = ended.table { parts.blocks.append(.table(found)) }
  }
}

/// A table that is being read. One within another gives its cells to the outer.
struct HTMLTable {
  let line: Int
  var depth = 0
  private var caption: Passage?
  private var rows: [[Passage]] = []
  private var isCaption = false
  private var headCells = 0

  init(line: Int) { self.line = line }

  mutating func start(_ name: String) {
    isCaption = name == "caption"
    guard !isCaption else { return }
    if name == "tr" || rows.isEmpty { rows.append([]) }
    if name == "tr" { return }
    rows[rows.count - 1].append(Passage([], line: line))
    if name == "th", rows.count == 1 { headCells += 1 }
  }

  /// What stands beside the cells is a cell, too, so that its words are kept.
  mutating func add(_ passage: Passage) {
    if isCaption {
      caption = Passage(
        (caption.map { $0.runs + [.text(" ")] } ?? []) + passage.runs, line: passage.line)
      return
    }
    if rows.isEmpty { rows.append([]) }
    let row = rows.count - 1
    guard let cell = rows[row].indices.last else {
      rows[row].append(passage)
      return
    }
    if !rows[row][cell].runs.isEmpty { rows[row][cell].runs.append(.text(" ")) }
    rows[row][cell].runs += passage.runs
  }

  var table: ArticleTable? {
    let rows = rows.filter { row in row.contains { !$0.isBlank } }
    guard !rows.isEmpty || caption != nil else { return nil }
    let isHead = headCells > 1 || (headCells == 1 && rows.first?.count == 1)
    return ArticleTable(caption: caption, rows: rows, hasHead: isHead, line: line)
  }
}
