/// Makes the line breaker's items of a paragraph's pieces.
struct ItemBuilder {
  /// Where a line may end in the middle of a word.
  enum Hyphenation: Equatable {
    /// Only at the author's soft hyphens.
    case none
    /// At the language's syllables too.
    case syllables
    /// Also, as a last resort, within what belongs together and is wider than this measure: at its
    /// spaces, else between any two letters.
    case anywhere(measure: Double)
  }

  /// The cost of a hyphen; together with `LineDemerits` it decides how many there are.
  static let hyphenCost = 24.0
  /// Of a hyphen that leaves two letters on one of its sides.
  static let shortPartCost = 26.0
  static let emergencyCost = 1000.0
  /// Of a word cut where no hyphen may go.
  static let letterCost = 2000.0

  let paragraph: PreparedParagraph
  let hyphenation: Hyphenation
  let rules: BreakRules

  func items() -> [BreakItem] {
    let stretches = self.stretches
    var items: [BreakItem] = []
    // Of the word that stands last.
    var hang = 0.0
    items.reserveCapacity(paragraph.pieces.count * 2)
    for (index, piece) in paragraph.pieces.enumerated() {
      let number = Int32(clamping: index)
      let stretch = stretches.isEmpty ? .fits : stretches[index]
      switch piece.kind {
      case .word:
        appendWord(piece, number, isTooWide: stretch != .fits, to: &items)
        hang = hangs(piece) ? piece.word?.hang.end ?? 0 : 0
        if stretch == .isCut, mayPart(after: index) {
          appendCut(after: piece, number, to: &items)
        }
      case .lineBreak:
        items.append(
          BreakItem(kind: .forced, isBreak: true, width: 0, hang: hang, piece: number))
        hang = 0
      case .space:
        items.append(
          BreakItem(
            kind: .glue, isBreak: piece.after != .none || stretch != .fits,
            width: paragraph.runs[piece.run].style.spaceWidth,
            cost: piece.after == .none ? Self.emergencyCost : 0, hang: hang, piece: number))
      }
    }
    items.append(
      BreakItem(
        kind: .forced, isBreak: true, width: 0, hang: hang,
        piece: Int32(clamping: paragraph.pieces.count)))
    return items
  }

  /// Whether a piece's signs may hang: at an edge stands only what runs as the paragraph does.
  private func hangs(_ piece: PreparedParagraph.Piece) -> Bool {
    paragraph.style.hasOpticalMargins && paragraph.style.alignment != .center
      && piece.level == (paragraph.isRightToLeft ? 1 : 0)
  }

  private func appendWord(
    _ piece: PreparedParagraph.Piece, _ number: Int32, isTooWide: Bool,
    to items: inout [BreakItem]
  ) {
    guard let word = piece.word else { return }
    let hangs = hangs(piece)
    var from = 0
    var done = 0.0
    for point in points(in: piece, word, isTooWide: isTooWide) {
      items.append(
        BreakItem(
          kind: .box, isBreak: false, width: point.advance - done,
          hang: hangs && from == 0 ? word.hang.start : 0, isRigid: word.isRigid, piece: number,
          offset: Int32(clamping: from)))
      items.append(
        BreakItem(
          kind: .penalty, isBreak: true,
          width: point.isHyphen ? paragraph.runs[piece.run].style.hyphenWidth : 0,
          cost: cost(of: point, in: word), isHyphen: point.isHyphen,
          hang: hangs && point.isHyphen ? paragraph.runs[piece.run].style.hyphenHang : 0,
          piece: number, offset: Int32(clamping: point.offset)))
      from = point.offset
      done = point.advance
    }
    items.append(
      BreakItem(
        kind: .box, isBreak: false, width: word.width - done,
        hang: hangs && from == 0 ? word.hang.start : 0, isRigid: word.isRigid, piece: number,
        offset: Int32(clamping: from)))
    let gap = piece.hasGap ? paragraph.runs[piece.run].style.style.size : 0
    guard piece.after != .none || gap > 0 else { return }
    var end = BreakItem(
      kind: .penalty, isBreak: false, width: 0, hang: hangs ? word.hang.end : 0, gap: gap,
      isBehindHyphen: word.text.last == UInt8(ascii: "-"), piece: number,
      offset: Int32(clamping: word.text.count))
    if case .atCost(let cost) = piece.after { (end.isBreak, end.cost) = (true, cost) }
    items.append(end)
  }

