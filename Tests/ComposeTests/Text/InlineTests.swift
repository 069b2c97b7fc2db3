import Compose
import Diagnostics
import Frames
import Shaping
import Testing

@Suite struct InlineTests {
  private func summary(_ text: String, language: String = "id") throws -> Briefing {
    try Briefing("summary: |\n  \(text)\n", language: language, sections: "summary")
  }

  @Test(arguments: [
    ("\"Ya,\" kata 'dia'.", "“Ya,” kata ‘dia’."), ("\"*Ya*\" kata", "“Ya” kata"),
    ("Jum'at", "Jum’at"), ("\"**Ya** 'dan' *tidak*\"", "“Ya ‘dan’ tidak”"),
    ("\"[Courtesy Call]{lang=en}\" itu", "“Courtesy Call” itu"),
    ("kata[\"Yes\"]{lang=en} \"ya\"", "kata”Yes” “ya”"),
  ])
  func `Straight quotes are curled across forms and languages`(_ text: String, _ curled: String)
    throws
  {
    #expect(try summary(text).text("summary/p") == curled)
  }

  @Test func `A curled quote still has its place in the file`() throws {
    let briefing = try summary("ab \"cd *ef* gh\" ij")
    let run = try #require(briefing.runs("summary/p").last { $0.text.contains("”") })
    #expect(run.text == " gh” ij")
    let source = try #require(run.source)
    let file = "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: Rapat\nsummary: |\n  "
    let start = file.utf8.count + "ab \"cd *ef* gh".utf8.count
    let quote = source.span(of: 3..<6)
    #expect(Int(quote.start) == start)
    #expect(Int(quote.end) == start + 1)
    #expect(Int(source.span(of: 7..<8).start) == start + 2)
  }

  @Test func `Emphasis slopes, twice it stands again; strong is bold`() throws {
    let briefing = try summary("a *b _c_* **d**")
    let runs = briefing.runs("summary/p").filter { !$0.text.allSatisfy { $0 == " " } }
    let looks = runs.map { "\($0.text)\($0.style.isItalic ? " italic" : "") \($0.style.weight)" }
    #expect(looks == ["a  400", "b  italic 400", "c 400", "d 600"])
  }

  @Test func `Words in another language are a span with that language, nested as written`() throws {
    let briefing = try summary("a [b [c]{lang=ms} d]{lang=en} [e]{lang=id}")
    #expect(briefing.children("summary/p") == ["span"])
    #expect(briefing.element("summary/p/span")?.role == .span)
    #expect(briefing.element("summary/p/span")?.language?.language == "en")
    #expect(briefing.element("summary/p/span/span")?.language?.language == "ms")
    #expect(briefing.text("summary/p/span") == "b c d")
    #expect(briefing.runs("summary/p/span/span").map(\.language.language) == ["ms"])
  }

  @Test func `A link is one element that owns its areas, whatever spans are in it`() throws {
    let briefing = try summary("lihat [ini [here]{lang=en}](https://example.org/a) ya")
    #expect(briefing.element("summary/p/link")?.role == .link)
    #expect(briefing.text("summary/p/link") == "ini here")
    #expect(Set(briefing.links.map(\.owner)) == ["summary/p/link"])
    #expect(Set(briefing.links.map(\.target)) == ["https://example.org/a"])
  }

  @Test func `An English text in an Indonesian document says so, and its parts do not repeat it`()
    throws
  {
    let briefing = try Briefing(
      "background: [{id: b, lang: en, heading: \"A 'head'\", body: \"One\\n\\n- two\"}]",
      sections: "background")
    #expect(briefing.element("background[b]/heading")?.language?.language == "en")
    #expect(briefing.text("background[b]/heading") == "A ‘head’")
    #expect(briefing.element("background[b]/p")?.language?.language == "en")
    #expect(briefing.element("background[b]/list")?.language?.language == "en")
    #expect(briefing.element("background[b]/list/item/body/p")?.language == nil)
    #expect(briefing.runs("background[b]/list/item/body/p").map(\.language.language) == ["en"])
  }
}
