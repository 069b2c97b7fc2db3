import Diagnostics
import Frames
import TestSupport
import Testing

@testable import Shaping

/// Where lines may end, seen at every width of a column.
@Suite struct BreakPlaceTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  /// The lines' last bits, at all widths from 30 to 200 pt at which nothing is wider than the column.
  private func endings(_ text: String, from: Int = 60, _ change: (inout TextRun) -> Void = { _ in })
    -> Set<String>
  {
    var run = run(text)
    change(&run)
    var endings: Set<String> = []
    for width in stride(from: Double(from), through: 200, by: 3) {
      let lines = bench.lines([run], width: width) { $0.alignment = .start }
      endings.formUnion(
        lines.dropLast().map { $0.text.split(separator: " ").last.map(String.init) ?? "" })
    }
    return endings
  }

  @Test(arguments: [
    (
      "menurut laporan itu Letjen TNI Tri Budi Utomo hadir di sini",
      ["Letjen", "TNI", "Tri", "Budi"]
    ),
    ("baca buku tebal itu pada hlm. 2 dan juga hlm. 14 saja", ["hlm."]),
    ("rapat mulai lagi besok pukul 10.00 di kantor pusat", ["pukul"]),
    ("luasnya adalah sekitar 25 hektare dan harganya 12 juta rupiah saja", ["25", "12", "juta"]),
    ("kota itu indah \u{2014} dan ramai \u{2014} serta aman", ["indah", "ramai"]),
  ])
  func `What belongs together is not parted`(text: String, never: [String]) {
    let endings = endings(text, from: 130)
    #expect(endings.isDisjoint(with: never), "\(endings.sorted())")
    #expect(!endings.isEmpty)
  }

  @Test(arguments: [
    "tahun 2024-2025 dan COVID-19 serta e-mail pada B-235 juga ada -lah",
    "nomor 021-555-1234 dan 10-12 orang",
  ])
  func `No line ends in a hyphen of a number, a range or a code`(text: String) {
    for ending in endings(text) where ending.hasSuffix("-") {
      #expect(!ending.dropLast().utf8.contains { (48...57).contains($0) }, "\(ending)")
    }
  }

  @Test(arguments: [false, true])
  func `A capital is divided at a sentence's start only, whichever comes first`(
    startComesFirst: Bool
  ) {
    func isDivided(_ text: String) -> Bool {
      bench.lines([run(text)], width: 50).contains { $0.line.isHyphenated }
    }
    if startComesFirst { #expect(isDivided("Pertanggungjawaban itu")) }
    #expect(!isDivided("bahwa Pertanggungjawaban itu"))
    #expect(isDivided("Pertanggungjawaban itu"))
  }

  @Test func `A reduplication is parted only as a last resort, at U+2010`() {
    #expect(bench.read("negara-negara", width: 70).count == 1)
    let roomy = endings(
      "di antara negara-negara sahabat kita itu ada juga yang jauh sekali", from: 150)
    #expect(!roomy.contains { $0.hasSuffix("\u{2010}") })
    let parted = bench.read("negara-negara", width: 40) { $0.isHyphenated = false }
    #expect(parted == ["negara\u{2010}", "negara"])
  }

  @Test(arguments: [".", ",", "!", ")", "."])
  func `The number of a source is never alone on a line`(mark: String) {
    var call = run("12")
    call.style.features.insert(.superscript)
    let words = run("Menyepakati gudang baru dan jadwal kapal" + mark)
    for width in stride(from: 90.0, through: 260, by: 1) {
      let lines = bench.lines([words, call], width: width) { $0.alignment = .start }
      #expect(lines.last?.text != "12", "\(width)")
      let plain = bench.lines([run("jadwal kapal baru" + mark + "12")], width: width)
      #expect(plain.last?.text != "12", "\(width)")
    }
  }

  @Test func `An address is parted at its signs only`() {
    let address = "https://www.contoh-situs.go.id/berita/utama_baru?id=23&x=1#atas"
    let text = "Lihat \(address) ini"
    for width in stride(from: 70.0, through: 300, by: 5) {
      let lines = bench.lines([run(text)], width: width) { $0.alignment = .start }
      #expect(!lines.contains { $0.text.hasSuffix("//") || $0.text.hasSuffix("-") }, "\(width)")
      let inside = lines.map(\.wholeText).filter { !$0.hasSuffix(" ") }.dropLast()
      for (line, next) in zip(lines, lines.dropFirst()) where inside.contains(line.wholeText) {
        let isRight =
          line.text.hasSuffix("/") || next.text.first.map { ".?&=_#-".contains($0) } == true
        #expect(isRight, "\(width): \(line.text)|\(next.text)")
      }
      #expect(lines.map(\.wholeText).joined() == text)
    }
  }

  @Test func `The author's soft hyphens are obeyed and taken out`() {
    #expect(bench.read("seka\u{AD}rang", width: 200) == ["sekarang"])
    #expect(bench.read("seka\u{AD}rang", width: 30) == ["seka-", "rang"])
    let odd = bench.read("pertang\u{AD}gungjawaban", width: 60) { $0.alignment = .start }
    #expect(odd.first == "pertang-", "not at the language's syllables")
  }

  @Test(arguments: ["a\u{A0}b", "a\u{200D}b", "a\u{200C}b", "a\u{2060}b"])
  func `Joiners and no-break spaces are kept, and no line ends at them`(word: String) {
    let text = "satu \(word) dua"
    for width in stride(from: 30.0, through: 100, by: 2) {
      let lines = bench.lines([run(text)], width: width) { $0.alignment = .start }
      #expect(lines.map(\.wholeText).joined() == text, "\(width)")
      #expect(lines.contains { $0.text.contains(word) }, "\(width)")
    }
  }

  @Test func `An unbreakable run is not parted`() {
    let whole = endings("Kantor Staf Presiden", from: 110) { $0.isUnbreakable = true }
    #expect(whole.isEmpty, "\(whole)")
  }

  @Test func `A citation stays with its word`() {
    let raised = TextStyle.serif.with {
      $0.features = .superscript
      $0.rise = 3
    }
    let runs = [run("Menurut laporan resmi"), run("12", style: raised), run(" bulan lalu.")]
    for width in stride(from: 40.0, through: 150, by: 2) {
      let lines = bench.lines(runs, width: width).map(\.text)
      #expect(!lines.contains { $0.hasPrefix("12") }, "\(width): \(lines)")
    }
  }

  @Test func `Words of many looks without a space leave no column`() {
    let bold = TextStyle.serif.with { $0.weight = 700 }
    let runs = (0..<60).map { run("ab", style: $0.isMultiple(of: 2) ? .serif : bold) }
    for width in stride(from: 40.0, through: 200, by: 7) {
      let lines = bench.lines(runs, width: width)
      #expect(lines.allSatisfy { $0.right <= width + 0.01 }, "\(width)")
      #expect(lines.map(\.text).joined() == String(repeating: "ab", count: 60), "\(width)")
    }
  }

  @Test func `The numbers of many sources are parted behind commas, not before`() {
    let raised = TextStyle.serif.with { $0.features = .superscript }
    let runs = (1...60).flatMap { [run("\($0)", style: raised), run(",")] }
    for width in stride(from: 60.0, through: 200, by: 7) {
      let lines = bench.lines(runs, width: width)
      #expect(lines.allSatisfy { $0.right <= width + 0.01 }, "\(width)")
      #expect(!lines.contains { $0.text.hasPrefix(",") }, "\(width)")
    }
  }

  @Test(arguments: ["Kementerian", "UNOPS", "Sjafrie"])
  func `A heading, an acronym and a name have no hyphens`(word: String) {
    for width in stride(from: 60.0, through: 160, by: 4) {
      let lines = bench.lines([run("menjelang \(word) bertemu bersama-sama")], width: width) {
        $0.isHyphenated = word != "Kementerian"
      }
      #expect(
        lines.allSatisfy { line in
          !line.line.isHyphenated
            || !(line.text.hasSuffix("-")
              && word.hasPrefix(
                line.text.split(separator: " ").last.map { String($0.dropLast()) } ?? "?"))
        }, "\(width): \(lines.map(\.text))")
    }
  }

  @Test func `A word is divided by the language of its run`() {
    func endings(_ language: LanguageTag) -> Set<String> {
      let runs = [run("yang "), run("throughout", language: language), run(" itu")]
      return Set(
        stride(from: 38.0, through: 90, by: 1).flatMap { width in
          bench.lines(runs, width: width) { $0.alignment = .start }
            .filter(\.line.isHyphenated).map(\.text)
        })
    }
    #expect(endings(.english) != endings(.indonesian))
  }

  @Test func `A word that starts a sentence may be divided though it has a capital`() {
    #expect(bench.read("Pertanggungjawaban", width: 60).first?.hasSuffix("-") == true)
  }
}