  private func cost(of point: BreakPoint, in word: Word) -> Double {
    guard point.isHyphen else { return Self.letterCost }
    let isShort = point.offset <= 2 || word.text.count - point.offset <= 2
    return isShort ? Self.shortPartCost : Self.hyphenCost
  }

  func points(
    in piece: PreparedParagraph.Piece, _ word: Word, isTooWide: Bool
  ) -> [BreakPoint] {
    let mayDivide = mayDivide(piece)
    if !isTooWide, piece.softHyphens.isEmpty {
      return mayDivide ? rules.hyphenationPoints(of: piece, in: paragraph) : []
    }
    var points = piece.softHyphens.filter { $0 > 0 && $0 < word.text.count }
      .map { BreakPoint(offset: $0, isHyphen: true) }
    if case .none = hyphenation { return word.measured(points) }
    if mayDivide { points = rules.hyphenationPoints(of: piece, in: paragraph) }
    points = word.measured(points)
    guard isTooWide, isTiny || hasWidePart(word, between: points) else { return points }
    let known = Set(points.map(\.offset))
    points += word.clusters.dropFirst().map { Int($0.start) }
      .filter {
        !known.contains($0) && (isVerbatim(piece) || Self.mayCut(word.text, at: $0))
          && !Self.isWithinSyllable(word.text, $0)
      }
      .map { BreakPoint(offset: $0, isHyphen: false) }
    points.sort { $0.offset < $1.offset }
    return word.measured(points)
  }

  func isVerbatim(_ piece: PreparedParagraph.Piece) -> Bool {
    paragraph.runs[piece.run].source.isVerbatim
  }

  /// Whether the language may divide a piece's word.
  private func mayDivide(_ piece: PreparedParagraph.Piece) -> Bool {
    if case .none = hyphenation { return false }
    return piece.softHyphens.isEmpty && paragraph.style.isHyphenated
      && !paragraph.runs[piece.run].source.isUnbreakable
  }

  /// Whether no line can hold some part of the word between two points.
  private func hasWidePart(_ word: Word, between points: [BreakPoint]) -> Bool {
    guard case .anywhere(let measure) = hyphenation else { return false }
    var start = 0.0
    for point in points {
      if point.advance - start > measure { return true }
      start = point.advance
    }
    return word.width - start > measure
  }

  /// Where not even a syllable is sure to find room.
  private var isTiny: Bool {
    if case .anywhere(let measure) = hyphenation { measure < 3 * paragraph.size } else { false }
  }

  /// Never behind a hyphen, where readers would lose it, nor about the `://` of an address.
  static func mayCut(_ text: [UInt8], at offset: Int) -> Bool {
    guard offset > 0, offset < text.count else { return false }
    return ![UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":")].contains(text[offset - 1])
      && text[offset] != UInt8(ascii: ":")
  }

  /// Whether what stands there belongs to the letter before it: a mark, a vowel sign, the next
  /// consonant of a conjunct.
  private static func isWithinSyllable(_ text: [UInt8], _ offset: Int) -> Bool {
    guard offset > 0, offset < text.count, text[offset] >= 0x80 || text[offset - 1] >= 0x80 else {
      return false
    }
    let after = String(decoding: text[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
    let before = String(decoding: text[..<offset].suffix(4), as: UTF8.self).unicodeScalars.last
    if let before, before.properties.canonicalCombiningClass == .virama || before == "\u{200D}" {
      return true
    }
    guard let properties = after?.properties else { return false }
    return properties.isGraphemeExtend || properties.generalCategory == .spacingMark
  }
}
