import Diagnostics
import Fields
import Languages
import Testing

struct WordingTests {
  private let shipped = ShippedLanguages()

  /// A template's `words:`, with what was reported.
  private struct Reading {
    let sink = DiagnosticSink()
    let wording: Wording?

    init(_ yaml: String) {
      let file = SourceFile(name: "template.yaml", bytes: Array(yaml.utf8))
      wording = Node.read(file, into: sink).flatMap { [sink] node in
        Wording.type.read(FieldValue(node: node, name: "words", sink: sink))
      }
    }

    /// `offset id: summary`
    var complaints: [String] {
      sink.diagnostics.map { diagnostic in
        let place = diagnostic.span.map { "\($0.start)" } ?? "–"
        return "\(place) \(diagnostic.kind.id): \(diagnostic.summary)"
      }
    }
  }

  @Test func `A template's words stand in place of the language's own`() throws {
    let reading = Reading("points: {en: What to say, id: Yang disampaikan}\n")
    let wording = try #require(reading.wording)
    #expect(reading.complaints == [])
    #expect(try shipped.english().worded(by: wording).label(.points) == "What to say")
    #expect(try shipped.indonesian().worded(by: wording).label(.points) == "Yang disampaikan")
    #expect(try shipped.english().worded(by: wording).label(.avoid) == "Avoid")
  }

  @Test func `A language for which there are none keeps its own`() throws {
    let wording = try #require(Reading("points: {id: Yang disampaikan}\n").wording)
    #expect(try shipped.english().worded(by: wording).label(.points) == "Points to make")
  }

  @Test func `Words in a language of which there are no data are told at their key`() throws {
    let reading = Reading(
      "points: {de: Redepunkte}\navoid: {de: Nicht sagen, en-GB: Avoid}\nasks: Asks\n")
    let wording = try #require(reading.wording)
    wording.checkLanguages({ ["id", "en"].contains($0.language) }, into: reading.sink)
    #expect(
      reading.complaints == [
        "0 unused-words: the words for \"points\" are in \"de\", and no document can be"
      ])
  }

  @Test func `Words have the gaps of the label`() throws {
    let wording = try #require(Reading("page_of: \"Sheet {page} of {pages}\"\n").wording)
    let label = try shipped.english().worded(by: wording)
      .label(.pageOf, ["page": "3", "pages": "7"])
    #expect(label == "Sheet 3 of 7")
  }

  @Test func `The shared language stays as it was`() throws {
    let english = try shipped.english()
    _ = english.worded(by: try #require(Reading("points: Say\n").wording))
    #expect(english.label(.points) == "Points to make")
  }

  @Test func `A key that no label has is an error with the nearest one`() {
    let reading = Reading("summary: Gist\npoint: Say\n")
    #expect(reading.complaints == ["14 unknown-label: no label has the key \"point\""])
    #expect(reading.sink.diagnostics.first?.hint?.hasPrefix("did you mean \"points\"?") == true)
  }

  @Test(arguments: [
    ("page_of: {en: \"Page {page}\"}", "15 language-gap: \"page_of\" lacks the gap {pages}"),
    ("points: \"Say {what}\"", "9 language-gap: \"points\" has no gap {what}"),
    ("points: \"Say }\"", "9 language-gap: \"points\" has a brace that opens or closes nothing"),
  ])
  func `A gap that is wrong is told at the words`(_ yaml: String, _ expected: String) {
    #expect(Reading(yaml + "\n").complaints == [expected])
  }
}
