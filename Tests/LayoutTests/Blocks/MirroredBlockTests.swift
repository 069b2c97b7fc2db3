import Frames
import Layout
import Shaping
import Testing

/// What stands beside text that runs from right to left stands at its right.
@Suite struct MirroredBlockTests {
  @Test func `A mark hangs at the right edge, and its text begins at the left`() {
    var list = ListBlock(
      [.init(label: paragraph("-"), body: lines("a", 2))], indent: 20)
    list.isMirrored = true
    let laid = lay(list, width: 60, height: 90)
    #expect(laid.x(of: "-") == 55)
    #expect(laid.x(of: "a1 a2") == 0)
    #expect(laid.y(of: "-") == laid.y(of: "a1 a2"))
  }

  @Test func `Numbers begin at the text's side, one under the other`() {
    let items = ["9.", "10."].map { ListBlock.Item(label: paragraph($0), body: text("a")) }
    var list = ListBlock(items, indent: 30, labelGap: 5)
    list.isMirrored = true
    let laid = lay(list, width: 60, height: 90)
    #expect(laid.x(of: "9.") == 35)
    #expect(laid.x(of: "10.") == 35)
    #expect(laid.x(of: "a") == 0)
  }

  @Test func `A mark in the margin stands in the right one`() {
    var block = HangingBlock(label: text("L"), body: text("a"), indent: 0)
    block.isMirrored = true
    block.overhang = 8
    let laid = lay(block, width: 60, height: 90)
    #expect(laid.x(of: "a") == 0)
    #expect((laid.x(of: "L") ?? 0) >= 60)
  }

  @Test func `The line of a quotation is at the right, within its width`() {
    for isMirrored in [false, true] {
      var block = QuoteBlock(
        text("a"), indent: 10, rule: Stroke(color: .black, width: 2))
      block.isMirrored = isMirrored
      let laid = lay(block, width: 60, height: 90)
      #expect(laid.x(of: "a") == (isMirrored ? 0 : 10))
      #expect(laid.backgrounds(0).map(\.minX) == [isMirrored ? 58 : 0])
      #expect(laid.backgrounds(0).map(\.maxX) == [isMirrored ? 60 : 2])
    }
  }
}
