import Frames
import Glibc

/// Makes proofs of pages: groups opened, glyphs left out, each text with the ground it stands on.
struct ProofReader {
  let structure: StructureTree
  let setting: Proof.Setting

  func page(_ page: Page, number: Int) -> ProofPage {
    let frame = page.frame()
    let items = frame.flattened()
    var proof = ProofPage(number: number, size: page.size, body: page.body)
    proof.lines = frame.flattenedLines().compactMap { line(of: $0, page: number) }
    let grounds = Grounds(items, paper: setting.paper)
    for (index, item) in items.enumerated() {
      switch item.item {
      case .glyphs(let run):
        guard run.text.contains(where: { $0 != 0x20 }) else { continue }
        let text = text(of: run, item, grounds: grounds, order: index)
        proof.texts.append(text)
        proof.marks.append(mark(text.box, item.tag))
      case .image(let image):
        let proofed = self.image(image, item)
        proof.images.append(proofed)
        proof.marks.append(mark(proofed.box, item.tag))
      case .path(let path) where item.tag != .artifact(.background):
        let half = path.stroke.map { $0.width / 2 } ?? 0
        let box = item.transform.apply(path.bounds.widened(by: half))
        proof.marks.append(mark(box, item.tag))
      case .path, .group, .link, .anchor, .slot: continue
      }
    }
    return proof
  }

  private func mark(_ box: Rect, _ tag: ContentTag) -> ProofMark {
    guard case .element(let element) = tag else { return ProofMark(box: box, tag: tag) }
    return ProofMark(box: box, tag: tag, isNote: structure.isInNote(element))
  }

  private func line(of line: PlacedLine, page: Int) -> ProofLine? {
    guard case .element(let element) = line.tag else { return nil }
    return ProofLine(
      page: page, box: line.box, owner: structure.block(of: element), setting: line.setting)
  }

  /// Letters reach about so far above and below their baseline.
  private static let (ascent, descent) = (0.75, 0.25)

  private func text(
    of run: GlyphRun, _ item: FlatItem, grounds: Grounds, order: Int
  ) -> ProofText {
    let box = item.transform.apply(
      Rect(
        x: 0, y: -Self.ascent * run.size, width: Self.inkWidth(of: run),
        height: (Self.ascent + Self.descent) * run.size))
    return ProofText(
      box: box, tag: item.tag, size: run.size * item.transform.scale,
      weight: setting.weight(run.face), color: run.color,
      grounds: grounds.colors(under: box, before: order))
  }

  /// Without the spaces at a run's end, which may stand where nothing is seen.
  private static func inkWidth(of run: GlyphRun) -> Double {
    guard !run.isRightToLeft, run.text.last == 0x20, let space = run.glyphs.last else {
      return run.width
    }
    return min(run.width, max(0, space.x))
  }

  /// A drawing has as many pixels as it is given.
  private func image(_ image: Image, _ item: FlatItem) -> ProofImage {
    let transform = item.transform
    let wide = image.unturnedSize.width * hypot(transform.a, transform.b)
    let high = image.unturnedSize.height * hypot(transform.c, transform.d)
    let resolutions = [
      Self.resolution(image.pixelWidth, over: wide), Self.resolution(image.pixelHeight, over: high),
    ]
    return ProofImage(
      box: transform.apply(Rect(origin: .zero, size: image.size)), tag: item.tag,
      resolution: image.isVector ? .infinity : resolutions.min() ?? 0)
  }

  private static func resolution(_ pixels: Int, over points: Double) -> Double {
    points > 0 ? Double(pixels) * 72 / points : .infinity
  }
}

extension StructureTree {
  fileprivate func isInNote(_ element: ElementID) -> Bool {
    var next: ElementID? = element
    while let id = next, elements.indices.contains(Int(id.index)) {
      if self[id].role == .note { return true }
      next = self[id].parent
    }
    return false
  }
}

extension Group.Transform {
  /// By how much lengths grow, in the mean of all directions.
  fileprivate var scale: Double { abs(a * d - b * c).squareRoot() }
}

extension Rect {
  /// With a border around it.
  fileprivate func widened(by border: Double) -> Rect {
    Rect(
      x: minX - border, y: minY - border, width: size.width + 2 * border,
      height: size.height + 2 * border)
  }
}
