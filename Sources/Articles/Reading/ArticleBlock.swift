/// A part of an article as its form shows it; what it means is found later.
enum ArticleBlock {
  case heading(Passage, depth: Int)
  case paragraph(Passage)
  case list([ListItem])
  case quote([Passage])
  case table(ArticleTable)
  /// Lines that stand as they are.
  case listing([String], line: Int)

  struct ListItem {
    var passage: Passage
    /// How many lists it stands in besides its own.
    let depth: Int
    /// Of a numbered list.
    let number: Int?
  }

  var line: Int {
    switch self {
    case .heading(let passage, _), .paragraph(let passage): passage.line
    case .list(let items): items.first?.passage.line ?? 0
    case .quote(let passages): passages.first?.line ?? 0
    case .table(let table): table.line
    case .listing(_, let line): line
    }
  }

  /// The same with each of its passages changed.
  func changed(_ change: (Passage) -> Passage) -> ArticleBlock {
    switch self {
    case .heading(let passage, let depth): .heading(change(passage), depth: depth)
    case .paragraph(let passage): .paragraph(change(passage))
    case .list(let items):
      .list(
        items.map {
          ListItem(passage: change($0.passage), depth: $0.depth, number: $0.number)
        })
    case .quote(let passages): .quote(passages.map(change))
    case .table(let table): .table(table.changed(change))
    case .listing: self
    }
  }

  /// All of its passages in order.
  var passages: [Passage] {
    switch self {
    case .heading(let passage, _), .paragraph(let passage): [passage]
    case .list(let items): items.map(\.passage)
    case .quote(let passages): passages
    case .table(let table): (table.caption.map { [$0] } ?? []) + table.rows.flatMap(\.self)
    case .listing: []
    }
  }
}

/// Rows of cells, the head first where there is one.
struct ArticleTable {
  var caption: Passage?
  var rows: [[Passage]]
  var hasHead: Bool
  let line: Int

  var columns: Int { rows.map(\.count).max() ?? 0 }

  func changed(_ change: (Passage) -> Passage) -> ArticleTable {
    ArticleTable(
      caption: caption.map(change), rows: rows.map { $0.map(change) }, hasHead: hasHead, line: line)
  }
}

/// An article read: what it calls itself, where it says so, and its parts.
struct ArticleParts {
  var title: Passage?
  /// In which language it says to be; pages are often wrong about it.
  var language: String?
  var blocks: [ArticleBlock] = []
  var doubts: [Doubt] = []
}
