package import Frames

extension [FlowItem] {
  /// The same items further to the right.
  package func moved(by x: Double) -> [FlowItem] {
    withoutFloats.map { item in
      switch item {
      case .box(var box):
        box.x += x
        return .box(box)
      case .beginContext(var context):
        context.x += x
        context.head?.x += x
        return .beginContext(context)
      case .glue, .penalty, .endContext, .float: return item
      }
    }
  }

  /// The same items with floats at their places in the text.
  var withoutFloats: [FlowItem] {
    guard contains(where: \.isFloat) else { return self }
    return flatMap { item in
      if case .float(let float) = item { float.items.withoutFloats } else { [item] }
    }
  }

  /// The same items with a penalty on every place between two boxes.
  package func keptTogether(_ penalty: Penalty = .unbreakable) -> [FlowItem] {
    var kept: [FlowItem] = []
    kept.reserveCapacity(count + count / 2)
    var hasBox = false
    for item in withoutFloats {
      if case .box = item {
        if hasBox { kept.append(.penalty(penalty)) }
        hasBox = true
      }
      kept.append(item)
    }
    return kept
  }

  /// The same items inside a context.
  package func inside(_ context: BreakContext) -> [FlowItem] {
    [.beginContext(context)] + self + [.endContext]
  }

  /// The same items with another first box; `replacement` alone where there was none.
  consuming func replacingFirstBox(_ replacement: (FlowBox?) -> FlowBox) -> [FlowItem] {
    var items = self
    if items.contains(where: \.isFloat) { items = items.withoutFloats }
    for index in items.indices {
      guard case .box(let box) = items[index] else { continue }
      items[index] = .box(replacement(box))
      return items
    }
    return items + [.box(replacement(nil))]
  }

  /// The same items with another last box; as they are where they hold none.
  func replacingLastBox(_ replacement: (FlowBox) -> FlowBox) -> [FlowItem] {
    var items = withoutFloats
    for index in items.indices.reversed() {
      guard case .box(let box) = items[index] else { continue }
      items[index] = .box(replacement(box))
      return items
    }
    return items
  }
}

extension Sequence<FlowItem> {
  /// Of the spaces before the first box, in points.
  var widestSpace: Double {
    var widest = 0.0
    for item in self {
      switch item {
      case .glue(let glue): widest = Swift.max(widest, glue.natural)
      case .box, .beginContext, .float: return widest
      case .penalty, .endContext: continue
      }
    }
    return widest
  }
}

extension FlowItem {
  var isFloat: Bool {
    if case .float = self { true } else { false }
  }
}

/// Contents that are placed as one, in reading order.
package struct PlacedContents: FrameContent {
  package var placements: [Page.Placement]

  package init(_ placements: [Page.Placement]) { self.placements = placements }

  package func draw(into frame: inout Frame, at origin: Point) {
    for placement in placements {
      placement.content.draw(into: &frame, at: origin + placement.origin)
    }
  }
}
