import Diagnostics
import Frames
import Layout
import Shaping
import TestSupport
import Testing

/// What holds for floats among any text on every page, from a stamp to a poster.
@Suite struct FloatPropertyTests {
  private static let sizes = [
    Size(width: 40, height: 30), Size(width: 60, height: 90), Size(width: 100, height: 150),
    Size(width: 420, height: 595), Size(width: 3000, height: 3000),
  ]

  /// Sections of text with figures; each word and each figure has a name of its own.
  private struct Document {
    struct Piece {
      let name: String
      let section: Int
      /// Nil for a line of text.
      let height: Double?
      var isFloat: Bool { height != nil }
    }

    private var generator: SeededGenerator
    /// In reading order.
    private(set) var pieces: [Piece] = []
    private var section = 0

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private mutating func random(_ range: ClosedRange<Int>) -> Int {
      Int.random(in: range, using: &generator)
    }

    private mutating func name(height: Double? = nil) -> String {
      let name = (height == nil ? "n" : "f") + "\(pieces.count)"
      pieces.append(Piece(name: name, section: section, height: height))
      return name
    }

    /// Lines of one word.
    private mutating func words(_ count: Int) -> Items {
      var items: [FlowItem] = [.space(Double(random(0...6)))]
      for index in 0..<count {
        if index > 0 { items.append(.penalty(.lines)) }
        items.append(box(name(), 10))
      }
      return Items(items + [.space(Double(random(0...6)))])
    }

    private mutating func float() -> Floating {
      let height = Double(random(1...80))
      let space = FlowItem.space(Double(random(0...8)))
      let places: [FloatPlace] = [.top, .foot, .either]
      return Floating(
        Items([space, box(name(height: height), height), space]), place: places[random(0...2)])
    }

    private mutating func block() -> any Block {
      switch random(0...9) {
      case 0...2: return float()
      case 3: return KeepTogether(words(random(1...6)))
      case 4:
        return Items(
          [.penalty(.forced)]
            + words(1).items(width: 0, in: .init(setter: MockSetter(), sink: .init())))
      default: return words(random(1...14))
      }
    }

    mutating func whole() -> any Block {
      var blocks: [any Block] = []
      for index in 0..<random(1...4) {
        section = index
        blocks.append(FloatBarrier())
        if random(0...1) == 0 {
          blocks.append(KeepWithNext(words(1), lines: 2, leading: 10))
        }
        for _ in 0..<random(0...7) { blocks.append(block()) }
      }
      return Stack(blocks)
    }
  }

  private struct Place: Comparable {
    let page: Int
    let y: Double
    static func < (left: Place, right: Place) -> Bool {
      (left.page, left.y) < (right.page, right.y)
    }
  }

  private struct Outcome {
    let pieces: [Document.Piece]
    let laid: LaidFlow
    let places: [String: Place]

    init(seed: UInt64, size: Size, breaker: any PageBreaker) {
      var document = Document(seed: seed)
      let block = document.whole()
      pieces = document.pieces
      laid = lay(block, in: Regions(width: size.width, height: size.height), by: breaker)
      var places: [String: Place] = [:]
      for (page, part) in laid.fragment.parts.enumerated() {
        for text in readTexts(part.placements) {
          places[text.name] = Place(page: page, y: text.origin.y)
        }
      }
      self.places = places
    }
  }

  private func check(
    _ size: Size, _ body: (_ outcome: Outcome, _ name: String) throws -> Void
  ) rethrows {
    for seed in UInt64(0)..<200 {
      for breaker in [TotalFitPageBreaker(), GreedyPageBreaker()] as [any PageBreaker] {
        try body(
          Outcome(seed: seed, size: size, breaker: breaker), "seed \(seed), \(type(of: breaker))")
      }
    }
  }

  @Test(arguments: sizes) func `Nothing is lost or doubled, and no page is blank`(size: Size) {
    check(size) { outcome, seed in
      let read = outcome.laid.regions.joined()
      #expect(read.sorted() == outcome.pieces.map(\.name).sorted(), "\(seed)")
      #expect(outcome.laid.regions.allSatisfy { !$0.isEmpty }, "\(seed)")
    }
  }

  @Test(arguments: sizes) func `All lies inside its page, and nothing on something else`(
    size: Size
  ) {
    check(size) { outcome, seed in
      for (page, end) in outcome.laid.ends.enumerated() where end != .overfull {
        let boxes = outcome.pieces.compactMap { piece -> (top: Double, foot: Double)? in
          guard let place = outcome.places[piece.name], place.page == page else { return nil }
          return (place.y - (piece.height ?? 10), place.y)
        }.sorted { ($0.top, $0.foot) < ($1.top, $1.foot) }
        #expect(boxes.first?.top ?? 0 > -0.01, "\(seed)")
        #expect(boxes.allSatisfy { $0.foot <= size.height + 0.01 }, "\(seed)")
        for (one, other) in zip(boxes, boxes.dropFirst()) {
          #expect(one.foot <= other.top + 0.01, "\(seed)")
        }
      }
    }
  }

  @Test(arguments: sizes) func `No figure stands on a page before its call`(size: Size) throws {
    try check(size) { outcome, seed in
      for (index, piece) in outcome.pieces.enumerated() where piece.isFloat {
        guard let call = outcome.pieces[..<index].last(where: { !$0.isFloat }) else { continue }
        let place = try #require(outcome.places[piece.name])
        let called = try #require(outcome.places[call.name])
        #expect(place.page >= called.page, "\(seed): \(piece.name)")
      }
    }
  }

  @Test(arguments: sizes) func `Figures stand in their order, each in its section`(
    size: Size
  ) throws {
    try check(size) { outcome, seed in
      let floats = outcome.pieces.filter(\.isFloat)
      let places = try floats.map { try #require(outcome.places[$0.name]) }
      #expect(places == places.sorted(), "\(seed)")
      for (float, place) in zip(floats, places) {
        for piece in outcome.pieces where !piece.isFloat && piece.section != float.section {
          let other = try #require(outcome.places[piece.name])
          #expect((other < place) == (piece.section < float.section), "\(seed): \(float.name)")
        }
      }
    }
  }
}
