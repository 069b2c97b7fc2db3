import Compose
import Diagnostics
import Frames
import Shaping
import Testing

@Suite struct FigureTests {
  private static let sources = """
    references:
      - {id: a, author: {literal: Badan A}, issued: 2021, title: Satu}
      - {id: b, title: Dua}

    """

  private func briefing(
    _ figure: String, language: String = "id", rest: String = sources
  ) throws -> Briefing {
    try Briefing(
      "figures: [{id: f, \(figure)}]\n" + rest, language: language, sections: "figures, references")
  }

  private let path = "figures/figures/f"

  @Test func `A share is a number, its drawing, a statement and a source`() throws {
    let briefing = try briefing(
      "value: 79.5, unit: percent, statement: Kata orang, as_of: 2021-10, cite: [a], alt: Hampir")
    #expect(briefing.errors == [])
    #expect(briefing.text("figures/heading") == "Angka Kunci")
    #expect(briefing.children(path) == ["gauge", "value", "statement", "source"])
    #expect(briefing.element(path + "/gauge")?.role == .figure)
    #expect(briefing.element(path + "/gauge")?.alternative == "Hampir")
    #expect(briefing.text(path + "/value") == "79,5%")
    #expect(briefing.text(path + "/statement") == "Kata orang1")
    #expect(briefing.text(path + "/source") == "Per Oktober 2021 · Sumber: Badan A (2021)")
  }

  @Test(arguments: [
    ("value: 3, unit: kapal, label: Armada, statement: Naik., of: dari lima puluh", true),
    ("value: 79, unit: percent, of: dari lima puluh, alt: Gambar.", true),
    ("value: 79, unit: percent, statement: Naik., of: dari lima puluh", false),
  ])
  func `A whole is printed, or told with the drawing`(figure: String, isPrinted: Bool) throws {
    let briefing = try briefing(figure)
    #expect((briefing.text(path)?.contains("dari lima puluh") == true) == isPrinted)
    let told = briefing.element(path + "/gauge")?.alternative?.contains("dari lima puluh") ?? false
    #expect(told != isPrinted)
  }

  @Test func `By author and year a caption's source stands apart from its words`() throws {
    let briefing = try Briefing(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: Rapat\n"
        + "charts: [{id: c, kind: bar, title: Kapal, alt: Dua, cite: [a], "
        + "points: [{label: A, value: 1}]}]\n" + Self.sources, sections: "figures, references"
    ) { $0.replacing("\ncomponents:", with: "\ncomponents:\n  references: apa") }
    let captions = briefing.structure.elements.filter { $0.role == .caption }
    let path = try #require(captions.first?.path)
    let text = try #require(briefing.text(String(path.dropFirst("rapat/".count))))
    #expect(text.contains("Kapal (Badan A, 2021)"), "\(text)")
  }

  @Test func `Charts that no section places stand under a heading of their own`() throws {
    let chart = """
      charts: [{id: c, kind: bar, title: Kapal, alt: Dua kapal, points: [{label: A, value: 1}]}]

      """
    let alone = try Briefing(chart, sections: "figures")
    #expect(alone.errors == [])
    #expect(alone.text("drawings/heading") == "Bagan dan Gambar")
    #expect(alone.element("figures") == nil)
    let both = try Briefing(
      "figures: [{id: f, value: 3, statement: Kata}]\n" + chart, sections: "figures")
    #expect(both.text("figures/heading") == "Angka Kunci")
    #expect(both.text("drawings/heading") == "Bagan dan Gambar")
  }

  @Test func `Without words of its own the drawing says its value`() throws {
    #expect(
      try briefing("value: 79, unit: percent").element(path + "/gauge")?.alternative
        == "Diagram yang terisi 79%")
    let english = try briefing("value: 79.5, unit: percent", language: "en")
    #expect(english.element(path + "/gauge")?.alternative == "Gauge filled to 79.5%")
  }

  @Test func `Only a share is drawn, and only where it is asked for`() throws {
    for figure in [
      "value: 30, unit: tahun", "value: 30", "value: 3, unit: percent, display: plain",
    ] {
      #expect(try briefing(figure).children(path) == ["value"])
    }
    #expect(try briefing("value: 12500, unit: \"[years]{lang=en}\"").text(path) == "12.500 years")
    #expect(
      try briefing("value: 30, unit: \"[years]{lang=en}\"").children(path + "/value") == ["span"])
    #expect(try briefing("value: 12500").text(path + "/value") == "12.500")
    #expect(try briefing("value: 12500", language: "en").text(path + "/value") == "12,500")
  }

  @Test func `Without a statement there are label and whole, cited once, behind the last`() throws {
    let briefing = try briefing("value: 3, label: Bagian, of: seluruhnya, cite: [a, b]")
    #expect(briefing.text(path + "/statement") == "Bagian")
    #expect(briefing.text(path + "/statement[2]") == "seluruhnya1,2")
    #expect(briefing.text(path + "/source") == "Sumber: Badan A (2021) dan Dua (t.t.)")
  }

  @Test func `What the statement cites, however deep, is not cited again`() throws {
    let once = try briefing("value: 3, statement: \"*Kata **orang**[@a]*\", cite: [a]")
    #expect(once.text(path + "/statement") == "Kata orang1")
    let both = try briefing("value: 3, statement: \"Kata[@a, hlm. 2]\", cite: [a, b]")
    #expect(both.text(path + "/statement") == "Kata1 hlm. 22")
  }

  @Test func `A source keeps the language of its name`() throws {
    let briefing = try briefing(
      "value: 3, cite: [a]",
      rest: "references: [{id: a, title: X, author: {literal: United Nations, lang: en}}]")
    #expect(briefing.text(path + "/source") == "Sumber: United Nations (t.t.)")
    #expect(briefing.element(path + "/source/span")?.language?.language == "en")
  }

  @Test(arguments: ["790", "-1", "100.5"])
  func `A share below nothing or above the whole is refused at its value`(_ value: String) throws {
    let briefing = try briefing("value: \(value), unit: percent")
    #expect(
      briefing.errors == [
        "meeting.yaml:5:26: error[figure-out-of-range]: \(value) percent is not a part of a whole"
      ])
  }

  @Test(arguments: ["0", "100", "1e2"])
  func `Nothing and the whole are shares`(_ value: String) throws {
    #expect(try briefing("value: \(value), unit: percent").errors == [])
  }

  @Test func `A figure stands where the background places it, and the others under a heading`()
    throws
  {
    let briefing = try Briefing(
      "figures: [{id: f, value: 3}, {id: g, value: 4}]\nbackground: [{id: x, figures: [g]}]",
      sections: "background, figures")
    #expect(briefing.children("background[x]/figures/g") == ["value"])
    #expect(briefing.children("figures") == ["heading", "f"])
    let none = try Briefing(
      "figures: [{id: g, value: 4}]\nbackground: [{figures: [g]}]", sections: "background, figures")
    #expect(none.element("figures") == nil)
  }
}
