import Diagnostics
import Fields
import Taklimat
import Testing

@Suite struct RunStatusTests {
  private static let place = SourceSpan(source: SourceID(index: 0), start: 0, end: 1)

  @Test(arguments: [
    (FileFailure.notFound("x"), RunStatus.noInput), (.notAFile("x", .folder), .noInput),
    (.unreadable("x", reason: "r"), .noInput), (.outsideRoot("x", root: "."), .noInput),
    (.outsideRoot("x", root: nil), .noInput), (.tooLarge("x", limit: 10_000_000), .inputErrors),
    (.readFailed("x", reason: "r"), .inputOutput), (.cannotCreate("x", reason: "r"), .cannotCreate),
    (.cannotWrite("x", reason: "r"), .inputOutput),
  ])
  func `A file's failure has its own status`(_ failure: FileFailure, _ status: RunStatus) {
    #expect(RunStatus([failure.diagnostic()]) == status)
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
