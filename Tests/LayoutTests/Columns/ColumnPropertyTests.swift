import Diagnostics
import Frames
import Layout
import Shaping
import TestSupport
import Testing

/// What holds for columns of any content on every page, from a stamp to a poster.
@Suite struct ColumnPropertyTests {
  private static let sizes = [
    Size(width: 40, height: 30), Size(width: 90, height: 60), Size(width: 200, height: 100),
    Size(width: 420, height: 595), Size(width: 3000, height: 3000),
  ]

  /// Texts, headings, quotes and kept blocks around columns and in them.
  private struct Document {
    private var generator: SeededGenerator
    private(set) var names: [String] = []

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func random(_ range: ClosedRange<Int>) -> Int {
      Int.random(in: range, using: &generator)
    }

    mutating func words(_ count: Int) -> TextBlock {
      let words = (0..<count).map { "n\(names.count + $0)" }
      names += words
      return text(
        words.joined(separator: " "), before: Double(random(0...6)), after: Double(random(0...6)))
    }

    mutating func block() -> any Block {
      switch random(0...6) {
      case 0:
        let word = words(1)
        return HeadingBlock(word.paragraph, spaceBefore: 9, spaceAfter: 3)
      case 1: return KeepTogether(Stack([words(random(1...6)), words(2)]))
      case 2: return QuoteBlock(words(random(1...9)), indent: 6)
      case 3:
        return BoxBlock(
          words(random(1...9)), insets: Insets(all: 4), decoration: Decoration(fill: .white),
          isBreakable: random(0...1) == 0)
      case 4:
        names.append("n\(names.count)")
        return Items([box(names[names.count - 1], Double(random(1...120)))])
      default: return words(random(1...20))
      }
    }

    mutating func blocks(_ count: Int) -> [any Block] {
      var blocks: [any Block] = []
      for _ in 0..<count { blocks.append(block()) }
      return blocks
    }

    mutating func whole() -> any Block {
      var blocks: [any Block] = []
      for _ in 0..<random(1...3) {
        blocks += self.blocks(random(0...2))
        let setting = ColumnSetting(
          count: random(2...3), gutter: Double(random(0...12)),
          rule: Stroke(color: .black, width: 0.5))
        blocks.append(ColumnsBlock(self.blocks(random(0...9)), setting: setting))
      }
      return Stack(blocks)
    }
  }

  private func outcome(_ seed: UInt64, _ size: Size) -> (names: [String], laid: LaidFlow) {
    var document = Document(seed: seed)
    let block = document.whole()
    let regions = Regions(width: size.width, height: size.height)
    return (document.names, lay(Stack([block]), in: regions))
  }

  @Test(arguments: sizes) func `All is there once, in reading order and inside its page`(
    size: Size
  ) {
    for seed in UInt64(0)..<120 {
      let (names, laid) = outcome(seed, size)
      let words = laid.regions.joined().flatMap { $0.split(separator: " ").map(String.init) }
      #expect(words == names, "seed \(seed)")
      for part in laid.fragment.parts where part.end != .overfull {
        #expect(part.height <= size.height + 0.01, "seed \(seed)")
        for text in readTexts(part.placements) {
          #expect(text.origin.y > -0.01 && text.origin.y <= size.height + 0.01, "seed \(seed)")
          let right = text.origin.x + Double(text.name.utf8.count) * MockSetter.advance
          #expect(right <= size.width + 0.01 || !laid.ids.isEmpty, "seed \(seed)")
        }
      }
      let overfull = laid.ends.count { $0 == .overfull }
      #expect(laid.ids.contains("overfull-box") == (overfull > 0), "seed \(seed)")
      #expect(laid.regions.allSatisfy { !$0.isEmpty }, "seed \(seed)")
    }
  }

  @Test(arguments: sizes) func `The same columns come out twice`(size: Size) {
    for seed in UInt64(0)..<60 {
      let (first, second) = (outcome(seed, size).laid, outcome(seed, size).laid)
      #expect(first.ends == second.ends)
      let places = [first, second].map { laid in
        laid.fragment.parts.flatMap { readTexts($0.placements).map(\.origin) }
      }
      #expect(places[0] == places[1])
    }
  }

  /// Tables, lists, panels, forced breaks and what is nested in them.
  @Test(arguments: sizes) func `Nothing of any kind of block is lost or doubled in columns`(
    size: Size
  ) {
    for seed in UInt64(0)..<120 {
      var random = RandomDocument(seed: seed)
      let setting = ColumnSetting(count: 2 + Int(seed % 2), gutter: Double(seed % 12))
      let columns = ColumnsBlock([random.document()], setting: setting)
      let laid = lay(
        Stack([text("first"), columns, text("last")]),
        in: Regions(width: size.width, height: size.height))
      let texts = laid.fragment.parts.flatMap { readTexts($0.placements) }
      let words = texts.filter { $0.tag != .artifact(.repeated) }.flatMap {
        $0.name.split(separator: " ").map(String.init)
      }
      #expect(words.sorted() == (random.names + ["first", "last"]).sorted(), "seed \(seed)")
      #expect(words.first == "first" && words.last == "last", "seed \(seed)")
    }
  }

  /// No line's height less would do, whatever the columns hold.
  @Test func `Columns that end on their page are as low as they can be`() {
    for seed in UInt64(0)..<200 {
      var generator = SeededGenerator(seed: seed)
      let count = Int.random(in: 2...3, using: &generator)
      let heights = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        Double(Int.random(in: 1...40, using: &generator))
      }
      let items = heights.enumerated().flatMap { index, height in
        [.penalty(.lines), box("n\(index)", height)] as [FlowItem]
      }
      let laid = lay(
        ColumnsBlock([Items(items)], setting: ColumnSetting(count: count, gutter: 0)),
        width: 100, height: 100_000)
      let height = laid.fragment.parts[0].height
      #expect(Self.fits(heights, in: count, of: height), "seed \(seed)")
      #expect(!Self.fits(heights, in: count, of: height - 0.5), "seed \(seed)")
    }
  }

  private static func fits(_ heights: [Double], in count: Int, of room: Double) -> Bool {
    var columns = 1
    var used = 0.0
    for height in heights {
      if height > room { return false }
      if used + height > room {
        columns += 1
        used = 0
      }
      used += height
    }
    return columns <= count
  }
}
