import Frames
import Taklimat
import TestSupport
import Testing

@Suite struct OfficePageTests {
  private static let fixture = "Tests/Fixtures/meetings/full.yaml"

  /// The text of a page's furniture between two heights.
  private func furniture(_ page: Page, _ from: Double, _ to: Double) -> String {
    page.frame().flattened().reduce(into: "") { text, item in
      guard case .glyphs(let run) = item.item, case .artifact(.pagination) = item.tag,
        (from..<to).contains(item.origin.y)
      else { return }
      text += String(decoding: run.text, as: UTF8.self)
    }
  }

  @Test(arguments: ["nota-dinas", "laporan", "notula"])
  func `Office papers number their pages at the head, but for the first`(_ template: String) throws
  {
    let pages = try LaidOut(Self.fixture, template: template).document.pages
    #expect(pages.count > 2)
    #expect(furniture(pages[0], 35, 71) == "")
    #expect(furniture(pages[1], 35, 71) == "- 2 -")
    for page in pages {
      // The marking at both edges of the sheet.
      #expect(furniture(page, 0, 35) == "RAHASIA")
      #expect(furniture(page, 842 - 35, 842) == "RAHASIA")
    }
  }

  private func occurrences(of word: String, in text: String) -> Int {
    let (word, text) = (Array(word.utf8), Array(text.utf8))
    return text.indices.count { text[$0...].starts(with: word) }
  }

  @Test(arguments: ["plain", "ministerial"], ["rahasia", "{tlp: amber}", "biasa"])
  func `A marking stands once at the head and once at the foot of each page, also of a single one`(
    _ template: String, _ marking: String
  ) throws {
    let body = (1...24).map { "Bagian \($0) " + String(repeating: "dan tetap panjang ", count: 60) }
    let text =
      "schema: taklimat/meeting/1\nid: m\nlanguage: id\ntitle: Rapat kerja\n"
      + "document: {marking: \(marking)}\nsummary: Isi.\n"
    for rest in ["", "background: [{heading: Satu, body: \"\(body.joined())\"}]\n"] {
      let pages = try LaidOut(text: text + rest, template: template).document.pages
      #expect(rest.isEmpty == (pages.count == 1))
      for page in pages {
        let edges = [furniture(page, 0, 71), furniture(page, 842 - 71, 842)]
        let word = marking.hasPrefix("{") ? "TLP:AMBER" : marking.uppercased()
        #expect(edges.map { occurrences(of: word, in: $0) } == [1, 1], "\(edges)")
      }
    }
  }

  private func words(_ page: Page) -> [String] {
    page.frame().flattened().compactMap { item in
      guard case .glyphs(let run) = item.item, case .element = item.tag else { return nil }
      return String(decoding: run.text, as: UTF8.self)
    }
  }

  @Test func `The foot names the next page's first word in its letters, where the text goes on`()
    throws
  {
    let body = (1...24).map { number in
      "      *Tanjung\(number)* ini panjang "
        + String(repeating: "dan tetap saja panjang ", count: 24) + "\n"
    }.joined(separator: "\n")
    let text =
      "schema: taklimat/meeting/1\nid: m\nlanguage: id\ntitle: Rapat\n"
      + "document: {form: nota-dinas}\nbackground:\n  - heading: Satu\n    body: |\n\(body)\n"
      + "annexes: [{title: Peta, body: Isi.}]\n"
    let laid = try LaidOut(text: text, template: "nota-dinas")
    let pages = laid.document.pages
    #expect(pages.count > 3)
    for (page, next) in zip(pages, pages.dropFirst()) {
      let catchword = page.frame().flattened().compactMap { item -> GlyphRun? in
        guard case .glyphs(let run) = item.item, case .artifact(.pagination) = item.tag,
          String(decoding: run.text, as: UTF8.self).hasSuffix(" …")
        else { return nil }
        return run
      }
      let first = next.frame().flattened().lazy.compactMap { item -> GlyphRun? in
        guard case .glyphs(let run) = item.item, case .element = item.tag else { return nil }
        return run
      }.first
      guard next.label != pages.last?.label else {
        // The annex begins anew.
        #expect(catchword.isEmpty)
        continue
      }
      let run = try #require(first)
      let word = String(decoding: run.text, as: UTF8.self).prefix { $0 != " " }
      #expect(catchword.map { String(decoding: $0.text, as: UTF8.self) } == [word + " …"])
      #expect(catchword.first?.face == run.face)
    }
  }

