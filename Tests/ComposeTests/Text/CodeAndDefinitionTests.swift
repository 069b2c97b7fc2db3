import Compose
import Diagnostics
import Frames
import Shaping
import Testing

@Suite struct CodeAndDefinitionTests {
  private func body(_ lines: [String], template change: (String) -> String = { $0 }) throws
    -> Briefing
  {
    try Briefing(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: R\nbackground:\n"
        + "  - id: b\n    body: |\n" + lines.map { "      \($0)\n" }.joined(), template: change)
  }

  @Test func `A listing is one piece of code in a block of its own, set as it stands`() throws {
    let briefing = try body(["satu", "", "```", "a = \"b\" -- c", "", "  d", "```", "", "dua"])
    #expect(briefing.children("background[b]") == ["p", "listing", "p[2]"])
    #expect(briefing.element("background[b]/listing")?.role == .paragraph)
    let code = "background[b]/listing/code"
    #expect(briefing.element(code)?.role == .code)
    let runs = briefing.runs(code).filter { $0.source != nil }
    #expect(runs.map(\.text) == ["a = \"b\" -- c", "  d"])
    for run in runs {
      #expect(run.style.family == "IBM Plex Mono")
      #expect(run.isVerbatim)
      #expect(run.language == .noLanguage)
    }
    let styles = briefing.paragraphs.filter { $0.runs.first?.isVerbatim == true }.map(\.style)
    #expect(styles.allSatisfy { !$0.isHyphenated && $0.isContinued && $0.alignment == .start })
  }

  @Test func `A template without the style sets code like tables, on no ground of its own`() throws
  {
    let briefing = try body(["b", "", "    a"]) { template in
      template.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("  code:") }.joined(separator: "\n")
    }
    #expect(briefing.runs("background[b]/listing/code").last?.style.family == "Source Sans Pro")
    #expect(briefing.errors == [])
  }

  @Test func `Terms are labels of a list, semibold, their definitions its bodies`() throws {
    let briefing = try body(["Emisi *CO2*", ": Gas rumah kaca", ": Lain", "Kota", ": Medan"])
    let list = "background[b]/definitions"
    #expect(briefing.element(list)?.role == .list)
    #expect(briefing.element(list)?.attributes.listNumbering == "None")
    #expect(briefing.children(list) == ["item", "item[2]"])
    #expect(briefing.children(list + "/item") == ["term", "body"])
    #expect(briefing.element(list + "/item/term")?.role == .label)
    #expect(briefing.element(list + "/item/body")?.role == .listBody)
    #expect(briefing.children(list + "/item/body") == ["p", "p[2]"])
    #expect(briefing.text(list + "/item[2]") == "KotaMedan")
    #expect(briefing.runs(list + "/item/term").map(\.style.weight) == [600, 400])
    #expect(briefing.runs(list + "/item/body/p").map(\.style.weight) == [400])
  }

  @Test func `A template says where terms stand and how far definitions stand in`() throws {
    func places(_ option: String) throws -> (term: Point, body: Point) {
      let briefing = try body(["Kota", ": Medan"]) {
        $0.replacing("components:", with: "components:\n  " + option)
      }
      let list = "background[b]/definitions/item"
      func place(_ path: String) -> Point? {
        briefing.items.first { $0.tag == briefing.id(path).map(ContentTag.element) }?.origin
      }
      return (
        try #require(place(list + "/term")), try #require(place(list + "/body/p"))
      )
    }
    let above = try places("definition-indent: 30pt")
    #expect(abs(above.body.x - above.term.x - 30) < 0.001)
    #expect(above.body.y > above.term.y + 10)
    let beside = try places("definition-terms: beside")
    #expect(abs(beside.body.y - beside.term.y) < 0.001)
    #expect(beside.body.x > beside.term.x + 10)
  }
}
