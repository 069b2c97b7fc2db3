import Diagnostics
import Markup
import Testing

@Suite("Inline Markdown")
struct InlineTests {
  @Test(
    "reads the forms of running text",
    arguments: [
      ("Rapat", #"p("Rapat")"#),
      ("a *b* c", #"p("a ", em("b"), " c")"#),
      ("**a _b_**", #"p(strong("a ", em("b")))"#),
      ("***a***", #"p(em(strong("a")))"#),
      ("a\nb", #"p("a b")"#),
      ("a\r\nb", #"p("a b")"#),
      ("*a*  \nb", #"p(em("a"), br, "b")"#),
      ("a\\\nb", #"p("a", br, "b")"#),
      ("satu_dua_tiga", #"p("satu_dua_tiga")"#),
      ("a [b](https://x.org/a_b) c", #"p("a ", link[https://x.org/a_b]("b"), " c")"#),
      ("[*b*](<https://x.org/a b>)", #"p(link[https://x.org/a b](em("b")))"#),
      ("[b](https://x.org/\\(a&amp;b)", #"p(link[https://x.org/(a&b]("b"))"#),
      ("[b](https://x.org/(a))c", #"p(link[https://x.org/(a)]("b"), "c")"#),
      ("> [b](\n> https://x.org)\n> c", #"quote(p(link[https://x.org]("b"), " c"))"#),
      ("<https://x.org/a?b=c&d>", #"p(link[https://x.org/a?b=c&d]("https://x.org/a?b=c&d"))"#),
      ("<a@b.org>", #"p(link[mailto:a@b.org]("a@b.org"))"#),
      ("[a]: https://x.org", #"p("[a]: https://x.org")"#),
      ("[a](https://[::1]:80/)", #"p(link[https://[::1]:80/]("a"))"#),
      ("1986", #"p("1986")"#), ("a\n1", #"p("a 1")"#),
      ("", ""), (" \n ", ""),
    ])
  func forms(text: String, outline: String) {
    let reading = Reading(text)
    #expect(reading.outline == outline)
    #expect(reading.complaints == [])
  }

  @Test(
    "decodes escapes and character references",
    arguments: [
      (#"\*a\*"#, "*a*"), (#"\\*a*"#, #"\"#), (#"\a"#, #"\a"#), ("&amp;amp;", "&amp;"),
      ("&#8212;&#x2014;&mdash;", "———"), ("AT&T", "AT&T"), ("&eacute;", "é"),
      (#"\&eacute;"#, "&eacute;"), ("&", "&"), ("&;", "&;"), ("&quot;", "\""), ("&yuml;", "ÿ"),
      ("&AElig;", "Æ"), ("&zwnj;", "\u{200C}"),
    ])
  func escapes(text: String, decoded: String) {
    let reading = Reading(text)
    #expect(reading.blocks.first?.texts.first?.string == decoded)
    #expect(reading.complaints == [])
  }

  @Test("points an escape and a reference at the signs that were written")
  func places() throws {
    let reading = Reading(#"é\*—&mdash;漢"#)
    let text = try #require(reading.blocks.first?.texts.first)
    #expect(text.string == "é*——漢")
    #expect(reading.excerpt(text.span(of: 0..<2)) == "é")
    #expect(reading.excerpt(text.span(of: 2..<3)) == #"\*"#)
    #expect(reading.excerpt(text.span(of: 3..<6)) == "—")
    #expect(reading.excerpt(text.span(of: 6..<9)) == "&mdash;")
    #expect(reading.excerpt(text.span(of: 9..<12)) == "漢")
  }

  @Test("translates places through the map of the field's own text")
  func composedPlaces() throws {
    let sink = DiagnosticSink()
    let source = sink.register(SourceFile(name: "test", bytes: []))
    // `a*` at 10, an escape of six bytes for é at 12, `b*` at 18.
    let map = SourceMap(
      source: source,
      segments: [
        SourceMap.Segment(text: 0, file: 10, fileLength: 2, isLinear: true),
        SourceMap.Segment(text: 2, file: 12, fileLength: 6, isLinear: false),
        SourceMap.Segment(text: 4, file: 18, fileLength: 2, isLinear: true),
      ])
    let inlines = MarkupParser(sink: sink).inlines(SourceText("a*éb*", map: map))
    let texts = inlines.flatMap(\.texts)
    #expect(texts.map(\.string) == ["a", "éb"] || texts.map(\.string) == ["a*éb*"])
    let last = try #require(texts.last)
    let offset = last.string.utf8.count - (texts.count == 2 ? 1 : 2)
    #expect(last.span(of: offset - 2..<offset) == SourceSpan(source: source, start: 12, end: 18))
    #expect(last.span(of: offset..<offset + 1) == SourceSpan(source: source, start: 18, end: 19))
  }

  @Test("gives the words alone for titles")
  func plainText() {
    let sink = DiagnosticSink()
    let text = "*Sekjen* terima [Courtesy Call]{lang=en}\\\nUNOPS [@a] [di sini](https://x.org)"
    let source = sink.register(SourceFile(name: "test", bytes: Array(text.utf8)))
    let map = SourceMap(span: SourceSpan(source: source, start: 0, end: text.utf8.count))
    let inlines = MarkupParser(sink: sink).inlines(SourceText(text, map: map))
    #expect(inlines.plainText == "Sekjen terima Courtesy Call UNOPS  di sini")
  }
}
