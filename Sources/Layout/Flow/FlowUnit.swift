import Frames

/// A box of the flow with all that stands around it: what breakers see.
///
/// Between two units lies exactly one place to break.
package struct FlowUnit: Sendable {
  /// What stands around few boxes, kept apart so that a plain line is small.
  final class Edges: Sendable {
    /// Kept space and context edges above and below the box.
    let above: Glue
    let below: Glue
    /// Contexts that begin right before the box, outermost first.
    let begins: [BreakContext]
    /// How many contexts end right after the box.
    let ends: Int

    init(above: Glue, below: Glue, begins: [BreakContext], ends: Int) {
      self.above = above
      self.below = below
      self.begins = begins
      self.ends = ends
    }
  }

  /// Dropped where the unit is the first of its region.
  package internal(set) var space: Glue
  /// Of breaking before the unit.
  package internal(set) var penalty: Penalty
  package internal(set) var box: FlowBox
  /// Nil for a unit that has neither edges nor notes.
  private var extras: Extras?

  private final class Extras: Sendable {
    let edges: Edges?
    let notes: [Footnote]

    /// Nil where there is none of it.
    init?(edges: Edges?, notes: [Footnote]) {
      if edges == nil, notes.isEmpty { return nil }
      self.edges = edges
      self.notes = notes
    }
  }

  init(space: Glue, penalty: Penalty, box: FlowBox) {
    self.space = space
    self.penalty = penalty
    self.box = box
  }

  var edges: Edges? {
    get { extras?.edges }
    set { extras = Extras(edges: newValue, notes: notes) }
  }

  /// Called in the box; set at the foot of its region.
  var notes: [Footnote] {
    get { extras?.notes ?? [] }
    set { extras = Extras(edges: edges, notes: newValue) }
  }

  var above: Glue { edges?.above ?? .zero }
  var below: Glue { edges?.below ?? .zero }
  var begins: [BreakContext] { edges?.begins ?? [] }
  var ends: Int { edges?.ends ?? 0 }

  /// The unit cut in two: contexts begin with the first part and end with the second.
  func split(at height: Double, allowsStranded: Bool) -> (first: FlowUnit, rest: FlowUnit)? {
    guard let content = box.content as? any SplittableContent else { return nil }
    return content.split(at: height, allowsStranded: allowsStranded).map(parts)
  }

  /// The unit cut behind the least that it can be cut behind, for a region of `height` points that
  /// does not hold even that.
  func partedBehindFirst(at height: Double) -> (first: FlowUnit, rest: FlowUnit)? {
    guard box.traits?.parting != nil, let content = box.content as? any PartingContent else {
      return nil
    }
    return content.partedBehindFirst(at: height).map(parts)
  }

  private func parts(_ boxes: (first: FlowBox, rest: FlowBox)) -> (first: FlowUnit, rest: FlowUnit)
  {
    (part(boxes.first, isFirst: true), part(boxes.rest, isFirst: false))
  }

  private func part(_ part: FlowBox, isFirst: Bool) -> FlowUnit {
    var unit = self
    unit.box = part
    unit.box.x = box.x
    unit.box.span = box.span
    if !isFirst { unit.space = .zero }
    // A section in columns may call hundreds.
    let called = Set(part.notes)
    unit.notes = notes.filter { called.contains($0.number) }
    guard let edges else { return unit }
    unit.edges = Edges(
      above: isFirst ? edges.above : .zero, below: isFirst ? .zero : edges.below,
      begins: isFirst ? edges.begins : [], ends: isFirst ? 0 : edges.ends)
    return unit
  }
}
