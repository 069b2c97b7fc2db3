import Diagnostics
import Fields

/// Whether each reference of a text leads to exactly one part of the document.
struct PointerCheck {
  /// What can be pointed at under each id, by the places where it is declared.
  private var targets: [String: [(kind: Referent, span: SourceSpan)]] = [:]

  /// Whether some of them could not be read.
  private let hasGaps: Bool

  init(_ known: [(Referent, [String: SourceSpan])], hasGaps: Bool) {
    self.hasGaps = hasGaps
    for (kind, ids) in known {
      for (id, span) in ids { targets[id, default: []].append((kind, span)) }
    }
  }

  func check(_ pointers: [Located<String>], into sink: DiagnosticSink) {
    // Sorted once, however many lead nowhere.
    let known = pointers.isEmpty ? [] : targets.keys.sorted()
    for pointer in pointers {
      let found = targets[pointer.value] ?? []
      if found.isEmpty, !hasGaps { reportUnknown(pointer, known, into: sink) }
      if found.count > 1 { reportAmbiguous(pointer, found, into: sink) }
    }
  }

  private func reportUnknown(
    _ pointer: Located<String>, _ known: [String], into sink: DiagnosticSink
  ) {
    let kind = MeetingsDiagnostics.unknownTarget
    // Nobody would read the hint.
    guard !sink.isFull else { return sink.count(kind.severity, times: 1) }
    var hint = "give a section, a table or a figure this id"
    if !known.isEmpty { hint += "; known: " + known.shortList }
    if let name = Suggestion.nearest(to: pointer.value, among: known) {
      hint = "did you mean \"\(name)\"? Otherwise \(hint)"
    }
    sink.report(
      Diagnostic(
        kind, "nothing has the id \"\(pointer.value)\"", at: pointer.span, hint: hint))
  }

  private func reportAmbiguous(
    _ pointer: Located<String>, _ found: [(kind: Referent, span: SourceSpan)],
    into sink: DiagnosticSink
  ) {
    let notes = found.map { Diagnostic.Note("a \($0.kind.noun) has it here", at: $0.span) }
    sink.report(
      Diagnostic(
        MeetingsDiagnostics.ambiguousTarget, "\"\(pointer.value)\" is the id of several things",
        at: pointer.span, notes: notes, hint: "give the one that is meant an id of its own"))
  }
}
