import Testing

@testable import Articles

/// Pages as systems for websites and word processors write them.
@Suite struct PageTests {
  private func shown(_ page: String) -> [String] {
    ReaderTests.shown(HTMLArticleReader.read(page))
  }

  private let long = "Menteri menerima duta besar di kantornya dan membahas kerja sama pertanian."

  @Test func `Teasers of other articles are not the article`() {
    let teaser = "<article><h4>Berita lain</h4><p>Klik</article>"
    #expect(
      shown("<div><h1>Judul</h1><p>\(long)</div>\(teaser)\(teaser)").prefix(2)
        == ["h1 1 Judul", "p 1 \(long)"])
    #expect(
      shown("<article><h1>Judul</h1><p>\(long)</article>\(teaser)") == [
        "h1 1 Judul", "p 1 \(long)",
      ])
    #expect(
      shown("<main><h1>Judul</h1><p>\(long)<div>\(teaser)</div></main><p>luar").prefix(2)
        == ["h1 1 Judul", "p 1 \(long)"])
  }

  @Test func `Raised digits of no source stay raised`() throws {
    let page =
      "<h1>Judul</h1><p>Luasnya 5 m<sup>2</sup>, 3 × 10<sup>3</sup> dan 10<sup>-6</sup>; tanggal"
      + " 1<sup>st</sup> x<sup>a+b</sup>.</p>"
    let text = try #require(
      try Reading.meeting(Array(page.utf8), named: "a.html", .html).text)
    #expect(text.contains("Luasnya 5 m², 3 × 10³ dan 10⁻⁶; tanggal 1st xa+b."))
    #expect(text.contains("# ? line 1: \"a+b\" stood raised; it is written plainly"))
    #expect(!text.contains("not understood"))
  }

  @Test func `A raised number behind a unit is no citation, behind a word it is`() throws {
    let page =
      "<h1>Judul</h1><p>Luas 5 m<sup>2</sup> dibangun.<sup>2</sup> Selesai.<h2>Sumber</h2>"
      + "<ol><li>UNOPS. Laporan. https://example.org/a<li>UNEP. Riset. https://example.org/b</ol>"
    let draft = try Reading.draft(page, .html)
    let passages =
      [draft.summary].compactMap(\.self) + draft.sections.flatMap(\.body).flatMap(\.passages)
    #expect(passages.contains { $0.plain.contains("5 m²") })
    #expect(passages.flatMap(\.citations) == [2])
  }

  @Test func `What stood struck out is asked about`() {
    let parts = HTMLArticleReader.read("<p>Nilainya\n<del>lama <s>sekali</s></del> baru <s>x")
    #expect(
      parts.doubts.map(\.comment) == [
        "? line 2: \"lama sekali\" stood struck out; does it still hold?",
        "? line 2: \"x\" stood struck out; does it still hold?",
      ])
  }

  @Test func `Articles of like length are all read`() {
    #expect(
      shown("<article><p>\(long)</article><article><p>\(long)</article><p>luar")
        == ["p 1 \(long)", "p 1 \(long)"])
  }

  @Test func `A title above the article is its title, and what else is left out is told`() {
    let parts = HTMLArticleReader.read(
      "<title>Situs</title><header><h1>Judul <i>asli</i></h1></header>\n<p>Menu</p><article><p>\(long)</article><h1>Kaki</h1>"
    )
    #expect(parts.title?.plain == "Judul asli")
    #expect(
      parts.doubts.map(\.comment) == [
        "line 2: what stands outside of <article> is left out: it is not the article"
      ])
    let own = HTMLArticleReader.read("<h1>Situs</h1><article><h1>Judul</h1><p>\(long)</article>")
    #expect(own.title == nil)
  }

  @Test func `A form that holds the page is no form`() {
    #expect(
      shown("<form><input name=a><h1>Judul</h1><p>\(long)<select><option>x</select></form>")
        == ["h1 1 Judul", "p 1 \(long)"])
    #expect(shown("<p>\(long)<form>Cari</form>") == ["p 1 \(long)"])
  }

  @Test func `A table that only places parts is no table`() {
    #expect(
      shown("<table><tr><td>Menu<td><h2>Judul</h2><p>Satu<ul><li>a<li>b</ul></table>")
        == ["p 1 Menu", "h2 1 Judul", "p 1 Satu", "list 1 0-a 0-b"])
    #expect(shown("<table><tr><td><p>Satu<p>Dua</table>") == ["p 1 Satu", "p 1 Dua"])
    #expect(
      shown("<table><tr><td>x<table><tr><td>1<td>2</table></table>") == ["p 1 x", "table 1 1|2"])
    #expect(shown("<table><tr><td><p>Satu<p>Dua<td>3</table>") == ["table 1 Satu Dua|3"])
    let deep = String(repeating: "<table><tr><td>a", count: 5_000)
    #expect(shown(deep).joined().utf8.count { $0 == UInt8(ascii: "a") } >= 5_000)
  }

  @Test func `Cells that span keep those beside them in their columns`() {
    #expect(
      shown("<table><tr><th rowspan=2>A<th colspan=2>B<tr><th>c<th>d<tr><td>1<td>2<td>3</table>")
        == ["table 1 A|B|/|c|d/1|2|3"])
    // The last column's, too, behind which the next row has no cell.
    #expect(
      shown("<table><tr><th>A<th>B<tr><td>1<td rowspan=2>2<tr><td>3<tr><td>4<td>5</table>")
        == ["table 1 A|B/1|2/3|/4|5"])
    let wide = String(repeating: "<td colspan=60 rowspan=60>x", count: 2_000)
    let table = HTMLArticleReader.read("<table><tr>\(wide)<tr>\(wide)</table>").blocks.first
    #expect(table?.passages.count ?? 0 < 20_000)
  }

  @Test func `Bullets of word processors are lists, and their titles headings`() {
    #expect(
      shown(
        "<p class=MsoTitle>Judul<p>Pengantar<p class=MsoListParagraph><span>·<span>&nbsp; </span></span>satu<p>• dua<p class=\"MsoListParagraph x\">3) tiga<p>4) empat"
      ) == ["h1 1 Judul", "p 1 Pengantar", "list 1 0-satu 0-dua 0#3tiga", "p 1 4) empat"])
  }
}
