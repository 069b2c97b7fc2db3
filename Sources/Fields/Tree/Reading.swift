package import Diagnostics

extension Node {
  /// Reads a YAML or JSON file into its values, and makes it known to the sink.
  ///
  /// Nil after a syntax error or a limit, of which exactly one diagnostic tells. What is wrong with
  /// keys, aliases and characters is reported too, and the rest can still be read.
  package static func read(
    _ file: SourceFile, as format: DataFormat? = nil, into sink: DiagnosticSink
  ) -> Node? {
    let source = sink.register(file)
    do {
      let builder = try parse(file, format ?? DataFormat(of: file), source)
      for problem in builder.problems { sink.report(problem) }
      guard !builder.records.isEmpty else { return nil }
      return NodeTree(builder).node(0)
    } catch {
      sink.report(error.diagnostic)
      return nil
    }
  }

  private static func parse(
    _ file: SourceFile, _ format: DataFormat, _ source: SourceID
  ) throws(ReadingStop) -> TreeBuilder {
    try YAMLReader.read(file.bytes, source: source, start: 0)
  }
}
