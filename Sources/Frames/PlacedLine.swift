package import Diagnostics

/// How a line of a paragraph was set: what a proofreader asks of it and no painter.
package struct LineSetting: Sendable, Hashable {
  /// The paragraph's number among all that were set; the lines of one paragraph share it.
  package var paragraph: Int
  /// Among the paragraph's lines, from 0.
  package var index: Int
  /// How many lines the paragraph has.
  package var count: Int
  /// What each space has more than its natural width, as a part of it; negative where it shrank. A
  /// line that stays short of its measure counts as loose by the white at its end.
  package var stretch: Double
  /// Whether a hyphen ends it, be it the word's own or one that divides it.
  package var endsInHyphen: Bool
  /// What it has more than its measure, in points; 0 or less where it fits.
  package var excess: Double
  /// Where its spaces are, from the edge of its first letter at the left, from left to right, in
  /// points.
  package var spaces: [Range<Double>] = []
  /// Of its first word; nil for words that come from no file.
  package var span: SourceSpan?

  package init(
    paragraph: Int, index: Int, count: Int, stretch: Double = 0, span: SourceSpan? = nil
  ) {
    self.paragraph = paragraph
    self.index = index
    self.count = count
    self.stretch = stretch
    self.span = span
    endsInHyphen = false
    excess = 0
  }
}

/// A set line at its place in a frame.
package struct PlacedLine: Sendable {
  /// From the edge of its first letter to that of its last, as high as its leading.
  package var box: Rect
  package var tag: ContentTag
  package var setting: LineSetting

  package init(box: Rect, tag: ContentTag, setting: LineSetting) {
    self.box = box
    self.tag = tag
    self.setting = setting
  }
}

extension Frame {
  /// All lines in order, those in groups at the places to which their groups bring them.
  package func flattenedLines() -> [PlacedLine] {
    var lines = self.lines
    for placed in items {
      guard case .group(let group) = placed.item else { continue }
      let transform = Group.Transform.identity.after(moveBy: placed.origin).after(group.transform)
      for var line in group.frame.flattenedLines() {
        line.box = transform.apply(line.box)
        lines.append(line)
      }
    }
    return lines
  }
}
