import Compose
import Diagnostics
import Frames
import Shaping
import Testing

@Suite struct ListTests {
  private func body(_ text: String, template change: (String) -> String = { $0 }) throws
    -> Briefing
  {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return try Briefing(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: R\nbackground:\n"
        + "  - id: b\n    body: |\n" + lines.map { "      \($0)\n" }.joined(), template: change)
  }

  private func marks(_ briefing: Briefing) -> [String] {
    briefing.paths.filter { $0.hasSuffix("/label") && $0.hasPrefix("background[b]") }
      .compactMap { briefing.text($0) }
  }

  @Test func `Each level of a list has its own mark, numbers too`() throws {
    let briefing = try body("- a\n  - b\n    - c\n      - d\n  - e")
    #expect(marks(briefing) == ["•", "–", "·", "·", "–"])
    let numbered = try body("9. a\n   1. b\n   2. c\n      1. d\n10. e\n    - f")
    #expect(marks(numbered) == ["9.", "a.", "b.", "i.", "10.", "•"])
    let list = "background[b]/list"
    #expect(numbered.element(list)?.attributes.listNumbering == "Decimal")
    #expect(numbered.element(list + "/item/body/list")?.attributes.listNumbering == "LowerAlpha")
  }

  @Test func `A template says which marks`() throws {
    let briefing = try body("- a\n  - b\n\n1. c") { template in
      template.replacing(
        "components:", with: "components:\n  list-markers: [\"–\"]\n  list-numbers: [roman]")
    }
    #expect(marks(briefing) == ["–", "–", "i."])
  }

  @Test func `A task has a box that says whether it is done`() throws {
    let briefing = try body("- [x] a\n- [ ] b")
    let list = "background[b]/list"
    #expect(briefing.element(list + "/item/label/box")?.alternative == "selesai")
    #expect(briefing.element(list + "/item[2]/label/box")?.alternative == "belum selesai")
    #expect(briefing.element(list + "/item/label/box")?.role == .figure)
    #expect(briefing.text(list) == "ab")
    let box = try #require(briefing.id(list + "/item/label/box"))
    let paths = briefing.items.filter { item in
      if case .path = item.item { item.tag == .element(box) } else { false }
    }
    #expect(paths.count == 2)
  }

  @Test func `A task in a numbered list keeps its number`() throws {
    let briefing = try body("3. [ ] a\n4. [x] b")
    let list = "background[b]/list"
    #expect(briefing.text(list + "/item/label") == "3.")
    #expect(briefing.text(list + "/item[2]/label") == "4.")
    #expect(briefing.element(list + "/item[2]/label/box")?.alternative == "selesai")
    #expect(briefing.text(list) == "3.a4.b")
    let box = try #require(briefing.id(list + "/item/label/box"))
    let number = try #require(briefing.id(list + "/item/label"))
    let xs = [number, box].compactMap { id in
      briefing.items.first { $0.tag == .element(id) }?.origin.x
    }
    #expect(xs.count == 2 && xs[0] < xs[1])
  }

  @Test func `Code is set in its own face, without hyphens and as it is written`() throws {
    let briefing = try body("a *`b  \"c\"`* d")
    #expect(briefing.element("background[b]/p/code")?.role == .code)
    let run = try #require(briefing.runs("background[b]/p/code").first)
    #expect(run.text == "b  \"c\"")
    #expect(run.style.family == "IBM Plex Mono")
    #expect(!run.style.isItalic)
    #expect(run.isUnbreakable)
    #expect(run.language.language == "zxx")
  }

  @Test func `Only a paragraph that follows a paragraph has its first line indented`() throws {
    let briefing = try body("satu\n\ndua\n\n- tiga\n\nempat\n\nlima") { template in
      template.replacing("figures: old-style, space-after", with: "first-indent: 12pt, space-after")
    }
    let indents = ["satu", "dua", "tiga", "empat", "lima"].map { word in
      briefing.paragraphs.last { $0.runs.first?.text == word }?.style.firstIndent
    }
    #expect(indents == [0, 12, 0, 0, 12])
  }
}
