import Compose
import Diagnostics
import Frames
import Shaping
import Testing

@Suite struct BlockTests {
  private func body(_ lines: [String]) throws -> Briefing {
    try Briefing(
      "background:\n  - id: b\n    body: |\n"
        + lines.map { "      \($0)\n" }.joined(), sections: "background")
  }

  @Test func `A list is made of items with label and body`() throws {
    let briefing = try body(["- satu", "- dua", "  1. dalam"])
    #expect(briefing.element("background[b]/list")?.role == .list)
    #expect(briefing.element("background[b]/list")?.attributes.listNumbering == "Disc")
    #expect(briefing.children("background[b]/list") == ["item", "item[2]"])
    #expect(briefing.children("background[b]/list/item") == ["label", "body"])
    #expect(briefing.text("background[b]/list/item/label") == "•")
    let inner = "background[b]/list/item[2]/body/list"
    #expect(briefing.element(inner)?.attributes.listNumbering == "Decimal")
    #expect(briefing.text(inner + "/item") == "1.dalam")
  }

  @Test func `A list that starts at another number counts on from there`() throws {
    let briefing = try body(["9. satu", "10. dua"])
    #expect(briefing.text("background[b]/list/item/label") == "9.")
    #expect(briefing.text("background[b]/list/item[2]/label") == "10.")
  }

  @Test func `A quote is a block quote in its own style`() throws {
    let briefing = try body(["kata", "", "> kutipan", ">", "> lagi", "", "kata lagi"])
    #expect(briefing.children("background[b]") == ["p", "quote", "p[2]"])
    #expect(briefing.element("background[b]/quote")?.role == .blockQuote)
    #expect(briefing.children("background[b]/quote") == ["p", "p[2]"])
    #expect(briefing.runs("background[b]/quote/p").map(\.style.isItalic) == [true])
    #expect(briefing.runs("background[b]/p").map(\.style.isItalic) == [false])
  }

  @Test func `A line break the author writes is one`() throws {
    let briefing = try body(["satu\\", "dua"])
    #expect(briefing.text("background[b]/p") == "satu\u{2028}dua")
  }

  @Test func `A section without a heading has none, and no entry in the outline`() throws {
    let briefing = try body(["satu"])
    #expect(briefing.children("background[b]") == ["p"])
    #expect(briefing.composition.outline.isEmpty)
  }
}
