import Diagnostics
import Fields
import Markup
import Testing

@testable import Articles

@Suite struct WritingTests {
  /// What YAML reads under `key`.
  private func value(_ yaml: String) -> String? {
    let sink = DiagnosticSink()
    let node = Node.read(SourceFile(name: "a.yaml", bytes: Array(yaml.utf8)), into: sink)
    guard sink.diagnostics.isEmpty else { return "\(sink.diagnostics.map(\.summary))" }
    return node?.entries.first?.value.string
  }

  private static let texts = [
    "kata", "true", "null", "12", "1e3", "- a", "# a", "a: b", "a #b", "\"a\"", "'a'", "*a*", "&a",
    "!a", "%a", "@a",
    "`a`", "{a}", "[a]", "a:", "|", ">", "?", "a\\b", "a, b", "yes", "~", ":", "-", "a\tb", "é",
    "“a”",
    " a ", "a\nb",
  ]

  @Test(arguments: texts)
  func `A scalar reads back as the same text`(_ text: String) {
    #expect(value("key: " + YAMLText.scalar(text) + "\n") == text)
  }

  @Test(arguments: texts)
  func `A long text is folded and reads back`(_ text: String) {
    let long = Array(repeating: text.collapsed, count: 60).joined(separator: " x ").collapsed
    var writer = YAMLWriter()
    writer.write([YAMLEntry("key", .text(long))])
    #expect(value(writer.text) == long)
    #expect(
      writer.text.split(separator: "\n").allSatisfy {
        $0.unicodeScalars.count <= 132 || !$0.contains(" x ") || $0.hasPrefix("key")
      })
  }

  @Test func `Lines that begin with blanks stand as they are`() {
    var writer = YAMLWriter()
    writer.write([YAMLEntry("key", .literal(["  a", "", "b: #c"]))])
    #expect(value(writer.text) == "  a\n\nb: #c\n")
  }

  private static let signs = [
    "5 * 3", "*a*", "_a_", "a_b_c", "`a`", "[a](b)", "[@a]", "[#a]", "a^[b]", "<b>", "3 < 4",
    "x<y>", "&amp;", "A&B;", "\\*", "a\\",
    "- a", "+ a", "1. a", "1) a", "2025. a", "# a", "#a", "> a", "| a |", "=== a", "~~~", ": a",
    "**a", "a **b** c",
    "[a]{lang=en}", "![a](b)", "https://a.b/_c_", "<https://a.b>", "a | b", "--- a", "{a}", "a~b~",
    "!\\[", "[^1]: a", "* a", "***",
  ]

  @Test(arguments: signs)
  func `Text as Markdown reads back as the same words`(_ text: String) {
    let sink = DiagnosticSink()
    let markdown = MarkdownText.inline(text)
    let span = SourceSpan(source: SourceID(index: 0), start: 0, end: markdown.utf8.count)
    let inlines = MarkupParser(sink: sink).inlines(SourceText(markdown, map: SourceMap(span: span)))
    #expect(inlines.plainText == text.collapsed, "\(markdown)")
    #expect(sink.diagnostics.isEmpty, "\(markdown)")
  }

  @Test(arguments: [
    "kata biasa, dengan tanda: (satu) – “dua”; 79%", "a_b_c", "3 < 4", "A & B", "snake_case # 5",
  ])
  func `A sign that is no form has no backslash`(_ text: String) {
    #expect(MarkdownText.inline(text) == text)
  }

  @Test func `No line of a paragraph begins a form of Markdown`() {
    let words = Array(repeating: "kata - 1. # > + | = : * ` 12) ~~~", count: 30).joined(
      separator: " ")
    for line in TextLines.lines(words, width: 24) {
      #expect(Escaping.mayBeginLine(line.split(separator: " ").first ?? ""), "\(line)")
    }
  }

  @Test func `Forms, citations and breaks of a passage are written`() {
    let passage = Passage(
      [
        .text("a "), .strong("b "), .emphasis("c"), .citation([1, 2]),
        .link(" d", to: "https://e.f"), .lineBreak, .code("g"), .note("h]"),
      ], line: 1)
    #expect(
      MarkdownText.inline(passage, sources: [1: "x", 2: "y"], keepsBreaks: true)
        == "a **b** *c*[@x; @y] [d](https://e.f)\\\n`g`^[h\\]]")
  }
}
