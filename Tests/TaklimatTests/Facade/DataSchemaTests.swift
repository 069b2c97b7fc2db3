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
  @Test(arguments: [DataSchema.meeting, .template])
  func `The references for readers are those of the declarations`(_ kind: DataSchema) throws {
    #expect(kind.reference == (try Checkout.text("Documentation/\(kind.rawValue)-reference.md")))
  }

  @Test(arguments: ["unops-courtesy-call", "specimen"])
  func `Examples name their schema on the first line`(_ example: String) throws {
    let text = try Checkout.text("Examples/\(example)/meeting.yaml")
    #expect(
      text.hasPrefix("# yaml-language-server: $schema=../../Schemas/meeting.json\n"))
  }
}
