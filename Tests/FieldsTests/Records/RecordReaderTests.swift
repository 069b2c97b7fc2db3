import Diagnostics
import Fields
import Testing

private enum Tier: String, CaseIterable, Sendable { case must, might, defensive }

private struct Person {
  let name: SourceText
  let rank: SourceText?
  let tier: Tier
  let friends: [Person]

  static let record: RecordType<Person> = RecordType("person", doc: "Someone who takes part") { r in
    Person(
      name: r.required("name", .text, doc: "Full name"),
      rank: r.optional("rank", .text, doc: "Rank before the name"),
      tier: r.optional("tier", .choice(Tier.self), default: .must, doc: "Weight"),
      friends: r.list("friends", of: .record(Person.record), doc: "People known"))
  }
}

private struct Pack {
  let people: FieldMap<Person>
  let count: Int?

  static let record = RecordType("pack", doc: "A file") { (r: inout RecordReader) in
    r.schema(["pack/1", "pack/2"])
    return Pack(
      people: r.map("people", of: .record(Person.record), doc: "Who"),
      count: r.optional("count", .integer(in: 0...10), doc: "How many"))
  }
}

@Suite("Records")
struct RecordReaderTests {
  private func read(_ text: String) -> (Pack?, Reading) {
    let reading = Reading(text)
    return (reading.root.flatMap { Pack.record.read($0, into: reading.sink) }, reading)
  }

  @Test("A record is read with the places of its keys and values")
  func readsRecord() throws {
    let (pack, reading) = read(
      """
      schema: pack/1
      count: 7
      people:
        tbu: {name: Tri Budi, rank: Letjen, tier: might}
        sk:
          name: Sitti
          friends:
          - name: A
      """)
    let people = try #require(pack).people.entries
    #expect(reading.places == [])
    #expect(people.map(\.key.value) == ["tbu", "sk"])
    #expect(people[0].value.tier == .might)
    #expect(people[1].value.tier == .must)
    #expect(people[1].value.friends.map(\.name.string) == ["A"])
    #expect(reading.text(people[0].key.span) == "tbu")
    #expect(reading.text(people[0].value.rank?.span) == "Letjen")
    #expect(pack?.count == 7)
  }

  @Test("All errors of a file are reported at once, each at its place")
  func reportsAll() {
    let (pack, reading) = read(
      """
      schema: pack/9
      count: 11
      people:
        tbu: {nmae: Tri}
        sk: {name: [Sitti], tier: migth}
        x y: {name: X}
        ok: {name: Z}
      extra: 1
      """)
    #expect(
      Set(reading.places) == [
        "unknown-schema 1:9", "invalid-number 2:8", "unknown-key 4:9",
        "wrong-type 5:14", "unknown-choice 5:29", "invalid-identifier 6:4", "unknown-key 8:1",
      ])
    #expect(reading.places.count == 7)
    #expect(pack == nil)
    #expect(
      reading.sink.diagnostics.first { $0.kind.id == "unknown-key" }?.hint
        == "did you mean \"name\"? known keys: name, rank, tier, friends")
  }

  @Test("What is wrong behind an alias is shown at its use, with a note where it is defined")
  func aliasPlaces() {
    let (_, reading) = read(
      """
      schema: pack/1
      people:
        a: &a {name: A}
        b: {<<: *a, rank: [1]}
        c: {name: &l [x]}
        d: {name: *l}
      """)
    #expect(reading.places == ["wrong-type 4:21", "wrong-type 5:16", "wrong-type 6:13"])
    let notes = reading.sink.diagnostics.last?.notes ?? []
    #expect(notes.map(\.text) == ["defined here"])
    #expect(reading.text(notes.first?.span ?? nil) == "[x]")
  }

  @Test("Null and nothing count as absent")
  func nullIsAbsent() {
    let (pack, reading) = read("schema: pack/1\ncount: null\npeople:\n  a: {name: ~}\n")
    #expect(pack?.people.entries.isEmpty == true)
    #expect(pack?.people.keys.map(\.value) == ["a"])
    #expect(reading.places == ["missing-key 4:7"])
  }

  @Test("Describing a record lists its fields, also where records hold each other")
  func describes() {
    let fields = Pack.record.shape.fields
    #expect(fields.map(\.name) == ["schema", "people", "count"])
    #expect(fields.map(\.isRequired) == [true, false, false])
    guard case .map(.record(let person), _) = fields[1].shape else {
      Issue.record("people is no map of records")
      return
    }
    #expect(person.name == "person")
    #expect(person.fields.map(\.name) == ["name", "rank", "tier", "friends"])
  }

  @Test("A colour behind its sign alone is a comment, and its six digits are advised")
  func commentedColor() {
    func hint(_ color: String) -> String? {
      let reading = Reading("schema: probe/1\naccent: \(color)\n")
      _ = reading.probe()
      return reading.sink.diagnostics.first?.hint
    }
    #expect(hint("#B00")?.hasSuffix("put the value in quotes, \"#BB0000\"") == true)
    #expect(hint("#1a4F7A")?.hasSuffix("put the value in quotes, \"#1a4F7A\"") == true)
    #expect(hint("\"#BB0000\"") == nil)
  }
}
