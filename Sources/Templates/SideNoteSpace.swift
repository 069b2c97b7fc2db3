import Diagnostics

/// What of the outer margin notes may fill; lengths in points.
package struct SideNoteSpace: Sendable {
  /// Between the text and the notes.
  package let gap: Double
  /// Of the notes.
  package let width: Double

  /// Of sheet that stays white at its edge: 8 mm.
  private static let edge = 8 * 72 / 25.4
  /// In which a word of a note has room.
  private static let leastWidth = 60.0

  package init(_ page: PageSetup, leading: Double) {
    gap = leading
    width = page.outside - leading - Self.edge
  }

  /// Reports a margin that is too narrow for the notes that a template wants there.
  func check(_ options: NoteOptions, into sink: DiagnosticSink) {
    guard options.place == .margin, width < Self.leastWidth else { return }
    sink.report(
      Diagnostic(
        TemplatesDiagnostics.narrowMargin,
        "the outer margin leaves \(inPoints(max(0, width))) for notes, which need"
          + " \(inPoints(Self.leastWidth))", at: options.placeSpan,
        hint: "widen the page's \"outside\" by \(inPoints(Self.leastWidth - width)), or let notes"
          + " stand at the foot"))
  }
}
