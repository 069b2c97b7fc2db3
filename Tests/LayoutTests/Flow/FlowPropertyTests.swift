import Diagnostics
import Frames
import Layout
import Shaping
import TestSupport
import Testing

/// Promises that hold for every document on every page, from a stamp to a poster.
@Suite struct FlowPropertyTests {
  private static let sizes = [
    Size(width: 40, height: 40), Size(width: 60, height: 90), Size(width: 150, height: 120),
    Size(width: 300, height: 200), Size(width: 420, height: 595), Size(width: 595, height: 842),
    Size(width: 3000, height: 3000),
  ]
  /// A hundred and fifty for each size: a thousand documents in all.
  private static let seeds = UInt64(0)..<150

  /// Every document on every size, laid out once for all promises.
  private static let outcomes: [[Outcome]] = sizes.map { size in
    seeds.map { Outcome(seed: $0, size: size) }
  }

  /// With their seeds.
  private func outcomes(_ size: Size) -> [(seed: UInt64, outcome: Outcome)] {
    guard let index = Self.sizes.firstIndex(of: size) else { return [] }
    return Array(zip(Self.seeds, Self.outcomes[index])).map { ($0, $1) }
  }

  private struct Outcome: Sendable {
    let names: [String]
    let laid: LaidFlow
    let flat: [[ReadText]]

    init(seed: UInt64, size: Size, allowsForcedBreaks: Bool = true) {
      var random = RandomDocument(seed: seed, allowsForcedBreaks: allowsForcedBreaks)
      let document = random.document()
      names = random.names
      laid = lay(
        PaddingBlock(document, insets: Insets()),
        in: Regions(width: size.width, height: size.height))
      flat = laid.fragment.parts.map { readTexts($0.placements) }
    }

    /// Every word that was read, in order, without what is repeated.
    var words: [String] {
      flat.joined().filter { $0.tag != .artifact(.repeated) }.flatMap {
        $0.name.split(separator: " ").map(String.init)
      }
    }
  }

  @Test(arguments: sizes) func `Nothing is lost or doubled`(size: Size) {
    for (seed, outcome) in outcomes(size) {
      #expect(outcome.words.sorted() == outcome.names.sorted(), "seed \(seed)")
    }
  }

  @Test(arguments: sizes) func `No page is blank`(size: Size) {
    for (seed, outcome) in outcomes(size) {
      guard !outcome.names.isEmpty else { continue }
      #expect(
        outcome.flat.allSatisfy { $0.contains { $0.tag != .artifact(.repeated) } }, "seed \(seed)")
    }
  }

  @Test(arguments: sizes) func `Everything lies inside its region or is reported`(size: Size) {
    for (seed, outcome) in outcomes(size) {
      for (part, texts) in zip(outcome.laid.fragment.parts, outcome.flat)
      where part.end != .overfull {
        #expect(part.height <= size.height + 0.01, "seed \(seed)")
        #expect(
          texts.allSatisfy { $0.origin.y > -0.01 && $0.origin.y <= size.height + 0.01 },
          "seed \(seed)")
      }
      let overfull = outcome.laid.ends.count { $0 == .overfull }
      #expect(outcome.laid.ids.contains("overfull-box") == (overfull > 0), "seed \(seed)")
    }
  }

  @Test(arguments: sizes) func `Decorations lie inside their region`(size: Size) {
    for (seed, outcome) in outcomes(size) {
      for index in outcome.laid.fragment.parts.indices
      where outcome.laid.ends[index] != .overfull {
        for rect in outcome.laid.backgrounds(index) {
          #expect(rect.minY > -0.01 && rect.maxY <= size.height + 0.01, "seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: sizes) func `The same document gives the same pages twice`(size: Size) {
    for (seed, first) in outcomes(size) {
      let second = Outcome(seed: seed, size: size)
      #expect(first.flat.map { $0.map(\.origin) } == second.flat.map { $0.map(\.origin) })
      #expect(first.laid.ends == second.laid.ends)
    }
  }

  /// Cells that are cut go on beside each other, so that order is kept for each cell alone.
  @Test(arguments: sizes) func `Reading order is kept where no row was cut`(size: Size) {
    for (seed, outcome) in outcomes(size) {
      guard !outcome.laid.ends.contains(.split) else { continue }
      #expect(outcome.words == outcome.names, "seed \(seed)")
    }
  }

  /// Where nothing was reported to be too wide for its place.
  @Test(arguments: sizes) func `No two words lie on each other`(size: Size) {
    var checked = 0
    for (seed, outcome) in outcomes(size) where outcome.laid.ids.isEmpty {
      for texts in outcome.flat {
        for (index, one) in texts.enumerated() {
          for other in texts[(index + 1)...] where abs(one.origin.y - other.origin.y) < 0.1 {
            checked += 1
            #expect(
              one.maxX <= other.origin.x + 0.01 || other.maxX <= one.origin.x + 0.01,
              "seed \(seed): \(one.name), \(other.name)")
          }
        }
      }
    }
    #expect(checked > 0 || size.width < 100)
  }

  @Test func `Without breaks a page equals one endless region`() {
    for seed in Self.seeds {
      let page = Outcome(
        seed: seed, size: Size(width: 300, height: 100_000), allowsForcedBreaks: false)
      let endless = Outcome(
        seed: seed, size: Size(width: 300, height: .infinity), allowsForcedBreaks: false)
      #expect(page.flat.count <= 1)
      #expect(page.flat.map { $0.map(\.origin) } == endless.flat.map { $0.map(\.origin) })
    }
  }
}

extension ReadText {
  /// As wide as the mock setter makes it; repeated words are in brackets.
  fileprivate var maxX: Double {
    let signs = tag == .artifact(.repeated) ? name.utf8.count - 2 : name.utf8.count
    return origin.x + Double(signs) * MockSetter.advance
  }
}
