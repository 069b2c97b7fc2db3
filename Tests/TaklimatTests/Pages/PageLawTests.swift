import Frames
import Taklimat
import TestSupport
import Testing

/// What must hold on every page of the example, whatever paper it is printed on.
@Suite struct PageLawTests {
  static let papers = ["A4", "F4", "Letter", "A5"]

  private func example(_ paper: String) throws -> LaidOut {
    try LaidOut(LaidOut.example, paper: paper)
  }

  @Test(arguments: papers) func `The example has nothing to complain of`(_ paper: String) throws {
    #expect(try example(paper).report.rendered(.short) == "")
  }

  @Test func `Each paper has its own size`() throws {
    let sizes = try Self.papers.map { try example($0).document.pages[0].size }
    #expect(Set(sizes).count == Self.papers.count)
  }

  @Test(arguments: papers) func `No line of a block stands alone on its page`(
    _ paper: String
  ) throws {
    var parted = 0
    for block in try example(paper).blocks {
      let pages = Dictionary(grouping: block, by: \.page)
      guard pages.count > 1 else { continue }
      parted += 1
      for (page, lines) in pages {
        #expect(lines.count >= 2, "page \(page): \(lines.map(\.text))")
      }
    }
    if paper == "A5" { #expect(parted > 0, "nothing was parted, so nothing was tested") }
  }

  @Test(arguments: papers) func `Two lines follow each heading on its page`(
    _ paper: String
  ) throws {
    let laid = try example(paper)
    let content = laid.content
    var headings = 0
    for (index, line) in content.enumerated() where laid.isHeading(line) && line.page > 1 {
      let rest = content[(index + 1)...]
      guard rest.first.map(laid.isHeading) == false else { continue }
      headings += 1
      let following = rest.prefix { !laid.isHeading($0) && $0.page == line.page }
      let baselines = Set(following.map(\.baseline))
      #expect(baselines.count >= 2, "page \(line.page): \(line.text)")
    }
    #expect(headings >= 7)
  }

  @Test(arguments: papers) func `Each row of the table stands on one page`(_ paper: String) throws {
    let laid = try example(paper)
    var pages: [ElementID: Set<Int>] = [:]
    for line in laid.lines {
      if let row = laid.ancestor(.tableRow, of: line) { pages[row, default: []].insert(line.page) }
    }
    #expect(pages.count == 8)
    for (row, pages) in pages { #expect(pages.count == 1, "\(laid.document.structure[row].path)") }
  }

  @Test(arguments: papers) func `No line ends within the slashes of an address`(
    _ paper: String
  ) throws {
    let lines = try example(paper).content
    #expect(lines.contains { $0.text.contains("https://") })
    for line in lines { #expect(!line.text.trimmed.hasSuffix("//"), "\(line.text)") }
  }

  @Test(arguments: papers) func `Rank and name stand in one line`(_ paper: String) throws {
    let laid = try example(paper)
    for name in ["Letjen TNI Tri Budi Utomo", "Ms. Samina Kadwani"] {
      let all = laid.blocks.reduce(0) { $0 + LaidOut.text(of: $1).count(of: name) }
      let whole = laid.content.reduce(0) { $0 + $1.text.count(of: name) }
      #expect(all == 3, "\(name) on \(paper)")
      #expect(whole == all, "\(name) on \(paper)")
    }
  }

  @Test(arguments: papers) func `The last line of a paragraph is four ems or longer`(
    _ paper: String
  ) throws {
    let laid = try example(paper)
    var tested = 0
    for block in laid.blocks where block.count > 1 {
      guard let last = block.last, laid.isProse(last) else { continue }
      tested += 1
      #expect(last.width >= 4 * last.size, "page \(last.page): \(last.text)")
    }
    #expect(tested == 7)
  }

  @Test(arguments: papers) func `Everything lies inside the sheet and no page is empty`(
    _ paper: String
  ) throws {
    let laid = try example(paper)
    for (index, page) in laid.document.pages.enumerated() {
      let lines = laid.content.filter { $0.page == index + 1 }
      #expect(lines.count >= 2, "page \(index + 1)")
      for rect in page.frame().inked() {
        let isInside =
          rect.minX >= -0.01 && rect.minY >= -0.01 && rect.maxX <= page.size.width + 0.01
          && rect.maxY <= page.size.height + 0.01
        #expect(isInside, "page \(index + 1): \(rect)")
      }
    }
  }

  @Test(arguments: papers) func `Each page of text says which of how many it is`(
    _ paper: String
  ) throws {
    let laid = try example(paper)
    let count = laid.document.pages.count
    let folios = laid.lines.filter {
      $0.tag == .artifact(.pagination) && $0.text.contains(" dari ")
    }
    // The date stands at the line's other end.
    #expect(folios.map(\.text) == (2...count).map { "21 Oktober 2025 Halaman \($0) dari \(count)" })
    #expect(folios.map(\.page) == Array(2...count))
    let edge = laid.content.filter(laid.isProse).map(\.maxX).max() ?? 0
    // Signs at the ends of lines hang by as much.
    for folio in folios { #expect(abs(folio.maxX - edge) < 2, "\(folio)") }
  }

  @Test func `Every paper has the same structure`() throws {
    let trees = try Self.papers.map { paper in
      try example(paper).document.structure.elements.map { "\($0.role) \($0.path)" }
    }
    #expect(trees[0].count > 100)
    for tree in trees.dropFirst() { #expect(tree == trees[0]) }
  }
}

extension Frame {
  /// What its items cover: text from a rise above to a drop below its baseline, paths by their
  /// points; groups are opened.
  func inked() -> [Rect] {
    items.flatMap { placed -> [Rect] in
      switch placed.item {
      case .glyphs(let run):
        [
          Rect(
            x: placed.origin.x, y: placed.origin.y - 0.75 * run.size, width: run.width,
            height: run.size)
        ]
      case .path(let path): [path.bounds.moved(by: placed.origin)]
      case .link(let area): [Rect(origin: placed.origin, size: area.size)]
      case .image(let image): [Rect(origin: placed.origin, size: image.size)]
      case .group(let group):
        group.frame.inked().map { group.transform.apply($0).moved(by: placed.origin) }
      case .anchor, .slot: []
      }
    }
  }
}

extension String {
  var trimmed: Substring {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  func count(of part: String) -> Int { ranges(of: part).count }

  /// What stands between spaces and line breaks.
  var words: [String] { split(whereSeparator: \.isWhitespace).map(String.init) }
}