  @Test func `No catchword stands before the heading of a part`() throws {
    for template in ["nota-dinas", "laporan", "notula"] {
      let laid = try LaidOut(Self.fixture, template: template)
      let structure = laid.document.structure
      for (page, next) in zip(laid.document.pages, laid.document.pages.dropFirst()) {
        let first = next.frame().flattened().lazy.compactMap { item -> ElementID? in
          guard case .glyphs = item.item, case .element(let id) = item.tag else { return nil }
          return id
        }.first
        let id = try #require(first)
        guard case .heading(2) = structure[id].role else { continue }
        #expect(!furniture(page, 71, 842).contains("…"), "\(template), page \(page.label)")
      }
    }
  }

  @Test(arguments: [("nota-dinas", "office-memorandum"), ("notula", "office-record")])
  func `A secret paper with annexes lies on its pages as it should`(
    _ template: String, _ golden: String
  ) throws {
    let pages = try LaidOut.dump("Tests/Fixtures/meetings/office.yaml", template: template)
    try Golden.expect(pages, named: golden + ".txt")
  }

  @Test func `A signature does not stand on a page without text`() throws {
    // As many short paragraphs as come to a page's foot in turn; the copies make a page full enough
    // to begin with a signature.
    let copies = (1...20).map { "Kepala Biro \($0)" }.joined(separator: ", ")
    for count in 20...34 {
      let body = (1...count).map { "      Butir \($0).\n" }.joined(separator: "\n")
      let text =
        "schema: taklimat/meeting/1\nid: m\nlanguage: id\ntitle: Rapat\n"
        + "document: {signature: {by: a}, copies_to: [\(copies)]}\npeople: {a: {name: Widyastuti}}\n"
        + "background:\n  - heading: Satu\n    body: |\n\(body)\n"
      let laid = try LaidOut(text: text, template: "nota-dinas")
      let signed = laid.document.pages.map { words($0).joined() }.first {
        $0.contains("Widyastuti")
      }
      #expect(signed?.contains("Butir") == true, "\(count) paragraphs")
    }
  }

  @Test func `Office papers lie on folio paper, the wide margin at the binding`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "schema: taklimat/template/1\nname: folio\nextends: nota-dinas\n"
        + "page: {size: F4, duplex: true}\n", to: "folio/template.yaml")
    let millimetre = 72 / 25.4
    for (template, paper) in [(folder.path("folio"), nil), ("nota-dinas", "F4")] {
      let pages = try LaidOut(Self.fixture, template: template, paper: paper).document.pages
      #expect(pages.count > 2)
      for (index, page) in pages.enumerated() {
        #expect(abs(page.size.width - 215 * millimetre) < 0.01)
        #expect(abs(page.size.height - 330 * millimetre) < 0.01)
        let isVerso = paper == nil && index % 2 == 1
        #expect(abs(page.body.minX - (isVerso ? 20 : 30) * millimetre) < 0.01)
        #expect(abs(page.body.size.width - 165 * millimetre) < 0.01)
        #expect(page.body.minY >= 20 * millimetre)
        #expect(page.size.height - page.body.maxY >= 25 * millimetre)
      }
    }
  }

  @Test func `An identity lends its colours and letterhead to any template`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      schema: taklimat/identity/1
      name: Badan Contoh
      colors: {accent: "#0b5d3b"}
      letterhead: {lines: [BADAN CONTOH], logo: logo.svg}
      """, to: "identity.yaml")
    try folder.write(
      try Checkout.bytes("Tests/Fixtures/meetings/pictures/mark.svg"), to: "logo.svg")
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.template = "nota-dinas"
    options.identity = path
    options.format = .dump
    let built = BriefingEngine(options).build(.file(Checkout.path(Self.fixture)))
    let text = String(decoding: built.outputs.first?.bytes ?? [], as: UTF8.self)
    #expect(text.contains("\"BADAN CONTOH\""))
    #expect(text.contains("full/letterhead/logo"))
    options.template = "briefing"
    let briefing = BriefingEngine(options).build(.file(Checkout.path(Self.fixture)))
    let colored = String(decoding: briefing.outputs.first?.bytes ?? [], as: UTF8.self)
    #expect(colored.contains("#0B5D3B"))
  }

  @Test func `What is wrong with an identity is told in its file`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "schema: taklimat/identity/1\nname: Badan\ncolors: {acent: \"#000000\"}\n",
      to: "identity.yaml")
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.identity = path
    let report = BriefingEngine(options).check(.file(Checkout.path(Self.fixture)))
    #expect(report.rendered(.short).contains("identity.yaml:3:10: error[unknown-key]"))
  }
}
