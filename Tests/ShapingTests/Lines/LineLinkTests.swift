import Frames
import TestSupport
import Testing

@testable import Shaping

/// Links and anchors of lines.
@Suite struct LineLinkTests {
  private let bench: Bench
  private static let target = LinkTarget.uri("https://a.id")
  private static let owner = ElementID(index: 7)

  init() throws { bench = try Bench() }

  private func linked(_ text: String, to target: LinkTarget = target) -> TextRun {
    var run = run(text)
    run.link = target
    run.linkOwner = Self.owner
    return run
  }

  private func anchors(_ line: SetLine) -> [(name: String, x: Double)] {
    line.frame.items.compactMap { placed in
      if case .anchor(let anchor) = placed.item { (anchor.path, placed.origin.x) } else { nil }
    }
  }

  @Test func `A link's area lies under its words and over the height of the line`() throws {
    let line = try #require(
      bench.lines([run("lihat "), linked("laporan"), run(" itu")], width: 400).first)
    let (origin, area) = try #require(line.links.first)
    #expect(line.links.count == 1)
    #expect(abs(origin.x - bench.width(of: "lihat ")) < 1e-9 && origin.y == 0)
    #expect(abs(area.size.width - bench.width(of: "laporan")) < 1e-9 && area.size.height == 14)
    #expect(area.target == Self.target && area.element == Self.owner)
    #expect(area.contents == "https://a.id")
  }

  @Test func `A link over several lines has an area on each`() {
    let text = "laporan tahunan yang terbit pada bulan Januari di Jakarta"
    let lines = bench.lines([run("lihat "), linked(text)], width: 90) { $0.alignment = .start }
    #expect(lines.count > 2)
    for (index, line) in lines.enumerated() {
      #expect(line.links.count == 1, "\(line.text)")
      guard let (origin, area) = line.links.first else { continue }
      #expect(index == 0 ? origin.x > 0 : origin.x == 0)
      let end = origin.x + area.size.width
      #expect(abs(end - line.left - line.line.width) < 1e-9, "\(line.text)")
    }
  }

  @Test func `Runs of one link share an area, those of two do not`() throws {
    let bold = linked("b").with { $0.style.weight = 700 }
    let one = try #require(bench.lines([linked("a"), bold, linked("c")], width: 100).first)
    #expect(one.runs.count == 3 && one.links.count == 1)
    #expect(abs((one.links.first?.area.size.width ?? 0) - one.line.width) < 1e-9)
    let other = linked("b", to: .anchor(AnchorID("x")))
    let two = try #require(bench.lines([linked("a"), other], width: 100).first)
    #expect(two.links.map(\.area.target) == [Self.target, .anchor(AnchorID("x"))])
    #expect(two.links.map(\.area.contents) == ["https://a.id", "b"])
    let owned = linked("b").with { $0.linkOwner = ElementID(index: 8) }
    #expect(bench.lines([linked("a"), owned], width: 100).first?.links.count == 2)
  }

  @Test func `Without an owner the link belongs to the words' own element`() {
    let alone = linked("a").with { $0.linkOwner = nil }
    #expect(
      bench.lines([alone], width: 100).first?.links.map(\.area.element) == [StructureTree.root])
    let nobodys = alone.with { $0.tag = .artifact(.pagination) }
    #expect(bench.lines([nobodys], width: 100).first?.links.isEmpty == true)
  }

  @Test func `A run's anchor stands at its first word, on one line only`() {
    let marked = run("laporan tahunan yang terbit pada bulan Januari").with {
      $0.anchor = AnchorID("here")
    }
    let lines = bench.lines([run("lihat "), marked], width: 90) { $0.alignment = .start }
    #expect(lines.count > 1)
    #expect(lines.map { anchors($0).map(\.name) } == [["here"]] + lines.dropFirst().map { _ in [] })
    #expect(abs(anchors(lines[0])[0].x - bench.width(of: "lihat ")) < 1e-9)
  }

  @Test func `A survey finds the anchors without drawing the other lines`() {
    let marked = run("satu").with { $0.anchor = AnchorID("here") }
    for (runs, count) in [([marked], 1), ([run("satu")], 0)] {
      var frame = Frame(size: Size(width: 100, height: 14), isSurvey: true)
      for line in bench.setter.lines(of: paragraph(runs), width: 100) {
        line.content.draw(into: &frame, at: .zero)
      }
      let found = frame.items.count { if case .anchor = $0.item { true } else { false } }
      #expect(found == count)
      if count == 0 { #expect(frame.items.isEmpty) }
    }
  }
}

extension TextRun {
  fileprivate func with(_ change: (inout TextRun) -> Void) -> TextRun {
    var run = self
    change(&run)
    return run
  }
}
