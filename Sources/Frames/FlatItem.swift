/// An item of a page outside of all groups: where it is on the page, and how it was transformed.
package struct FlatItem {
  /// From the item's own origin to the page.
  package let transform: Group.Transform
  package let tag: ContentTag
  package let item: FrameItem

  package var origin: Point { Point(x: transform.tx, y: transform.ty) }
}

extension Frame {
  /// All items in order, groups opened.
  package func flattened() -> [FlatItem] {
    var items: [FlatItem] = []
    flatten(.identity, into: &items)
    return items
  }

  private func flatten(_ outer: Group.Transform, into flat: inout [FlatItem]) {
    for placed in items {
      let transform = outer.after(moveBy: placed.origin)
      if case .group(let group) = placed.item {
        group.frame.flatten(transform.after(group.transform), into: &flat)
      } else {
        flat.append(FlatItem(transform: transform, tag: placed.tag, item: placed.item))
      }
    }
  }
}

extension Path {
  /// The extent of its points, and of the control points of its curves, without the pen's width.
  package var bounds: Rect {
    var points: [Point] = []
    for segment in segments {
      switch segment {
      case .move(let point), .line(let point): points.append(point)
      case .curve(let first, let second, let end): points += [first, second, end]
      case .close: break
      }
    }
    return Rect(around: points)
  }

  /// Whether it is one closed, upright rectangle.
  package var isRectangle: Bool {
    guard segments.count == 5, case .move(let first) = segments[0], case .close = segments[4],
      case .line(let second) = segments[1], case .line(let third) = segments[2],
      case .line(let fourth) = segments[3]
    else { return false }
    return first.y == second.y && second.x == third.x && third.y == fourth.y
      && fourth.x == first.x
  }
}

extension Color {
  /// `#RRGGBB`
  package var hex: String {
    let parts = [red, green, blue].map { part in
      let value = UInt8(min(max(part.isFinite ? part : 0, 0), 1) * 255 + 0.5)
      let digits = String(value, radix: 16, uppercase: true)
      return digits.utf8.count < 2 ? "0" + digits : digits
    }
    return "#" + parts.joined()
  }
}
