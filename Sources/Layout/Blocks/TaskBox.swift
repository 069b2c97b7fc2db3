package import Frames
package import Shaping

/// The box before a task: empty, or with a tick in it.
package struct TaskBox: Block {
  package var isDone: Bool
  /// Of the box, in points.
  package var size: Double
  package var color: Color
  /// An element with the words that the box stands for.
  package var tag: ContentTag

  package init(isDone: Bool, size: Double, color: Color, tag: ContentTag) {
    self.isDone = isDone
    self.size = size
    self.color = color
    self.tag = tag
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    var frame = Frame(size: Size(width: size, height: size))
    frame.place(.path(box), at: .zero, tag: tag)
    if isDone { frame.place(.path(tick), at: .zero, tag: tag) }
    // Its foot stands a little below the baseline, as a letter's does.
    return [.box(FlowBox(frame, height: size, ascent: size * 0.88))]
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    TextWidths(minimum: size, preferred: size)
  }

  private func pen(_ share: Double) -> Stroke { Stroke(color: color, width: size * share) }

  private var box: Path {
    let (near, far) = (size * 0.05, size * 0.95)
    return Path(
      [
        .move(Point(x: near, y: near)), .line(Point(x: far, y: near)),
        .line(Point(x: far, y: far)), .line(Point(x: near, y: far)), .close,
      ], stroke: pen(0.08))
  }

  private var tick: Path {
    Path(
      [
        .move(Point(x: size * 0.24, y: size * 0.52)), .line(Point(x: size * 0.43, y: size * 0.72)),
        .line(Point(x: size * 0.78, y: size * 0.28)),
      ], stroke: pen(0.12))
  }
}
