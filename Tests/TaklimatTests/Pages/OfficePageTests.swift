import Frames
import Taklimat
import TestSupport
import Testing

@Suite struct OfficePageTests {
  private static let fixture = "Tests/Fixtures/meetings/full.yaml"

  @Test(arguments: ["nota-dinas", "laporan"])
  func `Office papers number their pages at the head, but for the first`(_ template: String) throws
  {
    let pages = try LaidOut(Self.fixture, template: template).document.pages
    func head(_ page: Page) -> String {
      page.frame().flattened().reduce(into: "") { text, item in
        guard case .glyphs(let run) = item.item, case .artifact = item.tag,
          item.transform.apply(Point(x: 0, y: 0)).y < 60
        else { return }
        text += String(decoding: run.text, as: UTF8.self)
      }
    }
    #expect(pages.count > 2)
    #expect(head(pages[0]) == "")
    #expect(head(pages[1]) == "– 2 –")
  }

  @Test func `The foot names the next page's first word, where the text goes on`() throws {
    let pages = try LaidOut(Self.fixture, template: "laporan").document.pages
    func words(_ page: Page, _ wanted: (ContentTag) -> Bool) -> [String] {
      page.frame().flattened().compactMap { item in
        guard case .glyphs(let run) = item.item, wanted(item.tag) else { return nil }
        return String(decoding: run.text, as: UTF8.self)
      }
    }
    let furniture = { (page: Page) in
      words(page) { if case .artifact(.pagination) = $0 { true } else { false } }.joined(
        separator: "|")
    }
    // A number stands before its heading's first word without a place to break.
    let runs = words(pages[1]) { if case .element = $0 { true } else { false } }
    let word = runs.prefix(runs[0].last == "\u{A0}" ? 2 : 1).joined().prefix { $0 != " " }
    #expect(furniture(pages[0]).contains(word + " …"))
    // Behind the text the annexes begin anew.
    #expect(!furniture(pages[3]).contains("…"))
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
