import Diagnostics
import Fields
import Markup
import Meetings
import TestSupport
import Testing

@Suite("Meetings")
struct MeetingTests {
  private static let fixtures = "Tests/Fixtures/meetings/"

  @Test("A file may leave out everything but what names it")
  func minimal() throws {
    let reading = try Reading(path: Self.fixtures + "minimal.yaml")
    let meeting = try #require(reading.meeting)
    #expect(reading.complaints == [])
    #expect(meeting.id.value == "minimal")
    #expect(meeting.title.plainText(in: .indonesian) == "Rapat")
    #expect(meeting.when == nil && meeting.where == nil && meeting.areas == nil)
    #expect(meeting.participants.isEmpty && meeting.people.values.isEmpty)
    #expect(meeting.summary.isEmpty && meeting.background.isEmpty && meeting.figures.isEmpty)
    #expect(meeting.document.form == nil && meeting.document.date == nil)
  }

  @Test("A title may have 400 characters")
  func longTitle() throws {
    let reading = try Reading(path: Self.fixtures + "long-title.yaml")
    #expect(reading.complaints == [])
    #expect(reading.meeting?.title.plainText(in: .indonesian).count == 400)
  }

  @Test("The paper's fields are read as what they are")
  func document() throws {
    let reading = Reading.of(
      """
      kind: site-visit
      document:
        number: 124/D-IV/KKA/02/2012
        version: 2
        status: draft
        marking: {level: sangat-rahasia, tlp: amber+strict}
        urgency: segera
        date: 2025-10-22
      when: {start: 2025-10-21T10:00+07:00, end: 2025-10-21T11:30+07:00}
      """)
    let meeting = try #require(reading.meeting)
    #expect(reading.complaints == [])
    #expect(meeting.kind == .siteVisit)
    #expect(meeting.document.number?.string == "124/D-IV/KKA/02/2012")
    #expect(meeting.document.version == 2 && meeting.document.status == .draft)
    #expect(meeting.document.marking?.level == .sangatRahasia)
    #expect(meeting.document.marking?.tlp == .amberStrict)
    #expect(meeting.document.urgency == .segera)
    #expect(meeting.document.date?.description == "2025-10-22")
    #expect(meeting.when?.start.description == "2025-10-21T10:00+07:00")
    #expect(meeting.when?.end?.description == "2025-10-21T11:30+07:00")
  }

  @Test("Sides are host and guest, or a list, and name people by ids")
  func participants() throws {
    let people =
      "organisations: {k: {name: Kemhan}}\npeople: {a: {name: A}, b: {position: B}, c: {name: C}}\n"
    let pair = Reading.of(
      people + "participants: {guest: {lead: c}, host: {organisation: k, lead: a, members: [b]}}")
    let meeting = try #require(pair.meeting)
    #expect(pair.complaints == [])
    #expect(meeting.participants.map(\.role) == [.host, .guest])
    let host = try #require(meeting.participants.first)
    #expect(meeting.organisation(of: host)?.name.plainText(in: .indonesian) == "Kemhan")
    #expect(meeting.lead(of: host)?.name?.plainText(in: .indonesian) == "A")
    #expect(meeting.members(of: host).map { $0.position?.plainText(in: .indonesian) } == ["B"])
    #expect(pair.excerpt(host.members[0].span) == "b")

    let list = Reading.of(people + "participants: [{lead: c}, {lead: a}]")
    #expect(list.meeting?.participants.map(\.role) == [nil, nil])
    #expect(list.meeting?.participants.compactMap(\.lead?.value) == ["c", "a"])
  }

  @Test("Columns are keys, or keys with a head; without any all three stand")
  func columns() throws {
    let plain = Reading.of("areas: {rows: [{area: A, benefit: C}]}")
    let areas = try #require(plain.meeting?.areas)
    #expect(areas.columns.map(\.key) == [.area, .description, .benefit])
    let cells = areas.columns.map { areas.rows[0][$0.key]?.plainText(in: .indonesian) }
    #expect(cells == ["A", nil, "C"])

    let mixed = Reading.of(
      "areas: {columns: [benefit, {key: area, heading: Bidang, icon: target}], rows: [{area: A}]}")
    let columns = try #require(mixed.meeting?.areas?.columns)
    #expect(mixed.complaints == [])
    #expect(columns.map(\.key) == [.benefit, .area])
    #expect(columns[1].heading?.plainText(in: .indonesian) == "Bidang")
    #expect(columns[1].icon?.value == "target")
  }

  @Test("A figure keeps the digits that were written")
  func figures() throws {
    let reading = Reading.of(
      """
      figures:
        - {id: a, value: 79.50, unit: percent, as_of: 2021-10, cite: [r, s]}
        - {id: b, value: -3, unit: juta *ton*, cite: r, display: plain}
      references: [{id: r, title: R}, {id: s, title: S}]
      """)
    let figures = try #require(reading.meeting?.figures)
    #expect(reading.complaints == [])
    #expect(figures.map(\.number.value) == [79.5, -3])
    #expect(figures.map(\.number.written.string) == ["79.50", "-3"])
    #expect(figures.map(\.display) == [.bigNumber, .plain])
    #expect(figures.map { $0.cite.map(\.value) } == [["r", "s"], ["r"]])
    #expect(figures[0].asOf?.description == "2021-10")
    guard case .percent = figures[0].unit, case .other(let unit) = figures[1].unit else {
      Issue.record("units are \(figures.map(\.unit))")
      return
    }
    #expect(unit.plainText(in: .indonesian) == "juta ton")
  }

