import TestSupport
import Testing

@Suite struct FullPageTests {
  private static let fixture = "Tests/Fixtures/meetings/full.yaml"

  @Test func `A meeting with every section lies on its pages as it should`() throws {
    try Golden.expect(try LaidOut.dump(Self.fixture), named: "full-pages.txt")
  }
}
