import Diagnostics
import Fields
import Taklimat
import Testing

@Suite struct RunStatusTests {
  private static let place = SourceSpan(source: SourceID(index: 0), start: 0, end: 1)

  /// What a failure is called and how a run ends by it.
  struct Case: Sendable {
    let failure: FileFailure
    let id: String
    let status: RunStatus

    init(_ failure: FileFailure, _ id: String, _ status: RunStatus) {
      self.failure = failure
      self.id = id
      self.status = status
    }
  }

  @Test(arguments: [
    Case(.notFound("x"), "not-found", .noInput),
    Case(.notAFile("x", .folder), "not-a-file", .noInput),
    Case(.unreadable("x", reason: "r"), "unreadable", .noInput),
    Case(.outsideRoot("x", root: "."), "outside-root", .noInput),
    Case(.outsideRoot("x", root: nil), "outside-root", .noInput),
    Case(.tooLarge("x", limit: 10_000_000), "file-too-large", .inputErrors),
    Case(.readFailed("x", reason: "r"), "read-failed", .inputOutput),
    Case(.cannotCreate("x", reason: "r"), "cannot-create", .cannotCreate),
    Case(.cannotWrite("x", reason: "r"), "cannot-write", .inputOutput),
  ])
  func `A file's failure has an id and a status of its own`(_ test: Case) {
    let diagnostic = test.failure.diagnostic()
    #expect(diagnostic.kind.id == test.id)
    #expect(diagnostic.summary.contains("\"x\""))
    #expect(RunStatus([diagnostic]) == test.status)
  }

  @Test func `A failure that a meeting file caused is an error of that file`() {
    #expect(RunStatus([FileFailure.notFound("x").diagnostic(at: Self.place)]) == .inputErrors)
  }

  @Test func `Warnings do not fail a run`() {
    let kind = DiagnosticKind("some-warning", .warning, title: "t", page: "p")
    #expect(RunStatus([Diagnostic(kind, "s", at: nil)]) == .success)
    #expect(RunStatus([]) == .success)
  }

  @Test func `The gravest of several counts`() {
    let failures: [FileFailure] = [.tooLarge("x", limit: 1), .notFound("y")]
    #expect(RunStatus(failures.map { $0.diagnostic() }) == .noInput)
    let broken = Diagnostic(TaklimatDiagnostics.internalError, "s", at: nil)
    #expect(RunStatus(failures.map { $0.diagnostic() } + [broken]) == .internalError)
    #expect(RunStatus.allCases.max() == .interrupted)
    #expect(RunStatus.allCases.min() == .success)
  }
}
