import Diagnostics
import Fields
import Glibc
import Taklimat
import Templates
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
    Case(.tooLarge("x", limit: 10_000_000), "file-too-large", .noInput),
    Case(.notAFolder("x"), "not-found", .noInput),
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

  @Test(arguments: [
    FileFailure.unreadable("x", reason: String(cString: strerror(EACCES))),
    .unreadable("x", reason: String(cString: strerror(ELOOP))), .notAFolder("x"),
    .tooLarge("x", limit: 1), .notAFile("x", .device), .outsideRoot("x", root: nil),
    .cannotCreate("x", reason: "r"),
  ])
  func `A failure that can be mended says how`(_ failure: FileFailure) throws {
    let hint = try #require(failure.diagnostic().hint)
    let isLoop = failure == .unreadable("x", reason: String(cString: strerror(ELOOP)))
    #expect(isLoop == (hint == "mend the link"))
  }

  @Test func `A paper's name that no paper has is wrong usage, in a template the template's fault`()
  {
    let unknown = PaperSize.unknown("b4")
    #expect(RunStatus([unknown]) == .usage)
    #expect(unknown.hint == "known papers: A4, A5, Letter, Legal, F4")
    let inFile = Diagnostic(TemplatesDiagnostics.unknownPageSize, "s", at: Self.place)
    #expect(RunStatus([inFile]) == .inputErrors)
  }

  @Test func `Warnings do not fail a run`() {
    let kind = DiagnosticKind("some-warning", .warning, title: "t", page: "p")
    #expect(RunStatus([Diagnostic(kind, "s", at: nil)]) == .success)
    #expect(RunStatus([]) == .success)
  }

  @Test func `The gravest of several counts`() {
    let failures: [FileFailure] = [.notFound("y"), .cannotCreate("x", reason: "r")]
    #expect(RunStatus(failures.map { $0.diagnostic() }) == .cannotCreate)
    let broken = Diagnostic(TaklimatDiagnostics.internalError, "s", at: nil)
    #expect(RunStatus(failures.map { $0.diagnostic() } + [broken]) == .internalError)
    #expect(RunStatus.allCases.max() == .interrupted)
    #expect(RunStatus.allCases.min() == .success)
  }
}
