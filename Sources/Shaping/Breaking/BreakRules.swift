import Diagnostics
import Languages

/// Where the lines of one paragraph may end beyond what Unicode says: the languages' no-break rules,
/// addresses, real hyphens and dashes, hyphenation.
struct BreakRules {
  /// What a break behind a slash in an address costs; cheap, since readers know it from there.
  static let urlCost = 3.0
  /// What a break before another sign in an address costs.
  static let urlPartCost = 20.0
  /// What a break before a hyphen in an address costs.
  static let urlHyphenCost = 60.0
  /// What a break behind a dash or a slash costs.
  static let dashCost = 12.0
  /// What a break behind a real hyphen costs: readers of the text would lose it.
  static let realHyphenCost = 150.0

  private let language: (LanguageTag) -> Language?
  /// The places of the spaces that no line may end at.
  private var held: Set<Int> = []
  /// In order, none over another.
  private let addresses: [Range<Int>]
  private let addressBreaks: Set<Int>

  init(_ paragraph: PreparedParagraph, language: @escaping (LanguageTag) -> Language?) {
    self.language = language
    addresses = URLRanges.ranges(in: paragraph.text)
    addressBreaks = Set(
      addresses.flatMap { URLRanges.breaks(in: paragraph.text, address: $0) })
    for stretch in Self.stretches(of: paragraph) {
      guard let rules = language(stretch.language)?.noBreak else { continue }
      let text = Array(paragraph.text[stretch.bytes])
      for space in rules.unbreakableSpaces(in: text) {
        held.insert(stretch.bytes.lowerBound + space)
      }
    }
  }

  var hasAddresses: Bool { !addresses.isEmpty }

  func isInsideURL(_ offset: Int) -> Bool {
    if addresses.isEmpty { return false }
    var low = 0
    var high = addresses.count
    while low < high {
      let middle = (low + high) / 2
      if addresses[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < addresses.count && addresses[low].lowerBound < offset
  }

  func mayBreakURL(at offset: Int) -> Bool {
    !addressBreaks.isEmpty && addressBreaks.contains(offset)
  }

  /// What may happen inside an address. Before a hyphen (never after it, where a reader would lose
  /// it) only a part that is wider than the measure is broken.
  func opportunityInURL(at offset: Int, in text: [UInt8]) -> PreparedParagraph.Opportunity {
    if mayBreakURL(at: offset) {
      let isAfterSlash = offset > 0 && text[offset - 1] == UInt8(ascii: "/")
      return .atCost(isAfterSlash ? Self.urlCost : Self.urlPartCost)
    }
    return text[offset] == UInt8(ascii: "-") ? .atCost(Self.urlHyphenCost) : .none
  }

  /// Whether the space at a byte must not end a line.
  func isHeld(_ offset: Int) -> Bool { held.contains(offset) }

  /// What may happen between two pieces where Unicode allows a break and no space stands.
  func opportunity(behind piece: PreparedParagraph.Piece, in text: [UInt8])
    -> PreparedParagraph.Opportunity
  {
    guard piece.end > 0, piece.end < text.count else { return .none }
    if Self.isDash(text[piece.end...]) { return .none }
    if Self.isInNumber(text[piece.end - 1], text[piece.end]) { return .none }
    switch text[piece.end - 1] {
    case UInt8(ascii: "-"):
      return HyphenBreak(hyphenAt: piece.end - 1, in: text) == .lastResort
        ? .atCost(Self.realHyphenCost) : .none
    case UInt8(ascii: "/"): return .atCost(Self.dashCost)
    default:
      let tail = text[max(piece.start, piece.end - 3)..<piece.end]
      return .atCost(Self.isDash(tail) ? Self.dashCost : 0)
    }
  }

  /// Where in a piece's word a hyphen may go.
  func hyphenationPoints(of piece: PreparedParagraph.Piece, in paragraph: PreparedParagraph)
    -> [BreakPoint]
  {
    guard let word = piece.word, word.level & 1 == 0, !isInsideURL(piece.start + 1),
      !isBound(piece, in: paragraph.text)
    else { return [] }
    let startsSentence = startsSentence(piece, in: paragraph.text)
    if let known = startsSentence ? word.hyphens.first : word.hyphens.inside { return known }
    let hyphenator = language(paragraph.runs[piece.run].style.language)?.hyphenator
    let offsets = hyphenator?.points(in: word.text[...], startsSentence: startsSentence) ?? []
    let points = word.measured(offsets.map { BreakPoint(offset: $0, isHyphen: true) })
    if startsSentence { word.hyphens.first = points } else { word.hyphens.inside = points }
    return points
  }

  /// Whether a hyphen would tear apart what no space may part: a rank and its name, a number and
  /// its unit.
  private func isBound(_ piece: PreparedParagraph.Piece, in text: [UInt8]) -> Bool {
    if held.isEmpty { return false }
    let space = piece.start - 1
    if space > 0, isHeld(space), Self.isDigit(text[space - 1]) { return true }
    return Self.isCapital(text[piece.start]) && (isHeld(space) || isHeld(piece.end))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private func startsSentence(_ piece: PreparedParagraph.Piece, in text: [UInt8]) -> Bool {
    var index = piece.start
    while index > 0, text[index - 1] == 0x20 { index -= 1 }
    guard index > 0 else { return true }
    switch text[index - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return !isHeld(index)
    default: return false
    }
  }

  /// A digit stays with the stop or comma before it (UAX #14, LB25), and so does the bracket of a
  /// source's number.
  private static func isInNumber(_ last: UInt8, _ next: UInt8) -> Bool {
    (isDigit(next) || next == UInt8(ascii: "[")) && ".,:;!?)".utf8.contains(last)
  }

  /// En dash U+2013 or em dash U+2014.
  private static func isDash(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 3 else { return false }
    let start = bytes.startIndex
    return bytes[start] == 0xE2 && bytes[start + 1] == 0x80
      && (bytes[start + 2] == 0x93 || bytes[start + 2] == 0x94)
  }

  private struct Stretch {
    var language: LanguageTag
    var bytes: Range<Int>
  }

  /// The paragraph's parts of one language each.
  private static func stretches(of paragraph: PreparedParagraph) -> [Stretch] {
    paragraph.runs.reduce(into: []) { stretches, run in
      let language = run.style.language
      if let last = stretches.last, last.language == language {
        stretches[stretches.count - 1].bytes = last.bytes.lowerBound..<run.end
      } else {
        stretches.append(Stretch(language: language, bytes: run.start..<run.end))
      }
    }
  }
}
