import Diagnostics
import Markup
import Testing

@Suite("Citations and languages")
struct BracketTests {
  @Test(
    "reads citations and languages among other brackets",
    arguments: [
      ("2025[@ref1].", #"p("2025", cite(ref1), ".")"#),
      ("[@a, hlm. 2]", #"p(cite(a, "hlm. 2"))"#),
      ("[@a; @b, hlm. 3;  @c-d_e.f]", #"p(cite(a; b, "hlm. 3"; c-d_e.f))"#),
      ("[@a, hlm. 2; 3 ; @b]", #"p(cite(a, "hlm. 2; 3"; b))"#),
      ("[@a,\nhlm.\n2]", #"p(cite(a, "hlm. 2"))"#),
      ("[@a, [2] &amp; 3]", #"p(cite(a, "[2] & 3"))"#),
      ("[@kemhan_2025_x]", "p(cite(kemhan_2025_x))"),
      ("[@résumé]", "p(cite(résumé))"),
      ("[Courtesy *Call*]{lang=en}!", #"p(lang[en]("Courtesy ", em("Call")), "!")"#),
      ("**[a]{lang=pt-br}**", #"p(strong(lang[pt-BR]("a")))"#),
      ("[a [b]{lang=id} [@c]]{lang=en}", #"p(lang[en]("a ", lang[id]("b"), " ", cite(c)))"#),
      ("[[a](https://x.org)]{lang=en}", #"p(lang[en](link[https://x.org]("a")))"#),
      ("[a] [b][c] ]d[ [e]{f} [@]", #"p("[a] [b][c] ]d[ [e]{f} [@]")"#),
      (#"\[@a] [\@b] [c]\{lang=en}"#, #"p("[@a] [@b] [c]{lang=en}")"#),
      (#"\\[@a]"#, #"p("\", cite(a))"#),
      ("[lihat @a]", #"p("[lihat @a]")"#),
      ("[[[[a]]]]", #"p("[[[[a]]]]")"#),
      ("[@a]: b", #"p(cite(a), ": b")"#),
    ])
  func brackets(text: String, outline: String) {
    let reading = Reading(text)
    #expect(reading.outline == outline)
    #expect(reading.complaints == (text.hasSuffix("[@]") ? ["malformed-citation @"] : []))
  }

  @Test(
    "reads references to parts of the document among other brackets",
    arguments: [
      ("a [#areas].", #"p("a ", see(areas), ".")"#), ("[#a,\n name ]", "p(see(a, name))"),
      ("[#a_1.b, page]", "p(see(a_1.b, page))"), ("**[#é]**", "p(strong(see(é)))"),
      ("[di *atas*](#areas)", #"p(see(areas, "di ", em("atas")))"#),
      ("a [](#b)", #"p("a ", see(b))"#), ("[#a](#b)", ##"p(see(b, "#a"))"##),
      ("[[#a] b]{lang=en}", #"p(lang[en](see(a), " b"))"#),
      ("[# 1] [#] \\[#a] #a", ##"p("[# 1] [#] [#a] #a")"##),
    ])
  func references(text: String, outline: String) {
    let reading = Reading(text)
    #expect(reading.outline == outline)
    #expect(reading.complaints == [])
  }

  @Test(
    "says what is wrong with a reference, and keeps its words",
    arguments: [
      ("x [#a b] y", "b", ##"p("x [#a b] y")"##), ("[#a,]", ",", ##"p("[#a,]")"##),
      ("[#a, halaman]", "halaman", ##"p("[#a, halaman]")"##), ("[#a", "[#a", ##"p("[#a")"##),
      ("[#a, *page*]", "[#a, *page*]", ##"p("[#a, ", em("page"), "]")"##),
      ("[x [#a] y](https://x.org)", "[#a]", ##"p(link[https://x.org]("x [#a] y"))"##),
      ("[x](#)", "#", #"p("x")"#), ("[x](#a%20b)", "#a%20b", #"p("x")"#),
    ])
  func malformedReferences(text: String, place: String, outline: String) {
    let reading = Reading(text)
    #expect(reading.complaints == ["malformed-reference \(place)"])
    #expect(reading.outline == outline)
  }

  @Test("points a citation at its key, and its locator at its own words")
  func citationPlaces() throws {
    let reading = Reading("x [@a; @bb, *hlm* 3]")
    #expect(reading.complaints == ["malformed-citation [@a; @bb, *hlm* 3]"])
    let other = Reading("x [@a; @bb, hlm. 3 ]")
    let inlines = try #require(other.blocks.first?.inlines)
    guard case .citation(let citations) = inlines.last else {
      Issue.record("no citation in \(other.outline)")
      return
    }
    #expect(citations.map { other.excerpt($0.span) } == ["@a", "@bb"])
    #expect(citations.last?.locator.map { other.excerpt($0.span) } == "hlm. 3")
  }

  @Test(
    "says once what a bracket cites twice",
    arguments: [
      ("[@a; @a]", "p(cite(a))", ["repeated-citation @a"]),
      ("[@a; @b; @a; @b]", "p(cite(a; b))", ["repeated-citation @a", "repeated-citation @b"]),
      ("[@a, 2; @a, 2]", #"p(cite(a, "2"))"#, ["repeated-citation @a"]),
      ("[@a, 2; @a, 7; @a]", #"p(cite(a, "2"; a, "7"; a))"#, []),
      ("[@a] [@a]", #"p(cite(a), " ", cite(a))"#, []),
    ] as [(String, String, [String])])
  func repeated(text: String, outline: String, complaints: [String]) {
    let reading = Reading(text)
    #expect(reading.outline == outline)
    #expect(reading.complaints == complaints)
  }

  @Test(
    "reads a note where its number shall stand",
    arguments: [
      ("a^[b]c", #"p("a", note("b"), "c")"#), ("^[b]", #"p(note("b"))"#),
      (
        "a^[b *c* [@d] [e]{lang=en}].",
        #"p("a", note("b ", em("c"), " ", cite(d), " ", lang[en]("e")), ".")"#
      ),
      ("*a^[b]*", #"p(em("a", note("b")))"#), ("a^[b [c] d]", #"p("a", note("b [c] d"))"#),
      (#"a\^[b]"#, #"p("a^[b]")"#), (#"a^\[b]"#, #"p("a^[b]")"#), ("a^ [b]", #"p("a^ [b]")"#),
      ("2^3 ^", #"p("2^3 ^")"#), ("a^[b][@c]", #"p("a", note("b"), cite(c))"#),
      ("[a^[b]]{lang=en}", #"p(lang[en]("a", note("b")))"#),
    ])
  func notes(text: String, outline: String) {
    let reading = Reading(text)
    #expect(reading.outline == outline)
    #expect(reading.complaints.isEmpty)
  }

  @Test("a note's text and place lead back to the file") func notePlace() throws {
    let text = "see^[the deck] there"
    let note = try #require(
      Reading(text).blocks.first?.inlines?.compactMap { inline -> NoteText? in
        if case .note(let note) = inline { note } else { nil }
      }.first)
    #expect(Int(note.span.end - note.span.start) == "^[the deck]".utf8.count)
    #expect(note.content.flatMap(\.texts).map(\.string) == ["the deck"])
  }

  @Test(
    "refuses malformed brackets at their place",
    arguments: [
      ("a [@b", "malformed-citation [@b"),
      ("a [@b.\n\nc]", "malformed-citation [@b."),
      ("*a [@b* c]", "malformed-citation [@b"),
      ("[@a b]", "malformed-citation b"),
      ("a^[b", "malformed-note ^["), ("a^[]", "malformed-note ^[]"),
      ("a^[ ]", "malformed-note ^[ ]"),
      ("a^[b^[c]]", "malformed-note ^[b^[c]]"), ("*a^[b* c]", "malformed-note ^["),
      ("[a^[b]](https://x.org)", "malformed-note ^[b]"),
      ("[@a,]", "malformed-citation ,"),
      ("[@a [@b c] d]", "malformed-citation c"),
      ("[[@a b] c]{lang=en}", "malformed-citation b"),
      ("[@a; b]", "malformed-citation b"),
      ("[@a;]", "malformed-citation ;"),
      ("[@a{b}]", "malformed-citation {b}"),
      ("[a [@b]](https://x.org)", "malformed-citation [@b]"),
      ("[a]{lang=en", "malformed-language-span {lang=en"),
      ("[a]{lang = en}", "malformed-language-span {lang = en}"),
      ("[a]{lang=e_n}", "malformed-language-span {lang=e_n}"),
      ("[a]{lang=e}", "malformed-language-span {lang=e}"),
      ("[]{lang=en}", "malformed-language-span {lang=en}"),
      ("a{lang=en} b", "malformed-language-span {lang=en}"),
      ("[a](https://x.org){lang=en}", "malformed-language-span {lang=en}"),
      ("[a *b]{lang=en} c*", "malformed-language-span {lang=en}"),
    ])
  func malformed(text: String, complaint: String) {
    #expect(Reading(text).complaints == [complaint])
  }
}