  @Test("Authors are organisations or people")
  func authors() throws {
    let reading = Reading.of(
      """
      references:
        - id: a
          type: article-journal
          author: [{family: Kadwani, given: Samina}, {literal: UNOPS}]
          title: T
          container-title: C
          publisher: P
          URL: https://example.org
          accessed: 2025-10-22
      """)
    let reference = try #require(reading.meeting?.references.first)
    #expect(reading.complaints == [])
    let names = reference.authors.map { author in
      switch author {
      case .literal(let name): name.plainText(in: .indonesian)
      case .person(let family, let given, _):
        family.plainText(in: .indonesian) + ", " + (given?.plainText(in: .indonesian) ?? "")
      }
    }
    #expect(names == ["Kadwani, Samina", "UNOPS"])
    #expect(reference.form == .articleJournal && reference.issued == nil)
    #expect(reference.containerTitle?.plainText(in: .indonesian) == "C")
    #expect(reference.publisher?.plainText(in: .indonesian) == "P")
    #expect(reference.accessed?.description == "2025-10-22")
  }

  @Test("Each citation is checked once, and suggests the nearest key")
  func suggestions() {
    let reading = Reading.of(
      "summary: A [@unep-2012]\nreferences: [{id: unep-2021, title: R}, {id: un-2025, title: S}]")
    #expect(reading.complaints == ["unknown-reference: unknown reference \"unep-2012\""])
    let hint = reading.sink.diagnostics.first?.hint ?? ""
    #expect(hint.hasPrefix("did you mean \"unep-2021\"?"))
    #expect(hint.contains("known: unep-2021, un-2025"))
  }

  @Test("An id of something else is told as that")
  func otherKind() {
    let reading = Reading.of(
      "people: {ann: {name: Ann}}\norganisations: {works: {name: W}}\n"
        + "participants: [{organisation: works, lead: ann}]\ndocument: {signature: {by: works}}")
    #expect(reading.complaints == ["unknown-person: unknown person \"works\""])
    #expect(
      reading.sink.diagnostics.first?.hint
        == "it is the id of an organisation, and a person is wanted: name one of: ann")
  }

  @Test("Whoever writes text for a mapping is told its keys")
  func keys() {
    func hint(_ fields: String) -> String { Reading.of(fields).sink.diagnostics.first?.hint ?? "" }
    #expect(hint("where: Jakarta").hasSuffix("or in { … }: name, city, address"))
    #expect(hint("points: [x]").hasSuffix("or in { … }: say, id, tier, topic, why, cite, marking"))
    #expect(hint("people: [Ann]").contains("under a name of your own instead of \"- \""))
    #expect(hint("people: Ann").contains("with the fields name, rank"))
  }

  @Test("One recipient waits, several wait")
  func recipients() {
    func told(_ fields: String) -> String? { Reading.of(fields).sink.diagnostics.first?.summary }
    #expect(
      told("document: {copy: {number: 1, of: 1}, distribution: [{to: A, copies: 1}, {to: B}]}")
        == "1 recipient waits for 0 of 1 copies")
    #expect(
      told(
        "document: {copy: {number: 1, of: 1}, distribution: [{to: A, copies: 1}, {to: B}, {to: C}]}"
      )
        == "2 recipients wait for 0 of 1 copies")
  }

  @Test("A doubled id has a note at the first")
  func doubled() throws {
    let reading = Reading.of("references: [{id: r, title: R}, {id: r, title: S}]")
    let diagnostic = try #require(reading.sink.diagnostics.first)
    let note = try #require(diagnostic.notes.first?.span)
    #expect(reading.sink.diagnostics.count == 1)
    #expect(reading.excerpt(note) == "r" && note.start < diagnostic.span?.start ?? 0)
  }

  @Test("A file's shape names every field once")
  func shape() {
    let names = Meeting.shape.fields.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.starts(with: ["schema", "language"]))
    for name in ["participants", "background", "areas", "figures", "references"] {
      #expect(names.contains(name))
    }
  }

  @Test(arguments: [
    ("2026-03-02T10:00+08:00", "2026-03-02T09:30+07:00"),
    ("2026-03-02T23:00+07:00", "2026-03-02T22:00-05:00"),
    ("2026-03-02T09:00+07:00", "2026-03-02T09:30"), ("2026-03-02T09:00+07:00", "2026-03-02"),
  ])
  func `Start and end are compared as instants where both say their zones`(
    _ start: String, _ end: String
  ) throws {
    #expect(Reading.of("when: {start: \(start), end: \(end)}\n").complaints == [])
  }

  @Test func `Days are counted through months, leap years and centuries`() throws {
    let days = [
      (0, 1, 1), (0, 2, 29), (0, 3, 1), (1900, 2, 28), (1900, 3, 1), (2000, 2, 29), (2000, 3, 1),
      (9999, 12, 31),
    ]
    let numbers = try days.map { year, month, day in
      try #require(CalendarDate(year: year, month: month, day: day)).number
    }
    #expect(numbers == [-60, -1, 0, 693_959, 693_960, 730_484, 730_485, 3_652_364])
  }
}
