import CPangoCairo
import Glibc

/// A shared library of this process that cannot be asked for its version.
package enum LoadedLibrary {
  /// The name of the file that a function was loaded from, links followed, which ends in a version:
  /// `libmd4c.so.0.4.8`; nil where there is no such function.
  package static func fileName(of function: String) -> String? {
    guard let path = taklimat_loaded_file(dlsym(nil, function)) else { return nil }
    let real = realpath(path, nil)
    defer { free(real) }
    let file = String(cString: UnsafePointer(real) ?? path)
    return file.utf8.lastIndex(of: UInt8(ascii: "/")).map {
      String(file[file.utf8.index(after: $0)...])
    } ?? file
  }
}
