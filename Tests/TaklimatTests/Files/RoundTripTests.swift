import Diagnostics
import Fonts
import Frames
import Languages
import Shaping
import TestSupport
import Testing

/// Text that is broken into lines comes back whole, whatever the measure.
@Suite struct RoundTripTests {
  private static let plain = [
    "pertanggungjawaban", "pembangunan", "infrastruktur", "strategis", "dan", "di", "yang",
    "kelembagaan", "menyampaikan", "pertahanan", "Kementerian", "Jakarta", "keanekaragaman",
  ]
  private static let hyphened = [
    "negara-negara", "undang-undang", "bersama-sama", "non-blok", "2024-2025", "10-12", "COVID-19",
    "B-235", "e-mail", "3-4", "pertanggungjawaban-pertanggungjawaban", "rekam–jejak", "solid—dari",
  ]
  private static let addresses = [
    "https://www.unep.org/news-and-stories/press-release/new-report-reveals",
    "https://indonesia.un.org", "https://a.b/c?d=e&f=g#h_i",
    "https://www.kemhan.go.id/2025/10/21/sekjen-kemhan-terima-courtesy-call.html",
  ]

  private let fonts: BundledFonts
  private let languages = LanguageLibrary(known: ["en", "id"]) { name in
    (try? Checkout.bytes("Languages/" + name)).map { SourceFile(name: name, bytes: $0) }
  }

  init() throws { fonts = try BundledFonts() }

  /// Forty words, one in four of them with a hyphen and one in eight an address.
  private static func text(_ random: inout SeededGenerator) -> String {
    (0..<40).map { _ in
      switch Int.random(in: 0..<8, using: &random) {
      case 0: pick(addresses, &random)
      case 1, 2: pick(hyphened, &random)
      default: pick(plain, &random)
      }
    }.joined(separator: " ")
  }

  private static func pick(_ words: [String], _ random: inout SeededGenerator) -> String {
    words[Int.random(in: words.indices, using: &random)]
  }

  /// A text and the measure that it is set to, in points.
  private struct Sample {
    let seed: UInt64
    let text: String
    let measure: Double
    let alignment: Alignment

    init(seed: UInt64) {
      self.seed = seed
      var random = SeededGenerator(seed: seed)
      text = RoundTripTests.text(&random)
      measure = Double.random(in: 60...420, using: &random)
      alignment = Bool.random(using: &random) ? .justified : .start
    }
  }

  private func pages(_ sample: Sample) throws -> PagedDocument {
    let typesetter = try #require(
      Typesetter(fonts: fonts.catalogue, languages: languages, sink: DiagnosticSink()))
    var structure = StructureTree()
    let root = structure.add(.document, path: "test", to: nil)
    let element = structure.add(.paragraph, path: "test/p", to: root)
    let run = TextRun(
      sample.text, style: TextStyle(family: "Source Serif Pro", size: 10),
      language: .indonesian, tag: .element(element))
    let style = ParagraphStyle(alignment: sample.alignment, leading: 14, isHyphenated: true)
    let lines = typesetter.lines(of: Paragraph([run], style: style), width: sample.measure)
    var page = Page(
      size: Size(width: 500, height: Double(lines.count) * 14 + 40), label: "1")
    page.placements = lines.enumerated().map {
      Page.Placement($1.content, at: Point(x: 20, y: 20 + 14 * Double($0)))
    }
    return PagedDocument(
      pages: [page], structure: structure, outline: [],
      properties: DocumentProperties(
        title: "Test", language: .indonesian, date: DocumentDate(year: 2025, month: 1, day: 1),
        creator: "test"))
  }

  private static func lines(of document: PagedDocument) -> [String] {
    TextReader(structure: document.structure).lines(of: document.pages).map(\.text)
  }

  /// A line's end without what breaking put there. A hyphen of the text that ends a line is U+2010,
  /// since readers take U+002D for one that breaking made.
  private static func joined(_ lines: [String]) -> String {
    lines.enumerated().reduce(into: "") { text, line in
      var part = line.element
      if line.offset + 1 < lines.count, part.hasSuffix("-") {
        part.removeLast()
      } else if part.hasSuffix("\u{2010}") {
        part.removeLast()
        part += "-"
      }
      text += part
    }
  }

  @Test func `At two hundred measures the lines give their text back`() throws {
    for seed in UInt64(0)..<200 {
      let sample = Sample(seed: seed)
      let lines = Self.lines(of: try pages(sample))
      #expect(lines.count > 5)
      #expect(Self.joined(lines) == sample.text, "seed \(seed) at \(sample.measure) pt")
    }
  }

  @Test func `At two hundred measures no line ends where it must not`() throws {
    var parted = (addresses: 0, hyphens: 0)
    for seed in UInt64(0)..<200 {
      let sample = Sample(seed: seed)
      let lines = Self.lines(of: try pages(sample))
      for (line, next) in zip(lines, lines.dropFirst()) {
        let note = "seed \(seed) at \(sample.measure) pt: \(line)|\(next)"
        #expect(!line.hasSuffix("//"), "\(note)")
        guard !line.hasSuffix(" ") else { continue }
        let start = line.words.last ?? ""
        if line.hasSuffix("\u{2010}") {
          parted.hyphens += 1
          // Two letters at least on either side, and no digit: no number, range or code.
          let around = start.dropLast().suffix(2) + next.prefix(2)
          #expect(around.count == 4 && around.allSatisfy(\.isLetter), "\(note)")
        }
        if isInAddress(lines, line) {
          parted.addresses += 1
          #expect(!line.hasSuffix("-") && !line.hasSuffix("\u{2010}"), "\(note)")
        }
      }
    }
    #expect(parted.addresses > 100 && parted.hyphens > 10, "\(parted)")
  }

  /// Whether a line ends within an address, which may have begun lines before.
  private func isInAddress(_ lines: [String], _ line: String) -> Bool {
    guard let end = lines.firstIndex(of: line) else { return false }
    return (Self.joined(Array(lines[...end])).words.last ?? "").hasPrefix("https://")
  }

  @Test(arguments: Array(stride(from: UInt64(0), to: 200, by: 8)))
  func `Plain text gives the words back`(_ seed: UInt64) throws {
    let sample = Sample(seed: seed)
    let pdf = try FinishedPDF(try pages(sample), fonts: fonts.catalogue)
    let words = try pdf.asked("pdftotext", ["FILE", "-"]).words
    // An address goes on where a line ends in it; so does a word behind a hyphen of its own.
    let wanted = sample.text.words
    var found: [String] = []
    for word in words {
      if let last = found.last, found.count <= wanted.count, last != wanted[found.count - 1],
        last.hasSuffix("\u{2010}") || last.hasPrefix("http") || last.last?.isDash == true
      {
        found[found.count - 1] = last.replacing("\u{2010}", with: "-") + word
      } else {
        found.append(word)
      }
    }
    #expect(found == wanted, "seed \(seed) at \(sample.measure) pt")
  }
}

extension Character {
  /// En or em: a line may end behind it.
  fileprivate var isDash: Bool { self == "–" || self == "—" }
}
