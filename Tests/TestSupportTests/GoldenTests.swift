import TestSupport
import Testing

@Suite struct GoldenTests {
  let folder: TemporaryFolder
  let place: Golden.Place

  init() throws {
    folder = try TemporaryFolder()
    place = Golden.Place(golden: folder.path("golden.txt"), failures: folder.path("failures"))
  }

  private func compare(_ text: String, _ mode: Golden.Mode) throws -> String? {
    try Golden.Comparison(place: place, mode: mode).compare(Array(text.utf8), isText: true)
  }

  @Test func `A result equal to its golden passes and leaves nothing`() throws {
    try folder.write("one\n", to: "golden.txt")
    #expect(try compare("one\n", .none) == nil)
    #expect(try folder.contents() == ["golden.txt"])
  }

  @Test func `A missing golden fails and shows the actual result`() throws {
    #expect(try compare("one\n", .none)?.contains("RECORD=missing") == true)
    #expect(try folder.contents() == ["failures/", "failures/actual"])
  }

  @Test func `A different result fails with expected, actual and difference`() throws {
    try folder.write("one\ntwo\n", to: "golden.txt")
    #expect(try compare("one\nthree\n", .none)?.contains("-two\n+three\n") == true)
    #expect(
      try folder.contents()
        == ["failures/", "failures/actual", "failures/diff", "failures/expected", "golden.txt"])
  }

  @Test func `Missing records only what is not there`() throws {
    #expect(try compare("one\n", .missing) == nil)
    #expect(try compare("two\n", .missing) != nil)
    #expect(try compare("one\n", .none) == nil)
  }

  @Test func `Failed records what differs`() throws {
    try folder.write("one\n", to: "golden.txt")
    #expect(try compare("two\n", .failed) == nil)
    #expect(try compare("two\n", .none) == nil)
  }

  @Test func `Nothing is recorded in CI or by an unknown mode`() throws {
    #expect(try Golden.Mode.requested(record: "all", ci: nil) == .all)
    #expect(try Golden.Mode.requested(record: nil, ci: "true") == .none)
    #expect(throws: TestSupportError.self) { try Golden.Mode.requested(record: "all", ci: "true") }
    #expect(throws: TestSupportError.self) { try Golden.Mode.requested(record: "some", ci: nil) }
  }

  @Test func `A line difference keeps three lines of context`() {
    let old = (1...20).map { "line \($0)" }
    var new = old
    new[9] = "changed"
    let difference = LineDifference(
      from: old.joined(separator: "\n"), to: new.joined(separator: "\n")
    ).text
    #expect(
      difference == """
        …
         line 7
         line 8
         line 9
        -line 10
        +changed
         line 11
         line 12
         line 13
        …

        """)
  }
}
