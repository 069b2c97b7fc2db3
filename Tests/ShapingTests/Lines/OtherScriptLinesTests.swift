import Diagnostics
import Fonts
import Frames
import Languages
import Testing

@testable import Shaping

/// Lines of scripts that are written without spaces, or whose letters hold together.
@Suite struct OtherScriptLinesTests {
  private static let japanese =
    "国際連合プロジェクトサービス機関（UNOPS）は、「平和と安全」、人道支援及び開発の分野で、世界各国の政府と共に"
    + "病院、学校、道路などを建設しています。さらに、調達、事業管理、基盤整備について助言を行っています。"
  private static let chinese =
    "联合国项目事务署与各国政府合作，建设医院、学校和道路，并就采购、项目管理和可持续基础设施提供咨询。"
    + "双方商定，将合作再延长三年（二〇二七年至二〇二九年），每六个月发表一份联合报告。"
  private static let korean =
    "유엔 프로젝트 조달 기구는 각국 정부와 협력하여 병원, 학교, 도로를 건설하고 조달과 사업 관리에 대한"
    + " 자문을 제공합니다. 양측은 협력을 3년 더 연장하기로 합의했습니다."
  private static let thai =
    "สำนักงานบริการโครงการแห่งสหประชาชาติทำงานร่วมกับรัฐบาลในการสร้างโรงพยาบาลโรงเรียนและถนน"
    + "รวมทั้งให้คำปรึกษาด้านการจัดซื้อจัดจ้างและการบริหารโครงการในพื้นที่ห่างไกล"
  private static let hindi =
    "संयुक्त राष्ट्र परियोजना सेवा कार्यालय सरकारों के साथ मिलकर अस्पताल, विद्यालय और सड़कें बनाता है तथा क्षेत्रीय"
    + " विकास के लिए परामर्श देता है। दोनों पक्ष सहयोग को तीन वर्ष और बढ़ाने पर सहमत हुए।"

  private let bench: ScriptBench

  init() throws { bench = try ScriptBench() }

  private func lines(_ text: String, _ language: String, width: Double) throws -> [SetLine] {
    let tag = try #require(LanguageTag(language))
    let lines = bench.lines([run(text, language: tag)], width: width)
    #expect(bench.sink.inOrder.isEmpty)
    return lines
  }

  /// JIS X 4051 and GB/T 15834: what no line begins with, and what none ends with.
  private static let noStart = Set("、。，．・：；？！）］｝」』】〉》っッゃゅょャュョァィゥェォー々")
  private static let noEnd = Set("（［｛「『【〈《")

  @Test(arguments: [("ja", japanese), ("zh", chinese)], [95.0, 121, 150, 187, 230, 300])
  func `No line of ideographs begins with a closing sign or a small kana, or ends with a bracket`(
    sample: (language: String, text: String), width: Double
  ) throws {
    let lines = try lines(sample.text, sample.language, width: width)
    #expect(lines.count > 3 || width > 250)
    #expect(lines.map(\.wholeText).joined() == sample.text)
    for line in lines.dropFirst() {
      #expect(!Self.noStart.contains(line.text.first ?? "、"), "\(line.text)")
    }
    for line in lines.dropLast() {
      #expect(!Self.noEnd.contains(line.text.last ?? "（"), "\(line.text)")
    }
  }

  @Test(arguments: [("ja", japanese), ("zh", chinese)], [121.0, 150, 187, 230, 300])
  func `Ideographs are spread evenly to the edge`(
    sample: (language: String, text: String), width: Double
  ) throws {
    for line in try lines(sample.text, sample.language, width: width).dropLast() {
      #expect(abs(line.line.width - width) < 1e-6, "\(line.text)")
      #expect(abs(line.right - width) < 1e-6, "no gap is left behind the last: \(line.text)")
      #expect(Self.spread(line) < 0.2, "\(line.text)")
    }
  }

  /// The greatest distance of a kanji to the next, beyond its own width, in ems.
  private static func spread(_ line: SetLine) -> Double {
    var widest = 0.0
    for (_, run) in line.runs where run.text.count == run.glyphs.count * 3 {
      for (glyph, next) in zip(run.glyphs, run.glyphs.dropFirst()) {
        widest = max(widest, (next.x - glyph.x) / run.size - 1)
      }
    }
    return widest
  }

