import CPangoCairo
import Glibc

/// A PDF that cairo draws, page by page, into a stream.
///
/// Cairo's statuses are sticky and silent, so they are asked for after every page and after the end.
package final class CairoPDFSurface {
  private let handle: OpaquePointer
  private let sink: CairoSink

  /// `receive` gets the bytes in order, during `endPage` and `finish`.
  package init(receive: @escaping (UnsafeRawBufferPointer) -> Void) throws(CairoError) {
    Self.leaveContentUncompressed
    sink = CairoSink(receive)
    // The size is set page by page.
    guard let handle = cairo_pdf_surface_create_for_stream(CairoSink.write, sink.closure, 1, 1)
    else { throw .outOfMemory }
    self.handle = handle
    try CairoError.check(cairo_surface_status(handle))
    // Otherwise cairo asks the clock.
    cairo_pdf_surface_set_metadata(
      handle, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
  }

  deinit { cairo_surface_destroy(handle) }

  /// Cairo would compress the contents of sheets only for them to be inflated and read.
  ///
  /// A variable of its own making, read when a surface is made. Must be set before a second thread
  /// runs, since `getenv` elsewhere must not race with it; the finished file is the same without.
  package static let leaveContentUncompressed: Void = {
    setenv("CAIRO_DEBUG_PDF", "1", 1)
  }()

  /// Begins a page of this size in points and gives the context to draw it with.
  package func beginPage(width: Double, height: Double) throws(CairoError) -> CairoContext {
    cairo_pdf_surface_set_size(handle, width, height)
    return try CairoContext(handle)
  }

  /// Ends the page; its context must not be used any more.
  package func endPage() throws(CairoError) {
    cairo_surface_show_page(handle)
    sink.flush()
    try CairoError.check(cairo_surface_status(handle))
  }

  /// Writes fonts and the rest of the file.
  package func finish() throws(CairoError) {
    cairo_surface_finish(handle)
    sink.flush()
    try CairoError.check(cairo_surface_status(handle))
  }
}

@available(*, unavailable)
extension CairoPDFSurface: Sendable {}  // a surface and its sink belong to one thread
