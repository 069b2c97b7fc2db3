import Shaping

/// A label of a chart, set: on one line where there is room, on several otherwise.
struct ChartText: Sendable {
  let box: FlowBox
  /// Of its longest line at most, in points.
  let width: Double

  var height: Double { box.height }

  /// Nil where there are no words.
  init?(_ paragraph: Paragraph?, within room: Double, in context: LayoutContext) {
    guard let paragraph else { return nil }
    let widths = context.setter.widths(of: paragraph)
    let column = max(0, min(room, widths.preferred + Self.slack))
    guard let box = TextBlock(paragraph).box(width: column, in: context) else { return nil }
    self.box = box
    width = max(min(column, widths.preferred), min(widths.minimum, widths.preferred))
  }

  /// What rounding may add to a line that must not break, in points.
  private static let slack = 0.5
}

/// Widths of many labels, in points.
struct LabelWidths {
  var minimum = 0.0
  var preferred = 0.0

  init(_ labels: some Sequence<Paragraph?>, in context: LayoutContext) {
    for label in labels {
      guard let label else { continue }
      let widths = context.setter.widths(of: label)
      minimum = max(minimum, widths.minimum)
      preferred = max(preferred, widths.preferred)
    }
  }

  /// A column for them that takes no more than a share of the room unless a word asks for it.
  func column(of room: Double, share: Double) -> Double {
    max(min(preferred, room * share), min(minimum, room * 0.6))
  }
}
