import Compose
import Diagnostics
import TestSupport
import Testing

/// What a file has and its template does not show.
@Suite struct LeftOutTests {
  private static let head = "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: Rapat\n"

  /// What is told, one line a message with its notes.
  private func told(_ fields: String, sections: String, look: String = "") throws -> [String] {
    let briefing = try Briefing(file: Self.head + fields, sections: sections) { $0 + "\n" + look }
    let formatter = DiagnosticFormatter(.human)
    return briefing.sink.diagnostics.filter { $0.kind.id == "left-out" }.map { found in
      let sink = DiagnosticSink()
      for source in briefing.sink.sources { _ = sink.register(source) }
      sink.report(found)
      return formatter.text(of: sink)
    }
  }

  private func summaries(_ fields: String, sections: String, look: String = "") throws -> [String] {
    let briefing = try Briefing(file: Self.head + fields, sections: sections) { $0 + "\n" + look }
    return briefing.sink.diagnostics.filter { $0.kind.id == "left-out" }.map(\.summary)
  }

  @Test func `All that no section shows is told once, each part at its key`() throws {
    let fields = """
      summary: Ya.
      points: [{say: a}]
      if_raised: [{question: b, answer: c}]
      avoid: [d]
      """
    let words = try #require(try told(fields, sections: "summary, avoid").first)
    #expect(words.contains("note[left-out]: the template \"briefing\" does not show: points, if_"))
    #expect(words.contains("meeting.yaml:6:1"), "\(words)")
    #expect(words.contains("meeting.yaml:7:1"), "\(words)")
    #expect(words.contains("if_raised is not shown either"), "\(words)")
    #expect(words.contains("\"leaves-out\": points, if-raised"), "\(words)")
    #expect(try summaries(fields, sections: "summary, avoid").count == 1)
  }

  @Test func `Of a file that is shown whole, and of empty parts, nothing is told`() throws {
    let fields = "summary: Ya.\npoints: []\navoid:\ndocument: {contact: }\n"
    #expect(try summaries(fields, sections: "summary") == [])
  }

  @Test(arguments: [
    ("summary", "when, where, subtitle"), ("title-page, summary", ""), ("memo-head, summary", ""),
    ("headline, summary", ""),
  ])
  func `When and where a meeting is are told where no head says them`(
    sections: String, missing: String
  ) throws {
    let fields =
      "when: 2026-03-12\nwhere: {city: Jakarta}\nsubtitle: Tentang jembatan\nsummary: Ya.\n"
    #expect(
      try summaries(fields, sections: sections)
        == (missing.isEmpty ? [] : ["the template \"briefing\" does not show: \(missing)"]))
  }

  @Test func `What a template leaves out on purpose is not told, and the rest is`() throws {
    let fields = "summary: Ya.\nasks: [a]\npoints: [{say: a}]\n"
    #expect(
      try summaries(fields, sections: "summary", look: "leaves-out: [points]")
        == ["the template \"briefing\" does not show: asks"])
    #expect(try summaries(fields, sections: "summary", look: "leaves-out: [points, asks]") == [])
  }

  @Test func `What a shown section places is shown, and what it does not place is not`() throws {
    let fields = """
      figures: [{id: satu, value: 1, cite: [s]}, {id: dua, value: 2, cite: [s]}]
      areas: {rows: [{area: Air, description: Bersih}]}
      references: [{id: s, title: Sumber}]
      background: [{heading: Latar, body: "Ya.", figures: [satu], areas: true}]
      """
    #expect(
      try summaries(fields, sections: "background, references")
        == ["the template \"briefing\" does not show: figures"])
    let both = fields.replacing("[satu]", with: "[satu, dua]")
    #expect(try summaries(both, sections: "background, references") == [])
    #expect(
      try summaries(both, sections: "references")
        == ["the template \"briefing\" does not show: figures, areas, background"])
  }

  @Test func `Sources that texts cite are told of there, others here`() throws {
    let cited = "summary: \"Ya[@s].\"\nreferences: [{id: s, title: Sumber}]\n"
    #expect(try summaries(cited, sections: "summary") == [])
    #expect(
      try summaries(cited.replacing("[@s]", with: ""), sections: "summary")
        == ["the template \"briefing\" does not show: references"])
  }

  @Test func `Data of the paper and of people are named by where they stand`() throws {
    let fields = """
      document:
        from: Biro A
        contact: {name: Biro B}
        copies_to: [Biro C]
        signature: {by: a}
      organisations: {k: {name: Kantor, profile: Sebuah kantor.}}
      people: {a: {name: A, position: Kepala, bio: Seorang kepala.}}
      participants: [{organisation: k, lead: a}]
      """
    let told =
      "the template \"briefing\" does not show: document.from, document.contact, "
      + "document.copies_to, document.signature, organisations.profile, people.bio"
    #expect(try summaries(fields, sections: "participants") == [told])
    #expect(
      try summaries(fields, sections: "participants, document-control, profiles")
        == ["the template \"briefing\" does not show: document.signature"])
    #expect(
      try summaries(fields, sections: "memo-head, participants, copies-to, signature, profiles")
        == ["the template \"briefing\" does not show: document.contact"])
  }

  @Test func `A choice of none is told as that`() throws {
    let chart = "{id: c, kind: bar, title: C, unit: x, points: [{label: a, value: 1}]}"
    let told = try told(
      "summary: Ya.\ncharts: [\(chart)]\n", sections: "summary, figures",
      look: "selection: {charts: 0}")
    #expect(told.first?.contains("shows no charts, and there is 1") == true, "\(told)")
    #expect(told.first?.contains("build with a template that shows charts") == true)
  }
}
