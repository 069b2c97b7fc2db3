/// What an SVG file draws, as far as a page needs to know it before it is drawn.
package struct SVGDrawing: Sendable {
  /// Words in one family.
  package struct Text: Sendable, Equatable {
    /// In the order of the author's wish; empty where none is named.
    package let families: [String]
    package let words: String
    /// Of the file, from 1.
    package let line: Int
  }

  /// In the file's own units; only their ratio counts.
  package let width: Double
  package let height: Double
  package let texts: [Text]
  /// Behind the name of the outermost element.
  private let nameEnd: Int

  /// - Throws: `PictureFault` for what is no SVG file, or holds what no page can have.
  init(_ bytes: [UInt8]) throws(PictureFault) {
    var reader = SVGReader(bytes)
    try reader.read()
    let frame = try SVGFrame(reader.rootAttributes, line: reader.rootLine)
    (width, height) = (frame.width, frame.height)
    texts = reader.texts
    nameEnd = reader.rootNameEnd
    try SVGCost(reader.elements, markers: reader.markers).check()
  }

  /// The file with a family for texts that name none.
  package func bytes(_ bytes: [UInt8], naming family: String) -> [UInt8] {
    guard texts.contains(where: \.families.isEmpty), nameEnd <= bytes.count else { return bytes }
    return bytes[..<nameEnd] + Array(" font-family=\"\(family)\"".utf8) + bytes[nameEnd...]
  }
}

/// The lines of a file that is gone through from its start, for messages.
struct SVGLines {
  private let bytes: [UInt8]
  private var line = 1
  private var passed = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// From 1; of an offset behind all that were asked for before.
  mutating func number(at offset: Int) -> Int {
    let end = min(max(offset, passed), bytes.count)
    line += bytes[passed..<end].count { $0 == 0x0A }
    passed = end
    return line
  }
}

/// The size that a file states, or the ratio that it can be shown in.
struct SVGFrame {
  let width: Double
  let height: Double

  init(_ attributes: [String: String], line: Int) throws(PictureFault) {
    let box = Self.box(attributes["viewBox"])
    let sides = [attributes["width"], attributes["height"]].map { $0.flatMap(Self.length) }
    switch (sides[0], sides[1], box) {
    case (let width?, let height?, _): (self.width, self.height) = (width, height)
    // A percentage and no length at all are of the page, so that only the ratio is known.
    case (_, _, let box?): (width, height) = box
    default:
      throw .svg(.form("neither a size nor a viewBox"), line: line)
    }
    guard Self.sides.contains(width), Self.sides.contains(height),
      (1e-3...1e3).contains(width / height)
    else { throw .svg(.form("a size that cannot be shown"), line: line) }
  }

  /// What a side may measure, in units of CSS: from a speck to a house.
  private static let sides = 1e-3...1e5

  /// `0 0 200 100`
  private static func box(_ text: String?) -> (Double, Double)? {
    let numbers = (text ?? "").split { $0 == " " || $0 == "," || $0.isWhitespace }
      .map { Double(String($0)) }
    guard numbers.count == 4, let width = numbers[2], let height = numbers[3] else { return nil }
    return (width, height)
  }

  /// In units of CSS; nil for a percentage and for what is no length.
  private static func length(_ text: String) -> Double? {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }
    var number = String(digits)
    // `2em`: the unit's letter is no exponent.
    if number.last == "e" || number.last == "E" { number.removeLast() }
    guard let value = Double(number) else { return nil }
    switch text.dropFirst(number.count) {
    case "", "px": return value
    case "pt": return value * 96 / 72
    case "pc": return value * 16
    case "in": return value * 96
    case "cm": return value * 96 / 2.54
    case "mm": return value * 96 / 25.4
    case "em": return value * 16
    case "ex": return value * 8
    default: return nil
    }
  }
}
