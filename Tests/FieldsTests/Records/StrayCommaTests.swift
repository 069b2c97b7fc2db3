import Diagnostics
import Fields
import Testing

@Suite("A comma inside braces")
struct StrayCommaTests {
  /// Behind the schema, and what the hint of the last diagnostic says.
  private static let slips: [(String, String)] = [
    ("ratio: 1,5", "a decimal point, pages the language's own sign: write 1.5"),
    ("people: {a: {name: A, rank: 1,5}}", "ends the value; data take a decimal point: write 1.5"),
    ("people: {a: {rank: -1,50, name: A}}", "write -1.50"),
    ("people: {a: {name: A, S.H.}}", "put text that holds a comma in quotes"),
    ("people: {a: {name: A, S.H., S.H.}}", "put text that holds a comma in quotes"),
    ("people: {a: {name: 1, 5}}", "put text that holds a comma in quotes"),
    ("people: {a: {name: A, 5: }}", "known keys: name, rank"),
    ("people: {a: {name: A, rnk}}", "did you mean \"rank\"?"),
    ("people: {a: {5, name: A}}", "known keys: name, rank"),
    ("label: {id: Tujuan, dan lain, en: Aim}", "put text that holds a comma in quotes"),
  ]

  @Test(arguments: slips.indices)
  func `It is told as what parted the value`(_ index: Int) throws {
    let (field, hint) = Self.slips[index]
    let reading = Reading("schema: probe/1\n\(field)\n")
    _ = reading.probe()
    let told = try #require(reading.sink.diagnostics.last { $0.hint != nil }, "\(field)")
    #expect(told.hint?.contains(hint) == true, "\(field) gave: \(told)")
  }
}
