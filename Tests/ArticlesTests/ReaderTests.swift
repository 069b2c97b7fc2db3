import Diagnostics
import Testing

@testable import Articles

@Suite struct ReaderTests {
  /// One word for each block, its line and its words.
  static func shown(_ parts: ArticleParts) -> [String] {
    parts.blocks.map { block in
      switch block {
      case .heading(let passage, let depth): "h\(depth) \(block.line) \(passage.plain)"
      case .paragraph(let passage): "p \(block.line) \(passage.plain)"
      case .list(let items):
        "list \(block.line) "
          + items.map { "\($0.depth)\($0.number.map { "#\($0)" } ?? "-")\($0.passage.plain)" }
          .joined(separator: " ")
      case .quote(let passages):
        "quote \(block.line) " + passages.map(\.plain).joined(separator: "/")
      case .table(let table):
        "table \(block.line) "
          + table.rows.map { $0.map(\.plain).joined(separator: "|") }.joined(separator: "/")
      case .listing(let lines, let line): "code \(line) " + lines.joined(separator: "/")
      }
    }
  }

  @Test func `In text each line is a paragraph, and a short one without a stop a heading`() {
    let parts = PlainTextReader.read(
      "Kalimat pertama yang panjang.\nFokus Kerja Sama: Satu\nKalimat kedua.\n| A | B |\n|---|---|\n| c | d |\n- satu\n- dua\n1. tiga\nAkhir"
    )
    #expect(
      Self.shown(parts) == [
        "p 1 Kalimat pertama yang panjang.", "h2 2 Fokus Kerja Sama: Satu", "p 3 Kalimat kedua.",
        "table 4 A|B/c|d", "list 7 0-satu 0-dua", "list 9 0#1tiga", "p 10 Akhir",
      ])
  }

  @Test func `Lines that an editor broke are one paragraph`() {
    let line = "Sebuah baris yang berakhir di tengah kalimat karena lebarnya"
    let parts = PlainTextReader.read("Judul\n\n\(line)\ndan berlanjut.\n\nKalimat lain di sini.\n")
    #expect(
      Self.shown(parts) == [
        "h2 1 Judul", "p 3 \(line) dan berlanjut.", "p 6 Kalimat lain di sini.",
      ])
  }

  @Test func `A short line of broken text ends where its author ended it`() {
    let line = "Menteri Perdagangan menerima delegasi dari negara sahabat, dan"
    let parts = PlainTextReader.read(
      "\(line)\nmembahas \(line)\nkeduanya.\n\nBiro Humas\nTelepon 021\n\nAkhir kalimat ini.\n")
    #expect(
      Self.shown(parts) == [
        "p 1 \(line) membahas \(line) keduanya.", "p 5 Biro Humas", "p 6 Telepon 021",
        "p 8 Akhir kalimat ini.",
      ])
  }

  @Test func `Markdown gives its blocks with their lines`() {
    let parts = MarkdownArticleReader.read(
      "---\ntitle: \"Judul\"\nauthor: Biro\n---\n\n## Satu\n\nKata *miring* [laman](https://example.org).\n\n1. a\n   - b\n\n> kutipan\n\n```\nkode\n```\n\nCatatan[^1].\n\n[^1]: Isi catatan.\n"
    )
    #expect(parts.title?.plain == "Judul")
    #expect(
      Self.shown(parts) == [
        "p 3 author: Biro", "h2 6 Satu", "p 8 Kata miring laman.", "list 10 0#1a 1-b",
        "quote 13 kutipan",
        "code 15 kode", "p 19 Catatan.",
      ])
    guard case .paragraph(let note)? = parts.blocks.last else { return #expect(Bool(false)) }
    #expect(note.runs.contains(.note("Isi catatan.")))
  }

  @Test func `A page gives its article alone`() {
    let parts = HTMLArticleReader.read(
      "<title>Laman</title><nav>menu</nav><article>\n<h1>Judul &amp; isi</h1><script>x < y</script>\n<p>Satu<br>dua &mdash; tiga<sup>1</sup><p>Empat <b>lima</b></article><p>luar"
    )
    #expect(parts.title?.plain == "Laman")
    #expect(Self.shown(parts) == ["h1 2 Judul & isi", "p 3 Satu dua — tiga1", "p 3 Empat lima"])
  }

  @Test(arguments: [
    ("<p>3 < 4 & x<y", "3 < 4 & x<y"), ("<p>a<!-- b -->c", "ac"), ("<p>a<!-- b", "a<!-- b"),
    ("<p>&#8212;&#x2014;&#151;&nope;", "———&nope;"),
    ("<p a='>'>b", "b"), ("<nav>a", "a"), ("<p>a<b", "a<b"), ("<p title=\"x>y\">z</p", "z</p"),
  ])
  func `Broken markup loses no words`(_ page: String, _ words: String) {
    #expect(
      HTMLArticleReader.read(page).blocks.map { $0.passages.map(\.plain).joined() }.joined()
        == words)
  }

  @Test func `Lists, tables and quotes of a page are read`() {
    let parts = HTMLArticleReader.read(
      "<ul><li>a<ol start=3><li>b</ol><li>c</ul><table><tr><th>A<th>B<tr><td>1<td>2</table><blockquote>q</blockquote>"
    )
    #expect(Self.shown(parts) == ["list 1 0-a 1#3b 0-c", "table 1 A|B/1|2", "quote 1 q"])
  }

  @Test(
    arguments: [
      (Array("\u{FEFF}Kata\r\nDua\rTiga".utf8), "Kata\nDua\nTiga", 0),
      ([0x43, 0x61, 0x66, 0xE9], "Café", 1),
      ([0xFF, 0xFE, 0x4B, 0, 0x61, 0], "Ka", 0),
      ([0, 0x4B, 0, 0x61, 0, 0x74, 0, 0x61], "Kata", 0),
      ([0x4B, 0, 0x61, 0, 0x74, 0, 0x61, 0], "Kata", 0),
      ([0xC3, 0xA9, 0x20, 0x93, 0x61, 0x94], "é “a”", 1),
    ] as [([UInt8], String, Int)])
  func `Bytes become text of line feeds`(_ bytes: [UInt8], _ text: String, _ doubts: Int) {
    let sink = DiagnosticSink()
    let read = ArticleText(SourceFile(name: "a", bytes: bytes), sink: sink)
    #expect(read?.string == text && read?.doubts.count == doubts)
  }

  @Test(
    arguments: [
      ([], "empty-article"), ([0x20, 0x0A], "empty-article"),
      (Array("--- !!".utf8), "empty-article"),
      (Array("%PDF-1.7 kata".utf8), "article-not-text"), ([0x61, 0, 0x62], "article-not-text"),
      ([0x50, 0x4B, 3, 4, 0x61], "article-not-text"),
      (Array("{\\rtf1 kata}".utf8), "article-not-text"),
    ] as [([UInt8], String)])
  func `What is no text is refused`(_ bytes: [UInt8], _ id: String) throws {
    let result = try Reading.meeting(bytes)
    #expect(result.text == nil && result.ids == [id])
  }
}
