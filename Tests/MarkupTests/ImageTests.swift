import Diagnostics
import Markup
import Testing

@Suite("Images in Markdown")
struct ImageTests {
  @Test(
    "reads an image that is alone in its paragraph",
    arguments: [
      ("![a](b.png)", #"image[b.png]("a")"#),
      ("a\n\n![b *c*](d/e.jpg)\n\nf", #"p("a") image[d/e.jpg]("b ", em("c")) p("f")"#),
      ("![a](b.png \"c *d*\")", #"image[b.png]("a" caption("c ", em("d")))"#),
      ("![a](b.png 'c')", #"image[b.png]("a" caption("c"))"#),
      ("![a](b.png (c))", #"image[b.png]("a" caption("c"))"#),
      (
        "![a](b.png \"c [@k, p. 2] \\\"d\\\" &amp; \\*e\\*\")",
        #"image[b.png]("a" caption("c ", cite(k, "p. 2"), " "d" & *e*"))"#
      ),
      ("![a](<b c.png> \"\")", #"image[b c.png]("a")"#),
      ("![a](b\\(1\\).png)", #"image[b(1).png]("a")"#),
      ("![](b.png)", "image[b.png]()"),
      ("![a](b.png){#c}", #"image[b.png #c]("a")"#),
      ("![a](b.png){width=60}", #"image[b.png 60 %]("a")"#),
      ("![a](b.png){place=top}", #"image[b.png top]("a")"#),
      ("![a](b.png){#c place=float width=60}", #"image[b.png #c 60 % float]("a")"#),
      ("![a](b.png \"c\"){ width=60%  #c-d_1 }", #"image[b.png #c-d_1 60 %]("a" caption("c"))"#),
      (
        "> ![a](b.png)\n\n- ![c](d.png){#e}\n- f",
        #"quote(image[b.png]("a")) list(image[d.png #e]("c") | p("f"))"#
      ),
      ("![a\nb](c.png\n\"d\")", #"image[c.png]("a b" caption("d"))"#),
      ("\\![a](https://b.org)", #"p("!", link[https://b.org]("a"))"#),
    ])
  func alone(text: String, outline: String) {
    let reading = Reading(text)
    #expect(reading.complaints == [])
    #expect(reading.outline == outline)
  }

  @Test(
    "refuses an image among words, and keeps its words",
    arguments: [
      ("a ![b](c.png)", ["unsupported-markdown !["], #"p("a b")"#),
      ("![b](c.png) a", ["unsupported-markdown !["], #"p("b a")"#),
      (
        "![b](c.png)\n![d](e.png)",
        ["unsupported-markdown ![", "unsupported-markdown !["], #"p("b d")"#
      ),
      ("*![b](c.png)*", ["unsupported-markdown !["], #"p(em("b"))"#),
      (
        "[![b](c.png)](https://d.org)", ["unsupported-markdown !["],
        #"p(link[https://d.org]("b"))"#
      ),
      (
        "![a ![b](c.png)](d.png)",
        ["unsupported-markdown ![", "unsupported-markdown !["], #"p("a b")"#
      ),
      (
        "| a |\n|---|\n| ![b](c.png) |", ["unsupported-markdown !["],
        #"table<(head("a") row("b"))"#
      ),
    ])
  func amongWords(text: String, complaints: [String], outline: String) {
    let reading = Reading(text)
    #expect(reading.complaints == complaints)
    #expect(reading.outline == outline)
  }

  @Test(
    "tells what is wrong with an image at its place",
    arguments: [
      ("![a](https://b.org/c.png)", "malformed-image https://b.org/c.png"),
      ("![a](data:image/png;base64,AA)", "malformed-image data:image/png;base64,AA"),
      ("![a]()", "malformed-image ()"),
      ("x\n\n![a](b c.png)", "malformed-image ![a](b c.png)"),
      ("![a](b.png){align=left}", "malformed-image align=left"),
      ("![a](b.png){#c width=400}", "malformed-image width=400"),
      ("![a](b.png){place=left}", "malformed-image place=left"),
      ("![a](b.png){#c #d}", "malformed-image #d"),
      ("![a](b.png){}", "malformed-image {}"),
      ("![a [@k]](b.png)", "malformed-image ![a [@k]](b.png)"),
      ("![a^[b]](c.png)", "malformed-image ![a^[b]](c.png)"),
      ("![a](b.png \"c ![d](e.png)\")", "unsupported-markdown !["),
      ("![a](b.png \"- c\")", "block-in-inline-text c"),
    ])
  func malformed(text: String, complaint: String) {
    #expect(Reading(text).complaints == [complaint])
  }

  @Test("names the places and widths that there are")
  func values() {
    func summaries(_ text: String) -> [String] { Reading(text).sink.diagnostics.map(\.summary) }
    #expect(
      summaries("![a](b.png){place=middle}")
        == [#""place=middle" is no place: it is one of here, top, bottom, float"#])
    #expect(
      summaries("![a](b.png){width=3}") == [#""width=3" is no width: it is 5 to 100 percent"#])
  }

  @Test("refuses an image in a field of one paragraph")
  func inlineField() {
    #expect(Reading(inline: "![a](b.png)").complaints == ["block-in-inline-text ![a](b.png)"])
  }

  @Test("gives an image the place of all its signs")
  func place() {
    let text = "x\n\n- ![a](b.png \"c\"){#d}\n"
    let reading = Reading(text)
    guard case .list(let list) = reading.blocks.last,
      case .image(let image) = list.items.first?.blocks.first
    else {
      Issue.record("no image in \(reading.outline)")
      return
    }
    #expect(reading.excerpt(image.span) == "![a](b.png \"c\"){#d}")
    #expect(reading.excerpt(image.file.span) == "b.png")
  }
}
