import Frames
import Layout
import Templates

extension ComposedSections.Section {
  /// Its blocks in the columns that the template asks for; headings stand over all of them.
  func blocks(in context: ComposeContext) -> [any Block] {
    guard let columns = context.template.columns(of: name) else { return blocks }
    let rule = Stroke(color: context.template.palette.rule, width: 0.5)
    let setting = ColumnSetting(
      count: columns.count, gutter: columns.gutter, rule: columns.hasRule ? rule : nil)
    return ColumnsBlock(blocks, setting: setting, span: columns.span)
      .parted(around: HeadingBlock.heads)
  }
}
