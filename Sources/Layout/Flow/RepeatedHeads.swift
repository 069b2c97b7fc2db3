/// The contexts that go on at a region's top, and the room that they take there.
///
/// What is repeated may take half of a region; beyond that it is left out, so that content goes on.
struct RepeatedHeads {
  /// Outermost first.
  let contexts: [BreakContext]
  /// Above the first unit, in points.
  let height: Double
  /// Below the last, as far as the contexts stay open.
  let bottoms: [Double]
  let isDropped: Bool

  init(_ contexts: [BreakContext], in regionHeight: Double) {
    self.contexts = contexts
    let top = contexts.reduce(0) { $0 + $1.top + ($1.head?.height ?? 0) }
    let bottom = contexts.reduce(0) { $0 + $1.bottom }
    isDropped = top + bottom > regionHeight / 2
    height = isDropped ? 0 : top
    bottoms = contexts.map { [isDropped] in isDropped ? 0 : $0.bottom }
  }

  static let none = RepeatedHeads([], in: .infinity)
}
