import Diagnostics
import Frames
import Languages
import Taklimat
import TestSupport
import Testing

/// Meetings of other languages, and with less or more in them than the example.
@Suite struct FixtureMeetingTests {
  private static func fixture(_ name: String) -> String { "Tests/Fixtures/meetings/" + name }

  @Test func `A meeting in English speaks English throughout`() throws {
    let laid = try LaidOut(Self.fixture("meeting.en.yaml"))
    #expect(laid.report.rendered(.short) == "")
    let all = laid.lines.map(\.text).joined(separator: "\n")
    for label in [
      "Briefing · Courtesy call", "Executive summary", "Participants", "Host", "Guest",
      "Head of delegation", "References", "Table 1", "Source: ", "Page 2 of ",
      "Tuesday, 21 October 2025", "(2025, October 21)", "79%",
    ] {
      #expect(all.contains(label), "\(label)")
    }
    for label in ["Halaman", "Dikutip", "Tuan rumah", "Tabel", "Sumber", "Daftar Pustaka"] {
      #expect(!all.contains(label), "\(label)")
    }
  }

  @Test func `A document in English with an Indonesian body has labels of the one`() throws {
    let laid = try LaidOut(Self.fixture("mixed.yaml"))
    #expect(laid.report.rendered(.short) == "")
    let text = laid.lines.map(\.text).joined(separator: "\n")
    for label in ["Participants", "References", "Page 2 of ", "Tuesday, 21 October 2025"] {
      #expect(text.contains(label), "\(label)")
    }
  }

  @Test func `An Indonesian body in an English document has Indonesian hyphens`() throws {
    let laid = try LaidOut(Self.fixture("mixed.yaml"), paper: "A5")
    let languages = LanguageLibrary(known: ["en", "id"]) { name in
      (try? Checkout.bytes("Languages/" + name)).map { SourceFile(name: name, bytes: $0) }
    }
    let indonesian = try #require(languages.language(.indonesian, sink: DiagnosticSink()))
    var parted: [String] = []
    for block in laid.blocks where block.count > 1 {
      for (line, next) in zip(block, block.dropFirst()) where line.text.hasSuffix("-") {
        let start = line.text.words.last?.dropLast() ?? ""
        let word = start + (next.text.words.first ?? "")
        let points = indonesian.hyphenator.points(in: Array(word.utf8)[...], startsSentence: true)
        #expect(points.contains(start.utf8.count), "\(start)-\(next.text)")
        parted.append(String(word))
      }
    }
    #expect(!parted.isEmpty, "nothing was divided, so nothing was tested")
  }