  @Test func `A kanji and a small kana behind it stand as far apart as others`() throws {
    let line = try #require(
      try lines("持って行った学校で待って言った東京都", "ja", width: 125).first)
    let glyphs = line.runs.flatMap { origin, run in run.glyphs.map { origin.x + $0.x } }
    let steps = zip(glyphs, glyphs.dropFirst()).map { $1 - $0 }
    #expect(steps.count > 9)
    #expect((steps.max() ?? 0) - (steps.min() ?? 1) < 1e-6)
    #expect((steps.first ?? 0) > 10)
  }

  @Test func `The last line, and one that is not justified, is set solid`() throws {
    let tag = try #require(LanguageTag("ja"))
    let ragged = bench.lines([run(Self.japanese, language: tag)], width: 150) {
      $0.alignment = .start
    }
    for line in ragged + [try #require(try lines(Self.japanese, "ja", width: 150).last)] {
      #expect(Self.spread(line) < 1e-6, "\(line.text)")
    }
  }

  @Test func `Latin words in a line of Japanese stay whole`() throws {
    for width in stride(from: 60.0, through: 300, by: 20) {
      let lines = try lines(Self.japanese, "ja", width: width)
      #expect(lines.contains { $0.text.contains("UNOPS") }, "\(width)")
    }
  }

  @Test(arguments: [110.0, 140, 180])
  func `Korean breaks at spaces and between syllables, and fills the measure`(width: Double) throws
  {
    let lines = try lines(Self.korean, "ko", width: width)
    #expect(lines.count > 3)
    #expect(lines.map(\.wholeText).joined() == Self.korean)
    for line in lines.dropLast() {
      #expect(abs(line.line.width - width) < 1e-6)
      #expect(!line.line.isHyphenated)
    }
    for line in lines.dropFirst() { #expect(![",", "."].contains(line.text.first)) }
  }

  /// Words of the sample as a dictionary has them, some of several words.
  private static let thaiWords = [
    "สำนักงาน", "บริการ", "โครงการ", "แห่ง", "สหประชาชาติ", "ทำงาน", "ร่วม", "กับ", "รัฐบาล", "ใน", "การ",
    "สร้าง", "โรงพยาบาล", "โรงเรียน", "และ", "ถนน", "รวม", "ทั้ง", "ให้", "คำ", "ปรึกษา", "ด้าน", "จัด",
    "ซื้อ", "จ้าง", "บริหาร", "พื้นที่", "ห่าง", "ไกล",
  ]

  @Test(arguments: [70.0, 100, 150, 180, 210])
  func `Thai breaks between words alone`(width: Double) throws {
    let lines = try lines(Self.thai, "th", width: width)
    #expect(lines.count > 2)
    #expect(lines.map(\.wholeText).joined() == Self.thai)
    var bounds: Set<Int> = [0]
    var offset = 0
    var rest = Self.thai[...]
    while !rest.isEmpty {
      let word = try #require(
        Self.thaiWords.filter { rest.hasPrefix($0) }.max { $0.count < $1.count })
      offset += word.unicodeScalars.count
      bounds.insert(offset)
      rest = rest.dropFirst(word.count)
    }
    var place = 0
    for line in lines {
      #expect(bounds.contains(place), "\(line.text)")
      place += line.text.unicodeScalars.count
      // In a narrow column a long word leaves more open than letters can take.
      if place < offset, width >= 150 {
        #expect(abs(line.line.width - width) < 1e-6, "\(line.text)")
      }
    }
  }

  @Test(arguments: [60.0, 120, 200, 300])
  func `Devanagari breaks at spaces, without hyphens, and its syllables stay whole`(width: Double)
    throws
  {
    let lines = try lines(Self.hindi, "hi", width: width)
    let words = Self.hindi.split(separator: " ")
    #expect(lines.flatMap { $0.text.split(separator: " ") } == words)
    #expect(!lines.contains { $0.line.isHyphenated })
  }

  @Test func `A word that no line can hold is cut between syllables alone`() throws {
    let word = "क्षेत्रीयकार्यक्रमविकासपरियोजना"
    let lines = try lines(word, "hi", width: 30)
    #expect(lines.count > 2)
    #expect(lines.map(\.wholeText).joined() == word)
    for line in lines.dropFirst() {
      let first = try #require(line.text.unicodeScalars.first)
      #expect(first.properties.generalCategory == .otherLetter, "\(line.text)")
    }
    for line in lines.dropLast() { #expect(line.text.unicodeScalars.last != "\u{94D}") }
  }

  @Test func `All scripts in one line keep their text, and no word covers another`() throws {
    let text = "Kota 東京, দ".dropLast(2) + "שלום עולם, दिल्ली, กรุงเทพ, 서울 dan لندن."
    let lines = bench.lines([run(String(text))], width: 1000)
    #expect(lines.map(\.wholeText).joined() == String(text))
    let placed = (lines.first?.runs ?? []).sorted { $0.origin.x < $1.origin.x }
    #expect(placed.count > 6)
    for (left, right) in zip(placed, placed.dropFirst()) {
      #expect(left.origin.x + left.run.width <= right.origin.x + 1e-6)
    }
  }
}
