import Diagnostics
import Fonts
import Frames
import Languages
import Testing

@testable import Shaping

/// Paragraphs in Arabic and Hebrew, and in which words of them stand.
@Suite struct RightToLeftTests {
  private static let arabic =
    "التعاون الدفاعي بين البلدين يشمل البنية التحتية والخدمات اللوجستية وبناء القدرات، ويبدأ في عام"
    + " 2026 وفق ميثاق الأمم المتحدة وقرارات مجلس الأمن ذات الصلة."
  private static let hebrew =
    "שיתוף הפעולה הביטחוני בין שתי המדינות כולל תשתיות, לוגיסטיקה ובניית יכולות, ויחל בשנת 2026."
  private let bench: ScriptBench
  private let ar: LanguageTag

  init() throws {
    bench = try ScriptBench()
    ar = try #require(LanguageTag("ar"))
  }

  private func direction(_ runs: [TextRun]) -> TextDirection { paragraph(runs).direction }

  @Test
  func `The language tells the direction, else the first letter of the text that is not quoted`()
    throws
  {
    let word = "\u{627}\u{628}"
    #expect(direction([run("NATO 2026", language: ar)]) == .rightToLeft)
    #expect(direction([run("12", language: ar)]) == .rightToLeft)
    #expect(direction([run(word)]) == .rightToLeft)
    #expect(direction([run("kota " + word)]) == .leftToRight)
    #expect(direction([run(word, language: ar), run(" ialah salam")]) == .leftToRight)
    #expect(direction([run(word, language: ar), run(".")]) == .rightToLeft)
    #expect(direction([run("12"), run("34", language: ar)]) == .leftToRight)
    #expect(direction([]) == .leftToRight)
    var told = paragraph([run("abc")])
    told.style.direction = .rightToLeft
    #expect(told.direction == .rightToLeft)
  }

  /// What is seen from left to right, letters of one run in the order in which they are read.
  private func seen(_ runs: [TextRun], _ direction: TextDirection? = nil) -> String {
    let lines = bench.lines(runs, width: 2000) { $0.direction = direction }
    let runs = lines.flatMap(\.runs).sorted { $0.origin.x < $1.origin.x }
    return runs.map { String(decoding: $0.run.text, as: UTF8.self) }.joined()
  }

  @Test func `A quotation keeps its signs and numbers on its own side`() throws {
    let (first, word, he) = ("\u{5D0}\u{5D1}", "\u{5D2}", try #require(LanguageTag("he")))
    // Read from the right: the word, the number with its sign, the stop.
    let quoted = seen([
      run("kata "), run("\(first) 12%.", language: he), run(" itu"),
    ])
    #expect(quoted == "kata .12% \(first) itu")
    // Parts of one quotation are one.
    #expect(
      seen([
        run("a "), run("\(first) ", language: he), run("(\(word)).", language: he), run(" b"),
      ]) == "a ).\(word)( \(first) b")
    // The other way round, and where nobody has told the language of the letters.
    #expect(
      seen(
        [run("\(first) ", language: he), run("UN 12%."), run(" \(word)", language: he)],
        .rightToLeft) == "\(word) UN 12%. \(first)")
    #expect(seen([run("\(first)."), run(" \(word)", language: he)]) == "\(word) .\(first)")
    #expect(bench.sink.inOrder.isEmpty)
  }

  @Test(arguments: [arabic, hebrew])
  func `Justified lines fill the measure, and the last stands at the right`(text: String) throws {
    let lines = bench.lines([run(text)], width: 180) { $0.firstIndent = 15 }
    #expect(lines.count >= 3)
    #expect(bench.sink.inOrder.isEmpty)
    let first = try #require(lines.first)
    #expect(abs(first.left) < 1e-6 && abs(first.right - 165) < 1e-6, "the indent is at the right")
    for line in lines.dropFirst().dropLast() {
      #expect(abs(line.left) < 1e-6 && abs(line.right - 180) < 1e-6, "\(line.text)")
    }
    let last = try #require(lines.last)
    #expect(last.left > 1 && abs(last.right - 180) < 1e-6)
  }

  @Test(arguments: [Alignment.start, .end, .center])
  func `Start is the right edge and end the left`(alignment: Alignment) throws {
    let line = try #require(
      bench.lines([run("שלום")], width: 100) {
        $0.alignment = alignment
        $0.indent = 10
      }.first)
    let width = line.right - line.left
    switch alignment {
    case .start: #expect(abs(line.right - 90) < 1e-6)
    case .end: #expect(abs(line.left) < 1e-6)
    default: #expect(abs(line.left - (90 - width) / 2) < 10 + 1e-6)
    }
  }

  @Test(arguments: [arabic, hebrew])
  func `The text reads on in order, and from the right in each line`(text: String) {
    let lines = bench.lines([run(text)], width: 180)
    #expect(lines.map(\.wholeText).joined() == text)
    for line in lines {
      let words = line.runs.filter { $0.run.text != [0x20] && !$0.run.text.contains(0x32) }
      for (word, next) in zip(words, words.dropFirst()) where word.run.isRightToLeft {
        #expect(next.origin.x <= word.origin.x + 1e-6)
      }
    }
  }

  @Test func `Latin in a line of Hebrew runs from left to right, and so does its number`() throws {
    let line = try #require(
      bench.lines([run("שלום UN Charter 2026 עולם")], width: 400) { $0.alignment = .start }.first)
    let seen = line.runs.sorted { $0.origin.x < $1.origin.x }
      .map { String(decoding: $0.run.text, as: UTF8.self) }.joined()
    #expect(seen.split(separator: " ") == ["עולם", "UN", "Charter", "2026", "שלום"])
  }

  @Test func `Joined letters are parted by neither tracking nor letter-fit`() throws {
    let tracked = TextStyle.serif.with { $0.tracking = 100 }
    for text in ["البلدين", "दिल्ली"] {
      let plain = try #require(bench.lines([run(text)], width: 400).first)
      let wide = try #require(bench.lines([run(text, style: tracked)], width: 400).first)
      #expect(plain.line.width == wide.line.width, "\(text)")
    }
    let latin = try #require(bench.lines([run("abc")], width: 400).first)
    let wide = try #require(bench.lines([run("abc", style: tracked)], width: 400).first)
    #expect(abs(wide.line.width - latin.line.width - 3) < 1e-6)
    // In a justified line each word is as wide as alone.
    for line in bench.lines([run(Self.arabic)], width: 180).dropLast() {
      for (_, run) in line.runs where run.isRightToLeft && run.text != [0x20] {
        let word = String(decoding: run.text, as: UTF8.self)
        let alone = try #require(bench.lines([ShapingTests.run(word)], width: 400).first)
        #expect(abs(run.width - alone.line.width) < 1e-6, "\(word)")
      }
    }
  }

  @Test func `Words are not hyphenated`() {
    let narrow = bench.lines([run(Self.hebrew), run(Self.arabic, language: ar)], width: 70)
    #expect(narrow.count > 8 && !narrow.contains { $0.line.isHyphenated })
  }
}
