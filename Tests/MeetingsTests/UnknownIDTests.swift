import Diagnostics
import Fields
import Testing

@testable import Meetings

@Suite struct UnknownIDTests {
  private func hints(_ fields: String) -> [String] {
    Reading.of(fields).sink.diagnostics.map { $0.hint ?? "" }
  }

  @Test func `An id of something else is told as that, and never to be declared twice`() {
    let wanted = "it is the id of an organisation, and a person is wanted: "
    let named =
      "organisations: {works: {name: W}}\nparticipants: [{organisation: works, lead: works}]\n"
    #expect(
      hints(named) == [wanted + "declare one in \"people\", with an id of its own"])
    #expect(hints(named + "people: {ann: {name: Ann}}\n") == [wanted + "name one of: ann"])
    let many = (1...13).map { "p\($0): {name: P}" }.joined(separator: ", ")
    let list = (1...12).map { "p\($0)" }.joined(separator: ", ")
    #expect(
      hints(named + "people: {\(many)}\n") == [wanted + "name one of: \(list) …"])
  }

  @Test func `Of thousands of unknown ids each is counted, and no more than a hundred are told`() {
    let cited = (0..<1_500).map { "Satu [@x\($0)] dan [#y\($0)]." }.joined(separator: " ")
    let listed = (0..<1_500).map { "{id: r\($0), title: R}" }.joined(separator: ", ")
    let sink = Reading.of("summary: \(cited)\nreferences: [\(listed)]\n").sink
    #expect(sink.errorCount == 3_000)
    #expect(sink.diagnostics.count == DiagnosticSink.limit)
    #expect(sink.suppressed == 3_000 - DiagnosticSink.limit)
    #expect(sink.diagnostics.allSatisfy { $0.hint?.isEmpty == false })
  }

  @Test func `A hundred notes do not keep errors from being told with their hints`() {
    let listed = (0..<150).map { "{id: r\($0), title: R}" }.joined(separator: ", ")
    let cited = (0..<120).map { "[@r1\($0)x]" }.joined(separator: " ")
    let sink = DiagnosticSink()
    for _ in 0..<DiagnosticSink.limit {
      sink.report(Diagnostic(MeetingsDiagnostics.unusedPerson, "nobody", at: nil))
    }
    let text =
      "schema: taklimat/meeting/1\nid: a\nlanguage: id\ntitle: Rapat\nsummary: Satu \(cited)\n"
      + "references: [\(listed)]\n"
    _ = Node.read(SourceFile(name: "a.yaml", bytes: Array(text.utf8)), into: sink).flatMap {
      Meeting.read($0, into: sink)
    }
    #expect(sink.errorCount == 120)
    #expect(sink.diagnostics.count { $0.severity == .error } == DiagnosticSink.limit)
  }

  @Test func `Of a list that could not be read whole only the cause is told`() {
    let reading = Reading.of(
      "references: [{id: a, title: A}, {title: B}]\nsummary: A [@b] dan [@c].\n")
    #expect(reading.sink.diagnostics.allSatisfy { $0.kind.id != "unknown-reference" })
    #expect(reading.sink.errorCount == 1)
  }
}
