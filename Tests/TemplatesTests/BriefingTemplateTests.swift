import Templates
import TestSupport
import Testing

@Suite struct BriefingTemplateTests {
  @Test func `The template that comes with the program has no fault`() throws {
    let reading = TemplateReading(try Checkout.text("Templates/briefing/template.yaml"))
    #expect(reading.complaints == [])
    let template = try #require(reading.template)
    #expect(template.name == "briefing")
    for name in StyleName.allCases { #expect(template.styles[name] != nil, "\(name)") }
  }

  @Test(arguments: PaperSize.allCases)
  func `It serves every paper that has a name`(_ paper: PaperSize) throws {
    let text = try Checkout.text("Templates/briefing/template.yaml")
    let reading = TemplateReading(text, paper: paper.rawValue)
    #expect(reading.complaints == [])
    #expect(reading.template?.page.size == paper.size)
  }
}
