import Frames

/// A note as it stands in the margin.
struct SideNote: Sendable {
  let box: FlowBox
  /// By which its call is found on the page.
  let call: AnchorID?
  /// Between it and another, at least, in points.
  let spacing: Double
}

/// What is left of a margin while notes are put beside a region.
///
/// Notes may move up and down, so what counts is how high they are together.
struct SideRoom {
  let height: Double
  private var used = 0.0
  /// Whether a note went to the foot; those behind it follow, so that notes stand in their order.
  private var isFull = false

  init(height: Double) { self.height = height }

  /// Whether the note has room in the margin, which then is taken.
  mutating func take(_ note: Footnote) -> Bool {
    guard let side = note.side, !isFull else { return false }
    let needed = used + (used > 0 ? side.spacing : 0) + side.box.height
    guard needed <= height + RegionMeasure.tolerance else {
      isFull = true
      return false
    }
    used = needed
    return true
  }
}

/// The notes beside one region: each begins level with its call, moved down where another is in its
/// way and up where the page ends.
struct SideColumn {
  private struct Entry {
    let note: SideNote
    /// Where it would stand alone.
    let wanted: Double
    var y: Double
  }

  private var entries: [Entry] = []

  /// - Parameter calls: baselines of the calls, in the order of the notes, from the region's top.
  init(_ notes: [SideNote], calls: [Double], height: Double) {
    entries = zip(notes, calls).map { note, baseline in
      let top = max(0, baseline - note.box.ascent)
      return Entry(note: note, wanted: top, y: top)
    }
    // In the order of their places: the calls of a second column stand above those of a first.
    let order = entries.indices.sorted { (entries[$0].wanted, $0) < (entries[$1].wanted, $1) }
    entries = order.map { entries[$0] }
    moveDown()
    if height.isFinite { moveUp(from: height) }
  }

  private mutating func moveDown() {
    var free = 0.0
    for index in entries.indices {
      entries[index].y = max(entries[index].wanted, free)
      free = entries[index].y + entries[index].note.box.height + entries[index].note.spacing
    }
  }

  private mutating func moveUp(from foot: Double) {
    var free = foot
    for index in entries.indices.reversed() {
      entries[index].y = max(0, min(entries[index].y, free - entries[index].note.box.height))
      free = entries[index].y - entries[index].note.spacing
    }
  }

  func placements(x: Double) -> [Page.Placement] {
    entries.map { entry in
      Page.Placement(
        entry.note.box.content, at: Point(x: x + entry.note.box.x, y: entry.y))
    }
  }
}

/// Finds where notes are called on a page that is set.
struct CallFinder {
  /// By the anchor's path, the baseline of its line.
  private(set) var baselines: [String: Double] = [:]

  /// - Parameter wanted: paths of the calls' anchors.
  init(_ placements: [Page.Placement], wanted: Set<String>) {
    for placement in placements {
      var survey = Frame(size: Size(width: 0, height: 0), isSurvey: true)
      placement.content.draw(into: &survey, at: placement.origin)
      guard survey.flattened().contains(where: { Self.call(in: $0, wanted) != nil }) else {
        continue
      }
      var frame = Frame(size: Size(width: 0, height: 0))
      placement.content.draw(into: &frame, at: placement.origin)
      note(frame.flattened(), wanted)
    }
  }

  private static func call(in item: FlatItem, _ wanted: Set<String>) -> String? {
    guard case .anchor(let id) = item.item, wanted.contains(id.path) else { return nil }
    return id.path
  }

  /// The call itself may be raised: the word before it or behind it tells the baseline.
  private mutating func note(_ items: [FlatItem], _ wanted: Set<String>) {
    for (index, item) in items.enumerated() {
      guard let path = Self.call(in: item, wanted), baselines[path] == nil else { continue }
      let before = items[..<index].last { $0.glyphSize != nil }
      let behind = items[index...].filter { $0.glyphSize != nil }.prefix(2)
      guard let call = behind.first else { continue }
      let neighbours = ([before].compactMap(\.self) + behind.dropFirst()).filter { neighbour in
        abs(neighbour.origin.y - call.origin.y) < 0.6 * (neighbour.glyphSize ?? 0)
      }
      baselines[path] = neighbours.reduce(call.origin.y) { max($0, $1.origin.y) }
    }
  }
}

extension FlatItem {
  /// Of type, in points; nil for what is none.
  fileprivate var glyphSize: Double? {
    if case .glyphs(let run) = item { run.size } else { nil }
  }
}
