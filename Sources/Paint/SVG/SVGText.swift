import Frames

/// How values are written in an SVG file.
enum SVGText {
  /// Text and attribute values.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // No XML file may hold other controls (XML 1.0, 2.2); they show nothing.
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func matrix(_ transform: Group.Transform) -> String {
    let turn = [transform.a, transform.b, transform.c, transform.d].map(\.description)
    return "matrix(\(turn.joined(separator: " ")) \(transform.tx.fixed) \(transform.ty.fixed))"
  }

  static func data(_ segments: [Path.Segment], at origin: Point) -> String {
    func place(_ point: Point) -> String {
      "\((point.x + origin.x).fixed) \((point.y + origin.y).fixed)"
    }
    return segments.map { segment in
      switch segment {
      case .move(let point): "M\(place(point))"
      case .line(let point): "L\(place(point))"
      case .curve(let first, let second, let end):
        "C\(place(first)) \(place(second)) \(place(end))"
      case .close: "Z"
      }
    }.joined()
  }
}

/// Runs of one baseline and size as one text, unseen, as wide as its letters.
struct SVGTextLine {
  private var text: String
  private let origin: Point
  private var end: Double
  private let size: Double
  private let family: String
  private let isRead: Bool
  private let isRightToLeft: Bool

  init(_ run: GlyphRun, at origin: Point, isRead: Bool, family: String) {
    text = String(decoding: run.text, as: UTF8.self)
    self.origin = origin
    end = origin.x + run.width
    size = run.size
    self.family = family
    self.isRead = isRead
    isRightToLeft = run.isRightToLeft
  }

  /// Takes in what stands right behind it; false where that is a text of its own.
  mutating func join(_ next: SVGTextLine) -> Bool {
    guard next.size == size, next.isRead == isRead, !isRightToLeft, !next.isRightToLeft,
      next.family == family, abs(next.origin.y - origin.y) < 0.005, abs(next.origin.x - end) < size
    else { return false }
    if next.origin.x - end > size * 0.12, text.last != " ", next.text.first != " " { text += " " }
    text += next.text
    end = next.end
    return true
  }

  var element: String {
    guard text.contains(where: { $0 != " " }) else { return "" }
    let x = isRightToLeft ? end : origin.x
    return "<text x=\"\(x.fixed)\" y=\"\(origin.y.fixed)\" font-size=\"\(size.fixed)\""
      + " font-family=\"'\(SVGText.escaped(family))'\" textLength=\"\((end - origin.x).fixed)\""
      + " lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" fill-opacity=\"0\""
      + (isRightToLeft ? " direction=\"rtl\"" : "") + (isRead ? "" : " aria-hidden=\"true\"")
      + ">\(SVGText.escaped(text))</text>\n"
  }
}
