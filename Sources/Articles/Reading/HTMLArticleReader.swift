/// An HTML page to blocks. Elements are followed by counters alone, so nesting costs nothing.
///
/// What is not the article is passed over: scripts, styles, navigation, footers and forms, and where
/// the page has an `article` or a `main` with most of its words, all outside of it.
struct HTMLArticleReader {
  private var tokens: HTMLTokenizer
  private let scope: HTMLScope
  private var parts = ArticleParts()
  private var inlines = HTMLInlines()
  /// Tables that are open, the outermost first, and how many lists were open where each began.
  private var tables: [(table: HTMLTable, lists: Int)] = []
  /// How many more are open within the last, which gets their cells.
  private var deeperTables = 0
  /// Lists that are open, with the next number of each; nil for bullets.
  private var lists: [Int?] = []
  private var items: [ArticleBlock.ListItem] = []
  private var heading: Int?
  private var quotes = 0
  private var quoted: [Passage] = []
  private var isTitle = false
  /// Whether a word processor calls the paragraph an item of a list.
  private var isListParagraph = false
  /// The last first heading before the article begins, while it is read.
  private var headOutside: Passage?
  private var isHeadOutside = false
  private var skipped: (name: String, depth: Int)?
  /// How deep in the element that holds the article.
  private var inside = 0
  /// Of the outermost `article` elements, how many began, and how deep the last is.
  private var articles = (begun: 0, depth: 0)
  private var told: Set<String> = []
  private var struck = StruckWords()

  static func read(_ text: String) -> ArticleParts {
    var reader = HTMLArticleReader(text)
    while let token = reader.tokens.next() { reader.take(token) }
    reader.endBlock()
    while !reader.tables.isEmpty { reader.endTable() }
    reader.endList()
    reader.endQuote()
    reader.takeHeadOutside()
    if let doubt = reader.struck.finish() { reader.parts.doubts.append(doubt) }
    return reader.parts
  }

  private init(_ text: String) {
    tokens = HTMLTokenizer(text)
    scope = HTMLScope(text)
  }

  private var isOutside: Bool {
    guard scope.element != nil else { return false }
    return inside == 0 || scope.article.map { $0 != articles.begun } ?? false
  }

  private mutating func take(_ token: HTMLTokenizer.Token) {
    count(token)
    switch token {
    case .text(let text):
      if skipped != nil { return }
      if isOutside, !isTitle { return takeOutside(text) }
      if isTitle {
        let old = parts.title?.plain ?? ""
        parts.title = Passage(old + text, line: parts.title?.line ?? tokens.line)
      } else {
        inlines.add(text, line: tokens.line)
        struck.add(text, line: tokens.line)
      }
    case .start(let name, let attributes): start(name, attributes)
    case .end(let name): end(name)
    }
  }

  private mutating func count(_ token: HTMLTokenizer.Token) {
    switch token {
    case .start("article", _):
      if articles.depth == 0 { articles.begun += 1 }
      articles.depth += 1
    case .end("article"): articles.depth = max(0, articles.depth - 1)
    default: break
    }
  }

  // MARK: Outside

  private mutating func takeOutside(_ text: String) {
    if isHeadOutside, let old = headOutside {
      headOutside = Passage(old.runs + [.text(text)], line: old.line)
    } else if text.hasWord, let name = scope.element, told.insert("outside").inserted {
      parts.doubts.append(
        Doubt(
          line: tokens.line,
          text: "what stands outside of <\(name)> is left out: it is not the article",
          isQuestion: false))
    }
  }

  /// Many pages have the title above the element that holds the article.
  private mutating func takeHeadOutside() {
    guard let head = headOutside?.tidied, head.plain.hasWord else { return }
    let hasOwn = parts.blocks.contains { if case .heading(_, 1) = $0 { true } else { false } }
    if !hasOwn { parts.title = head }
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
    guard !isOutside else {
      if name == "h1", parts.blocks.isEmpty {
        headOutside = Passage([], line: tokens.line)
        isHeadOutside = true
      }
      return
    }
    if name == "html" { parts.language = attributes["lang"] }
    struck.start(name)
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
    case "table": startTable()
    case "tr", "td", "th", "caption":
      endBlock()
      if let last = tables.indices.last { tables[last].table.start(name, attributes) }
    case "blockquote":
      endBlock()
      quotes += 1
    default:
      if HTMLElements.blocks.contains(name) { endBlock() }
      if name == "p", let style = attributes["class"] { takeWordStyle(style) }
    }
  }

  /// How word processors name the styles of paragraphs that HTML has elements for.
  private mutating func takeWordStyle(_ style: String) {
    isListParagraph = style.hasPrefix("MsoList")
    if style.hasPrefix("MsoTitle") { heading = 1 }
  }

  private mutating func end(_ name: String) {
    if let open = skipped {
      guard open.name == name else { return }
      skipped = open.depth > 1 ? (name, open.depth - 1) : nil
      return
    }
    if name == "title" { isTitle = false }
    if name == "h1" { isHeadOutside = false }
    if let doubt = struck.end(name) { parts.doubts.append(doubt) }
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
    defer {
      heading = nil
      isListParagraph = false
    }
    guard let passage else { return }
    if let last = tables.indices.last {
      tables[last].table.add(block(passage, lists: lists.count - tables[last].lists))
    } else if !lists.isEmpty {
      items.append(item(passage, depth: lists.count - 1))
    } else if heading == nil, let item = MarkedItem.item(passage, isOfList: isListParagraph) {
      items.append(item)
    } else if quotes > 0 {
      quoted.append(passage)
    } else {
      endList()
      parts.blocks.append(block(passage, lists: 0))
    }
  }

  private mutating func block(_ passage: Passage, lists depth: Int) -> ArticleBlock {
    if depth > 0 { return .list([item(passage, depth: depth - 1)]) }
    if let heading { return .heading(passage, depth: heading) }
    return .paragraph(passage)
  }

  private mutating func item(_ passage: Passage, depth: Int) -> ArticleBlock.ListItem {
    var number: Int?
    if let next = lists.last.flatMap({ $0 }) {
      number = next
      lists[lists.count - 1] = next &+ 1
    }
    return .init(passage: passage, depth: min(depth, 8), number: number)
  }

  private mutating func endList() {
    if !items.isEmpty { parts.blocks.append(.list(items)) }
    items = []
  }

  private mutating func endQuote() {
    if !quoted.isEmpty { parts.blocks.append(.quote(quoted)) }
    quoted = []
  }

  // MARK: Tables

  /// Each within another gives its blocks to the cell in which it stands, as deep as this.
  private static let deepestTable = 8

  private mutating func startTable() {
    endBlock()
    if tables.count < Self.deepestTable {
      tables.append((HTMLTable(line: tokens.line), lists.count))
    } else {
      deeperTables += 1
    }
  }

  private mutating func endTableElement() {
    endBlock()
    if deeperTables > 0 { deeperTables -= 1 } else { endTable() }
  }

  private mutating func endTable() {
    guard let blocks = tables.popLast()?.table.blocks else { return }
    guard let outer = tables.indices.last else {
      endList()
      endQuote()
      parts.blocks += blocks
      return
    }
    for block in blocks { tables[outer].table.add(block) }
  }
}
