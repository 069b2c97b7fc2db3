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
    return entries.compactMap { entry in
      guard cited.contains(entry.id.value) else {
        context.define(entry.id, as: .reference)
        return nil
      }
      guard let node = entry.node(sink)?.keeping(known) else { return nil }
      return Reference.record(context, isPlain: entry.isPlain).read(node, into: sink)
    }
  }
}
