import Taklimat
import TestSupport
import Testing

@Suite struct DataSchemaTests {
  /// `make schemas` writes them anew.
  @Test(arguments: DataSchema.allCases)
  func `The schemas that come with the program are those of its declarations`(_ kind: DataSchema)
    throws
  {
    let shipped = try Checkout.text("Schemas/\(kind.rawValue).json")
    #expect(String(decoding: kind.text, as: UTF8.self) == shipped)
  }

  /// `make schemas` writes them anew.
  @Test(arguments: [DataSchema.meeting, .template, .identity])
  func `The references for readers are those of the declarations`(_ kind: DataSchema) throws {
    #expect(kind.reference == (try Checkout.text("Documentation/\(kind.rawValue)-reference.md")))
  }

  @Test(arguments: [
    ("unops-courtesy-call/meeting", "meeting"), ("specimen/meeting", "meeting"),
    ("internal-note/identity", "identity"),
  ])
  func `Examples name their schema on the first line`(_ file: String, _ kind: String) throws {
    let text = try Checkout.text("Examples/\(file).yaml")
    #expect(
      text.hasPrefix("# yaml-language-server: $schema=../../Schemas/\(kind).json\n"))
  }
}