  @Test func `Each element of another language says so, in the tree and in the file`() throws {
    let laid = try LaidOut(Self.fixture("mixed.yaml"))
    let foreign = laid.document.structure.elements.filter { $0.language == .indonesian }
    for path in ["summary/p[2]", "place/body", "background/p", "background[2]/", "references/"] {
      #expect(foreign.contains { $0.path.contains(path) }, "\(path)")
    }
    #expect(
      laid.document.structure.elements.contains {
        $0.language == .english && $0.path.contains("background/p/span")
      })
    let written = try built(Self.fixture("mixed.yaml")).normalForm()
    let shown = written.split(separator: "\n").filter { $0 == "  /Lang (id)" }.count
    #expect(shown == foreign.count)
    #expect(written.contains("  /Lang (en)"))
  }

  @Test(arguments: [nil, "A5"])
  func `Notes stand below all else on the page of their call`(paper: String?) throws {
    let laid = try LaidOut(Self.fixture("notes.yaml"), paper: paper)
    #expect(laid.report.rendered(.short) == "")
    let notes = laid.content.filter { laid.path(of: $0).contains("/note") }
    #expect(Set(notes.map(laid.path).filter { $0.hasSuffix("/label") }).count == 8)
    for note in notes {
      let others = laid.content.filter { $0.page == note.page && !notes.contains($0) }
      #expect(!others.isEmpty && others.allSatisfy { $0.baseline < note.baseline })
      let call = laid.path(of: note).split(separator: "/note").first ?? "?"
      #expect(others.contains { laid.path(of: $0).hasPrefix(call) }, "\(note.text)")
    }
    #expect(notes.contains { $0.text.contains("first") })
  }

  @Test func `The least meeting is one page with its title`() throws {
    let laid = try LaidOut(Self.fixture("minimal.yaml"))
    #expect(laid.report.rendered(.short) == "")
    #expect(laid.document.pages.count == 1)
    #expect(laid.lines.map(\.text) == ["Taklimat", "Rapat"])
  }

  /// A meeting with every field of title page and participants, and those that may be left out.
  private static let full = [
    "kind: courtesy-call", "subtitle: Tentang jembatan", "when: 2025-10-21",
    "where: {name: Kantor Kemhan, city: Jakarta}",
    "document: {number: B/12/X/2025, version: 2, status: draft, urgency: segera, date: 2025-10-22,"
      + " marking: {level: terbatas, tlp: amber}}",
    "organisations: {k: {name: Kementerian Pertahanan, short: Kemhan}}",
    "people: {a: {rank: Letjen TNI, name: Tri Budi Utomo, position: Sekretaris Jenderal,"
      + " organisation: k}, b: {position: Dirjen Strahan}, c: {position: Direktur}}",
    "participants: {host: {organisation: k, lead: a, members: [b]}, guest: {members: [c]}}",
  ]

  private static func meeting(_ fields: [String]) -> String {
    (["schema: taklimat/meeting/1", "id: visit", "language: id", "title: Rapat"] + fields)
      .joined(separator: "\n") + "\n"
  }

  /// Each field of the list alone taken out, then parts of those that have parts.
  private static let variants: [String] =
    (0..<5).map { index in
      meeting(full.enumerated().filter { $0.offset != index }.map(\.element))
    }
    + [
      ("number: B/12/X/2025, ", ""), ("version: 2, ", ""), ("status: draft, ", ""),
      ("urgency: segera, ", ""), (", tlp: amber", ""),
      (", marking: {level: terbatas, tlp: amber}", ""),
      (", city: Jakarta", ""), (", short: Kemhan", ""), ("rank: Letjen TNI, ", ""),
      (", position: Sekretaris Jenderal", ""), ("rank: Letjen TNI, name: Tri Budi Utomo, ", ""),
      (", organisation: k}", "}"), ("organisation: k, lead: a", "lead: a"),
      ("lead: a, members: [b]}, guest: {", "members: [b]}, guest: {lead: a, "),
      (", members: [b]}, guest: {members: [c]}", "}, guest: {members: [b, c]}"),
      ("members: [b]}, guest: {members: [c]}", "members: [b, c]}"),
    ].map { part, other in
      let text = meeting(full)
      return text.replacing(part, with: other)
    }

  @Test(arguments: [meeting(full)] + variants)
  func `What a meeting leaves out leaves no label, element or gap`(_ text: String) throws {
    let laid = try LaidOut(text: text)
    let errors = laid.report.rendered(.short)
    #expect(errors == "", "\(text)")
    expectNoEmptyElement(laid)
    expectNoLonelyLabel(laid)
  }

  @Test func `Every variant leaves something out`() {
    #expect(Set(Self.variants).count == 21)
    #expect(!Self.variants.contains(Self.meeting(Self.full)))
  }

  /// Every element that has no children is drawn.
  private func expectNoEmptyElement(_ laid: LaidOut) {
    var drawn: Set<ElementID> = []
    for page in laid.document.pages { page.frame().collectTags(into: &drawn) }
    for (index, element) in laid.document.structure.elements.enumerated()
    where element.children.isEmpty {
      let id = ElementID(index: Int32(clamping: index))
      #expect(drawn.contains(id), "nothing is drawn for \(element.path)")
    }
  }

  /// Every label of the title page has something on its line.
  private func expectNoLonelyLabel(_ laid: LaidOut) {
    let labels = ["Tanggal", "Tempat", "Nomor", "Versi", "Tingkat Klasifikasi", "Tingkat Urgensi"]
    for line in laid.content where line.page == 1 && labels.contains(String(line.text.trimmed)) {
      let beside = laid.content.contains {
        $0.page == 1 && $0.minX > line.maxX && abs($0.baseline - line.baseline) < 3
          && !$0.text.trimmed.isEmpty
      }
      #expect(beside, "\(line.text) has no value")
    }
  }

  @Test(arguments: PageLawTests.papers)
  func `A title of four hundred characters stays inside its field and page`(
    _ paper: String
  ) throws {
    let laid = try LaidOut(Self.fixture("long-title.yaml"), paper: paper)
    let title = laid.content.filter(laid.isHeading)
    #expect(LaidOut.text(of: title).count == 400)
    #expect(laid.report.rendered(.short) == "")
    let page = laid.document.pages[0]
    let field = try #require(page.frame().inked().first)
    #expect(field.size.width == page.size.width && field.maxY < page.size.height)
    for line in title {
      #expect(line.page == 1 && line.baseline - line.size > 0)
      #expect(line.baseline + line.size * 0.25 < field.maxY && line.maxX < page.size.width)
    }
  }

  private func built(_ file: String) throws -> FinishedPDF {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    let result = BriefingEngine(options).build(.file(Checkout.path(file)))
    return FinishedPDF(bytes: try #require(result.outputs.first).bytes)
  }
}

extension Frame {
  fileprivate func collectTags(into tags: inout Set<ElementID>) {
    for placed in items {
      if case .element(let id) = placed.tag { tags.insert(id) }
      if case .group(let group) = placed.item { group.frame.collectTags(into: &tags) }
    }
  }
}
