package import Diagnostics
package import Shaping

/// What blocks need to measure themselves: type, and a place for diagnostics.
///
/// One per document and run, owned by one thread like the setter and the sink it holds.
package final class LayoutContext {
  package let setter: any TextSetter
  package let sink: DiagnosticSink
  /// Whether a block reserved a slot, so that pages must be searched for slots to fill.
  var hasSlots = false

  package init(setter: any TextSetter, sink: DiagnosticSink) {
    self.setter = setter
    self.sink = sink
  }

  func report(
    _ kind: DiagnosticKind, _ summary: String, at span: SourceSpan?, hint: String? = nil
  ) {
    sink.report(Diagnostic(kind, summary, at: span, hint: hint))
  }
}
