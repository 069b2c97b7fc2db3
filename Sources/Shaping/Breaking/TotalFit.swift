/// The breaks of a paragraph that cost least over all its lines together
/// (Knuth & Plass, *Breaking Paragraphs into Lines*, 1981), with the hyphens in a row as part of the
/// state, so that a ladder is never chosen rather than only made dear.
struct TotalFit {
  /// Widths of all items before one: the spaces, the letters that give, those that do not, and the
  /// gaps; in points.
  private struct Sums {
    var spaces = 0.0
    var letters = 0.0
    var rigid = 0.0
    var gaps = 0.0
  }

  /// The cheapest way found to a break.
  private struct Node {
    var item: Int
    /// First item of the line that begins here.
    var start: Int
    /// What hangs into the margin there, in points.
    var hang: Double
    var isFirstLine: Bool
    var hyphens: Int
    var ratio: Double
    var total: Double
    var previous: Int
  }

  /// What became of a line from a node to a break.
  private enum Outcome {
    case reached(Node)
    /// Too wide already: no later break can be reached from the node.
    case overfull(Node)
    case refused
  }

  static let ladderLimit = 2
  private static let shortLastLine = 1e4
  private static let longLadder = 1e4
  private static let hyphenBeforeLast = 8.0

  let items: [BreakItem]
  let measures: Measures
  let demerits: LineDemerits
  /// In the last attempt an overfull line or a short last one is better than none.
  let acceptsAnything: Bool

  /// What lines have to fill, in points.
  struct Measures {
    var first: Double
    var other: Double
    /// Asked only of a paragraph of more than one line.
    var lastLineMinimum: Double
  }

  /// A place that may not be taken.
  private var closed: Int?
  /// What the breaks cost together, once they are found.
  private(set) var total = 0.0
  private var sums: [Sums] = []
  private var nodes: [Node] = []
  private var active: [Int] = []

  init(
    items: [BreakItem], measures: Measures, demerits: LineDemerits, acceptsAnything: Bool = false
  ) {
    self.items = items
    self.measures = measures
    self.demerits = demerits
    self.acceptsAnything = acceptsAnything
  }

  /// The same search, without one of the places.
  func without(_ place: Int) -> TotalFit {
    var other = self
    other.closed = place
    return other
  }

  /// The breaks in order, the paragraph's end the last; nil where no set of lines is allowed.
  mutating func breaks() -> [ChosenBreak]? {
    if sums.isEmpty { sum() }
    nodes = [
      Node(
        item: -1, start: items.skippingGlue(from: 0),
        hang: items.hang(atStart: items.skippingGlue(from: 0)), isFirstLine: true, hyphens: 0,
        ratio: 0,
        total: 0,
        previous: -1)
    ]
    active = [0]
    for index in items.indices where items[index].isBreak && index != closed {
      advance(to: index)
      if active.isEmpty { return nil }
    }
    return trace()
  }

  private mutating func sum() {
    sums.reserveCapacity(items.count + 1)
    var running = Sums()
    for item in items {
      sums.append(running)
      switch item.kind {
      case .box:
        if item.isRigid { running.rigid += item.width } else { running.letters += item.width }
      case .glue: running.spaces += item.width
      case .penalty: running.gaps += item.gap
      case .forced: break
      }
    }
    sums.append(running)
  }

  private mutating func advance(to index: Int) {
    let isForced = items[index].kind == .forced
    let start = items.lineStart(behind: index)
    var best: (Node?, Node?, Node?) = (nil, nil, nil)
    var rescue: Node?
    var keptCount = 0
    for position in active.indices {
      let number = active[position]
      let outcome = line(from: number, to: index, start: start)
      if case .overfull(let node) = outcome {
        if acceptsAnything, node.total < rescue?.total ?? .infinity { rescue = node }
        continue
      }
      if !isForced {
        active[keptCount] = number
        keptCount += 1
      }
      guard case .reached(let node) = outcome else { continue }
      switch node.hyphens {
      case 0: if node.total < best.0?.total ?? .infinity { best.0 = node }
      case 1: if node.total < best.1?.total ?? .infinity { best.1 = node }
      default: if node.total < best.2?.total ?? .infinity { best.2 = node }
      }
    }
    active.removeLast(active.count - keptCount)
    if active.isEmpty, best.0 == nil, best.1 == nil, best.2 == nil { best.0 = rescue }
    for case let node? in [best.0, best.1, best.2] {
      nodes.append(node)
      active.append(nodes.count - 1)
    }
  }

  private func line(from number: Int, to index: Int, start: Int) -> Outcome {
    let node = nodes[number]
    let item = items[index]
    let end = items.lineEnd(before: index, from: node.start)
    guard end >= node.start else { return .refused }
    let letters = sums[end].letters - sums[node.start].letters
    let spaces = sums[end].spaces - sums[node.start].spaces
    let rigid = sums[end].rigid - sums[node.start].rigid
    let natural = letters + spaces + rigid + (item.isHyphen ? item.width : 0)
    let measure = (node.isFirstLine ? measures.first : measures.other) + node.hang + item.hang
    let need = measure - natural
    var next = Node(
      item: index, start: start, hang: items.hang(atStart: start), isFirstLine: false,
      hyphens: item.endsInHyphen ? node.hyphens + 1 : 0,
      ratio: 0, total: node.total, previous: number)
    if next.hyphens > Self.ladderLimit {
      // In a column too narrow for anything else a ladder is better than words cut anywhere.
      guard acceptsAnything else { return .refused }
      next.hyphens = Self.ladderLimit
      next.total += Self.longLadder
    }
    if item.kind == .forced, !demerits.isBalanced || node.isFirstLine, need >= 0 {
      return lastLine(next, from: node, natural: natural)
    }
    let gaps = sums[end].gaps - sums[node.start].gaps
    guard
      let fit = demerits.badness(need: need, spaces: spaces, letters: letters, gaps: gaps)
    else {
      guard need < 0 else { return .refused }
      next.total += 1e6 * (1 - need)
      // Without its hyphen the line may still reach a later break.
      return item.isHyphen && need + item.width >= 0 ? .refused : .overfull(next)
    }
    next.ratio = fit.ratio
    next.total += demerits.demerits(
      badness: fit.cost, penalty: item.cost, ratio: fit.ratio, previousRatio: node.ratio)
    return .reached(next)
  }

  /// A last line is set at its natural width.
  private func lastLine(_ line: Node, from node: Node, natural: Double) -> Outcome {
    var line = line
    line.total += 1
    if !node.isFirstLine {
      if node.hyphens > 0 { line.total += Self.hyphenBeforeLast * Self.hyphenBeforeLast }
      if natural < measures.lastLineMinimum, line.item == items.count - 1 {
        guard acceptsAnything else { return .refused }
        line.total += Self.shortLastLine
      }
    }
    line.isFirstLine = false
    return .reached(line)
  }

  private mutating func trace() -> [ChosenBreak]? {
    let last = active.filter { nodes[$0].item == items.count - 1 }
    guard var number = last.min(by: { nodes[$0].total < nodes[$1].total }) else { return nil }
    total = nodes[number].total
    var breaks: [ChosenBreak] = []
    while number > 0 {
      let node = nodes[number]
      breaks.append(ChosenBreak(item: node.item, isHyphen: items[node.item].isHyphen))
      number = node.previous
    }
    return breaks.reversed()
  }
}
