import CPangoCairo
import CRsvg
import Synchronization

/// Why an SVG file could not be drawn.
package enum VectorFault: Error, Equatable {
  /// librsvg is not installed.
  case noLibrary
  /// What the library says.
  case broken(String)
  case outOfMemory
}

/// An SVG file drawn once: lines and fills that a page takes as they are, letters as their outlines.
///
/// It is recorded first, so that the page has it as one object without marks or fonts of its own.
package final class VectorPicture {
  private let surface: CairoSurface
  let width: Double
  let height: Double

  /// - Parameters:
  ///   - svg: a file that was found to be harmless; it is given no place, so that nothing outside of
  ///     it can be read.
  ///   - width: in points, as it is printed.
  ///   - fonts: the files whose families its texts may name; none where it has no text.
  package init(
    svg: [UInt8], width: Double, height: Double, fonts: [String]
  ) throws(VectorFault) {
    guard let library = VectorLibrary.loaded else { throw .noLibrary }
    var extents = cairo_rectangle_t(x: 0, y: 0, width: width, height: height)
    guard
      let surface = try? CairoSurface(
        cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)),
      let context = cairo_create(surface.handle)
    else { throw .outOfMemory }
    defer { cairo_destroy(context) }
    self.surface = surface
    (self.width, self.height) = (width, height)
    try library.draw(svg, on: context, width: width, height: height, fonts: fonts)
    guard cairo_status(context) == CAIRO_STATUS_SUCCESS,
      cairo_surface_status(surface.handle) == CAIRO_STATUS_SUCCESS
    else { throw .outOfMemory }
  }

  var handle: OpaquePointer { surface.handle }
}

@available(*, unavailable)
extension VectorPicture: Sendable {}  // a surface belongs to one thread

/// librsvg, loaded when it is first asked for.
private struct VectorLibrary: @unchecked Sendable {
  /// Written once, before anybody reads it.
  private let table: taklimat_rsvg

  /// Nil where the library or one of its functions is not there.
  static let loaded: VectorLibrary? = {
    var table = taklimat_rsvg()
    return taklimat_load_rsvg(&table) == 0 ? nil : VectorLibrary(table: table)
  }()

  /// The files of which fontconfig knows; held while a text is drawn, since the configuration is that
  /// of the process and not of a thread.
  private static let chosen = Mutex<[String]>([])

  /// - Parameter fonts: none for a drawing without text, which asks for no font.
  func draw(
    _ svg: [UInt8], on context: OpaquePointer, width: Double, height: Double, fonts: [String]
  ) throws(VectorFault) {
    guard !fonts.isEmpty else {
      return try draw(svg, on: context, width: width, height: height)
    }
    try Self.chosen.withLock { chosen throws(VectorFault) in
      if chosen != fonts, choose(fonts) { chosen = fonts }
      try draw(svg, on: context, width: width, height: height)
    }
  }

  /// Makes a configuration of exactly these files the process' own, so that nothing that is installed
  /// on the machine can stand in for them. Nothing else in the program asks fontconfig.
  private func choose(_ paths: [String]) -> Bool {
    guard let configuration = FcConfigCreate() else { return false }
    for path in paths { FcConfigAppFontAddFile(configuration, path) }
    FcConfigSetCurrent(configuration)
    FcConfigDestroy(configuration)
    // Pango's map remembers what it found with those before.
    table.set_default_font_map(nil)
    return true
  }

  private func draw(
    _ svg: [UInt8], on context: OpaquePointer, width: Double, height: Double
  ) throws(VectorFault) {
    var error: UnsafeMutablePointer<taklimat_rsvg_error>?
    guard let handle = table.handle_new_from_data(svg, svg.count, &error) else {
      throw fault(error)
    }
    defer { table.object_unref(handle) }
    // An inch has 96 units (CSS 2.1, 4.3.2).
    table.handle_set_dpi(handle, 96)
    var viewport = taklimat_rsvg_rectangle(x: 0, y: 0, width: width, height: height)
    let cairo = UnsafeMutableRawPointer(context)
    guard table.handle_render_document(handle, cairo, &viewport, &error) != 0 else {
      throw fault(error)
    }
  }

  private func fault(_ error: UnsafeMutablePointer<taklimat_rsvg_error>?) -> VectorFault {
    guard let error else { return .broken("it cannot be drawn") }
    defer { table.error_free(error) }
    return .broken(error.pointee.message.map { String(cString: $0) } ?? "it cannot be drawn")
  }
}
