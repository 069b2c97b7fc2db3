/// What a page costs by the way it ends, in hundredths of a page.
///
/// Room left open costs its square, so that it is shared out: four pages a line short are cheaper
/// than one that is four lines short; inside a block it costs more. Each page costs 100 besides, and what is still to come counts
/// by its height, so that pages are filled.
package struct PageCost: Sendable, Hashable {
  /// Of room left open above the foot.
  package var openRoom = 0.0
  /// Of the place at which the content is divided.
  package var place = 0.0
  /// Of a last page that holds next to nothing.
  package var shortLastPage = 0.0
  /// Of a note that goes on on the next page.
  package var dividedNote = 0.0
  /// Of figures that stand on a later page than their calls.
  package var farFigures = 0.0
  /// Of what could not be kept: forbidden places, cut and overfull boxes, heads left out.
  package var harm = 0.0

  package var total: Double {
    openRoom + place + shortLastPage + dividedNote + farFigures + harm
  }

  /// Of every page, whatever is on it.
  static let page = 100.0
  /// Of a page that is left empty.
  private static let emptyPage = 1_000.0
  /// By so much more where the next line, item or row would have fitted: the reader takes that for a
  /// mistake.
  private static let insideBlock = 4.0
  /// Of a last page with nothing on it; none from a fifth of a page on.
  private static let emptyLastPage = 100.0
  private static let shortShare = 0.2
  private static let noteBreak = 40.0
  /// Of each page between a figure and its call.
  private static let farFigure = 30.0

  init(of choice: RegionChoice, isFollowing: Bool) {
    switch choice.end {
    case .complete, .forced: shortLastPage = isFollowing ? Self.shortness(choice) : 0
    case .full:
      openRoom = Self.openness(choice)
      place = Double(choice.penalty.cost)
    case .relaxed:
      openRoom = Self.openness(choice)
      harm = Double(choice.penalty.cost)
    case .split: harm = 500
    case .overfull: harm = 10_000
    }
    if choice.rest.carried != nil { dividedNote = Self.noteBreak }
    farFigures = Self.farFigure * Double(choice.rest.floats.count)
    if choice.heads.isDropped { harm += 500 }
  }

  private static func openness(_ choice: RegionChoice) -> Double {
    guard !choice.content.isFilled, choice.height.isFinite, choice.height > 0 else { return 0 }
    let share = max(0, choice.height - choice.content.used) / choice.height
    let weight = choice.penalty.reason == .blockBoundary ? 1 : insideBlock
    return emptyPage * share * share * weight
  }

  private static func shortness(_ choice: RegionChoice) -> Double {
    guard !choice.content.isFilled, choice.height.isFinite, choice.height > 0 else { return 0 }
    let share = choice.content.used / choice.height
    return emptyLastPage * max(0, 1 - share / shortShare)
  }
}
