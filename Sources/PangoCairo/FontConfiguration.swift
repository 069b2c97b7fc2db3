import CPangoCairo

/// A font file and what it is, as its owner says.
package struct FontFile: Sendable {
  package var path: String
  package var family: String
  /// CSS weight, 100 to 900.
  package var weight: Int
  package var isItalic: Bool

  package init(path: String, family: String, weight: Int, isItalic: Bool) {
    self.path = path
    self.family = family
    self.weight = weight
    self.isItalic = isItalic
  }
}

/// A private set of font files: fontconfig's view of the world, made of nothing but them.
///
/// It becomes the process's current configuration before any font map is made. Otherwise Pango's
/// helper thread reads the system's configuration, two hundred files of it.
package final class FontConfiguration {
  let handle: OpaquePointer

  /// No file is opened: whether one is a font is seen when it is asked for.
  package init(files: [FontFile]) throws(FontError) {
    guard let handle = FcConfigCreate() else { throw .outOfMemory }
    self.handle = handle
    // Makes the set that the fonts go into, and adds nothing to it.
    _ = FcConfigAppFontAddFile(handle, "/dev/null")
    for file in files {
      guard
        taklimat_config_add(
          handle, file.path, file.family, Int32(clamping: file.weight), file.isItalic ? 1 : 0) != 0
      else { throw .outOfMemory }
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
