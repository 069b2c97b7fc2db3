import Frames
import Testing

@testable import Shaping

/// A long document has these without number; what grows them grows its memory.
@Suite struct SizeTests {
  @Test func `What each word, run and line of a document takes stays small`() {
    #expect(MemoryLayout<LineFragment>.stride == 16)
    #expect(MemoryLayout<RunAppearance>.stride <= 24)
    #expect(MemoryLayout<TextStyle>.stride == 8)
    #expect(MemoryLayout<TextRun>.stride <= 72)
    #expect(MemoryLayout<StructureElement>.stride <= 72)
  }
}
