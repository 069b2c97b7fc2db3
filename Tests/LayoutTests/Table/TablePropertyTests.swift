import Diagnostics
import Frames
import Layout
import Shaping
import Testing

/// Promises that hold for every table on every page, from one line up.
@Suite struct TablePropertyTests {
  private static let heights = [12.0, 20, 30, 45, 60, 90, 140, 300, 5_000]
  private static let seeds = UInt64(0)..<50
  private static let width = 150.0

  private struct Outcome {
    let table: RandomTable
    let laid: LaidFlow
    let flat: [[ReadText]]

    init(seed: UInt64, height: Double) {
      var table = RandomTable(seed: seed)
      let style = table.style()
      self.table = table
      laid = lay(
        TableBlock(table.model, style: style), width: TablePropertyTests.width, height: height)
      flat = laid.fragment.parts.map { readTexts($0.placements) }
    }

    func words(_ texts: some Sequence<ReadText>, repeated: Bool = false) -> [String] {
      texts.filter { ($0.tag == .artifact(.repeated)) == repeated }.flatMap {
        $0.name.trimmingBrackets.split(separator: " ").map(String.init)
      }
    }
  }

  @Test(arguments: heights) func `Nothing of a table is lost or doubled`(height: Double) {
    for seed in Self.seeds {
      let outcome = Outcome(seed: seed, height: height)
      let read = outcome.words(outcome.flat.joined())
      #expect(read.sorted() == outcome.table.names.sorted(), "seed \(seed)")
    }
  }

  @Test(arguments: heights) func `A table's boxes lie inside their page or are reported`(
    height: Double
  ) {
    for seed in Self.seeds {
      let outcome = Outcome(seed: seed, height: height)
      for (part, texts) in zip(outcome.laid.fragment.parts, outcome.flat)
      where part.end != .overfull {
        #expect(part.height <= height + 0.01, "seed \(seed)")
        #expect(texts.allSatisfy { (-0.01...height + 0.01).contains($0.origin.y) }, "seed \(seed)")
        #expect(
          texts.allSatisfy { (-0.01...Self.width + 0.01).contains($0.origin.x) }, "seed \(seed)")
      }
      let overfull = outcome.laid.ends.contains(.overfull)
      #expect(outcome.laid.ids.contains("overfull-box") == overfull, "seed \(seed)")
    }
  }

  @Test(arguments: heights.filter { $0 >= 140 }) func `A table's head is on each of its pages`(
    height: Double
  ) {
    for seed in Self.seeds {
      let outcome = Outcome(seed: seed, height: height)
      let dropped = outcome.laid.ids.contains("head-not-repeated")
      guard let first = outcome.table.model.head.first?.cells.first, !dropped else { continue }
      let head = (first.content as? TextBlock)?.paragraph.runs.first?.text.split(separator: " ")
      guard let word = head?.first.map(String.init) else { continue }
      for texts in outcome.flat {
        let words = outcome.words(texts) + outcome.words(texts, repeated: true)
        #expect(words.contains(word), "seed \(seed)")
      }
    }
  }

  @Test(arguments: heights) func `Rows keep their order`(height: Double) {
    for seed in Self.seeds {
      let outcome = Outcome(seed: seed, height: height)
      guard !outcome.laid.ends.contains(.split) else { continue }
      #expect(outcome.words(outcome.flat.joined()) == outcome.table.names, "seed \(seed)")
    }
  }

  /// Words are as high as their line and stand in their cell: no two of a page meet.
  @Test(arguments: heights) func `No two cells lie over each other`(height: Double) {
    for seed in Self.seeds {
      let outcome = Outcome(seed: seed, height: height)
      guard !outcome.laid.ids.contains("table-too-wide") else { continue }
      for texts in outcome.flat {
        let boxes = texts.map { text in
          let length = Double(text.name.trimmingBrackets.utf8.count) * MockSetter.advance
          return Rect(x: text.origin.x, y: text.origin.y - 7.5, width: length, height: 10)
        }
        for (index, box) in boxes.enumerated() {
          let met = boxes[(index + 1)...].firstIndex { $0.overlaps(box) }
          #expect(met == nil, "seed \(seed): \(texts[index].name) and \(texts[met ?? 0].name)")
        }
      }
    }
  }

  @Test(arguments: heights) func `The same table gives the same pages twice`(height: Double) {
    for seed in Self.seeds.prefix(30) {
      let (first, second) = (
        Outcome(seed: seed, height: height), Outcome(seed: seed, height: height)
      )
      #expect(first.flat.map { $0.map(\.origin) } == second.flat.map { $0.map(\.origin) })
    }
  }
}

extension String {
  fileprivate var trimmingBrackets: String { filter { $0 != "[" && $0 != "]" } }
}

extension Rect {
  fileprivate func overlaps(_ other: Rect) -> Bool {
    minX < other.maxX - 0.01 && other.minX < maxX - 0.01 && minY < other.maxY - 0.01
      && other.minY < maxY - 0.01
  }
}
