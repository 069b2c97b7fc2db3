/// Pages as text, one line for each thing drawn: what golden tests compare and people read.
///
/// Places are in points from the page's top left corner, to a hundredth. Runs of text that stand
/// on one baseline, look alike and belong to one element are one line.
package struct PageDump {
  private let structure: StructureTree
  private let faceName: (FaceID) -> String

  package init(structure: StructureTree, faceName: @escaping (FaceID) -> String) {
    self.structure = structure
    self.faceName = faceName
  }

  package func text(of pages: [Page]) -> String {
    pages.enumerated().map { text(of: $1, number: $0 + 1) }.joined(separator: "\n")
  }

  /// `number` counts pages from 1.
  package func text(of page: Page, number: Int) -> String {
    var lines = ["page \(number) \(quoted(page.label)) \(size(page.size))"]
    if !page.breakReason.isEmpty { lines[0] += " ended by \(page.breakReason)" }
    var run: JoinedRun?
    for item in page.frame().flattened() {
      if let joined = run?.joined(with: item) {
        run = joined
        continue
      }
      if let run { lines.append(line(run)) }
      run = JoinedRun(item)
      if run == nil { lines.append(line(item)) }
    }
    if let run { lines.append(line(run)) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ run: JoinedRun) -> String {
    let look = "\(faceName(run.run.face)) \(run.run.size.fixed) \(run.run.color.hex)"
    let direction = run.run.isRightToLeft ? " right-to-left" : ""
    return "\(place(run.origin))  \(quoted(run.text)) \(look)\(direction)  \(name(run.tag))"
  }

  private func line(_ item: FlatItem) -> String {
    let what =
      switch item.item {
      case .path(let path): summary(of: path, item.transform)
      case .image(let image):
        (image.isVector
          ? "drawing on " : "image \(image.pixelWidth)×\(image.pixelHeight) px on ")
          + size(image.size)
          + (image.orientation == 1 ? "" : " turned \(image.orientation)")
      case .link(let area): "link \(size(area.size)) \(target(area)) \(quoted(area.contents))"
      case .anchor(let id): "anchor \(id.path)"
      case .slot(let slot): "slot \(slot.id) \(size(slot.size))"
      case .glyphs, .group: "empty"
      }
    return "\(place(item.origin))  \(what)  \(name(item.tag))"
  }

  /// Form, extent and ink; a rectangle is called one.
  private func summary(of path: Path, _ transform: Group.Transform) -> String {
    let bounds = transform.apply(path.bounds)
    let form = path.isRectangle ? "rectangle" : "path of \(path.segments.count)"
    var text = "\(form) \(place(bounds.origin)) \(size(bounds.size))"
    if let fill = path.fill { text += " fill \(fill.hex)" }
    if let stroke = path.stroke { text += " stroke \(stroke.width.fixed) \(stroke.color.hex)" }
    return text
  }

  private func target(_ area: LinkArea) -> String {
    let owner = name(.element(area.element))
    return switch area.target {
    case .uri(let uri): "to \(uri) of \(owner)"
    case .anchor(let anchor): "to #\(anchor.path) of \(owner)"
    }
  }

  private func name(_ tag: ContentTag) -> String {
    switch tag {
    case .artifact(.background): return "(background)"
    case .artifact(.pagination): return "(pagination)"
    case .artifact(.repeated): return "(repeated)"
    case .element(let id):
      guard structure.elements.indices.contains(Int(id.index)) else { return "?\(id.index)" }
      return structure[id].path
    }
  }

  private func place(_ point: Point) -> String { "\(point.x.fixed) \(point.y.fixed)" }

  private func size(_ size: Size) -> String { "\(size.width.fixed)×\(size.height.fixed)" }

  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      // What cannot be seen, or looks like a space, is named.
      case "\u{0}"..<" ", "\u{7F}"..."\u{A0}", "\u{AD}", "\u{200B}"..."\u{200F}",
        "\u{2028}"..."\u{202F}", "\u{2060}"..."\u{206F}", "\u{FEFF}":
        quoted += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

/// Neighbouring runs of one look, element and baseline.
private struct JoinedRun {
  let run: GlyphRun
  let origin: Point
  let tag: ContentTag
  private(set) var text: String
  private var end: Double

  init?(_ item: FlatItem) {
    guard case .glyphs(let run) = item.item else { return nil }
    self.run = run
    origin = item.origin
    tag = item.tag
    text = String(decoding: run.text, as: UTF8.self)
    end = item.origin.x + run.width
  }

  /// Both as one; nil where they differ in more than their text, or a gap lies between them.
  func joined(with item: FlatItem) -> JoinedRun? {
    guard let next = JoinedRun(item), next.tag == tag, next.run.face == run.face,
      next.run.size == run.size, next.run.color == run.color,
      next.run.isRightToLeft == run.isRightToLeft,
      abs(next.origin.y - origin.y) < 0.005, abs(next.origin.x - end) < run.size
    else { return nil }
    var joined = self
    if next.origin.x - end > run.size * 0.12, text.last != " ", next.text.first != " " {
      joined.text += " "
    }
    joined.text += next.text
    joined.end = next.end
    return joined
  }
}
