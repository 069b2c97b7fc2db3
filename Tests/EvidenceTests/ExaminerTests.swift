import Testing

@testable import Evidence

@Suite struct ExaminerTests {
  @Test func `Rules stand in the order of their ids, each once`() {
    let ids = Examiner.ids
    #expect(ids == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(ids).count == ids.count)
    #expect(ids == EvidenceDiagnostics.all.map(\.id))
  }
}
