/// Where a page's words stand: how many bytes of text its `article`, its `main` and its forms hold.
struct HTMLCensus {
  /// In parts that may be the article's.
  private(set) var total = 0
  private(set) var inMain = 0
  private(set) var inForms = 0
  /// Of each outermost `article`.
  private(set) var articles: [Int] = []
  /// Whether a first heading stands in each.
  private(set) var hasHead: [Bool] = []
  /// Whether one stands in `main` and in no `article`.
  private(set) var hasHeadInMain = false
  /// Elements that are closed somewhere: one that is not would take the rest of the page along.
  private(set) var closed: Set<String> = []
  private(set) var unclosed: Set<String> = []

  private var open: [String: Int] = [:]
  /// How many elements are open that hold no article.
  private var foreign = 0

  init(_ text: String) {
    var tokens = HTMLTokenizer(text)
    while let token = tokens.next() {
      switch token {
      case .start(let name, _):
        if HTMLElements.raw.contains(name) { _ = tokens.rawText(of: name) }
        start(name)
      case .end(let name): end(name)
      case .text(let text): count(text)
      }
    }
    unclosed = Set(open.filter { $0.value > 0 }.keys)
    closed.subtract(unclosed)
  }

  private func isOpen(_ name: String) -> Bool { open[name, default: 0] > 0 }

  private mutating func start(_ name: String) {
    if name == "article", !isOpen(name) {
      articles.append(0)
      hasHead.append(false)
    }
    if name == "h1", foreign == 0 {
      if isOpen("article") {
        hasHead[hasHead.count - 1] = true
      } else if isOpen("main") {
        hasHeadInMain = true
      }
    }
    if Self.isForeign(name) { foreign += 1 }
    open[name, default: 0] += 1
  }

  private mutating func end(_ name: String) {
    guard let count = open[name], count > 0 else { return }
    open[name] = count - 1
    closed.insert(name)
    if Self.isForeign(name) { foreign -= 1 }
  }

  /// Forms may hold a whole page.
  private static func isForeign(_ name: String) -> Bool {
    name != "form" && HTMLElements.foreign.contains(name)
  }

  private mutating func count(_ text: String) {
    guard foreign == 0 else { return }
    let bytes = text.utf8.count { $0 > 0x20 }
    total += bytes
    if isOpen("main") { inMain += bytes }
    if isOpen("form") { inForms += bytes }
    if isOpen("article") { articles[articles.count - 1] += bytes }
  }
}

/// Which part of a page is its article.
struct HTMLScope {
  /// `article` or `main`; nil where the whole page counts.
  private(set) var element: String?
  /// Which of the outermost `article` elements, from 1; nil where all of them are.
  private(set) var article: Int?
  private let closed: Set<String>
  /// Servers of some makes put all of a page into one form.
  private let isOneForm: Bool

  init(_ text: String) {
    let census = HTMLCensus(text)
    closed = census.closed
    isOneForm = census.inForms * 2 > census.total
    element = Self.element(census)
    guard element == "article", let most = census.articles.max(),
      most * 10 >= Self.whole(census) * 6
    else { return }
    article = census.articles.firstIndex(of: most).map { $0 + 1 }
  }

  /// Pages have teasers of other articles in `article`, too, and their title beside it.
  private static func element(_ census: HTMLCensus) -> String? {
    let isMain = census.closed.contains("main") && census.inMain * 4 > census.total
    let words = census.articles.reduce(0, +)
    let hasArticle = census.closed.contains("article") && words * 2 >= whole(census)
    if hasArticle, !(isMain && census.hasHeadInMain && !census.hasHead.contains(true)) {
      return "article"
    }
    return isMain ? "main" : nil
  }

  private static func whole(_ census: HTMLCensus) -> Int {
    census.closed.contains("main") ? census.inMain : census.total
  }

  func skips(_ name: String) -> Bool {
    HTMLElements.foreign.contains(name) && closed.contains(name) && !(name == "form" && isOneForm)
  }
}
