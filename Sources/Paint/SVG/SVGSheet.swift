import Fonts
import Frames
import PangoCairo

/// The file of one page as it is written: definitions, then what is seen.
struct SVGSheet {
  private let fonts: FontCatalogue
  private var definitions = ""
  private var body = ""
  private var known: Set<String> = []
  private var clips = 0
  /// The text that has been drawn and not yet laid over.
  private var line: SVGTextLine?

  init(fonts: FontCatalogue) { self.fonts = fonts }

  func file(size: Size, title: String, language: String) -> [UInt8] {
    let (width, height) = (size.width.fixed, size.height.fixed)
    let head = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      xml:lang="\(SVGText.escaped(language))" width="\(width)pt" height="\(height)pt" \
      viewBox="0 0 \(width) \(height)">
      <title>\(SVGText.escaped(title))</title>
      <defs>
      \(definitions)</defs>
      <rect width="\(width)" height="\(height)" fill="#FFFFFF"/>

      """
    return Array((head + body + "</svg>\n").utf8)
  }

  // MARK: Text

  mutating func draw(_ run: GlyphRun, at origin: Point, isRead: Bool) throws {
    guard !run.glyphs.isEmpty else { return }
    let program = try fonts.program(run.face)
    let scale = run.size / program.unitsPerEm
    var uses = ""
    for glyph in run.glyphs {
      let id = "g\(run.face.index)-\(glyph.index)"
      guard define(glyph.index, of: program, as: id) else { continue }
      uses += "<use xlink:href=\"#\(id)\"" + Self.offset("x", glyph.x / scale)
      uses += Self.offset("y", -glyph.y / scale) + "/>"
    }
    let text = SVGTextLine(run, at: origin, isRead: isRead, family: fonts[run.face]?.family ?? "")
    if line?.join(text) != true {
      endText()
      line = text
    }
    guard !uses.isEmpty else { return }
    body +=
      "<g fill=\"\(run.color.hex)\" transform=\"translate(\(origin.x.fixed) \(origin.y.fixed))"
      + " scale(\(scale) \(-scale))\">\(uses)</g>\n"
  }

  private static func offset(_ name: String, _ value: Double) -> String {
    value.magnitude < 0.005 ? "" : " \(name)=\"\(value.fixed)\""
  }

  /// Whether there is anything to see of a glyph, which from now on has an id.
  private mutating func define(_ glyph: UInt32, of program: FontProgram, as id: String) -> Bool {
    if known.contains(id) { return true }
    let outline = program.outline(of: glyph)
    guard !outline.isEmpty else { return false }
    known.insert(id)
    definitions += "<path id=\"\(id)\" d=\"\(outline)\"/>\n"
    return true
  }

  /// Lays the gathered text over its letters.
  mutating func endText() {
    if let line { body += line.element }
    line = nil
  }

  // MARK: Shapes

  mutating func draw(_ path: Path, at origin: Point, words: String?) {
    endText()
    var attributes = " d=\"\(SVGText.data(path.segments, at: origin))\""
    attributes += " fill=\"\(path.fill?.hex ?? "none")\""
    if let stroke = path.stroke {
      attributes += " stroke=\"\(stroke.color.hex)\" stroke-width=\"\(stroke.width.fixed)\""
      if stroke.cap == .round { attributes += " stroke-linecap=\"round\"" }
    }
    add("path", attributes, words: words)
  }

  mutating func draw(_ image: Image, at origin: Point, words: String?) throws {
    endText()
    let size = image.unturnedSize
    let data = try SVGPicture(image, fonts: fonts).address
    var turn = image.turn
    turn.tx += origin.x
    turn.ty += origin.y
    add(
      "image",
      " width=\"\(size.width.fixed)\" height=\"\(size.height.fixed)\" preserveAspectRatio=\"none\""
        + " style=\"image-orientation:none\" transform=\"\(SVGText.matrix(turn))\""
        + " xlink:href=\"\(data)\"", words: words)
  }

  mutating func addLink(to address: String, _ rect: Rect) {
    endText()
    body +=
      "<a xlink:href=\"\(SVGText.escaped(address))\"><rect x=\"\(rect.minX.fixed)\""
      + " y=\"\(rect.minY.fixed)\" width=\"\(rect.size.width.fixed)\""
      + " height=\"\(rect.size.height.fixed)\" fill-opacity=\"0\"/></a>\n"
  }

  /// - Parameter words: what is read aloud for it; nil for what is seen only.
  private mutating func add(_ name: String, _ attributes: String, words: String?) {
    body += "<\(name)\(attributes)"
    if let words {
      body += " role=\"img\"><title>\(SVGText.escaped(words))</title></\(name)>\n"
    } else {
      body += "/>\n"
    }
  }

  // MARK: Groups

  mutating func enter(_ group: Group, at origin: Point) {
    endText()
    var transform = group.transform
    transform.tx += origin.x
    transform.ty += origin.y
    body += "<g transform=\"\(SVGText.matrix(transform))\""
    if let clip = group.clip {
      clips += 1
      definitions +=
        "<clipPath id=\"c\(clips)\"><rect x=\"\(clip.minX.fixed)\" y=\"\(clip.minY.fixed)\""
        + " width=\"\(clip.size.width.fixed)\" height=\"\(clip.size.height.fixed)\"/></clipPath>\n"
      body += " clip-path=\"url(#c\(clips))\""
    }
    body += ">\n"
  }

  mutating func leave() {
    endText()
    body += "</g>\n"
  }
}
