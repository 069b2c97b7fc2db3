import CPangoCairo
import Glibc

/// A shared library of this process that cannot be asked for its version.
package enum LoadedLibrary {
  /// The name of the file that a function was loaded from, links followed, which ends in a version:
  /// `libmd4c.so.0.4.8`; nil where there is no such function.
  package static func fileName(of function: String) -> String? {
    guard let path = taklimat_loaded_file(dlsym(nil, function)) else { return nil }
    var file = String(cString: path)
    // Of the folders, which `realpath` would look up one by one, nothing is wanted.
    for _ in 0..<linksFollowed {
      guard let target = target(ofLink: file) else { break }
      file = target.utf8.first == slash ? target : folder(of: file) + target
    }
    return String(file[folder(of: file).endIndex...])
  }

  private static let linksFollowed = 8
  private static let slash = UInt8(ascii: "/")

  /// With its slash; empty where there is none.
  private static func folder(of path: String) -> Substring {
    guard let last = path.utf8.lastIndex(of: slash) else { return path.prefix(0) }
    return path[...last]
  }

  private static func target(ofLink link: String) -> String? {
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      buffer.withMemoryRebound(to: CChar.self) { path in
        guard let start = path.baseAddress else { return }
        count = max(0, readlink(link, start, path.count))
      }
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
