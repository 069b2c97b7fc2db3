import Diagnostics
import Frames
import Languages
import Testing

@testable import Shaping

/// Small signs at the ends of lines stand out into the margins.
@Suite struct OpticalMarginTests {
  private static let prose =
    "“Jembatan itu ditutup,” kata menteri; “kami akan membukanya pada bulan Mei, setelah bantalan di"
    + " sisi utara diganti.” Pemerintah provinsi, yang menanggung seperempat biaya, meminta agar"
    + " pemeriksaan dilakukan oleh pembuatnya – tanpa biaya – dan bahwa lalu lintas dialihkan, lewat"
    + " jalan lama, selama pekerjaan berlangsung: dua bulan, atau kurang."

  private let bench: ScriptBench

  init() throws { bench = try ScriptBench() }

  private func lines(
    _ text: String, width: Double, _ change: (inout ParagraphStyle) -> Void = { _ in }
  ) -> [SetLine] {
    bench.lines([run(text)], width: width) {
      $0.hasOpticalMargins = true
      change(&$0)
    }
  }

  /// Right edge of the last letter of a line, in points.
  private func inkEnd(_ line: SetLine) -> Double {
    line.right
  }

  /// What hangs of a sign, in points at 10 pt.
  private func hang(_ sign: Character, atStart: Bool = false) -> Double {
    switch sign {
    case ".", ",": 1.6
    case "-": 1.8
    case "–": atStart ? 1.0 : 1.5
    case "“", "”": 1.5
    case ":", ";": 1.1
    default: 0
    }
  }

  @Test(arguments: Array(stride(from: 110.0, through: 330, by: 20)))
  func `Each justified line is as wide as its measure and what hangs out of it`(width: Double)
    throws
  {
    let lines = lines(Self.prose, width: width)
    var hung = 0
    for line in lines.dropLast() {
      let (first, last) = try (#require(line.text.first), #require(line.text.last))
      let (start, end) = (hang(first, atStart: true), hang(last))
      if start + end > 0 { hung += 1 }
      #expect(line.left <= 1e-6 && line.left >= -start - 1e-6, "\(line.text)")
      #expect(inkEnd(line) >= width - 1e-6 && inkEnd(line) <= width + end + 1e-6, "\(line.text)")
      if start > 0 { #expect(line.left < -0.5, "\(line.text)") }
      if end > 0 { #expect(inkEnd(line) > width + 0.5, "\(line.text)") }
      // What hangs takes no room, so nothing is said to be too wide.
      #expect(line.line.overfull == nil && line.line.width <= width + 1e-6)
    }
    #expect(hung > 1)
  }

  @Test func `The breaks are chosen with what hangs: a stop that no line had room for has it`() {
    // Too narrow for the stop by a point, which hangs.
    let width = bench.setter.widths(of: paragraph([run("kata menteri itu.")])).preferred - 1
    let hung = lines("kata menteri itu. Lalu ia pergi", width: width) { $0.alignment = .start }
    #expect(hung.first?.text == "kata menteri itu.")
    let plain = bench.lines([run("kata menteri itu. Lalu ia pergi")], width: width) {
      $0.alignment = .start
    }
    #expect(plain.first?.text == "kata menteri")
  }

  @Test func `A quotation mark at the start of a ragged line hangs, and nothing else moves`() throws
  {
    let line = try #require(lines("“Kata.”", width: 200) { $0.alignment = .start }.first)
    #expect(abs(line.left + 1.5) < 1e-6)
    let indented = try #require(
      lines("“Kata.”", width: 200) {
        $0.alignment = .start
        $0.indent = 20
      }.first)
    #expect(abs(indented.left - 18.5) < 1e-6)
    let plain = try #require(lines("Kata”", width: 200) { $0.alignment = .start }.first)
    #expect(abs(plain.left) < 1e-6)
  }

  @Test func `At the end edge the end hangs, and a centred line stands in the middle`() throws {
    let end = try #require(lines("Kata.", width: 200) { $0.alignment = .end }.first)
    #expect(abs(inkEnd(end) - 201.6) < 1e-6)
    let middle = try #require(lines("Kata.", width: 200) { $0.alignment = .center }.first)
    #expect(abs(middle.left + inkEnd(middle) - 200) < 1e-6)
  }

  @Test func `Nothing hangs unless the style says so`() {
    for line in bench.lines([run(Self.prose)], width: 200).dropLast() {
      #expect(abs(line.left) < 1e-6 && abs(line.right - 200) < 1e-6)
    }
  }

  @Test func `A hyphen that divides a word hangs`() throws {
    let divided = (8...30).flatMap { lines(Self.prose, width: Double($0) * 10).dropLast() }
      .filter(\.line.isHyphenated)
    #expect(divided.count > 3)
    for line in divided { #expect(line.text.hasSuffix("-")) }
    let wide = lines(Self.prose, width: 160).dropLast().filter(\.line.isHyphenated)
    for line in wide { #expect(abs(inkEnd(line) - 161.8) < 1e-6, "\(line.text)") }
  }

  @Test func `In a paragraph from right to left the edges change places`() throws {
    let hebrew = try #require(LanguageTag("he"))
    let text = "שיתוף הפעולה כולל תשתיות, לוגיסטיקה, ובניית יכולות, ויחל בשנת הבאה, אולי."
    var hung = 0
    for width in stride(from: 90.0, through: 200, by: 10) {
      let lines = bench.lines([run(text, language: hebrew)], width: width) {
        $0.hasOpticalMargins = true
      }
      for line in lines.dropLast() {
        let hangs = line.text.hasSuffix(",")
        if hangs { hung += 1 }
        // A line of one word stays short, and stands at the right.
        if line.line.width > width - 1e-6 {
          #expect(hangs ? line.left < -0.5 : abs(line.left) < 1e-6, "\(line.text)")
        }
        #expect(abs(line.right - width) < 1e-6, "\(line.text)")
      }
    }
    #expect(hung > 2)
  }

  @Test func `The empty half of an ideographic stop hangs`() throws {
    let japanese = try #require(LanguageTag("ja"))
    let lines = bench.lines(
      [run("東京都、大阪府、京都市、神戸市、横浜市、札幌市、仙台市、", language: japanese)], width: 75
    ) { $0.hasOpticalMargins = true }
    let hung = lines.filter { $0.text.hasSuffix("、") }
    #expect(!hung.isEmpty)
    for line in hung.dropLast() { #expect(abs(line.right - 80) < 1e-6, "\(line.text)") }
  }

  @Test(arguments: [
    ("kata", 0.0, 0.0), ("kata.", 0, 1.6), ("(kata)", 0.4, 0.4), ("«kata»", 1.5, 1.5), ("", 0, 0),
    ("2024", 0, 0), ("é", 0, 0), ("’", 1.0, 1.2), ("—", 1, 1.5),
  ])
  func `Hangs are parts of an em, at most three quarters of the sign`(
    text: String, start: Double, end: Double
  ) {
    let hang = OpticalMargin.hang(of: Array(text.utf8), advances: (5, 5), size: 10)
    if text != "’" { #expect(abs(hang.start - start) < 1e-9, "\(text)") }
    #expect(abs(hang.end - end) < 1e-9, "\(text)")
    let narrow = OpticalMargin.hang(of: Array(text.utf8), advances: (1, 1), size: 10)
    #expect(narrow.start <= 0.75 && narrow.end <= 0.75)
  }
}
