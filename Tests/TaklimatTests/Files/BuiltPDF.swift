import Taklimat
import TestSupport
import Testing

/// A meeting at a path, built with the checkout's own templates and fonts.
func built(_ path: String, _ format: OutputFormat = .pdf) -> BuildResult {
  var options = BriefingOptions()
  options.shareFolder = Checkout.root
  options.format = format
  return BriefingEngine(options).build(.file(path))
}

extension FinishedPDF {
  /// A meeting of the checkout, built.
  static func build(_ file: String, paper: String? = nil) throws -> FinishedPDF {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.paper = paper
    let result = BriefingEngine(options).build(.file(Checkout.path(file)))
    return FinishedPDF(
      bytes: try #require(result.outputs.first, "\(result.report.rendered(.short))").bytes)
  }

  /// What a reader that knows nothing of structure makes of the pages.
  func plainText(from page: Int = 1) throws -> String {
    try asked("pdftotext", ["-f", String(page), "FILE", "-"])
  }
}
