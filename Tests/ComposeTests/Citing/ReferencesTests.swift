import Compose
import Diagnostics
import Frames
import Shaping
import Testing

@Suite struct ReferencesTests {
  private func entry(_ reference: String, language: String = "id") throws -> String? {
    let briefing = try Briefing(
      "references: [{id: r, \(reference)}]", language: language, sections: "references")
    #expect(briefing.errors == [])
    return briefing.text("references/list/reference[r]/body")
  }

  @Test func `Sources that the template does not list are numbers without a link, told once`()
    throws
  {
    let fields =
      "summary: [\"A[@r] B[@s] C[@r]\"]\nreferences: [{id: r, title: R}, {id: s, title: S}]"
    let briefing = try Briefing(fields, sections: "summary")
    #expect(briefing.sink.diagnostics.map(\.kind.id) == ["sources-unlisted"])
    #expect(briefing.text("summary")?.hasSuffix("A1 B2 C1") == true)
    #expect(!briefing.structure.elements.contains { $0.role == .link })
    let listed = try Briefing(fields, sections: "summary, references")
    #expect(listed.sink.diagnostics.isEmpty)
    #expect(listed.structure.elements.contains { $0.role == .link })
  }

  @Test func `A template that shows nothing of the meeting is an error`() throws {
    let briefing = try Briefing("summary: [A]", sections: "background")
    #expect(briefing.sink.diagnostics.map(\.kind.id) == ["nothing-shown"])
    #expect(briefing.pages.isEmpty)
  }

