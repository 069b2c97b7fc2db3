package import Shaping

/// The first of several settings of one content that a page holds; the last if none is low enough.
package struct FirstOnPage: Block {
  /// In order of preference; all of the same content.
  package var settings: [any Block]

  package init(_ settings: [any Block]) { self.settings = settings }

  package func items(width: Double, in context: LayoutContext) -> [FlowItem] {
    let chosen = settings.dropLast().first { setting in
      let height = setting.box(width: width, in: context)?.height ?? 0
      return height <= context.regionHeight + 0.01
    }
    return (chosen ?? settings.last)?.items(width: width, in: context) ?? []
  }

  package func widths(in context: LayoutContext) -> TextWidths {
    settings.last?.widths(in: context) ?? TextWidths(minimum: 0, preferred: 0)
  }
}
