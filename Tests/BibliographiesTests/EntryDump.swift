import Bibliographies
import Diagnostics
import Fields

/// What the entries of a file came to, one line each, as flow YAML without quotes.
struct EntryDump {
  let sink = DiagnosticSink()
  let lines: [String]

  init(_ text: String, name: String = "sumber.bib") {
    self.init(Array(text.utf8), name: name)
  }

  init(_ bytes: [UInt8], name: String) {
    let file = SourceFile(name: name, bytes: bytes)
    let sink = sink
    let entries = BibliographyFormat(of: name)?.entries(of: file, into: sink) ?? []
    lines = entries.map { $0.node(sink).map(Self.text) ?? "nothing" }
  }

  var complaints: [String] {
    DiagnosticFormatter(.short).text(of: sink).split(separator: "\n").map(String.init)
  }

  private static func text(_ node: Node) -> String {
    switch node.kind {
    case .scalar: node.string ?? ""
    case .sequence: "[" + node.items.map(text).joined(separator: ", ") + "]"
    case .mapping:
      "{"
        + node.entries.map { "\($0.key.string ?? ""): \(text($0.value))" }.joined(separator: ", ")
        + "}"
    case .broken: "broken"
    }
  }
}
