import Glibc

/// What libraries would read of the environment, and what would change pages by it.
enum LibraryVariables {
  /// Takes them out; before any thread that might read them.
  static func forget() {
    // The folder of the dictionary by which Pango parts Thai words.
    unsetenv("LIBTHAI_DICTDIR")
  }
}
