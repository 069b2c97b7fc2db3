/// A way to end a page, with all pages before it.
final class PageEnding {
  let previous: PageEnding?
  let choice: RegionChoice
  let cost: PageCost
  /// Of this page and all before it.
  let sum: Double
  /// What is spent and what is to come at least, as far as heights tell.
  let score: Double

  /// `ahead` is what is still to come, in pages.
  init(_ choice: RegionChoice, cost: PageCost, after previous: PageEnding?, ahead: Double) {
    self.previous = previous
    self.choice = choice
    self.cost = cost
    sum = (previous?.sum ?? 0) + PageCost.page + cost.total
    score = sum + PageCost.page * ahead
  }

  /// All pages to here, in order.
  var path: [PageEnding] {
    var path: [PageEnding] = []
    var ending: PageEnding? = self
    while let page = ending {
      path.append(page)
      ending = page.previous
    }
    return path.reversed()
  }
}

/// The search for the cheapest pages: page by page, with the few best ways to end each.
///
/// Breaking pages at least cost is a shortest path over the places to break (Plass, Optimal
/// Pagination Techniques for Automatic Typesetting Systems, 1981). Of each page only the ways count
/// that are near the best one, by what they cost and what they leave to come; so the work is in
/// proportion to the pages. Of equals the one that reaches further counts.
struct PageSearch {
  /// Ways that cost more than the best one by this are given up.
  private static let bound = 80.0
  /// How many ways to end a page go on.
  private static let width = 10

  let regions: Regions
  /// From the top of each unit to the end of all, in points.
  private let ahead: [Double]

  init(_ units: [FlowUnit], in regions: Regions) {
    self.regions = regions
    var ahead = [Double](repeating: 0, count: units.count + 1)
    for index in units.indices.reversed() {
      ahead[index] = ahead[index + 1] + units[index].space.natural + units[index].box.height
    }
    self.ahead = ahead
  }

  /// The cheapest pages for `work`, the first of which is the region `page`.
  ///
  /// Where there are more than `regions.limit`, the best way to fill those; its `rest` tells.
  func best(for work: Work, from page: Int) -> PageEnding? {
    var page = page
    var active = endings(of: work, after: nil, on: page)
    var best = cheapest(active)
    while page + 1 < regions.limit {
      let open = kept(active.filter { !$0.choice.rest.isEmpty }, below: best?.sum ?? .infinity)
      guard !open.isEmpty else { return best }
      page += 1
      active = open.flatMap { endings(of: $0.choice.rest, after: $0, on: page) }
      if let found = cheapest(active), found.sum < best?.sum ?? .infinity { best = found }
    }
    return best ?? kept(active, below: .infinity).first
  }

  /// The ways to end one page: the first fit, and each allowed place before it that can be as good;
  /// the same with all floats that are called there on a later page.
  func endings(of work: Work, after previous: PageEnding?, on page: Int) -> [PageEnding] {
    let height = regions.height(at: page)
    let scan = RegionScan(work, height: height, keepsPlaces: true)
    let endings = endings(scan, after: previous, on: page)
    guard scan.callsFloats else { return endings }
    let deferring = RegionScan(work, height: height, keepsPlaces: true, defersFloats: true)
    return endings
      + self.endings(deferring, after: previous, on: page).filter { other in
        !endings.contains { $0.reach == other.reach }
      }
  }

  private func endings(
    _ scan: RegionScan, after previous: PageEnding?, on page: Int
  ) -> [PageEnding] {
    let (work, height) = (scan.work, regions.height(at: page))
    let first = RegionChoice(scan, height: height, next: regions.height(at: page + 1))
    var endings = [ending(first, after: previous, on: page)]
    switch scan.stop {
    case .complete, .forced: return endings
    case .overflow, .floats: break
    }
    let limit = endings[0].score + Self.bound
    let count = work.count - first.rest.count
    for place in scan.places.reversed() where place.count != count || first.isCut {
      let choice = RegionChoice(scan, height: height, endingAt: place)
      let found = ending(choice, after: previous, on: page)
      if found.cost.openRoom > Self.bound, found.score > limit { break }
      endings.append(found)
    }
    return endings
  }

  private func ending(
    _ choice: RegionChoice, after previous: PageEnding?, on page: Int
  ) -> PageEnding {
    let rest = choice.rest
    let height =
      ahead[min(rest.index, ahead.count - 1)] + (rest.rest?.box.height ?? 0)
      + (rest.carried?.height ?? 0) + rest.floats.reduce(0) { $0 + $1.box.height }
    return PageEnding(
      choice, cost: PageCost(of: choice, isFollowing: page > 0), after: previous,
      ahead: height > 0 ? height / regions.height : 0)
  }

  private func cheapest(_ endings: [PageEnding]) -> PageEnding? {
    var best: PageEnding?
    for ending in endings where ending.choice.rest.isEmpty && ending.sum < best?.sum ?? .infinity {
      best = ending
    }
    return best
  }

  private func kept(_ endings: [PageEnding], below limit: Double) -> [PageEnding] {
    let ranked = endings.filter { $0.sum < limit }.sorted { $0.isBetter(than: $1) }
    guard let first = ranked.first else { return [] }
    var kept: [PageEnding] = []
    // What does harm now may spare more of it on the next page.
    for ending in ranked where ending.score - ending.cost.harm <= first.score + Self.bound {
      if kept.contains(where: { $0.reach == ending.reach }) { continue }
      kept.append(ending)
      if kept.count == Self.width { break }
    }
    return kept
  }
}

extension PageEnding {
  /// Where the pages to come begin: a unit, and how much of it is left, if it was cut.
  struct Reach: Equatable {
    let index: Int
    let left: Double
    /// How much of the notes is still to be placed.
    let notes: Int
    /// How many floats are.
    let floats: Int
  }

  var reach: Reach {
    let rest = choice.rest
    return Reach(
      index: rest.index, left: rest.rest?.box.height ?? 0,
      notes: rest.carried?.units.count ?? 0, floats: rest.floats.count)
  }

  fileprivate func isBetter(than other: PageEnding) -> Bool {
    if score != other.score { return score < other.score }
    let (own, others) = (reach, other.reach)
    return own.index != others.index ? own.index > others.index : own.left < others.left
  }
}
