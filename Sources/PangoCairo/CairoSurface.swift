import CPangoCairo

/// A cairo surface from the moment it is made to that of its last owner: what throws while it makes
/// use of one need not give it back.
final class CairoSurface {
  let handle: OpaquePointer

  /// Takes over a surface that was just made; one with an error is given back at once.
  init(_ made: OpaquePointer?) throws(CairoError) {
    guard let made else { throw .outOfMemory }
    handle = made
    try CairoError.check(cairo_surface_status(made))
  }

  deinit { cairo_surface_destroy(handle) }
}

@available(*, unavailable)
extension CairoSurface: Sendable {}  // a surface belongs to one thread
