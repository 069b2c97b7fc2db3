package import Diagnostics
import Glibc
package import Shaping

/// What blocks need to measure themselves: type, and a place for diagnostics.
///
/// One per document and run, owned by one thread like the setter and the sink it holds.
package final class LayoutContext {
  package let setter: any TextSetter
  package let sink: DiagnosticSink
  /// The document's notes.
  package var footnotes = Footnotes()
  /// As wide as notes are set: the region that is being filled, in points.
  var noteMeasure = 0.0
  /// Of the highest region that is being filled, in points.
  var regionHeight = Double.infinity
  /// Where notes may stand beside the region that is being filled.
  var sideMargin: SideMargin?
  private var measuredNotes: [Int: MeasuredNote] = [:]
  /// Whether a block reserved a slot, so that pages must be searched for slots to fill.
  var hasSlots = false
  /// A page, counted from 0, of which breakers shall say why it ends where it does.
  package var explainedPage: Int?
  /// What they said of it.
  package internal(set) var explanation: PageExplanation?
  /// Whether a proofreader will look at the pages, and say better than a measure where content is
  /// too wide or too high, or a picture too coarse.
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

  /// The same document's, to lay it out once more.
  func anew(with setter: any TextSetter) -> LayoutContext {
    let context = LayoutContext(setter: setter, sink: DiagnosticSink())
    context.explainedPage = explainedPage
    context.footnotes = footnotes
    context.isProofread = isProofread
    return context
  }

  /// Takes over what was said in a round that stands.
  func take(_ round: LayoutContext) {
    sink.add(contentsOf: round.sink)
    explanation = round.explanation
  }

  /// The notes that a box calls, measured once for the region that is being filled.
  func footnotes(calledBy box: FlowBox) -> [Footnote] {
    box.notes.isEmpty ? [] : box.notes.compactMap(footnote)
  }

  private func footnote(_ number: Int) -> Footnote? {
    if let known = measuredNotes[number], known.width == noteMeasure, known.side == sideMargin {
      return known.note
    }
    guard footnotes.blocks.indices.contains(number) else { return nil }
    let items = footnotes.blocks[number].items(width: noteMeasure, in: self)
    let note = Footnote(
      number, FlowUnit.collect(items, in: self), style: footnotes.style, side: sideNote(number))
    measuredNotes[number] = MeasuredNote(width: noteMeasure, side: sideMargin, note: note)
    return note
  }

  private func sideNote(_ number: Int) -> SideNote? {
    guard let sideMargin, footnotes.sides.indices.contains(number) else { return nil }
    let side = footnotes.sides[number]
    return side.block.box(width: sideMargin.width, in: self).map { box in
      SideNote(box: box, call: side.call, spacing: sideMargin.spacing)
    }
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

/// A note with what it was measured for.
private struct MeasuredNote {
  let width: Double
  let side: SideMargin?
  let note: Footnote
}

/// A length for messages: whole points, whatever the data made of it.
func pointsText(_ length: Double) -> String {
  guard length.isFinite else { return "endless" }
  return "\(Int(min(max(length, 0), 1_000_000_000).rounded(.up))) pt"
}
