import Diagnostics
import Markup
import Testing

@Suite("Listings and definitions")
struct ListingTests {
  @Test(
    "keeps a listing's lines as they stand",
    arguments: [
      ("a\n\n```\nb  c\n\n  d\n```\ne", #"p("a") listing("b  c" / "" / "  d") p("e")"#),
      ("    a\n      b\n\n    c\n\nd", #"listing("a" / "  b" / "" / "c") p("d")"#),
      ("~~~ yaml\na: *b*\n~~~", #"listing("a: *b*")"#),
      ("```\n*a* [@k] ^[n] &amp; \\* [a]: b\n```", #"listing("*a* [@k] ^[n] &amp; \* [a]: b")"#),
      ("> ```\n>   a\n> ```\n\nb", #"quote(listing("  a")) p("b")"#),
      ("- ```\n  a\n   b\n  ```\n- c", #"list(listing("a" / " b") | p("c"))"#),
      ("```\n\tb\tc\n```", #"listing("    b   c")"#),
      ("````\n```\n````", #"listing("```")"#), ("```\n```", ""),
      ("```\n```\n\n```\na\n```", #"listing("a")"#),
      ("a\n    b", #"p("a b")"#),
    ])
  func listings(text: String, outline: String) {
    let reading = Reading(text)
    #expect(reading.outline == outline)
    #expect(reading.complaints == [])
  }

  @Test("gives each line of a listing its place")
  func listingPlaces() throws {
    let reading = Reading("a\n\n> ```\n>   b\n> cd\n> ```\n")
    guard case .quote(let blocks, _) = reading.blocks.last,
      case .listing(let listing)? = blocks.last
    else { throw Missing() }
    #expect(listing.lines.map { reading.excerpt($0.span) } == ["  b", "cd"])
    #expect(reading.excerpt(listing.span) == "```\n>   b\n> cd")
  }

  @Test(
    "reads a line and lines with colons as a term and what it means",
    arguments: [
      ("A\n: b", #"defs("A": p("b"))"#),
      ("A\n:   b *c*\n  d\n: e", #"defs("A": p("b ", em("c"), " d"), p("e"))"#),
      ("A\n: b\n\nC\n: d", #"defs("A": p("b") | "C": p("d"))"#),
      ("A\n: b\nC\n: d", #"defs("A": p("b") | "C": p("d"))"#),
      ("A\n: b\n  c\n: d", #"defs("A": p("b c"), p("d"))"#),
      ("A\n: b\nlazy\nstill", #"defs("A": p("b lazy still"))"#),
      ("a\nB\n: c", #"p("a") defs("B": p("c"))"#),
      ("A\n\n: b\n\n: c", #"defs("A": p("b"), p("c"))"#),
      ("**A**\n: b", #"defs(strong("A"): p("b"))"#),
      ("A\\\n: b", #"defs("A": p("b"))"#),
      ("- A\n  : b\n  C\n  : d", #"list(defs("A": p("b") | "C": p("d")))"#),
      ("> A\n> : b", #"quote(defs("A": p("b")))"#),
      ("a\nb\n\n: c", #"p("a b") p(": c")"#), ("A\n\\: b", #"p("A : b")"#),
      ("A\n:b", #"p("A :b")"#), (": a", #"p(": a")"#),
      ("*A\n: b*", #"p(em("A : b"))"#),
    ])
  func definitions(text: String, outline: String) {
    let reading = Reading(text)
    #expect(reading.outline == outline)
    #expect(reading.complaints == [])
  }

  @Test("gives terms and definitions their places")
  func definitionPlaces() throws {
    let reading = Reading("x\n\n**A** b\n: c\n  `d`\n: e")
    guard case .definitions(let list)? = reading.blocks.last else { throw Missing() }
    #expect(list.items.map { reading.excerpt($0.termSpan) } == ["A** b"])
    #expect(
      list.items.flatMap(\.definitions).map { reading.excerpt($0.span) } == [": c\n  `d", ": e"])
  }

  private struct Missing: Error {}
}
