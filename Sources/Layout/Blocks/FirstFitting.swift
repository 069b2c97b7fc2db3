package import Shaping

/// The first of several settings of one text that has few enough lines; the last if none has.
///
/// A title stands as large as it can.
package struct FirstFitting: Block {
  /// In order of preference; all of the same text.
  package var settings: [TextBlock]
  package var lineLimit: Int

  package init(_ settings: [TextBlock], lineLimit: Int) {
    self.settings = settings
    self.lineLimit = lineLimit
  }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    chosen(width: width, in: context)?.items(width: width, in: context) ?? []
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    settings.last?.widths(in: context) ?? TextWidths(minimum: 0, preferred: 0)
  }

  private func chosen(width: Double, in context: LayoutContext) -> TextBlock? {
    settings.dropLast().first { setting in
      // A word that has to be cut is too large, however few the lines.
      context.setter.widths(of: setting.paragraph).minimum <= width
        && context.setter.lines(of: setting.paragraph, width: width).count <= lineLimit
    } ?? settings.last
  }
}
