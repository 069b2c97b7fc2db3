/// Where on a page a figure may stand that has left its place in the text.
package enum FloatPlace: Sendable, Hashable {
  case top, foot
  /// At the top where that is possible, or else at the foot.
  case either
}

/// A figure that may leave its place in the text for the top or the foot of a page.
package struct FloatItem: Sendable {
  let place: FloatPlace
  /// As it stands where it cannot leave its place.
  let items: [FlowItem]
  /// All of it.
  let box: FlowBox
  /// Between it and what stands above and below it, in points.
  let before: Double
  let after: Double

  /// Nil where there is nothing to be seen.
  init?(_ items: [FlowItem], place: FloatPlace, in context: LayoutContext) {
    guard let box = UnitColumn(FlowUnit.collect(items, in: context)).box else { return nil }
    self.items = items
    self.place = place
    self.box = box
    before = items.widestSpace
    after = items.reversed().widestSpace
  }
}

extension FlowBox {
  /// What makes a box one that may leave its place.
  struct Float: Sendable {
    let place: FloatPlace
    /// Between it and what stands below it, in points; what is between it and what stands above is
    /// its unit's space.
    let after: Double
  }
}

extension FlowUnit {
  /// - Parameter notes: those that the box calls.
  init(_ float: FloatItem, notes: [Footnote]) {
    var box = float.box
    box.traits = FlowBox.Traits(
      float: FlowBox.Float(place: float.place, after: float.after))
    self.init(space: Glue(float.before), penalty: .blocks, box: box)
    self.notes = notes
  }

  /// Nil for one that keeps its place.
  var float: FlowBox.Float? { box.traits?.float }

  /// Its space right below a float.
  func space(below float: FlowBox.Float?) -> Glue {
    guard let float, float.after > space.natural else { return space }
    return Glue(float.after)
  }
}
