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
      let text = try FileText(file, source: source)
      let builder = try parse(text, format ?? DataFormat(of: file), source)
      for problem in text.problems + builder.problems { sink.report(problem) }
      guard !builder.records.isEmpty else {
        sink.report(FileText.emptyFile(source))
        return nil
      }
      let tree = NodeTree(builder)
      TextHygiene.report(tree, into: sink)
      return tree.node(0)
    } catch {
      sink.report(error.diagnostic)
      return nil
    }
  }

  private static func parse(
    _ text: FileText, _ format: DataFormat, _ source: SourceID
  ) throws(ReadingStop) -> TreeBuilder {
    switch format {
    case .yaml: try YAMLReader.read(text.content, source: source, start: text.start)
    case .json: try JSONReader.read(text.content, source: source, start: text.start)
    }
  }
}
