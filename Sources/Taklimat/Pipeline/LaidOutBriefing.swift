package import Frames

/// A briefing whose pages are made but not painted: what tests of the pages look at.
package struct LaidOutBriefing {
  /// Nil after errors.
  package let document: PagedDocument?
  package let report: Report
  /// How its prose is set; empty unless statistics were asked for.
  package let lines: LineTable
}
