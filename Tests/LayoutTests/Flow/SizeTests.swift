import Testing

@testable import Layout

/// A long document has these without number; what grows them grows its memory.
@Suite struct SizeTests {
  @Test func `What each line and cell of a document takes stays small`() {
    #expect(MemoryLayout<Glue>.stride <= 24)
    #expect(MemoryLayout<Penalty>.stride <= 16)
    #expect(MemoryLayout<FlowBox>.stride <= 88)
    #expect(MemoryLayout<FlowUnit>.stride <= 136)
    #expect(MemoryLayout<CellRow.Cell>.stride <= 80)
  }
}
