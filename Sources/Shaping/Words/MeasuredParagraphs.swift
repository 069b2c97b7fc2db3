/// Paragraphs whose widths were asked for and whose lines are still to come.
///
/// A table measures all its cells before it sets the first; without this each would be cut into
/// words twice. Bounded; one per worker.
final class MeasuredParagraphs {
  /// A paragraph's words and where its lines may end.
  typealias Cut = (paragraph: PreparedParagraph, rules: BreakRules)

  private struct Entry {
    /// Held so that nothing else can come to stand at its address.
    let runs: [TextRun]
    let cut: Cut
  }

  /// Above this many the oldest are not worth their memory.
  private static let limit = 256

  /// By where the paragraph's runs lie in memory: the same storage is the same text.
  private var entries: [Int: Entry] = [:]

  func keep(_ cut: Cut, of paragraph: Paragraph) {
    if entries.count >= Self.limit { entries.removeAll(keepingCapacity: true) }
    entries[Self.address(of: paragraph.runs)] = Entry(runs: paragraph.runs, cut: cut)
  }

  /// What was kept of a paragraph that has the same runs and style; it is kept no longer.
  func take(_ paragraph: Paragraph) -> Cut? {
    guard !entries.isEmpty,
      let entry = entries.removeValue(forKey: Self.address(of: paragraph.runs)),
      entry.cut.paragraph.style == paragraph.style
    else { return nil }
    return entry.cut
  }

  private static func address(of runs: [TextRun]) -> Int {
    runs.withUnsafeBufferPointer { Int(bitPattern: $0.baseAddress) }
  }
}
