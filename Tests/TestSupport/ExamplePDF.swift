import Taklimat

/// The example's briefing as the program builds it, for tests of what reads finished files.
package enum ExamplePDF {
  package static let meeting = "Examples/unops-courtesy-call/meeting.yaml"

  /// Built once; throws where the example has errors.
  package static func bytes() throws -> [UInt8] { try built.get() }

  /// The same with the first byte changed of what one attachment is deflated to, so that it cannot
  /// be inflated: of the first in the file, or the second.
  package static func withBrokenAttachment(_ index: Int) throws -> [UInt8] {
    var bytes = try bytes()
    let type = Array("/EmbeddedFile".utf8)
    let start = Array("\nstream\n".utf8)
    let starts = bytes.indices.filter { place in
      bytes[place] == start[0] && bytes[place...].starts(with: start)
        && bytes[max(0, place - 400)..<place].split(separator: Array("endobj".utf8)).last?
          .contains(type) == true
    }
    guard starts.indices.contains(index) else {
      throw TestSupportError("the example has \(starts.count) attachments")
    }
    bytes[starts[index] + start.count] ^= 0xFF
    return bytes
  }

  private static let built = Result {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    let result = BriefingEngine(options).build(.file(Checkout.path(meeting)))
    guard let output = result.outputs.first else {
      throw TestSupportError(result.report.rendered(.short))
    }
    return output.bytes
  }
}
