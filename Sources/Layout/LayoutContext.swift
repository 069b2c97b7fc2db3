package import Diagnostics
import Glibc
package import Shaping

/// What blocks need to measure themselves: type, and a place for diagnostics.
///
/// One per document and run, owned by one thread like the setter and the sink it holds.
package final class LayoutContext {
  package let setter: any TextSetter
  package let sink: DiagnosticSink
  /// Whether a block reserved a slot, so that pages must be searched for slots to fill.
  var hasSlots = false
  /// A page, counted from 0, of which breakers shall say why it ends where it does.
  package var explainedPage: Int?
  /// What they said of it.
  package internal(set) var explanation: PageExplanation?
  /// Whether a proofreader will look at the pages, and say better than a measure where content is
  /// too wide or too high.
  package var isProofread = false
  private var remarks: Set<Remark> = []

  /// What makes two reports the same.
  private struct Remark: Hashable {
    let id: String
    let span: SourceSpan?
    let summary: String
  }

  package init(setter: any TextSetter, sink: DiagnosticSink) {
    self.setter = setter
    self.sink = sink
  }

  /// Reports what a block or page has to say, once for each kind and place: heads and captions are
  /// measured again where they are repeated.
  func report(
    _ kind: DiagnosticKind, _ summary: String, at span: SourceSpan?, hint: String? = nil
  ) {
    let remark = Remark(id: kind.id, span: span, summary: span == nil ? summary : "")
    guard remarks.insert(remark).inserted else { return }
    sink.report(Diagnostic(kind, summary, at: span, hint: hint))
  }
}

/// A length for messages: whole points, whatever the data made of it.
func pointsText(_ length: Double) -> String {
  guard length.isFinite else { return "endless" }
  return "\(Int(min(max(length, 0), 1_000_000_000).rounded(.up))) pt"
}
