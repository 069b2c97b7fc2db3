import Diagnostics
import Testing

@Suite struct SARIFFormTests {
  private static let first = DiagnosticKind(
    "a-warning", .warning, title: "A warning", page: "What to do.")
  private static let second = DiagnosticKind(
    "an-error", .error, title: "An \"error\"", page: "Page.")

  private func log(_ diagnostics: [(DiagnosticKind, String, Range<Int>)], file: String) -> String {
    var form = SARIFForm(version: "1.2.3")
    form.add(sink(diagnostics, file: file))
    return form.text
  }

  private func sink(
    _ diagnostics: [(DiagnosticKind, String, Range<Int>)], file: String
  ) -> DiagnosticSink {
    let sink = DiagnosticSink()
    let id = sink.register(SourceFile(name: file, bytes: Array("satu\nd\u{FC}a tiga\n".utf8)))
    for (kind, summary, range) in diagnostics {
      sink.report(
        Diagnostic(
          kind, summary, at: SourceSpan(source: id, start: range.lowerBound, end: range.upperBound),
          notes: [Diagnostic.Note("first here", at: SourceSpan(source: id, start: 0, end: 4))],
          hint: "mend it"))
    }
    return sink
  }

  @Test func `A result has its rule, its place in code points and what to do`() {
    let text = log([(Self.second, "wrong \"x\"", 10..<14)], file: "a/b c.yaml")
    #expect(
      text == #"""
        {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"taklimat","version":"1.2.3","rules":[{"id":"an-error","shortDescription":{"text":"An \"error\""},"help":{"text":"Page.","markdown":"Page."},"defaultConfiguration":{"level":"error"}}]}},"columnKind":"unicodeCodePoints","results":[{"ruleId":"an-error","ruleIndex":0,"level":"error","message":{"text":"wrong \"x\"\nmend it"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"a/b%20c.yaml"},"region":{"startLine":2,"startColumn":5,"endLine":2,"endColumn":9}}}],"relatedLocations":[{"id":0,"physicalLocation":{"artifactLocation":{"uri":"a/b%20c.yaml"},"region":{"startLine":1,"startColumn":1,"endLine":1,"endColumn":5}},"message":{"text":"first here"}}]}]}]}

        """#)
  }

  @Test func `A rule stands once, in the order of the first results over all inputs`() {
    var form = SARIFForm(version: "1")
    form.add(sink([(Self.first, "a", 0..<1), (Self.second, "b", 1..<2)], file: "a"))
    form.add(sink([(Self.second, "c", 0..<1), (Self.first, "d", 1..<2)], file: "b"))
    let text = form.text
    #expect(text.components(of: "\"id\":\"a-warning\"") == 1)
    #expect(text.components(of: "\"id\":\"an-error\"") == 1)
    #expect(text.indices(of: "\"ruleIndex\":") == ["0", "1", "1", "0"])
  }

  @Test(arguments: [
    ("c:d.yaml", "c%3Ad.yaml"), ("//host/a", "/.//host/a"),
    ("\u{E4}%?#.yaml", "%C3%A4%25%3F%23.yaml"),
    ("../a.yaml", "../a.yaml"), ("a\nb", "a%0Ab"),
  ])
  func `A path is a reference that reads back as it was given`(_ path: String, _ uri: String) {
    #expect(log([(Self.first, "a", 0..<1)], file: path).contains("\"uri\":\"\(uri)\""))
  }

  @Test func `Without results the log is valid, and what was not kept is counted`() {
    let empty = SARIFForm(version: "1").text
    #expect(empty.contains("\"rules\":[]") && empty.contains("\"results\":[]"))
    let many = (0..<104).map { (Self.first, "w\($0)", 0..<1) }
    #expect(log(many, file: "a").hasSuffix(",\"properties\":{\"suppressed\":4}}]}\n"))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { indices(of: part).count }

  /// What stands behind each occurrence of a part: one character.
  fileprivate func indices(of part: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      found.append(String(rest[range.upperBound...].prefix(1)))
      rest = rest[range.upperBound...]
    }
    return found
  }
}
