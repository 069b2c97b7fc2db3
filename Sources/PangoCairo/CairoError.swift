import CPangoCairo

/// A status of cairo's other than success.
package struct CairoError: Error, Equatable, CustomStringConvertible {
  /// What cairo says of it.
  package let description: String

  /// Nil for success only: an unknown status is an error.
  init?(_ status: cairo_status_t) {
    guard status != CAIRO_STATUS_SUCCESS else { return nil }
    description = cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown status"
  }

  private init(description: String) { self.description = description }

  static let outOfMemory = CairoError(description: "out of memory")
  static let unreadablePicture = CairoError(
    description: "the picture could not be unpacked (is libturbojpeg installed?)")
  static let invalidSize = CairoError(description: "the pixels are not as many as the size says")

  /// Throws unless the status is success.
  static func check(_ status: cairo_status_t) throws(CairoError) {
    if let error = CairoError(status) { throw error }
  }
}
