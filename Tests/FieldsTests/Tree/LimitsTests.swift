import Diagnostics
import Fields
import Testing

@Suite("Limits")
struct LimitsTests {
  @Test("Brackets a hundred thousand deep end at the limit", arguments: ["test.yaml", "test.json"])
  func deepBrackets(_ name: String) {
    let open = String(repeating: "[", count: 100_000)
    #expect(Reading(open, name: name).places == ["too-deep 1:65"])
    #expect(
      Reading(open + String(repeating: "]", count: 100_000), name: name).places
        == ["too-deep 1:65"])
    #expect(
      Reading(String(repeating: "{\"a\":", count: 100_000), name: name).places
        == ["too-deep 1:321"])
  }

  @Test("Blocks a hundred thousand deep end at the limit")
  func deepBlocks() {
    #expect(Reading(String(repeating: "- ", count: 100_000)).places == ["too-deep 1:129"])
    #expect(Reading(String(repeating: "? ", count: 100_000)).places == ["too-deep 1:129"])
  }

  @Test("A chain of aliases cannot nest deeper than brackets can")
  func deepAliases() {
    var file = "x0: &x0 [a]\n"
    for index in 1...70 { file += "x\(index): &x\(index) [*x\(index - 1)]\n" }
    #expect(Reading(file).places == ["too-deep 64:12"])
  }

  @Test("A mapping that merges itself over and over is counted like any alias")
  func mergeBomb() {
    var file = "x0: &x0 {a: b, c: d}\n"
    for index in 1...40 { file += "x\(index): &x\(index) {<<: [*x\(index - 1), *x\(index - 1)]}\n" }
    #expect(Reading(file).places.map { $0.prefix(14) } == ["too-many-nodes"])
  }

  @Test("The millionth value passes, the next does not")
  func manyNodes() {
    // One root, a list of 999 with itself, and 998 times the same.
    let list = "- &a [" + String(repeating: "1,", count: 998) + "1]\n"
    let aliases = String(repeating: "- *a\n", count: 998)
    let rest = "- [" + String(repeating: "1,", count: 998) + "]\n"
    #expect(Reading(list + aliases + rest).places == [])
    #expect(Reading(list + aliases + rest + "- x\n").places == ["too-many-nodes 1001:3"])
  }

  @Test("A file above the size limit is refused before it is looked at")
  func size() {
    let reading = Reading([UInt8](repeating: 0xFF, count: Limits.fileSize + 1))
    #expect(reading.places == ["file-too-large 1:1"])
  }

  @Test("A long list of tag lines is refused at the first")
  func tagLines() {
    let file = "# x\n" + String(repeating: "%TAG !a! x\n", count: 10_000) + "--- a\n"
    #expect(Reading(file).places == ["explicit-tag 2:1"])
  }
}
