import Testing

@testable import Finish

@Suite struct FormContentTests {
  private func form(_ content: String) throws -> String {
    let source = Array(content.utf8)
    return String(
      decoding: try FormContent(source, 0..<source.count, page: 1).output.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("0 0 0 rg /a0 gs", "0 g /a0 gs"), ("0.5 0.5 0.5 RG 2 w", "0.5 G 2 w"),
    ("1 1 1 rg 0 0 0 RG", "1 g 0 G"), ("0.5 0.5 0.4 rg", "0.5 0.5 0.4 rg"),
    ("0 1 0 rg", "0 1 0 rg"), ("0 0 rg", "0 0 rg"),
  ])
  func grayIsSaidInGray(source: String, expected: String) throws {
    #expect(try form(source) == expected)
  }

  @Test func textThatLooksLikeAColourIsLeftAlone() throws {
    let content = #"(EMC \) 0 0 0 rg (f) \\) Tj % 0 0 0 rg"#
    #expect(try form(content) == content)
  }
}
