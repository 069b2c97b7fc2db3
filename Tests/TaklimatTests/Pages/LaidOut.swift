import Frames
import Taklimat
import TestSupport
import Testing

/// A meeting's pages as the program lays them out, and what stands on them.
struct LaidOut {
  static let example = "Examples/unops-courtesy-call/meeting.yaml"

  let document: PagedDocument
  let report: Report
  let table: LineTable
  let lines: [TextLine]

  /// A file of the checkout.
  init(
    _ file: String, template: String? = nil, paper: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try self.init(
      .file(Checkout.path(file)), template: template, paper: paper, sourceLocation: sourceLocation)
  }

  /// A meeting made by a test.
  init(
    text: String, template: String? = nil, paper: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try self.init(
      .text(name: "meeting.yaml", bytes: Array(text.utf8)), template: template, paper: paper,
      sourceLocation: sourceLocation)
  }

  private init(
    _ input: BriefingInput, template: String? = nil, paper: String?, sourceLocation: SourceLocation
  ) throws {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.template = template
    options.paper = paper
    options.wantsStatistics = true
    let laid = BriefingEngine(options).layOut(input)
    document = try #require(
      laid.document, "\(laid.report.rendered(.short))", sourceLocation: sourceLocation)
    report = laid.report
    table = laid.lines
    lines = TextReader(structure: document.structure).lines(of: document.pages)
  }

  /// Lines of the text itself, without running heads, repeated heads and ornaments.
  var content: [TextLine] { lines.filter { element(of: $0) != nil } }

  /// The lines of each paragraph, heading, cell …, in reading order.
  var blocks: [[TextLine]] {
    TextReader(structure: document.structure).blocks(of: document.pages)
  }

  func element(of line: TextLine) -> StructureElement? {
    guard case .element(let id) = line.tag else { return nil }
    return document.structure[id]
  }

  /// The pages of a file as text, as `--format dump` writes them.
  static func dump(_ file: String, template: String? = nil) throws -> String {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.template = template
    options.format = .dump
    let result = BriefingEngine(options).build(.file(Checkout.path(file)))
    let output = try #require(result.outputs.first, "\(result.report.rendered(.short))")
    return String(decoding: output.bytes, as: UTF8.self)
  }

  /// That none of the lines touches another of its page.
  func expectApart(_ lines: [TextLine], sourceLocation: SourceLocation = #_sourceLocation) {
    for (index, one) in lines.enumerated() {
      for other in lines[(index + 1)...] where other.page == one.page {
        let isApart =
          one.maxX <= other.minX + 0.01 || other.maxX <= one.minX + 0.01
          || abs(one.baseline - other.baseline) >= 0.75 * min(one.size, other.size)
        #expect(isApart, "\(one.text) | \(other.text)", sourceLocation: sourceLocation)
      }
    }
  }

  func isHeading(_ line: TextLine) -> Bool {
    if case .heading = element(of: line)?.role { true } else { false }
  }

  /// Where the element stands, without the meeting's own id: `background/p[2]`.
  func path(of line: TextLine) -> String {
    guard let element = element(of: line) else { return "" }
    return element.path.split(separator: "/").dropFirst().joined(separator: "/")
  }

  /// A paragraph of a section: `background[2]/p[3]`.
  func isProse(_ line: TextLine) -> Bool {
    let parts = path(of: line).split(separator: "/")
    return parts.count == 2 && parts[0].hasPrefix("background")
      && (parts[1] == "p" || parts[1].hasPrefix("p["))
  }

  /// The nearest element of a role around a line.
  func ancestor(_ role: StructureRole, of line: TextLine) -> ElementID? {
    guard case .element(var id) = line.tag else { return nil }
    while document.structure[id].role != role {
      guard let parent = document.structure[id].parent else { return nil }
      id = parent
    }
    return id
  }

  /// A block's text with its lines joined: hyphens of line ends taken out.
  static func text(of block: [TextLine]) -> String {
    block.reduce(into: "") { text, line in
      if text.hasSuffix("-"), line.text.first?.isLetter == true { text.removeLast() }
      text += line.text
    }
  }

  /// All text that has a meaning, one block a line.
  var text: String { blocks.map(Self.text).joined(separator: "\n") }
}
