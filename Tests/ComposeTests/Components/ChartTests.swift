import Compose
import Diagnostics
import Frames
import Testing

@Suite struct ChartTests {
  private func briefing(_ chart: String, language: String = "id") throws -> Briefing {
    try Briefing(
      """
      charts: [{id: c, title: Judul, \(chart)}]
      references: [{id: a, author: {literal: Badan A}, issued: 2021, title: Satu}]

      """, language: language, sections: "figures, references")
  }

  private let points = "points: [{label: A, value: 1234.5}, {label: B}]"
  private let path = "drawings/charts/c"

  @Test func `A chart is a figure with its data in words, and a caption beside it`() throws {
    let briefing = try briefing(
      "kind: bar, unit: ton, cite: a, as_of: 2021, alt: Naik, \(points)")
    #expect(briefing.errors == [])
    #expect(briefing.children(path) == ["chart", "caption"])
    #expect(briefing.element(path + "/chart")?.role == .figure)
    #expect(
      briefing.element(path + "/chart")?.alternative
        == "Naik. Diagram batang, ton: A: 1.234,5; B: tidak ada data.")
    #expect(briefing.element(path + "/caption")?.role == .caption)
    #expect(
      briefing.text(path + "/caption") == "Gambar 1 Judul1Per 2021 · Sumber: Badan A (2021)")
    #expect(briefing.text(path + "/chart") == "tonA1.234,5Btidak ada data")
  }

  @Test(arguments: [
    (
      "kind: stacked-bar, labels: [X], series: [{label: S, values: [1]}, {label: T, values: [2]}]",
      "Stacked bar chart: S – X: 1. T – X: 2."
    ),
    (
      "kind: line, unit: percent, labels: [2019, 2020], series: [{label: S, values: [1, null]}]",
      "Line chart: S – 2019: 1%; 2020: no data."
    ),
    ("kind: ring, points: [{label: A, value: 3}]", "Ring chart: A: 3."),
    ("kind: field, points: [{label: A, value: 3}]", "Field of a hundred squares: A: 3."),
    (
      "kind: timeline, events: [{date: 2021-10, label: Two}, {date: 2020, label: One}]",
      "Timeline: 2020: One; October 2021: Two."
    ),
  ])
  func `Each kind says its data in the document's language`(chart: String, words: String) throws {
    let briefing = try briefing(chart, language: "en")
    #expect(briefing.errors == [])
    #expect(briefing.element(path + "/chart")?.alternative == words)
  }

  @Test func `Charts are numbered in reading order and stand where the background places them`()
    throws
  {
    let briefing = try Briefing(
      """
      charts:
        - {id: first, title: Satu, kind: bar, \(points)}
        - {id: second, title: Dua, kind: bar, \(points)}
      background: [{id: x, charts: [second]}]
      """, sections: "background, figures")
    #expect(briefing.errors == [])
    #expect(briefing.text("background[x]/charts/second/caption") == "Gambar 1 Dua")
    #expect(briefing.text("drawings/charts/first/caption") == "Gambar 2 Satu")
  }

  @Test func `A label in another language says so`() throws {
    let briefing = try briefing("kind: bar, points: [{label: \"[Goods]{lang=en}\", value: 1}]")
    #expect(briefing.element(path + "/chart/span")?.language?.language == "en")
  }

  @Test func `A title's own citation is not made twice`() throws {
    let briefing = try Briefing(
      """
      charts: [{id: c, title: "Judul [@a]", kind: bar, cite: a, \(points)}]
      references: [{id: a, title: Satu}]
      """, sections: "figures, references")
    #expect(briefing.text(path + "/caption") == "Gambar 1 Judul 1Sumber: Satu (t.t.)")
  }

  @Test func `A text points at a chart by its number and page`() throws {
    let briefing = try Briefing(
      """
      charts: [{id: c, title: Judul, kind: bar, \(points)}]
      background: [{id: x, body: "Lihat [#c].", charts: [c]}]
      """, sections: "background")
    #expect(briefing.errors == [])
    #expect(briefing.text("background[x]/p") == "Lihat Gambar 1, hlm. 1.")
    #expect(Set(briefing.links.map(\.target)) == ["#rapat/background[x]/charts/c"])
    #expect(briefing.anchors.contains("rapat/background[x]/charts/c"))
  }
}
