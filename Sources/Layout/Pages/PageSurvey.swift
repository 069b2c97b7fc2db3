import Frames

/// Where anchors and slots came to stand on the pages of one round.
struct PageSurvey {
  private(set) var anchors = AnchorPages()
  /// Of each page, the placements that hold slots.
  private(set) var holders: [[Int]] = []

  /// Notes what pages hold without drawing their text.
  init(_ pages: [LaidPage]) {
    for laid in pages { survey(laid) }
  }

  private mutating func survey(_ laid: LaidPage) {
    var holding: [Int] = []
    anchors.begin(laid.place)
    for (index, placement) in laid.page.placements.enumerated() {
      var frame = Frame(size: laid.page.size, isSurvey: true)
      placement.content.draw(into: &frame, at: placement.origin)
      anchors.note(frame)
      if frame.items.contains(where: { $0.item.isSlot }) { holding.append(index) }
    }
    holders.append(holding)
  }
}

extension FrameItem {
  fileprivate var isSlot: Bool {
    if case .slot = self { true } else { false }
  }
}
