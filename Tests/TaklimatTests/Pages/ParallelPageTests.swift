import Diagnostics
import Frames
import Taklimat
import TestSupport
import Testing

/// Texts in two languages beside each other, with real fonts.
@Suite struct ParallelPageTests {
  private static let fixture = "Tests/Fixtures/meetings/parallel.yaml"
  private static let template = Checkout.path("Tests/Fixtures/templates/margin")

  private func laid() throws -> LaidOut { try LaidOut(Self.fixture, template: Self.template) }

  @Test func `Two languages stand beside each other as they did`() throws {
    let laid = try laid()
    #expect(laid.report.rendered(.short) == "")
    try Golden.expect(
      try LaidOut.dump(Self.fixture, template: Self.template), named: "parallel-pages.txt")
  }

  @Test func `Each block begins level with its translation, which is read after it`() throws {
    let laid = try laid()
    let blocks = laid.blocks.compactMap { block -> (first: TextLine, text: String)? in
      guard let first = block.first, !laid.path(of: first).contains("/note") else { return nil }
      return (first, LaidOut.text(of: block))
    }
    for (one, other) in [
      ("Jembatan ditutup", "The bridge has been"), ("Apa yang ditemukan", "What was found"),
      ("Bantalan di sisi", "The bearings of"), ("Lalu lintas", "Traffic is led"),
    ] {
      let left = try #require(blocks.firstIndex { $0.text.hasPrefix(one) })
      let right = try #require(blocks.firstIndex { $0.text.hasPrefix(other) })
      #expect(right == left + 1, "\(one)")
      #expect(abs(blocks[left].first.baseline - blocks[right].first.baseline) < 0.01, "\(one)")
      #expect(blocks[right].first.minX > blocks[left].first.minX + 100, "\(one)")
    }
    laid.expectApart(laid.content)
  }

  @Test func `Each says its language, and has its quotes`() throws {
    let laid = try laid()
    let english = laid.document.structure.elements.filter { $0.language == .english }
    for path in ["summary/p[2]", "background[temuan]/translation", "background[temuan]/p[2]"] {
      #expect(english.contains { $0.path.hasSuffix(path) }, "\(path)")
    }
    #expect(laid.text.contains("“masih buka”") && laid.text.contains("“still open”"))
    let alone = try #require(laid.blocks.first { LaidOut.text(of: $0).hasPrefix("Bagian yang") })
    #expect(alone.count == 1)
  }
}
