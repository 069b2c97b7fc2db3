import Diagnostics
import Testing

@Suite("Sink")
struct DiagnosticSinkTests {
  private func diagnostic(_ severity: Severity, _ summary: String = "") -> Diagnostic {
    Diagnostic(DiagnosticKind("x", severity, title: "", page: ""), summary, at: nil)
  }

  @Test("An error is kept although a hundred notes came before it")
  func errorsDisplaceNotes() {
    let sink = DiagnosticSink()
    for _ in 0..<DiagnosticSink.limit { sink.report(diagnostic(.note)) }
    #expect(!sink.isFull)
    sink.report(diagnostic(.error, "kept"))
    #expect(sink.diagnostics.count == DiagnosticSink.limit)
    #expect(sink.diagnostics.last?.summary == "kept")
    #expect(sink.suppressed == 1)
  }

  @Test("The tally counts errors and warnings, also those not kept")
  func tally() {
    let sink = DiagnosticSink()
    #expect(sink.tally == nil)
    sink.report(diagnostic(.note))
    #expect(sink.tally == nil)
    sink.report(diagnostic(.warning))
    #expect(sink.tally == "1 warning")
    for _ in 0..<120 { sink.report(diagnostic(.error)) }
    #expect(sink.tally == "120 errors, 1 warning")
    #expect(sink.isFull)
    sink.report(diagnostic(.error))
    #expect(sink.diagnostics.count == DiagnosticSink.limit)
  }

  @Test("Diagnostics come in the order of files, then of places, then of report")
  func order() {
    let sink = DiagnosticSink()
    let first = sink.register(SourceFile(name: "a", bytes: []))
    let second = sink.register(SourceFile(name: "b", bytes: []))
    let kind = DiagnosticKind("x", .error, title: "", page: "")
    for (name, source, start) in [
      ("d", second, 0), ("b", first, 7), ("c", first, 7), ("a", first, 2),
    ] {
      sink.report(Diagnostic(kind, name, at: SourceSpan(source: source, start: start, end: start)))
    }
    #expect(sink.inOrder.map(\.summary) == ["a", "b", "c", "d"])
  }
}

@Suite("Catalogue")
struct DiagnosticCatalogueTests {
  @Test("Lists are joined by id, and a mistyped id finds its neighbour")
  func joins() {
    let catalogue = DiagnosticCatalogue(
      [["wrong-type", "bad-date"], ["empty-file"]].map { ids in
        ids.map { DiagnosticKind($0, .error, title: "", page: "") }
      })
    #expect(catalogue.kinds.map(\.id) == ["bad-date", "empty-file", "wrong-type"])
    #expect(catalogue["empty-file"]?.id == "empty-file")
    #expect(catalogue["wrongtpye"] == nil)
    #expect(catalogue.nearest(to: "WrongTpye")?.id == "wrong-type")
    #expect(catalogue.nearest(to: "qqqqqq") == nil)
  }
}
