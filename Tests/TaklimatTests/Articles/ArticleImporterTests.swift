import Diagnostics
import Frames
import Taklimat
import TestSupport
import Testing

@Suite struct ArticleImporterTests {
  private var importer: ArticleImporter {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    return ArticleImporter(options)
  }

  private func meeting(_ name: String) throws -> String {
    let result = importer.convert(.file(Checkout.path("Tests/Fixtures/articles/" + name)))
    return try #require(result.text, "\(result.report.rendered(.short))")
  }

  @Test(arguments: [
    "embassy.html", "health-note.md", "mojibake-twice.txt", "mojibake.txt", "panen-raya.txt",
    "port-visit.txt",
    "unops-courtesy-call.txt", "windows.txt",
  ])
  func `The file made of an article has no error for a check`(_ name: String) throws {
    let text = try meeting(name)
    let report = BriefingEngine(importer.options)
      .check(.text(name: "meeting.yaml", bytes: Array(text.utf8)))
    #expect(report.status == .success, "\(report.rendered(.short, level: .errors))")
  }

  @Test func `Data are no article, and a meeting's file is told as one`() throws {
    let folder = try TemporaryFolder()
    let meeting = "# A visit\n\nschema: taklimat/meeting/1\nid: a\n"
    let cases = [
      ("a.yaml", meeting, "is a meeting's file already"),
      ("a.json", "{\"schema\": \"taklimat/meeting/1\"}", "is a meeting's file already"),
      ("a.txt", meeting, "is a meeting's file already"),
      ("b.json", "{\"a\": 1}", "holds data, and no article"),
      ("c.yml", "a: 1\n", "holds data, and no article"),
      ("d", "\u{FEFF}---\n" + meeting, "is a meeting's file already"),
      ("e", "\n{\n  \"a\": 1}", "holds data, and no article"),
      ("f", "[ {\"a\": 1} ]", "holds data, and no article"),
      ("g.txt", "{\"schema\": \"taklimat/meeting/1\"}", "is a meeting's file already"),
    ]
    for (name, text, summary) in cases {
      let path = try folder.write(text, to: name)
      let result = importer.convert(.file(path))
      #expect(result.report.diagnostics.map(\.kind.id) == ["article-is-data"], "\(name)")
      #expect(result.report.diagnostics.first?.summary.hasSuffix(summary) == true, "\(name)")
      #expect(result.text == nil)
      #expect(importer.convert(.file(path), as: .text).text != nil, "\(name)")
    }
    let articles = [
      ("words.txt", "The schema: taklimat/meeting/1 is new.\n"),
      ("braces.txt", "{\"Kata\"} adalah kata.\n"), ("picture", "[Foto] Menteri menerima tamu.\n"),
      ("marker", "{judul} Menteri menerima tamu.\n"),
    ]
    for (name, text) in articles {
      let path = try folder.write(text, to: name)
      #expect(importer.convert(.file(path)).text != nil, "\(name)")
    }
  }

  @Test func `The seed's pages hold every word of the article`() throws {
    let laid = try LaidOut(text: try meeting("unops-courtesy-call.txt"))
    let letters = Set(words(laid.lines.map(\.text).joined(separator: " ")))
    let joined = laid.lines.map(\.text).joined().filter { $0.isLetter || $0.isNumber }
    let source = try Checkout.text("Tests/Fixtures/articles/unops-courtesy-call.txt")
    var missing: [String] = []
    for word in words(source) where !letters.contains(word) {
      let stem = String(word.reversed().drop { $0.isNumber }.reversed())
      let isCited = word == "20251" || (stem != word && joined.contains(Self.only(stem)))
      if !isCited, !joined.contains(Self.only(word)) { missing.append(word) }
    }
    // A leading zero, and the letters that mended signs left.
    #expect(Set(missing).subtracting(["02", "solidβdari", "π"]) == [])
  }

  @Test func `A file beyond the limits of meeting files is refused by name`() {
    let text = "schema: taklimat/meeting/1\n" + String(repeating: "#", count: 10_000_000) + "\n"
    #expect(ArticleImporter.fault(of: text)?.kind.id == "article-too-large")
    #expect(ArticleImporter.fault(of: "schema: taklimat/meeting/1\n")?.kind.id == "internal-error")
  }

  private func words(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  private static func only(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }

  @Test(arguments: [ArticleFormat.text, .markdown, .html])
  func `Articles of any pieces become meetings without errors`(_ form: ArticleFormat) throws {
    let pieces = [
      "kata ", "Letjen TNI Budi Utomo ", "di kantor Kemhan, Jakarta, ", "21 Oktober 2025",
      "79 persen dari emisi. ", "[a] ", "*b* ", "<p>", "&lt;", "\n",
      "\n\n", "# ", "- ", "| a | b |\n|---|---|\n| c | d |\n", "> ", "1. ", "```\n", "---\n", "\\",
      "`", "^[", "[@x]", "[#y] ", "![z](w.png)", "<b>", ": ", "\"", "π― ",
      "Referensi\n- A. (2024). Judul. https://a.b/c\n", "kata1. ", "<table><tr><td>x<td>y", "_e_ ",
      "[f](g) ", "{lang=en}", "https://h.i/(j) ",
    ]
    for seed in 0..<120 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = (0..<40).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
        .joined()
      let result = importer.convert(.text(name: "a", bytes: Array(text.utf8)), as: form)
      #expect(result.report.status == .success, "seed \(seed): \(result.report.rendered(.short))")
    }
  }
}
