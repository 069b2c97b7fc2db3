import Diagnostics
import Markup
import Testing

@Suite("Tables of pipes")
struct TableTests {
  @Test(
    "read with alignments, inline forms and captions",
    arguments: [
      ("| a | b |\n|---|--:|\n| c | d |", #"table<>(head("a" | "b") row("c" | "d"))"#),
      ("a | b\n:-:|:--\n*c* | [@k]", #"table^<(head("a" | "b") row(em("c") | cite(k)))"#),
      (
        "| a | b |\n|---|---|\n| c |\n| | d |", #"table<<(head("a" | "b") row("c" | ) row( | "d"))"#
      ),
      ("| a |\n|---|\n| b \\| c |", #"table<(head("a") row("b | c"))"#),
      (
        "| a |\n|---|\n| b |\n\n: Judul *x*",
        #"table<(head("a") row("b") caption("Judul ", em("x")))"#
      ),
      (
        "| a | b |\n|---|---|\n| c | d |\n: Judul",
        #"table<<(head("a" | "b") row("c" | "d") caption("Judul"))"#
      ),
      ("| a |\n|---|\n| b |\n\n: J\n\n: K", #"table<(head("a") row("b") caption("J")) p(": K")"#),
      ("> | a |\n> |---|\n> | b |", #"quote(table<(head("a") row("b")))"#),
      ("- | a |\n  |---|\n  | b |", #"list(table<(head("a") row("b")))"#),
      ("| a | b |\n|---|---|", #"table<<(head("a" | "b"))"#),
      (": a\n\n| a |\n|---|\n| b |", #"p(": a") table<(head("a") row("b"))"#),
    ])
  func forms(text: String, outline: String) {
    let reading = Reading(text)
    #expect(reading.outline == outline)
    #expect(reading.complaints == [])
  }

  @Test("give each cell its place")
  func places() throws {
    let reading = Reading("| a | *b* |\n|---|---|\n|  | c d |\n\n: Judul\n")
    guard case .table(let table) = try #require(reading.blocks.first) else {
      Issue.record("no table")
      return
    }
    #expect(table.rows[0].cells.map { reading.excerpt($0.span) } == ["", "c d"])
    #expect(
      table.inlines.flatMap(\.texts).map { reading.excerpt($0.span) } == ["a", "b", "c d", "Judul"])
  }

  @Test(
    "lose no cell without a word",
    arguments: [
      ("| a |\n|---|\n| b | c |", ["markdown-table-cells c |"]),
      ("a | b\n---|---\nc | d | e f\n", ["markdown-table-cells e f"]),
      (
        "| a | b |\n|---|---|\n| | | x\n| c | d | e |",
        ["markdown-table-cells x", "markdown-table-cells e |"]
      ),
      ("> | a |\n> |---|\n> | b | c", ["markdown-table-cells c"]),
      ("| a |\n|---|\n| b \\| c |\n| b |  |", ["markdown-table-cells |"]),
      ("| a | b | c |\n|---|---|\n| d | e |", ["markdown-table-cells c |"]),
      ("a | b\n---|---\nc | d\n", []),
      ("1. | a | b |\n   |---|\n   | c |", ["markdown-table-cells b |"]),
    ])
  func excess(text: String, complaints: [String]) {
    #expect(Reading(text).complaints == complaints)
  }

  @Test("have a hundred columns at most, and short texts no endless rows")
  func columns() {
    func table(_ columns: Int, rows: Int) -> String {
      String(repeating: "|a", count: columns) + "\n" + String(repeating: "|---", count: columns)
        + "\n"
        + String(repeating: "|\n", count: rows)
    }
    let widest = Reading(table(100, rows: 1))
    #expect(widest.complaints == [] && widest.outline.hasPrefix("table"))
    #expect(
      Reading(table(101, rows: 1)).sink.diagnostics.map(\.kind.id) == ["markdown-table-cells"])
    #expect(Reading(table(20_000, rows: 20_000)).sink.diagnostics.count == 1)
  }

  @Test(
    "takes one dash for a column as well as three",
    arguments: [
      ("| a | b |\n|--|-|\n| 1 | 2 |", #"table<<(head("a" | "b") row("1" | "2"))"#),
      ("a | b\n:-: | -:\n1 | 2", #"table^>(head("a" | "b") row("1" | "2"))"#),
      ("> | a |\n> |-|\n> | b |", #"quote(table<(head("a") row("b")))"#),
      ("```\n| a |\n|--|\n```", #"listing("| a |" / "|--|")"#),
    ])
  func shortDelimiters(text: String, outline: String) {
    let reading = Reading(text)
    #expect(reading.outline == outline)
    #expect(reading.complaints == [])
  }

  @Test("keeps the places behind a short row of dashes")
  func placesBehindDashes() {
    let reading = Reading("| a | b |\n|-|--|\n| cd | [e](f) |\n\n|-| é [g](h) [i](j.html)")
    #expect(reading.blocks.flatMap(\.texts).map { reading.excerpt($0.span) }.first == "a")
    #expect(reading.complaints == ["bad-link f", "bad-link h", "bad-link j.html"])
  }

  @Test("tells of a link that shows nothing")
  func emptyLink() {
    #expect(Reading("a [](https://x.org) b").complaints == ["bad-link https://x.org"])
    #expect(Reading("a [](#id) b").complaints == [])
  }
}