  @Test func `A page with the title alone is made, and told where there is more`() throws {
    let sections = "headline, objectives, participants"
    let bare = try Briefing("summary: [A]", sections: sections)
    #expect(
      bare.sink.diagnostics.map { "\($0.severity) \($0.kind.id)" }
        == ["note left-out", "warning nothing-shown"])
    #expect(!bare.pages.isEmpty)
    for fields in ["objectives: [A]", "when: 2026-03-12"] {
      #expect(try Briefing(fields, sections: sections).sink.diagnostics.isEmpty)
    }
  }

  @Test func `An organisation's page is printed after APA in both languages`() throws {
    let page =
      "author: {literal: Kementerian}, issued: 2025-10-21, title: Judul, URL: 'https://a.go.id/x'"
    #expect(try entry(page) == "Kementerian. (2025, 21 Oktober). Judul. https://a.go.id/x")
    #expect(
      try entry(page, language: "en") == "Kementerian. (2025, October 21). Judul. https://a.go.id/x"
    )
  }

  @Test(arguments: [
    ("title: Judul", "Judul. (t.t.).", "Judul. (n.d.)."),
    ("title: Judul?, issued: 2021", "Judul? (2021).", "Judul? (2021)."),
    (
      "title: Judul, issued: 2021-10, author: {literal: A}", "A. (2021, Oktober). Judul.",
      "A. (2021, October). Judul."
    ),
    (
      "title: Judul!, author: {literal: Inc.}", "Inc. (t.t.). Judul!", "Inc. (n.d.). Judul!"
    ),
    (
      "title: J, author: {family: Utomo, given: Tri Budi}", "Utomo, T. B. (t.t.). J.",
      "Utomo, T. B. (n.d.). J."
    ),
    (
      "title: J, author: [{family: Utomo, given: Jean-Paul}, {family: Ali}]",
      "Utomo, J.-P., dan Ali. (t.t.). J.", "Utomo, J.-P., & Ali. (n.d.). J."
    ),
    (
      "title: J, author: [{literal: A}, {literal: B}, {literal: C}]", "A, B, dan C. (t.t.). J.",
      "A, B, & C. (n.d.). J."
    ),
    (
      "title: J, author: {literal: A}, container-title: Jurnal, publisher: Penerbit",
      "A. (t.t.). J. Jurnal. Penerbit.", "A. (n.d.). J. Jurnal. Penerbit."
    ),
    (
      "title: J, author: {literal: A}, accessed: 2025-01-02, URL: 'https://a.id'",
      "A. (t.t.). J. Diakses 2 Januari 2025, dari https://a.id",
      "A. (n.d.). J. Retrieved 2 January 2025, from https://a.id"
    ),
    ("title: J, accessed: 2025-01-02", "J. (t.t.).", "J. (n.d.)."),
  ])
  func `What is missing leaves no trace`(_ data: String, _ indonesian: String, _ english: String)
    throws
  {
    #expect(try entry(data) == indonesian)
    #expect(try entry(data, language: "en") == english)
  }

  @Test func `Titles slope, and names and titles keep their language`() throws {
    let briefing = try Briefing(
      "references: [{id: r, author: {literal: United Nations, lang: en}, title: Judul, lang: en}]",
      sections: "references")
    let body = "references/list/reference[r]/body"
    #expect(briefing.children(body) == ["span", "span[2]"])
    #expect(briefing.element(body + "/span")?.language?.language == "en")
    #expect(briefing.runs(body + "/span").map(\.style.isItalic) == [false])
    #expect(briefing.runs(body + "/span[2]").map(\.style.isItalic) == [true])
    #expect(briefing.runs(body + "/span[2]").map(\.language.language) == ["en"])
  }

  @Test func `An address is a link, and printed as it is`() throws {
    let url = "https://a.id/jum'at"
    let briefing = try Briefing(
      "references: [{id: r, title: J, URL: \"\(url)\"}]", sections: "references")
    #expect(briefing.text("references/list/reference[r]/body/link") == url)
    #expect(briefing.links.map(\.target) == [url])
    #expect(briefing.links.map(\.owner) == ["references/list/reference[r]/body/link"])
  }

  private static let cited = """
    summary: "Satu[@c] dua[@a; @c, hlm. 2] tiga."
    references: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}, {id: d, title: D}]
    """

  @Test func `Numbers follow the first citation; what is not cited comes last`() throws {
    let briefing = try Briefing(Self.cited, sections: "summary, references")
    #expect(briefing.text("summary/p") == "Satu1 dua2,1 hlm. 2 tiga.")
    let list = briefing.children("references/list")
    #expect(list == ["reference[c]", "reference[a]", "reference[b]", "reference[d]"])
    #expect(
      list.compactMap { briefing.text("references/list/\($0)/label") } == ["1.", "2.", "3.", "4."])
    #expect(briefing.children("references/list/reference[b]/body") == [])
  }

  @Test func `A citation is a raised number that links to its reference`() throws {
    let briefing = try Briefing(Self.cited, sections: "summary, references")
    let number = try #require(briefing.runs("summary/p/citation").first)
    #expect(number.style.features == [.superscript])
    #expect(number.isUnbreakable)
    #expect(briefing.element("summary/p/citation")?.role == .link)
    #expect(
      briefing.links.filter { $0.owner.hasPrefix("summary") }.map(\.target)
        == ["#reference/c", "#reference/a", "#reference/c"])
    #expect(briefing.anchors.isSuperset(of: ["reference/a", "reference/c", "cite/c/2"]))
  }

  @Test func `A reference names each page that cites it once and links to the first place`() throws
  {
    let filler = Array(repeating: "kata", count: 1500).joined(separator: " ")
    let briefing = try Briefing(
      "summary: [\"A[@a] b[@a]\", \"\(filler)\", \"C[@a]\"]\n"
        + "references: [{id: a, title: A}, {id: b, title: B}]",
      sections: "summary, references")
    let last = briefing.pages.count
    #expect(last > 1)
    let cited = "references/list/reference[a]/body/cited"
    let pages = briefing.text(cited)
    #expect(pages == "Dikutip hlm. 1 dan \(last)" || pages == "Dikutip hlm. 1 dan \(last - 1)")
    let links = briefing.links.filter { $0.owner.hasPrefix(cited) }
    #expect(links.map(\.target) == ["#cite/a/1", "#cite/a/3"])
    #expect(briefing.element("references/list/reference[b]/body/cited") == nil)
    let english = try Briefing(
      "summary: A[@a]\nreferences: [{id: a, title: A}]", language: "en",
      sections: "summary, references")
    #expect(english.text(cited) == "Cited p. 1")
  }

  @Test func `A reference that is cited on more pages than its line holds names the first`() throws
  {
    let filler = Array(repeating: "kata", count: 2000).joined(separator: " ")
    let texts = (1...30).map { "\"Ke-\($0)[@a]\", \"\(filler)\"" }.joined(separator: ", ")
    func cited(_ language: String) throws -> (briefing: Briefing, text: String) {
      let briefing = try Briefing(
        "summary: [\(texts)]\nreferences: [{id: a, title: A}]", language: language,
        sections: "summary, references")
      return (briefing, try #require(briefing.text("references/list/reference[a]/body/cited")))
    }
    let (briefing, text) = try cited("id")
    #expect(briefing.sink.diagnostics.isEmpty)
    let named = try #require(text.wholeMatch(of: /Dikutip hlm\. ([0-9–, ]+) dst\./)).1
    let pages = named.split { ",– ".contains($0) }.count
    #expect((2..<30).contains(pages))
    let links = briefing.links.filter {
      $0.owner.hasSuffix("/cited/page") || $0.owner.contains("/cited/page[")
    }
    #expect(links.count == pages)
    #expect(try cited("en").text.hasSuffix(" passim"))
  }

  @Test func `Where not even that has room, the first page stands alone`() throws {
    let filler = Array(repeating: "kata", count: 1500).joined(separator: " ")
    let texts = (1...3).map { "\"Ke-\($0)[@a]\", \"\(filler)\"" }.joined(separator: ", ")
    let briefing = try Briefing(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: Rapat\n"
        + "summary: [\(texts)]\nreferences: [{id: a, title: A}]\n"
    ) { template in
      template.replacing("\nsections:", with: "\ncolumns: {references: 3}\nsections:")
        .replacing("size: A4", with: "size: {width: 95mm, height: 200mm}")
        .replacing("inside: 36mm", with: "inside: 12mm")
        .replacing("outside: 49mm", with: "outside: 12mm")
    }
    let text = briefing.text("references/list/reference[a]/body/cited")
    #expect(text?.wholeMatch(of: /hlm\. \d+/) != nil, "\(text ?? "nil")")
    #expect(briefing.sink.diagnostics.isEmpty)
  }
}
