import Taklimat

/// The example's briefing as the program builds it, for tests of what reads finished files.
package enum ExamplePDF {
  package static let meeting = "Examples/unops-courtesy-call/meeting.yaml"

  /// Built once; throws where the example has errors.
  package static func bytes() throws -> [UInt8] { try built.get() }

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
