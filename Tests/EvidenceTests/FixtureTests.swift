import Diagnostics
import Evidence
import TestSupport
import Testing

/// What is wrong stands beside what is right, so that a rule that finds too much is seen as well.
@Suite struct FixtureTests {
  private static let rules = "Tests/Fixtures/evidence/rules"

  @Test(arguments: try BadInput.load(rules))
  func `Each rule finds what is wrong at its place, and nothing else`(_ fixture: BadInput) {
    fixture.check { file, sink in Examined.examine(file, into: sink) }
  }

  @Test func `Each rule has a fixture`() throws {
    let ids = Set(try BadInput.load(Self.rules).flatMap(\.ids))
    #expect(Set(Examiner.ids).subtracting(ids).sorted() == [])
  }

  @Test func `The article with all its faults has each of them told at its place`() throws {
    let seed = try BadInput("Tests/Fixtures/evidence/seed.yaml")
    seed.check { file, sink in Examined.examine(file, into: sink) }
  }

  @Test func `The article mended of all of them is passed in silence`() throws {
    let mended = try Examined(path: "Tests/Fixtures/evidence/seed-mended.yaml")
    #expect(mended.report == "")
  }

  /// A finding that comes to this list is looked at: a false alarm is worse than a miss.
  @Test func `In examples and in fixtures for other ends only what is right is found`() throws {
    let examples = try Checkout.trackedFiles().filter {
      $0.hasPrefix("Examples/") && $0.hasSuffix("/meeting.yaml")
    }
    // Sources of other files are not read here.
    let fixtures = try Checkout.trackedFiles().filter {
      try $0.hasPrefix("Tests/Fixtures/meetings/") && $0.hasSuffix(".yaml")
        && !Checkout.text($0).contains("\nbibliography:")
    }
    let files = examples.sorted() + fixtures.sorted()
    #expect(examples.count >= 7 && files.count >= 20)
    let found = try files.map { try Examined(path: $0).report }.joined()
    try Golden.expect(found, named: "findings.txt")
  }
}
