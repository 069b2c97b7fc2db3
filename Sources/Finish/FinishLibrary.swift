import CDeflate

/// The library that compresses streams; a version of its own may give other bytes.
package enum FinishLibrary {
  /// Of what the program was built with: the library cannot be asked.
  package static var version: (name: String, version: String) {
    ("libdeflate", LIBDEFLATE_VERSION_STRING)
  }
}
