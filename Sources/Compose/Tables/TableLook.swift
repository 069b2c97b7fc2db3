import Frames
import Layout
import Templates

extension ComposeContext {
  /// How tables look: horizontal rules only.
  var tableStyle: TableStyle {
    let palette = template.palette
    let leading = look(.table)?.style.leading ?? 12
    var style = TableStyle(
      padding: Insets(
        top: leading * 0.36, right: leading * 0.6, bottom: leading * 0.4, left: leading * 0.6))
    style.alignment = .baseline
    style.topRule = Stroke(color: palette.accent, width: 1.2)
    style.headRule = Stroke(color: palette.accent, width: 0.6)
    style.rowRule = Stroke(color: palette.rule, width: 0.4)
    style.totalRule = Stroke(color: palette.accent, width: 0.4)
    style.closingRule = Stroke(color: palette.accent, width: 0.8)
    style.spaceAfter = look(.text)?.style.leading ?? 15
    return style
  }
}
