import Diagnostics
import Frames
import Layout
import Shaping
import Testing

/// Where a table may break, and what stays together.
@Suite struct RowRuleTests {
  private let plain = TableStyle(padding: Insets())

  private func row(_ name: String, _ count: Int = 1, _ kind: TableModel.Row.Kind = .plain)
    -> TableModel.Row
  {
    TableModel.Row([TableModel.Cell(count == 1 ? text(name) : lines(name, count))], kind: kind)
  }

  private func table(_ rows: [TableModel.Row]) -> TableModel {
    TableModel(
      columns: [TableModel.Column(width: .weight(1))], head: [row("H")], rows: rows)
  }

  private func lay(_ model: TableModel, below lines: Int = 0, height: Double) -> LaidFlow {
    LayoutTests.lay(
      Stack([LayoutTests.lines("x", lines), TableBlock(model, style: plain)]), height: height)
  }

  private func names(_ range: ClosedRange<Int>) -> [String] { range.map { "r\($0)" } }

  @Test func `One row under the head is not left alone where two fit the next page`() {
    let model = table(names(1...5).map { row($0) })
    let laid = lay(model, below: 4, height: 60)
    #expect(laid.regions == [["x1", "x2", "x3", "x4"], ["H"] + names(1...5)])
    let long = lay(table(names(1...8).map { row($0) }), below: 4, height: 60)
    #expect(
      long.regions == [["x1", "x2", "x3", "x4"], ["H"] + names(1...5), ["[H]"] + names(6...8)])
  }

  @Test func `A first row stands alone where it fills the page with its head`() {
    let laid = lay(table([row("a", 3), row("b", 3), row("c", 1)]), height: 50)
    #expect(
      laid.regions == [["H", "a1", "a2", "a3"], ["[H]", "b1", "b2", "b3", "c"]])
    #expect(laid.ends.first == .relaxed(.firstRow))
  }

  @Test func `The last row never stands alone, whatever stands before the table`() {
    let model = table(names(1...7).map { row($0) })
    for before in 0...6 {
      let laid = lay(model, below: before, height: 80)
      let last = laid.regions.last { $0.contains("r7") } ?? []
      #expect(last.contains("r6"), "\(before): \(laid.regions)")
    }
  }

  @Test func `A total stands with at least one row that it sums`() {
    var rows = names(1...9).map { row($0) }
    rows.insert(row("T", 1, .total), at: 4)
    for height in stride(from: 40.0, through: 120, by: 10) {
      let laid = lay(table(rows), height: height)
      let page = laid.regions.first { $0.contains("T") } ?? []
      #expect(page.contains("r4"), "\(height): \(laid.regions)")
    }
  }

  @Test func `A total of its own group stands with the last row before it`() {
    var model = table(names(1...3).map { row($0) })
    model.groups.append(TableModel.RowGroup([row("T", 1, .total)]))
    let laid = lay(model, height: 40)
    #expect(laid.regions.last == ["[H]", "r3", "T"])
  }

  @Test func `A subhead keeps two of its rows`() {
    var model = table([])
    model.groups = ["a", "b"].map { name in
      TableModel.RowGroup(
        (1...4).map { row("\(name)\($0)") }, head: text(name.uppercased()))
    }
    let laid = lay(model, height: 80)
    #expect(
      laid.regions == [
        ["H", "A", "a1", "a2", "a3", "a4"], ["[H]", "B", "b1", "b2", "b3", "b4"],
      ])
  }

  @Test func `A subhead stays with one row where two do not fit`() {
    var model = table([])
    model.groups = [
      TableModel.RowGroup([row("a", 2), row("b", 2), row("c", 2)], head: text("A"))
    ]
    let laid = lay(model, height: 50)
    #expect(
      laid.regions == [
        ["H", "A", "a1", "a2"], ["[H]", "[A]", "b1", "b2"], ["[H]", "[A]", "c1", "c2"],
      ])
  }

  @Test func `A small table is kept whole where less than a quarter of the page stays empty`() {
    let model = table(names(1...5).map { row($0) })
    let moved = lay(model, below: 16, height: 200)
    #expect(moved.regions[0].count == 16)
    #expect(moved.regions[1] == ["H"] + names(1...5))
    let split = lay(model, below: 6, height: 100)
    #expect(split.regions[0].suffix(4) == ["H", "r1", "r2", "r3"])
    #expect(split.regions[1] == ["[H]", "r4", "r5"])
  }

  @Test func `A table does not jump whole because one of its rows overflows`() {
    let model = table(names(1...4).map { row($0) } + [row("big", 3), row("end")])
    let laid = lay(model, below: 4, height: 100)
    #expect(
      laid.regions == [
        ["x1", "x2", "x3", "x4", "H"] + names(1...4),
        ["[H]", "big1", "big2", "big3", "end"],
      ])
  }

  @Test func `A table that no page holds begins where it stands`() {
    let model = table(names(1...20).map { row($0) })
    let laid = lay(model, below: 7, height: 100)
    #expect(laid.regions[0].suffix(3) == ["H", "r1", "r2"])
  }

  @Test func `A head never stands on a page without rows`() {
    for first in 1...6 {
      for before in 0...5 {
        let laid = lay(table([row("a", first), row("b"), row("c")]), below: before, height: 60)
        for page in laid.regions where page.contains("H") || page.contains("[H]") {
          #expect(page.contains { "abc".contains($0.prefix(1)) }, "\(laid.regions)")
        }
      }
    }
  }

  @Test func `A cell higher than a page is parted with two lines on each side, and none twice`() {
    let tall = TableModel.Row([TableModel.Cell(lines("a", 23)), TableModel.Cell(lines("b", 3))])
    let model = TableModel(
      columns: [TableModel.Column(width: .fixed(20)), TableModel.Column(width: .fixed(20))],
      head: [TableModel.Row([TableModel.Cell(text("H")), TableModel.Cell(text("I"))])],
      rows: [row("k"), tall, row("z")])
    for height in stride(from: 40.0, through: 130, by: 10) {
      let laid = LayoutTests.lay(TableBlock(model, style: plain), width: 40, height: height)
      let words = laid.regions.joined().filter { !$0.hasPrefix("[") && $0 != "H" && $0 != "I" }
      let all = ["k", "z"] + (1...23).map { "a\($0)" } + (1...3).map { "b\($0)" }
      #expect(words.sorted() == all.sorted(), "\(height)")
      for cell in ["a", "b"] {
        let counts = laid.regions.map { $0.count { $0.hasPrefix(cell) } }.filter { $0 > 0 }
        #expect(counts.allSatisfy { $0 >= 2 }, "\(height): \(laid.regions)")
      }
    }
  }
}
