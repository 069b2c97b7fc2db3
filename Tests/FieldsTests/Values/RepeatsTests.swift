import Diagnostics
import Fields
import Testing

@Suite struct RepeatsTests {
  private func named(_ names: [String?]) -> [Located<String?>] {
    names.enumerated().map { place, name in
      Located(name, at: SourceSpan(source: SourceID(index: 0), start: place, end: place + 1))
    }
  }

  @Test func `Each that stands again leads to the first`() {
    let repeats = named(["a", "b", "a", nil, nil, "a", "b"]).repeats(of: \.value, at: \.span)
    #expect(repeats.map { Int($0.again.span.start) } == [2, 5, 6])
    #expect(repeats.map { Int($0.first.start) } == [0, 0, 1])
    #expect(named(["a", "b", nil]).repeats(of: \.value, at: \.span).isEmpty)
  }

  @Test(arguments: [(0, ""), (1, "n1"), (12, "n11, n12"), (13, "n11, n12 …"), (4_000, "n12 …")])
  func `A list names as many as can be looked over`(count: Int, end: String) {
    let list = (0..<count).map { "n\($0 + 1)" }.shortList
    #expect(list.hasSuffix(end) && list.split(separator: ",").count == min(count, 12))
  }
}
