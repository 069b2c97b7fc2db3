import Frames
import Layout
import Testing

@Suite struct FacingColumnsTests {
  private func column(_ name: String, _ count: Int) -> FacingColumns.Column {
    FacingColumns.Column(
      head: text(name), continuedHead: text(name + "+"),
      entries: (0..<count).map { lines("\(name)\($0)x", 2) })
  }

  private func facing(_ columns: [FacingColumns.Column]) -> FacingColumns {
    FacingColumns(columns, count: 2, gap: 10, spacing: 4)
  }

  @Test func `Entries stand on one line with those that they face`() {
    let laid = lay(facing([column("a", 3), column("b", 1)]), width: 60, height: 300)
    #expect(laid.x(of: "a0x1") == 0 && laid.x(of: "b0x1") == 35)
    #expect(laid.y(of: "a0x1") == laid.y(of: "b0x1"))
    // Two lines of 10 and the distance.
    #expect(laid.y(of: "a1x1").flatMap { y in laid.y(of: "a0x1").map { y - $0 } } == 24)
  }

  @Test func `A page ends between two entries, and the heads are set again`() {
    let laid = lay(facing([column("a", 6), column("b", 5)]), width: 60, height: 100)
    #expect(laid.regions.count == 2)
    #expect(laid.regions[1].prefix(2) == ["[a+]", "[b+]"])
    let names = laid.regions.joined().filter { !$0.hasPrefix("[") }
    #expect(names.count == 2 + 2 * 11 && Set(names).count == names.count)
  }

  @Test func `The third stands below the first, and its place beside it stays free`() {
    let laid = lay(
      facing([column("a", 1), column("b", 1), column("c", 1)]), width: 60, height: 300)
    #expect(laid.x(of: "c0x1") == 0)
    #expect(laid.y(of: "c").flatMap { y in laid.y(of: "b0x2").map { $0 < y } } == true)
  }

  @Test func `Names too long for half the measure put the lists below each other`() {
    var wide = column("a", 1)
    wide.entries = [text("abcdefghij")]
    let laid = lay(facing([wide, column("b", 1)]), width: 60, height: 300)
    #expect(laid.x(of: "b0x1 b0x2") == 0)
    #expect(laid.ids.isEmpty)
  }
}
