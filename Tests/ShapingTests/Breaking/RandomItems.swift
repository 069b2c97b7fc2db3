import TestSupport

@testable import Shaping

/// Paragraphs of made-up widths, small enough to try every set of breaks.
struct RandomItems {
  private var random: SeededGenerator
  private(set) var items: [BreakItem] = []

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    let words = Int.random(in: 6...9, using: &random)
    for word in 0..<words {
      if word > 0 { addSpace(isForced: Int.random(in: 0..<40, using: &random) == 0) }
      addWord(Int32(word))
    }
    items.append(.end)
  }

  private mutating func addWord(_ piece: Int32) {
    let hyphens = max(0, Int.random(in: -3...2, using: &random))
    items.append(.box(Double.random(in: 5...18, using: &random), piece: piece))
    for part in 0..<hyphens {
      let cost = Int.random(in: 0..<4, using: &random) == 0 ? 0 : 24.0
      items.append(.hyphen(3, cost: cost, piece: piece, offset: Int32(part) + 1))
      // Parts narrower than a hyphen are the hard case: behind them a line is narrower again.
      items.append(.box(Double.random(in: 1...15, using: &random), piece: piece))
    }
  }

  private mutating func addSpace(isForced: Bool) {
    if isForced { return items.append(.end) }
    let isHeld = Int.random(in: 0..<6, using: &random) == 0
    items.append(.space(6, isBreak: !isHeld))
    if Int.random(in: 0..<15, using: &random) == 0 { items.append(.space(6)) }
  }
}

extension BreakItem {
  static func box(_ width: Double, piece: Int32 = 0) -> BreakItem {
    BreakItem(kind: .box, isBreak: false, width: width, piece: piece)
  }

  static func space(_ width: Double, isBreak: Bool = true) -> BreakItem {
    BreakItem(kind: .glue, isBreak: isBreak, width: width, piece: 0)
  }

  static func hyphen(_ width: Double, cost: Double = 24, piece: Int32 = 0, offset: Int32 = 1)
    -> BreakItem
  {
    BreakItem(
      kind: .penalty, isBreak: true, width: width, cost: cost, isHyphen: true, piece: piece,
      offset: offset)
  }

  /// A place behind a hyphen of the word's own.
  static func behindHyphen(piece: Int32) -> BreakItem {
    BreakItem(
      kind: .penalty, isBreak: true, width: 0, isBehindHyphen: true, piece: piece, offset: 1)
  }

  static let end = BreakItem(kind: .forced, isBreak: true, width: 0, piece: 0)
}
