package import Diagnostics
package import Fonts
package import Frames

/// Draws a page as an SVG file (SVG 1.1): letters as shapes, each defined once, and over them their
/// text, unseen, so that it can be found, copied and read aloud.
///
/// No viewer needs the fonts, and none sets the page otherwise.
package struct SVGPainter {
  private let structure: StructureTree
  private let figures: FigureMap
  private let fonts: FontCatalogue

  package init(structure: StructureTree, fonts: FontCatalogue) {
    self.structure = structure
    self.fonts = fonts
    figures = FigureMap(structure)
  }

  /// - Parameter title: of the document; the page's label is added to it.
  package func paint(_ page: Page, title: String, language: LanguageTag) throws -> [UInt8] {
    var sheet = SVGSheet(fonts: fonts)
    let frame = page.frame()
    var told: Set<Int32> = []
    for layer in InkLayer.allCases {
      try draw(frame, layer, &sheet, &told)
      sheet.endText()
    }
    return sheet.file(
      size: page.size, title: "\(title) – \(page.label)", language: language.description)
  }

  private func draw(
    _ frame: Frame, _ layer: InkLayer, _ sheet: inout SVGSheet, _ told: inout Set<Int32>
  ) throws {
    for placed in frame.items {
      if case .group(let group) = placed.item {
        sheet.enter(group, at: placed.origin)
        try draw(group.frame, layer, &sheet, &told)
        sheet.leave()
      } else if layer.holds(placed.tag) {
        try draw(placed, words(of: placed, &told), &sheet)
      }
    }
  }

  private func draw(_ placed: PlacedItem, _ words: String?, _ sheet: inout SVGSheet) throws {
    switch placed.item {
    case .glyphs(let run): try sheet.draw(run, at: placed.origin, isRead: placed.tag.isRead)
    case .path(let path): sheet.draw(path, at: placed.origin, words: words)
    case .image(let image): try sheet.draw(image, at: placed.origin, words: words)
    case .link(let area):
      if case .uri(let address) = area.target {
        sheet.addLink(to: address, Rect(origin: placed.origin, size: area.size))
      }
    case .slot(let slot): throw PaintError.unfilledSlot(slot.id)
    case .anchor, .group: break
    }
  }

  /// What is read aloud for a figure, at the first of its shapes.
  private func words(of placed: PlacedItem, _ told: inout Set<Int32>) -> String? {
    switch placed.item {
    case .path, .image: break
    case .glyphs, .link, .anchor, .slot, .group: return nil
    }
    guard case .element(let element) = placed.tag, let figure = figures[element],
      told.insert(figure.index).inserted
    else { return nil }
    return structure[figure].alternative
  }
}

extension ContentTag {
  /// Whether it belongs to what the document says.
  fileprivate var isRead: Bool {
    if case .element = self { true } else { false }
  }
}
