import Diagnostics
import Testing

@Suite("Source map")
struct SourceMapTests {
  private let source = SourceID(index: 0)

  /// Text `abcXde`, where `X` stands for four bytes of the file.
  private var map: SourceMap {
    SourceMap(
      source: source,
      segments: [
        .init(text: 0, file: 10, fileLength: 3, isLinear: true),
        .init(text: 3, file: 13, fileLength: 4, isLinear: false),
        .init(text: 4, file: 17, fileLength: 2, isLinear: true),
      ])
  }

  private func span(_ map: SourceMap, _ range: Range<Int>) -> Range<Int> {
    let span = map.span(of: range)
    return Int(span.start)..<Int(span.end)
  }

  @Test("A range maps to the bytes behind it, an escape to all of it")
  func ranges() {
    #expect(span(map, 0..<1) == 10..<11)
    #expect(span(map, 2..<4) == 12..<17)
    #expect(span(map, 3..<4) == 13..<17)
    #expect(span(map, 4..<6) == 17..<19)
    #expect(span(map, 5..<5) == 18..<18)
  }

  @Test("A slice maps every one of its bytes as the whole does")
  func slices() {
    for start in 0..<6 {
      for end in start + 1...6 {
        let slice = map.slice(start..<end)
        for offset in start..<end {
          #expect(
            span(slice, offset - start..<offset - start + 1) == span(map, offset..<offset + 1))
        }
      }
    }
  }

  @Test("A map appended to another keeps its places")
  func appends() {
    var joined = map.slice(0..<2)
    joined.append(map.slice(3..<6), at: 2)
    #expect(span(joined, 1..<2) == 11..<12)
    #expect(span(joined, 2..<3) == 13..<17)
    #expect(span(joined, 4..<5) == 18..<19)
  }
}
