import Diagnostics
import Taklimat
import TestSupport
import Testing

/// Every example by every template: whoever tries the program tries these first.
@Suite struct ShippedExampleTests {
  /// An example and a template, both as paths in the checkout.
  struct Pair: CustomTestStringConvertible, Sendable {
    let example: String
    let template: String

    var testDescription: String { "\(example) by \(template)" }
  }

  /// One meeting file serves all templates, so that no pair is left out.
  static let pairs = Result {
    let files = try Checkout.trackedFiles()
    let examples = files.filter {
      $0.hasPrefix("Examples/") && $0.hasSuffix("/meeting.yaml")
    }
    let templates = files.filter {
      ($0.hasPrefix("Templates/") || $0.hasPrefix("Examples/")) && $0.hasSuffix("/template.yaml")
    }
    guard examples.count >= 7, templates.count >= 11 else {
      throw TestSupportError("examples \(examples), templates \(templates)")
    }
    return examples.flatMap { example in templates.map { Pair(example: example, template: $0) } }
  }

  @Test(arguments: try pairs.get())
  func `Each example is a document without errors by each template`(_ pair: Pair) throws {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.template = Checkout.path(pair.template)
    let report = BriefingEngine(options).check(.file(Checkout.path(pair.example)))
    #expect(report.status == .success, "\(report.rendered(.short, level: .errors))")
  }
}
