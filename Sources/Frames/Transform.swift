extension Group.Transform {
  /// This transformation after `inner`: first `inner`, then this.
  package func after(_ inner: Group.Transform) -> Group.Transform {
    Group.Transform(
      a: a * inner.a + c * inner.b, b: b * inner.a + d * inner.b,
      c: a * inner.c + c * inner.d, d: b * inner.c + d * inner.d,
      tx: a * inner.tx + c * inner.ty + tx, ty: b * inner.tx + d * inner.ty + ty)
  }

  /// This transformation after a move by `offset`.
  package func after(moveBy offset: Point) -> Group.Transform {
    after(Group.Transform(a: 1, b: 0, c: 0, d: 1, tx: offset.x, ty: offset.y))
  }

  package func apply(_ point: Point) -> Point {
    Point(x: a * point.x + c * point.y + tx, y: b * point.x + d * point.y + ty)
  }

  /// The smallest upright rectangle around the transformed one.
  package func apply(_ rect: Rect) -> Rect {
    let corners = [
      apply(rect.origin), apply(Point(x: rect.maxX, y: rect.minY)),
      apply(Point(x: rect.maxX, y: rect.maxY)), apply(Point(x: rect.minX, y: rect.maxY)),
    ]
    return Rect(around: corners)
  }
}

extension Rect {
  /// The smallest rectangle that holds all of `points`; empty at the origin for none.
  package init(around points: some Collection<Point>) {
    let x = points.map(\.x)
    let y = points.map(\.y)
    let left = x.min() ?? 0
    let top = y.min() ?? 0
    self.init(x: left, y: top, width: (x.max() ?? 0) - left, height: (y.max() ?? 0) - top)
  }
}
