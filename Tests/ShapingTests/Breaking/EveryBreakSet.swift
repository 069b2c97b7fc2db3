@testable import Shaping

/// All sets of breaks that a paragraph allows, with what each costs: the slow road that total-fit
/// must come out at the end of. It shares with `TotalFit` what a line costs and nothing of how
/// lines are found.
struct EveryBreakSet {
  let items: [BreakItem]
  let measures: TotalFit.Measures
  let demerits: LineDemerits

  /// What a line costs and what the next one must know of it.
  private struct LineState {
    var start: Int
    var isFirst = true
    var ratio = 0.0
    var hyphens = 0
    var cost = 0.0
  }

  /// What the cheapest set costs; nil where none is allowed.
  func cheapest() -> Double? {
    cheapest(from: LineState(start: skipSpaces(0)), below: .infinity)
  }

  /// What a set costs; nil where a line of it is not allowed.
  func cost(of breaks: [Int]) -> Double? {
    var state = LineState(start: skipSpaces(0))
    var total = 0.0
    for end in breaks {
      guard let next = line(after: state, to: end) else { return nil }
      total += next.cost
      state = next
    }
    return total
  }

  /// A set that has cost as much as the best one already is not looked at further.
  private func cheapest(from state: LineState, below limit: Double) -> Double? {
    if state.start == items.count { return 0 }
    var best: Double?
    for end in state.start..<items.count where items[end].isBreak {
      if let next = line(after: state, to: end) {
        let room = min(best ?? .infinity, limit) - next.cost
        if room > 0, let rest = cheapest(from: next, below: room), rest < room {
          best = next.cost + rest
        }
      }
      if items[end].kind == .forced { break }
    }
    return best
  }

  private func line(after state: LineState, to end: Int) -> LineState? {
    guard end >= state.start else { return nil }
    let item = items[end]
    let isEnd = item.kind == .forced
    var line = items[state.start..<end]
    while line.last?.kind == .glue { line.removeLast() }
    let spaces = line.reduce(0) { $0 + ($1.kind == .glue ? $1.width : 0) }
    let letters = line.reduce(0) { $0 + ($1.kind == .box ? $1.width : 0) }
    let natural = letters + spaces + (item.isHyphen ? item.width : 0)
    let need = (state.isFirst ? measures.first : measures.other) - natural
    var next = LineState(start: isEnd ? end + 1 : skipSpaces(end), isFirst: false)
    if isEnd, need >= 0, state.isFirst || !demerits.isBalanced {
      let isShort = end == items.count - 1 && natural < measures.lastLineMinimum
      if !state.isFirst, isShort { return nil }
      next.cost = !state.isFirst && state.hyphens > 0 ? 65 : 1
      return next
    }
    guard let fit = demerits.badness(need: need, spaces: spaces, letters: letters) else {
      return nil
    }
    next.hyphens = item.isHyphen ? state.hyphens + 1 : 0
    guard next.hyphens <= 2 else { return nil }
    next.ratio = fit.ratio
    next.cost = demerits.demerits(
      badness: fit.cost, penalty: item.cost, ratio: fit.ratio, previousRatio: state.ratio)
    return next
  }

  private func skipSpaces(_ index: Int) -> Int {
    items[index...].firstIndex { $0.kind != .glue } ?? items.count
  }
}
