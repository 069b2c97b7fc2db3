import Diagnostics
import Fields
import TestSupport
import Testing

@Suite("Bad files")
struct BadInputTests {
  @Test(
    "Each fault is named at its line and column",
    arguments: try BadInput.load("Tests/Fixtures/bad/fields"))
  func names(_ bad: BadInput) {
    bad.check { file, sink in
      if let root = Node.read(file, into: sink) { _ = Probe.record.read(root, into: sink) }
    }
  }

  @Test("Each diagnostic of this module has a bad file, but for the size of files")
  func everyIDHasAFile() throws {
    let ids = Set(try BadInput.load("Tests/Fixtures/bad/fields").flatMap(\.ids))
    let known = Set(FieldsDiagnostics.all.map(\.id))
    #expect(
      known.subtracting(ids).sorted()
        == ["file-too-large", "too-many-nodes"].filter { !ids.contains($0) })
    #expect(ids.subtracting(known).isEmpty)
  }

  @Test("The catalogue is sorted, without doubles, and every page says something")
  func catalogue() {
    let ids = FieldsDiagnostics.all.map(\.id)
    #expect(ids == Set(ids).sorted())
    #expect(FieldsDiagnostics.all.allSatisfy { $0.page.utf8.count > 80 && !$0.title.isEmpty })
  }
}
