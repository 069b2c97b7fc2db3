import Diagnostics
import Fields
import TestSupport
import Testing

@testable import Articles

/// Nothing of an article's words may be lost, whatever it is.
@Suite struct LostWordTests {
  /// The words of all values of a meeting's file, in NFC as the file has them.
  private func words(of yaml: String) -> [String: Int] {
    let sink = DiagnosticSink()
    var words: [String: Int] = [:]
    guard let root = Node.read(SourceFile(name: "a.yaml", bytes: Array(yaml.utf8)), into: sink)
    else { return words }
    var open = [root]
    while let node = open.popLast() {
      open += node.items + node.entries.map(\.value)
      for word in (node.string ?? "").wordList { words[word, default: 0] += 1 }
    }
    return words
  }

  /// The words of `source` that the file has less often.
  private func lost(_ source: String, _ yaml: String) -> [String] {
    var known = words(of: yaml)
    return source.wordList.filter { word in
      known[word, default: 0] -= 1
      return known[word, default: 0] < 0
    }
  }

  @Test func `The seed loses no word but those that a field says in another form`() throws {
    let bytes = try Reading.fixture("unops-courtesy-call.txt")
    let yaml = try #require(try Reading.meeting(bytes).text)
    let source = LostBytes.mended(String(decoding: bytes, as: UTF8.self)).text
    let lost = lost(source, yaml).sorted()
    // Glued numbers are citations, and the days of sources are dates.
    #expect(
      lost
        == [
          "20251", "ASEAN6", "Agustus", "Daftar", "Desember", "Februari", "Januari", "Kemhan1",
          "Oktober", "Oktober", "Pustaka", "Selatan3", "September", "berkelanjutan1",
          "berkelanjutan7", "kaca5", "pandemi4", "pembahasan1", "pembangunan2", "utama1",
        ].sorted())
  }

  @Test(arguments: ["panen-raya.txt", "health-note.md", "windows.txt"])
  func `Articles without sources lose no word at all`(_ name: String) throws {
    let bytes = try Reading.fixture(name)
    let yaml = try #require(try Reading.meeting(bytes, ArticleForm(of: name)).text)
    var source = MixedUTF8.text(bytes[...]).text
    if name == "health-note.md" {
      // Marks of Markdown and HTML: the key of the title, tags, and those of footnotes.
      for (mark, words) in [
        ("title: ", ""), ("<div class=\"box\">", ""), ("</div>", ""), ("[^1]", " "),
      ] {
        source = source.replacing(mark, by: words)
      }
    }
    #expect(lost(source, yaml) == [])
  }

  private static let pieces = [
    "kata", "Menteri", "Pertahanan", "Letjen", "TNI", "Budi,", "S.H.,", "Ms.", "di", "kantor",
    "Kemhan,", "Jakarta,", "21", "Oktober",
    "2025", "Selasa,", "79", "persen", "dari", "12,5%", "(UNOPS)", "United", "Nations", "β", "π―",
    "â€”", "[a]", "(b)", "*c*", "_d_", "`e`",
    "<p>", "</p>", "<b>", "&amp;", "http://x.y", "- ", "# ", "> ", "| f | g |", "|---|---|", "\n",
    "\n\n", "1. ", "```", "---", "===", "[^1]",
    "[^1]: ", "Daftar Pustaka\n", "A. (2024). Judul.", "https://a.b/c", "kata1", "ASEAN2", "20251",
    "[1]", "\t", "  ", "\u{FEFF}", "\u{202E}",
    "\u{0}1", "é", "e\u{301}", "漢字", "🚀", "🎯", "^[", "{lang=en}", "[@x]", "[#y]", "![z](w.png)",
    "\\", "\"", "'", ": ", "<!--", "-->", "<table><tr><td>",
    "<script>", "<ul><li>", "%", "@", "~~~", "+ ", "=", "\r\n", "\r",
  ]

  private func article(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...60, using: &random)
    return (0..<count).map { _ in
      let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      return piece.filter { $0 != "\0" } + (Bool.random(using: &random) ? " " : "")
    }.joined()
  }

  @Test(arguments: [ArticleForm.plain, .markdown, .html])
  func `Articles of any pieces become files without errors`(_ form: ArticleForm) throws {
    for seed in 0..<150 as Range<UInt64> {
      let text = article(seed: seed)
      let result = try Reading.meeting(Array(text.utf8), form)
      guard let yaml = result.text else {
        #expect(result.ids == ["empty-article"], "seed \(seed)")
        continue
      }
      let sink = DiagnosticSink()
      _ = Node.read(SourceFile(name: "a.yaml", bytes: Array(yaml.utf8)), into: sink)
      #expect(!sink.hasErrors, "seed \(seed): \(sink.diagnostics.map(\.summary))")
    }
  }

  @Test func `Plain text of any pieces keeps every word`() throws {
    for seed in 1000..<1300 as Range<UInt64> {
      let text = article(seed: seed)
      guard let yaml = try Reading.meeting(Array(text.utf8)).text else { continue }
      let whole = Mojibake.mended(text).text
      let mended = CleanText.cleaned(
        LineEnds.unified(LostBytes.mended(whole).text), shows: Reading.shows
      ).text
      // Numbers that cite, and words around sources, are said by fields of another form.
      let carried: Set<String> = [
        "kata1", "ASEAN2", "20251", "1", "2", "Daftar", "Pustaka", "Referensi", "e\u{301}",
      ]
      let lost = lost(mended, yaml).filter { !carried.contains($0) }
      #expect(lost.isEmpty, "seed \(seed): \(lost)")
    }
  }

  @Test(arguments: [
    "Pertama & kedua &amp; ketiga &lt;x&gt; pada 15 April 2026.",
    "Lihat [tautan](https://a.example.org \"Judul\") dan [lain](https://b.example.org 'J') saja.",
  ])
  func `What Markdown writes in another way is not taken for lost`(_ line: String) throws {
    let yaml = try #require(
      try Reading.meeting(Array("# Judulnya\n\n\(line)\n\nAkhir.\n".utf8), .markdown).text)
    #expect(!yaml.contains("# ? what follows"), "\(yaml)")
    #expect(yaml.wordList.filter { $0 == "kedua" || $0 == "saja" }.count == 1)
  }

  @Test func `Only titles of links are passed over`() {
    #expect(
      LinkTitles.removed(from: "[a](b \"c\") d \"e\" [f](g) (\"h\")")
        == "[a](b ) d \"e\" [f](g) (\"h\")")
    #expect(LinkTitles.removed(from: "[a](b \"c d") == "[a](b \"c d")
    #expect(LinkTitles.removed(from: "](") == "](")
    // However many links begin on a line, each is looked at so far and no further.
    let far = "[a](" + String(repeating: "b", count: 1_000) + " \"c\")"
    #expect(LinkTitles.removed(from: far) == far)
    #expect(LinkTitles.removed(from: far.replacing("bbbbbbbbbb", by: "b")) != far)
  }
}

extension String {
  fileprivate func replacing(_ part: String, by other: String) -> String {
    guard let place = utf8Range(of: part, from: 0) else { return self }
    return utf8Part(0..<place.lowerBound) + other
      + utf8Part(place.upperBound..<utf8.count).replacing(part, by: other)
  }
}
