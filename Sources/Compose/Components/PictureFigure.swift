import Diagnostics
import Fields
import Frames
import Layout
import Markup
import Meetings
import Pictures
import Shaping
import Templates

/// Pictures of files, each with its caption; several stand side by side, many in rows of a grid.
struct PictureFigure {
  let context: ComposeContext
  /// At least one.
  let row: [ShownPicture]

  /// So many find room beside each other, with their captions.
  private static let rowLimit = 4

  func blocks(in scope: ComposeContext.Scope) -> [any Block] {
    context.placed(figure(in: scope), at: place)
  }

  /// Of a row that of the first picture that has one.
  var place: FigurePlace? { row.lazy.compactMap(\.place).first }

  private func figure(in scope: ComposeContext.Scope) -> [any Block] {
    let shown = row.compactMap { picture in
      context.pictures[picture.file.value].map { (picture, $0) }
    }
    guard shown.count > 1 else {
      return shown.flatMap { captioned($0, $1, in: scope, isAlone: true).map { [$0.block] } ?? [] }
    }
    let columns = shown.compactMap { picture, file -> SideBySide.Column? in
      captioned(picture, file, in: scope, isAlone: false).map {
        // Widths in the ratio of the pictures' own, so that all are of one height.
        SideBySide.Column($0.block, width: .weight($0.ratio))
      }
    }
    return rows(columns)
  }

  /// As few rows as hold all, as many in each as in the others.
  private func rows(_ columns: [SideBySide.Column]) -> [any Block] {
    let leading = context.look(.text)?.style.leading ?? 15
    let count = max(1, (columns.count + Self.rowLimit - 1) / Self.rowLimit)
    let length = max(1, (columns.count + count - 1) / count)
    return stride(from: 0, to: columns.count, by: length).map { start in
      var row = Array(columns[start..<min(start + length, columns.count)])
      // The last row may be short; its pictures are as large as those above.
      while row.count < length, let width = columns.first?.width {
        row.append(SideBySide.Column(Stack([]), width: width))
      }
      var block = BoxBlock(SideBySide(row, gap: leading), insets: Insets(all: 0))
      block.spaceBefore = leading
      block.spaceAfter = start + length < columns.count ? 0 : leading * 1.4
      return block
    }
  }

  private func captioned(
    _ picture: ShownPicture, _ file: PictureFile, in scope: ComposeContext.Scope, isAlone: Bool
  ) -> (block: any Block, ratio: Double)? {
    guard let (words, language) = picture.alternative else {
      return decoration(picture, file, isAlone: isAlone)
    }
    let group = context.child(
      .division, picture.id.map { "pictures/\($0)" } ?? "picture", of: scope,
      StructureProperties(span: picture.span))
    let figure = context.child(
      .figure, "picture", of: group, language: language,
      StructureProperties(alternative: words, span: picture.span))
    let drawn = drawing(picture, file, tag: .element(figure.element), isAlone: isAlone)
    let target = context.register(
      picture.title == nil ? .keyFigure : .figure, id: picture.id,
      title: picture.title ?? TargetTitle(words: words, language: language), element: group.element)
    var caption = FigureCaption(context: context, target: target, sources: picture.sources)
    caption.hasTitle = picture.title != nil
    return caption.blocks(below: drawn, in: group).first.map { ($0, drawn.ratio) }
  }

  private func decoration(
    _ picture: ShownPicture, _ file: PictureFile, isAlone: Bool
  ) -> (block: any Block, ratio: Double) {
    let drawn = drawing(picture, file, tag: .artifact(.background), isAlone: isAlone)
    let leading = context.look(.text)?.style.leading ?? 15
    var block = BoxBlock(drawn, insets: Insets(all: 0))
    block.spaceBefore = leading
    block.spaceAfter = leading
    return (block, drawn.ratio)
  }

  private func drawing(
    _ picture: ShownPicture, _ file: PictureFile, tag: ContentTag, isAlone: Bool
  ) -> PictureBlock {
    var block = PictureBlock(file.image, tag: tag, span: picture.file.span)
    let page = context.template.page
    // Its caption and some lines of text find room on the page, too.
    block.heightLimit = (page.size.height - page.top - page.bottom) * 0.7
    block.share = isAlone ? picture.share : 1
    block.hasOwnWidth = isAlone
    block.leastResolution = Image.leastResolution
    return block
  }
}

extension PictureFile {
  /// The picture at a point for each pixel.
  var image: Image {
    let pixels: Image.Pixels =
      switch format {
      case .png: .png(bytes)
      case .jpeg: .jpeg(bytes)
      case .svg: .svg(bytes, hasText: drawing?.texts.isEmpty == false)
      }
    var image = Image(
      pixels: pixels, pixelWidth: pixelWidth, pixelHeight: pixelHeight,
      size: Size(width: seenWidth, height: seenHeight))
    image.orientation = orientation
    return image
  }
}
