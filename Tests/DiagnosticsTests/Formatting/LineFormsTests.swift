import Diagnostics
import Testing

@Suite("Forms of one line")
struct LineFormsTests {
  private let error = DiagnosticKind("an-error", .error, title: "", page: "")
  private let note = DiagnosticKind("a-note", .note, title: "", page: "")

  private func sink() -> DiagnosticSink {
    let sink = DiagnosticSink()
    let first = sink.register(SourceFile(name: "a.yaml", bytes: Array("é: \"x\"\nb: 2\n".utf8)))
    let second = sink.register(SourceFile(name: "b\".json", bytes: Array("{}".utf8)))
    sink.report(Diagnostic(error, "no place", at: nil))
    sink.report(Diagnostic(error, "other", at: SourceSpan(source: second, start: 0, end: 2)))
    sink.report(
      Diagnostic(
        note, "a \"quoted\"\u{202E}\n", at: SourceSpan(source: first, start: 4, end: 10),
        notes: [.init("é", at: SourceSpan(source: first, start: 0, end: 2)), .init("x")],
        hint: "do \\ it"))
    return sink
  }

  @Test("Short form has one line each, in the order of places")
  func short() {
    #expect(
      DiagnosticFormatter(.short).text(of: sink())
        == """
        a.yaml:1:4: note[a-note]: a "quoted"<U+202E><U+000A>
        b".json:1:1: error[an-error]: other
        error[an-error]: no place

        """)
  }

  @Test("JSON form has one object a line, with ends behind the last character")
  func json() {
    #expect(
      DiagnosticFormatter(.json).text(of: sink()) == #"""
        {"id":"a-note","severity":"note","file":"a.yaml","line":1,"column":4,"endLine":2,"endColumn":3,"message":"a \"quoted\"\u202e\n","hint":"do \\ it","notes":[{"file":"a.yaml","line":1,"column":1,"endLine":1,"endColumn":2,"message":"é"},{"message":"x"}]}
        {"id":"an-error","severity":"error","file":"b\".json","line":1,"column":1,"endLine":1,"endColumn":3,"message":"other"}
        {"id":"an-error","severity":"error","message":"no place"}

        """#)
  }

  @Test("What is found on a page says on which and where, in all forms")
  func area() {
    let sink = DiagnosticSink()
    let file = sink.register(SourceFile(name: "a.yaml", bytes: Array("a: b".utf8)))
    let area = PageArea(page: 3, x: 102, y: -0.04, width: 340.25, height: 12.06)
    sink.report(
      Diagnostic(note, "a line", at: SourceSpan(source: file, start: 3, end: 4), hint: "mend it")
        .found(on: area, as: .error))
    #expect(sink.errorCount == 1 && sink.noteCount == 0)
    #expect(
      DiagnosticFormatter(.short).text(of: sink)
        == "a.yaml:1:4: error[a-note]: a line (page 3, 340.3 × 12.1 pt at 102 0)\n")
    #expect(
      DiagnosticFormatter(.json).text(of: sink) == #"""
        {"id":"a-note","severity":"error","file":"a.yaml","line":1,"column":4,"endLine":1,"endColumn":5,"page":3,"box":{"x":102,"y":0,"width":340.3,"height":12.1},"message":"a line","hint":"mend it"}

        """#)
    #expect(
      DiagnosticFormatter(.human).text(of: sink).contains(
        "^\n  on page 3, 340.3 × 12.1 pt at 102 0\n  hint: mend it\n"))
  }

  @Test("What came behind the limit is counted at the end")
  func suppressed() {
    let sink = DiagnosticSink()
    for index in 0..<103 { sink.report(Diagnostic(error, "\(index)", at: nil)) }
    let lines = DiagnosticFormatter(.short).text(of: sink).split(separator: "\n")
    #expect(lines.count == 101)
    #expect(lines.last == "and 3 more, not shown")
    #expect(DiagnosticFormatter(.json).text(of: sink).hasSuffix("{\"suppressed\":3}\n"))
    #expect(sink.errorCount == 103)
  }
}
