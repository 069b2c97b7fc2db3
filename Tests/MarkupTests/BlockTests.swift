import Diagnostics
import Markup
import Testing

@Suite("Block Markdown")
struct BlockTests {
  @Test(
    "reads paragraphs, lists and quotes",
    arguments: [
      ("a\n\nb", #"p("a") p("b")"#),
      ("- a\n- b", #"list(p("a") | p("b"))"#),
      ("- a\n\n- b", #"list(p("a") | p("b"))"#),
      ("3. a\n4. b *c*", #"list[3](p("a") | p("b ", em("c")))"#),
      ("- a\n  - b\n    1. c\n- d", #"list(p("a"), list(p("b"), list[1](p("c"))) | p("d"))"#),
      ("- a\n\n  b\n-\n- c", #"list(p("a"), p("b") |  | p("c"))"#),
      ("> a\n> b\n>\n> - c", #"quote(p("a b"), list(p("c")))"#),
      ("a\n\n# Judul", #"p("a") h1("Judul")"#),
      ("a\n  ### *Judul* ##\nb", #"p("a") h3(em("Judul")) p("b")"#),
      ("| a |\n|---|\n\n# b", #"table<(head("a")) h1("b")"#), ("a\n\\# b", #"p("a # b")"#),
      ("a\n1986\\. b", #"p("a 1986. b")"#),
      ("- [@a]", "list(p(cite(a)))"),
      ("- [ ] a\n- [x] b\n- c", #"list(open p("a") | done p("b") | p("c"))"#),
      ("1. [X] *a*", #"list[1](done p(em("a")))"#),
      ("a `b  *c* [@d] &amp; \\*` e", ##"p("a ", code("b  *c* [@d] &amp; \*"), " e")"##),
      ("`a\nb`", #"p(code("a b"))"#), ("``a ` b``", #"p(code("a ` b"))"#),
    ])
  func forms(text: String, outline: String) {
    let reading = Reading(text)
    #expect(reading.outline == outline)
    #expect(reading.complaints == [])
  }

  @Test("gives each block its place")
  func places() {
    let text = "*a* [@k]\n\n> - b\n> - c **d**\n"
    let reading = Reading(text)
    // Closing marks belong to the line, not to the words between them.
    #expect(reading.blocks.map { reading.excerpt($0.span) } == ["a* [@k]", "b\n> - c **d"])
  }

  @Test(
    "refuses what a briefing cannot carry, and keeps its words",
    arguments: [
      ("- a\n- > ## b", "unsupported-markdown ##", #"list(p("a") | quote(p("b")))"#),
      ("2. # a", "unsupported-markdown #", #"list[2](p("a"))"#),
      ("**a**\n\n#", "unsupported-markdown #", #"p(strong("a"))"#),
      ("*# a*\n===\nb", "unsupported-markdown # a", ##"p(em("# a")) p("b")"##),
      ("a\n\n#", "unsupported-markdown #", #"p("a")"#),
      ("Judul\n---\na", "unsupported-markdown Judul", #"p("Judul") p("a")"#),
      ("**a**\n\n- ***\n  b", "unsupported-markdown ***", #"p(strong("a")) list(p("b"))"#),
      ("> a\n>\n> * * *", "unsupported-markdown * * *", #"quote(p("a"))"#),
      ("a\n\n```\nb\n\nc", "unfinished-listing ```", #"p("a") listing("b" / "" / "c")"#),
      ("~~~", "unfinished-listing ~~~", ""),
      ("a ![b](https://x.org) c", "unsupported-markdown ![", #"p("a b c")"#),
      ("[a](https://x.org \"b\")", "unsupported-markdown \"b\"", #"p(link[https://x.org]("a"))"#),
      ("a <b>c", "raw-html <b>", #"p("a c")"#),
      ("a\n\n<div>\nb\n\nc", "raw-html <div>", #"p("a") p("c")"#),
      ("a <!-- b --> c", "raw-html <!-- b -->", #"p("a  c")"#),
      ("a [b](c.html)", "bad-link c.html", #"p("a b")"#),
      ("a [b](javascript:c)", "bad-link javascript:c", #"p("a b")"#),
      ("a [b]() c", "bad-link ()", #"p("a b c")"#),
      ("a &nosuch; b", "unknown-entity &nosuch;", #"p("a &nosuch; b")"#),
      ("a &#0; b", "bad-character-reference &#0;", #"p("a &#0; b")"#),
      ("a &#xD800; b", "bad-character-reference &#xD800;", #"p("a &#xD800; b")"#),
      ("a &#x202E; b", "bad-character-reference &#x202E;", #"p("a &#x202E; b")"#),
    ])
  func refused(text: String, complaint: String, outline: String) {
    let reading = Reading(text)
    #expect(reading.complaints == [complaint])
    #expect(reading.outline == outline)
  }

  @Test(
    "refuses blocks in a field of one paragraph",
    arguments: [
      ("2025. Rapat", "block-in-inline-text Rapat", #"p()"#),
      ("- a", "block-in-inline-text a", #"p()"#),
      ("> a", "block-in-inline-text a", #"p()"#),
      ("a\n\nb *c*", "block-in-inline-text b *c", #"p("a")"#),
      ("a\n- b", "block-in-inline-text b", #"p("a")"#),
      ("| a |\n|---|\n| b |", "block-in-inline-text a |\n|---|\n| b", "p()"),
      ("    a", "block-in-inline-text a", "p()"), ("# a", "block-in-inline-text a", "p()"),
      ("a\n: b", "block-in-inline-text a\n: b", "p()"),
    ])
  func inlineField(text: String, complaint: String, outline: String) {
    let reading = Reading(inline: text)
    #expect(reading.complaints == [complaint])
    #expect(reading.outline == outline)
  }

  @Test(
    "stops at thirty-two levels of any kind",
    arguments: [
      { (levels: Int) in String(repeating: "> ", count: levels) + "a" },
      { levels in String(repeating: "- ", count: levels) + "a" },
      { levels in
        String(repeating: "[", count: levels) + "a"
          + String(repeating: "]{lang=en}", count: levels)
      },
      { levels in
        String(repeating: "> ", count: levels - 16) + String(repeating: "[", count: 15) + "*a*"
          + String(repeating: "]{lang=en}", count: 15)
      },
      { levels in
        String(repeating: "**", count: levels) + "a" + String(repeating: "**", count: levels)
      },
    ] as [@Sendable (Int) -> String])
  func nesting(make: @Sendable (Int) -> String) {
    #expect(Reading(make(32)).complaints == [])
    let ids = Reading(make(33)).sink.diagnostics.map(\.kind.id)
    #expect(ids == ["markdown-nesting-limit"])
    #expect(Reading(make(20_000)).sink.diagnostics.map(\.kind.id) == ["markdown-nesting-limit"])
  }

  @Test("advises by what is wrong with an address")
  func addresses() throws {
    let relative = try #require(Reading("[b](c.html)").sink.diagnostics.first?.hint)
    #expect(relative.hasPrefix("write the whole address: https://"))
    let other = try #require(Reading("[b](javascript:c)").sink.diagnostics.first?.hint)
    #expect(other.contains("http, https, mailto, tel addresses alone"))
    #expect(other.hasSuffix("write the words without the link"))
  }
}
