import Testing

@testable import Evidence

@Suite struct ClaimTests {
  @Test(arguments: [
    ("12000", ["12000", "12,000", "12000", "12.000"]),
    ("79.5", ["79.5", "79.5", "79,5", "79,5"]),
    ("1234567.5", ["1234567.5", "1,234,567.5", "1234567,5", "1.234.567,5"]),
    ("-3", ["-3"]),
  ])
  func `A figure's number is sought as either language writes it`(
    _ number: String, _ forms: [String]
  ) {
    #expect(Claim.forms(of: number) == forms)
  }

  @Test func `A number that no text could give as a claim is not written in other forms`() {
    let longest = String(repeating: "7", count: 24)
    #expect(Claim.number(longest) == longest)
    #expect(Claim.forms(of: longest).contains("777.777.777.777.777.777.777.777"))
    let longer = longest + "7"
    #expect(Claim.number(longer) == nil)
    #expect(Claim.forms(of: longer) == [longer])
  }
}
