import CPangoCairo

/// A private set of font files: fontconfig's view of the world, made of nothing but them.
///
/// It becomes the process's current configuration before any font map is made. Otherwise Pango's
/// helper thread reads the system's configuration, two hundred files of it.
package final class FontConfiguration {
  let handle: OpaquePointer

  /// - Throws: `FontError.unreadable` with the path that fontconfig would not take.
  package init(files: [String]) throws(FontError) {
    guard let handle = FcConfigCreate() else { throw .outOfMemory }
    self.handle = handle
    for file in files where FcConfigAppFontAddFile(handle, file) == 0 {
      throw .unreadable(file)
    }
    // Takes a reference of its own.
    guard FcConfigSetCurrent(handle) != 0 else { throw .outOfMemory }
  }

  deinit { FcConfigDestroy(handle) }
}

/// What can go wrong between a font file and a glyph.
package enum FontError: Error, Equatable {
  case outOfMemory
  case unreadable(String)
  /// Pango found no font at all for a description.
  case notFound(String)
}

@available(*, unavailable)
extension FontConfiguration: Sendable {}  // fontconfig objects belong to one thread at a time
