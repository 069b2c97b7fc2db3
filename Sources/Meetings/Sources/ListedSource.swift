package import Diagnostics
package import Fields

/// An entry of a file of sources, which is read only if something cites it.
package struct ListedSource {
  package let id: Located<String>
  /// Whether its texts are CSL-JSON's and not Markdown.
  let isPlain: Bool
  private let node: (DiagnosticSink) -> Node?

  /// - Parameter node: the entry under the names of CSL-JSON; nil after an error.
  package init(
    id: Located<String>, isPlain: Bool, node: @escaping (DiagnosticSink) -> Node?
  ) {
    self.id = id
    self.isPlain = isPlain
    self.node = node
  }

  /// The sources that are cited, in the order of the files. Whatever else stands in an entry that
  /// nothing cites, it cannot keep a briefing from being built.
  static func read(
    _ entries: [ListedSource], _ context: MeetingContext, into sink: DiagnosticSink
  ) -> [Reference] {
    guard !entries.isEmpty else { return [] }
    let cited = context.citedReferences
    let known = Set(Reference.record(context).shape.fields.map(\.name))
    let types = Set(Reference.Form.allCases.map(\.rawValue))
    return entries.compactMap { entry in
      guard cited.contains(entry.id.value) else {
        context.define(entry.id, as: .reference)
        return nil
      }
      guard let node = entry.node(sink) else {
        context.miss(.reference)
        return nil
      }
      var names = known
      if let type = node["type"], let name = type.string, !types.contains(name) {
        report(name, of: type, sink)
        names.remove("type")
      }
      return Reference.record(context, isPlain: entry.isPlain)
        .read(node.keeping(names), into: sink)
    }
  }

  private static func report(_ type: String, of node: Node, _ sink: DiagnosticSink) {
    sink.report(
      Diagnostic(
        MeetingsDiagnostics.unknownSourceType,
        "\"\(excerpt(type))\" is no kind of source that is known; it is printed as a document",
        at: node.span, hint: "write a type that is known, such as report, webpage or book"))
  }
}
