/// Where a picture or a chart stands.
package enum FigurePlace: String, CaseIterable, Sendable {
  /// Where the text has it.
  case here
  case top, bottom
  /// At the top of a page where that is possible, or else at the bottom.
  case float
}
