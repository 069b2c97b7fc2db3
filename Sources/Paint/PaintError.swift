/// Why a page could not be painted.
package enum PaintError: Error, Equatable {
  /// Layout left a place for text unfilled.
  case unfilledSlot(String)
  /// A drawing was asked for its pixels.
  case drawingAsPixels
}
