import Diagnostics
import Frames
import Layout
import Shaping
import Testing

@Suite struct ListingBlockTests {
  /// Letters are 5 pt wide, lines 10 pt high.
  private func listing(_ lines: [String]) -> ListingBlock {
    ListingBlock(
      lines.map { line in
        var text = paragraph(line)
        text.runs[0].isVerbatim = true
        let blanks = line.prefix { $0 == " " }
        return ListingBlock.Line(
          text: line.isEmpty ? nil : text, indent: paragraph(blanks + "--"))
      })
  }

  @Test func `Lines keep their blanks, and an empty line its room`() {
    let laid = lay(listing(["a", "", "  b"]), width: 50, height: 90)
    #expect(laid.regions == [["a", "  b"]])
    #expect(laid.y(of: "a") == 7.5)
    #expect(laid.y(of: "  b") == 27.5)
  }

  @Test func `A long line goes on below itself, further in than it began`() {
    // Two blanks and two more are 20 pt: six letters are left of fifty points.
    let laid = lay(listing(["  abcdefghijklmn"]), width: 50, height: 90)
    #expect(laid.regions == [["  abcdefgh", "ijklmn"]])
    let deep = lay(listing([String(repeating: " ", count: 30) + "ab"]), width: 50, height: 90)
    // No further than 20 of 50 pt, whatever the line began with.
    #expect(deep.regions[0].dropFirst().map(\.count) == [6, 6, 6, 4])
  }

  @Test func `A break leaves two lines on each side`() {
    let lines = (1...6).map { "l\($0)" }
    #expect(
      lay(listing(lines), height: 50).regions == [["l1", "l2", "l3", "l4"], ["l5", "l6"]])
    let pushed = lay(Stack([text("a"), listing(["x", "y", "z"])]), height: 30)
    #expect(pushed.regions == [["a"], ["x", "y", "z"]])
  }

  @Test func `A long line needs no more room than one that can be read`() {
    let context = LayoutContext(setter: MockSetter(), sink: DiagnosticSink())
    let word = String(repeating: "a", count: 80)
    #expect(listing([word]).widths(in: context).minimum == 60)
    #expect(listing(["abc"]).widths(in: context).minimum == 15)
  }
}

@Suite struct DefinitionBlockTests {
  private func items(_ count: Int = 1) -> [DefinitionBlock.Item] {
    (1...count).map { DefinitionBlock.Item(term: text("t\($0)"), body: lines("d\($0)", 3)) }
  }

  @Test func `A definition stands below its term, further in`() {
    let laid = lay(DefinitionBlock(items(), indent: 8), width: 28, height: 90)
    #expect(laid.regions == [["t1", "d11", "d12", "d13"]])
    #expect(laid.x(of: "t1") == 0)
    #expect(laid.x(of: "d11") == 8)
  }

  @Test func `From right to left terms and the room before definitions are at the right`() {
    var above = DefinitionBlock(items(), indent: 8)
    above.isMirrored = true
    #expect(lay(above, width: 28, height: 90).x(of: "d11") == 0)
  }

  @Test func `A term never parts from its definition's first lines`() {
    let laid = lay(Stack([lines("a", 2), DefinitionBlock(items(), indent: 5)]), height: 40)
    #expect(laid.regions == [["a1", "a2"], ["t1", "d11", "d12", "d13"]])
    #expect(laid.ids.isEmpty)
  }

  @Test func `Beside their definitions terms have one column, as wide as the widest`() {
    var items = items(2)
    items[1].term = text("term2")
    let laid = lay(DefinitionBlock(items, indent: 8, gap: 5), width: 100, height: 200)
    #expect(laid.x(of: "d11 d12 d13") == 30)
    #expect(laid.x(of: "d21 d22 d23") == 30)
    #expect(laid.y(of: "t1") == laid.y(of: "d11 d12 d13"))
    var mirrored = DefinitionBlock(items, indent: 8, gap: 5)
    mirrored.isMirrored = true
    let turned = lay(mirrored, width: 100, height: 200)
    #expect(turned.x(of: "d11 d12 d13") == 0)
    #expect((turned.x(of: "t1") ?? 0) >= 70)
    // A third of the measure and little more is the most.
    items[1].term = text("a term of many words")
    let narrow = lay(DefinitionBlock(items, indent: 8, gap: 5), width: 100, height: 200)
    #expect(narrow.x(of: "d11 d12 d13") == 35)
  }
}
