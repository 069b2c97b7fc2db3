package import Diagnostics
import Frames

/// Why a page ended where it did, and what other places would have cost.
package struct PageExplanation: Sendable {
  /// A place at which the page might have ended.
  package struct Ending: Sendable {
    package let end: RegionEnd
    package let cost: PageCost
    /// Of the page, its share that content takes.
    package let filled: Double
    /// Of all pages of its run, in hundredths of a page, if the page ended so.
    package let sum: Double
    /// How many pages the run has then.
    package let pages: Int
    /// Of the content that the next page begins with; nil where there is none.
    package let next: SourceSpan?
    /// The first words of that content; empty where it has none.
    package let nextWords: String
  }

  package let chosen: Ending
  /// The cheapest first; empty where the page could end nowhere else.
  package let alternatives: [Ending]

  init(_ path: [PageEnding], page: Int, from work: Work, search: PageSearch) {
    let best = path[path.count - 1]
    chosen = Ending(path[page], sum: best.sum, pages: path.count)
    let start = page > 0 ? path[page - 1].choice.rest : work
    let before = page > 0 ? path[page - 1] : nil
    alternatives = search.endings(of: start, after: before, on: page)
      .filter { $0.reach != path[page].reach }
      .compactMap { Ending($0, on: page, search: search) }
      .sorted { $0.sum < $1.sum }
  }
}

extension PageExplanation.Ending {
  fileprivate init(_ page: PageEnding, sum: Double, pages: Int) {
    let choice = page.choice
    end = choice.end
    cost = page.cost
    filled =
      choice.content.isFilled || choice.height <= 0
      ? 1 : min(1, choice.content.used / choice.height)
    next = choice.rest.firstPlace
    nextWords = choice.rest.firstWords
    self.sum = sum
    self.pages = pages
  }

  /// Nil where too many pages would follow.
  fileprivate init?(_ page: PageEnding, on number: Int, search: PageSearch) {
    let rest = page.choice.rest
    guard !rest.isEmpty else {
      self.init(page, sum: page.sum, pages: number + 1)
      return
    }
    guard number + 1 < search.regions.limit,
      let following = search.best(for: rest, from: number + 1), following.choice.rest.isEmpty
    else { return nil }
    self.init(
      page, sum: page.sum + following.sum, pages: number + 1 + following.path.count)
  }
}

extension Work {
  /// Of the first content that knows where it came from.
  fileprivate var firstPlace: SourceSpan? {
    (0..<min(count, 8)).lazy.compactMap { unit(at: $0)?.box.span }.first
  }

  /// Of the first content that has any; a few, ending in a whole one.
  fileprivate var firstWords: String {
    for index in 0..<min(count, 8) {
      guard let box = unit(at: index)?.box else { continue }
      var frame = Frame(size: Size(width: 0, height: box.height))
      box.content.draw(into: &frame, at: .zero)
      let text = frame.flattened().map { item in
        guard case .glyphs(let run) = item.item, case .element = item.tag else { return "" }
        return String(decoding: run.text, as: UTF8.self)
      }.joined()
      let words = text.split(separator: " ")
      if !words.isEmpty { return words.prefix(4).joined(separator: " ") }
    }
    return ""
  }
}
