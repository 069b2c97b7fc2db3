/// Makes the line breaker's items of a paragraph's pieces.
struct ItemBuilder {
  /// Where a line may end in the middle of a word.
  enum Hyphenation {
    /// Only at the author's soft hyphens.
    case none
    /// At the language's syllables too.
    case syllables
    /// Also, as a last resort, between any two letters of a word wider than this measure.
    case anywhere(measure: Double)
  }

  /// The cost of a hyphen; together with `LineDemerits` it decides how many there are.
  static let hyphenCost = 24.0
  static let emergencyCost = 1000.0

  let paragraph: PreparedParagraph
  let hyphenation: Hyphenation
  let rules: BreakRules

  func items() -> [BreakItem] {
    var items: [BreakItem] = []
    items.reserveCapacity(paragraph.pieces.count * 2)
    for (index, piece) in paragraph.pieces.enumerated() {
      let number = Int32(clamping: index)
      switch piece.kind {
      case .word: appendWord(piece, number, to: &items)
      case .lineBreak:
        items.append(BreakItem(kind: .forced, isBreak: true, width: 0, piece: number))
      case .space:
        items.append(
          BreakItem(
            kind: .glue, isBreak: piece.after != .none || isEmergency,
            width: paragraph.runs[piece.run].style.spaceWidth,
            cost: piece.after == .none ? Self.emergencyCost : 0, piece: number))
      }
    }
    items.append(
      BreakItem(
        kind: .forced, isBreak: true, width: 0, piece: Int32(clamping: paragraph.pieces.count)))
    return items
  }

  /// Even what belongs together is parted before it leaves the page.
  private var isEmergency: Bool {
    if case .anywhere = hyphenation { true } else { false }
  }

  private func appendWord(
    _ piece: PreparedParagraph.Piece, _ number: Int32, to items: inout [BreakItem]
  ) {
    guard let word = piece.word else { return }
    var from = 0
    var done = 0.0
    for point in points(in: piece, word) {
      let advance = word.advance(upTo: point.offset)
      items.append(
        BreakItem(
          kind: .box, isBreak: false, width: advance - done, piece: number,
          offset: Int32(clamping: from)))
      items.append(
        BreakItem(
          kind: .penalty, isBreak: true,
          width: point.isHyphen ? paragraph.runs[piece.run].style.hyphenWidth : 0,
          cost: point.isHyphen ? Self.hyphenCost : Self.emergencyCost, isHyphen: point.isHyphen,
          piece: number, offset: Int32(clamping: point.offset)))
      from = point.offset
      done = advance
    }
    items.append(
      BreakItem(
        kind: .box, isBreak: false, width: word.width - done, piece: number,
        offset: Int32(clamping: from)))
    var after = piece.after
    if isEmergency, after == .none, number + 1 < paragraph.pieces.count {
      after = .atCost(Self.emergencyCost * 2)
    }
    if case .atCost(let cost) = after {
      items.append(
        BreakItem(
          kind: .penalty, isBreak: true, width: 0, cost: cost, piece: number,
          offset: Int32(clamping: word.text.count)))
    }
  }

  private struct BreakPoint {
    var offset: Int
    var isHyphen: Bool
  }

  private func points(in piece: PreparedParagraph.Piece, _ word: Word) -> [BreakPoint] {
    let run = paragraph.runs[piece.run].source
    if !piece.softHyphens.isEmpty {
      return piece.softHyphens.filter { $0 > 0 && $0 < word.text.count }
        .map { BreakPoint(offset: $0, isHyphen: true) }
    }
    var points: [BreakPoint] = []
    if case .none = hyphenation { return points }
    if paragraph.style.isHyphenated, !run.isUnbreakable {
      points = rules.hyphenationPoints(of: piece, in: paragraph)
        .map { BreakPoint(offset: $0, isHyphen: true) }
    }
    if case .anywhere(let measure) = hyphenation, word.width > measure {
      let known = Set(points.map(\.offset))
      points += word.clusters.dropFirst().map { Int($0.start) }
        .filter { !known.contains($0) }.map { BreakPoint(offset: $0, isHyphen: false) }
      points.sort { $0.offset < $1.offset }
    }
    return points
  }
}
