import Diagnostics
import Frames
import Languages
import Shaping
import TestSupport
import Testing

/// What a typesetter remembers between measuring and setting.
@Suite struct MeasuredParagraphTests {
  private func typesetter() throws -> Typesetter {
    let languages = LanguageLibrary(known: []) { _ in nil }
    return try #require(
      Typesetter(
        fonts: try BundledFonts().catalogue, languages: languages, sink: DiagnosticSink()))
  }

  private func paragraph(_ text: String, color: Color = .black) throws -> Paragraph {
    let run = TextRun(
      text, style: TextStyle(family: "Source Serif Pro", size: 10, color: color),
      language: try #require(LanguageTag("id")),
      tag: .element(StructureTree.root))
    return Paragraph(
      [run], style: ParagraphStyle(alignment: .start, leading: 12, isHyphenated: false))
  }

  /// Lines as the dump of their items would show them.
  private func drawn(_ lines: [Line]) -> [String] {
    lines.map { line in
      var frame = Frame(size: Size(width: 100, height: 12))
      line.content.draw(into: &frame, at: .zero)
      return frame.items.map { item in
        guard case .glyphs(let run) = item.item else { return "?" }
        return "\(item.origin.x) \(run.width) " + String(decoding: run.text, as: UTF8.self)
      }.joined(separator: "|")
    }
  }

  private let words = "Sekretaris Jenderal menerima kunjungan delegasi UNOPS di Jakarta"

  @Test func `A paragraph that was measured is set as one that was not`() throws {
    let measured = try typesetter()
    let paragraph = try paragraph(words)
    let widths = measured.widths(of: paragraph)
    let lines = drawn(measured.lines(of: paragraph, width: 90))
    #expect(lines == drawn(try typesetter().lines(of: paragraph, width: 90)))
    #expect(lines.count == 4)
    #expect(lines == drawn(measured.lines(of: paragraph, width: 90)))
    #expect(widths.minimum < 90 && widths.preferred > 270)
  }

  @Test func `A changed paragraph is not taken for the one measured`() throws {
    let typesetter = try typesetter()
    var paragraph = try paragraph(words)
    _ = typesetter.widths(of: paragraph)
    paragraph.style.indent = 20
    let indented = typesetter.lines(of: paragraph, width: 400)
    #expect(drawn(indented).first?.hasPrefix("20.0 ") == true)
    _ = typesetter.widths(of: paragraph)
    paragraph.runs[0].text = "Jakarta"
    let changed = drawn(typesetter.lines(of: paragraph, width: 400))
    #expect(changed.map { $0.hasSuffix(" Jakarta") } == [true])
  }

  @Test func `Words that differ in colour alone are shaped once`() throws {
    let typesetter = try typesetter()
    _ = typesetter.lines(of: try paragraph("satu dua tiga"), width: 400)
    let shaped = typesetter.shapings
    let blue = Color(red: 0, green: 0, blue: 1)
    let lines = typesetter.lines(of: try paragraph("satu dua tiga", color: blue), width: 400)
    #expect(shaped == 3)
    #expect(typesetter.shapings == shaped)
    var frame = Frame(size: Size(width: 400, height: 12))
    lines.first?.content.draw(into: &frame, at: .zero)
    guard case .glyphs(let run)? = frame.items.first?.item else {
      Issue.record("nothing is drawn")
      return
    }
    #expect(run.color == blue)
  }
}
