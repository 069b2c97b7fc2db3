import Diagnostics
import PangoCairo

/// What the segmenter asks of each character of a paragraph, by the character's first byte.
struct TextMarks {
  struct Mark: OptionSet {
    let rawValue: UInt8

    /// A line may end before it (UAX #14).
    static let mayBreak = Mark(rawValue: 1)
    /// A tab, as spreadsheets leave it in what is copied from them, is a space too.
    static let space = Mark(rawValue: 2)
    static let lineBreak = Mark(rawValue: 4)
    static let softHyphen = Mark(rawValue: 8)
    /// It has another level or script than the character before it.
    static let turns = Mark(rawValue: 16)
    /// A byte within a character.
    static let inside = Mark(rawValue: 32)
    /// A justified line may be stretched before it, though no space stands there.
    static let gap = Mark(rawValue: 64)
  }

  private var marks: [Mark]
  /// Of each byte; empty where all text is Latin and runs from left to right.
  private var looks: [(level: UInt8, script: UInt8)] = []
  private(set) var isRightToLeft = false
  private(set) var hasSoftHyphens = false

  init(_ paragraph: PreparedParagraph) {
    if !paragraph.mayBeTurned, let marks = PlainText.marks(of: paragraph.text) {
      self.marks = marks
    } else {
      marks = []
      analyse(paragraph)
    }
  }

  /// `offset` is the first byte of a character.
  subscript(offset: Int) -> Mark { marks[offset] }

  /// The first byte of the character behind the one at `offset`.
  func next(_ offset: Int) -> Int {
    var next = offset + 1
    while next < marks.count, marks[next].contains(.inside) { next += 1 }
    return next
  }

  func look(at offset: Int) -> (level: UInt8, script: UInt8) {
    looks.isEmpty ? (0, TextAnalysis.latin) : looks[offset]
  }

  /// Any text: levels and scripts from Unicode's tables, breaks from Pango.
  private mutating func analyse(_ paragraph: PreparedParagraph) {
    let scalars = Array(String(decoding: paragraph.text, as: UTF8.self).unicodeScalars)
    let breaks = TextAnalysis.lineBreaks(
      in: paragraph.text, scalars: scalars.count,
      language: paragraph.runs.first?.style.language.description ?? "und")
    let levels = BidiLevels(paragraph)
    isRightToLeft = levels.isRightToLeft
    marks.reserveCapacity(paragraph.text.count)
    looks.reserveCapacity(paragraph.text.count)
    // Common characters take the script of what stands before them (UAX #24, 5.1).
    var script = TextAnalysis.latin
    var gaps = LetterGaps()
    for (index, scalar) in scalars.enumerated() {
      script = Self.script(of: scalar, after: script)
      var mark = Self.mark(of: scalar)
      if breaks.indices.contains(index), breaks[index] { mark.insert(.mayBreak) }
      if let last = looks.last, last != (levels[index], script) { mark.insert(.turns) }
      if mark.contains(.softHyphen) { hasSoftHyphens = true }
      if gaps.isGap(before: scalar, mayBreak: mark.contains(.mayBreak)) { mark.insert(.gap) }
      marks.append(mark)
      for _ in 1..<UTF8.width(scalar) { marks.append(.inside) }
      for _ in 0..<UTF8.width(scalar) { looks.append((levels[index], script)) }
    }
  }

  private static func script(of scalar: Unicode.Scalar, after script: UInt8) -> UInt8 {
    if scalar.value >= 0x250 { return TextAnalysis.script(of: scalar) ?? script }
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: return TextAnalysis.latin
    default: return script
    }
  }

  private static func mark(of scalar: Unicode.Scalar) -> Mark {
    switch scalar.value {
    case 0x20, 0x09: .space
    case 0x0A, 0x2028: .lineBreak
    case 0xAD: .softHyphen
    default: []
    }
  }
}
