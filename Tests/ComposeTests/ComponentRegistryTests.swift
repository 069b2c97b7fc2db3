import Templates
import TestSupport
import Testing

@testable import Compose

@Suite struct ComponentRegistryTests {
  @Test func `Each section is made by one component, early or late`() {
    let names = ComponentRegistry.catalogue.names
    #expect(Set(names).count == names.count)
    for name in names.map(SectionName.init(rawValue:)) {
      let isLate = ComponentRegistry.late(for: name) != nil
      #expect((ComponentRegistry.component(for: name) == nil) == isLate, "\(name.rawValue)")
    }
  }

  @Test func `The briefing shows all that others do not put in its place`() throws {
    let text = try Checkout.text("Templates/briefing/template.yaml")
    let others = [
      "contents", "list-of-tables", "list-of-figures", "headline", "letterhead", "memo-head",
      "closing", "signature", "copies-to", "copy-number", "distribution", "ledger",
    ]
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("sections:") })
    let shown = line.split { ":,[] ".contains($0) }.dropFirst().map(String.init)
    #expect(Set(shown + others) == Set(ComponentRegistry.catalogue.names))
  }
}
