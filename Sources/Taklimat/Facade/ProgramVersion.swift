import Fields
import Finish
import PangoCairo

/// This program's version and those of the libraries that shape its output.
public enum ProgramVersion {
  public static let number = "0.1.0"

  /// As found when the program runs, in the order in which they are met on the way to a page.
  public static var libraries: [(name: String, version: String)] {
    [FieldsLibrary.version] + PangoCairoLibraries.versions + [FinishLibrary.version]
  }

  /// With those whose version is only in the name of their file, for the lock.
  static var allLibraries: [(name: String, version: String)] {
    libraries
      + silent.compactMap { library in
        LoadedLibrary.fileName(of: library.function).map { (library.name, $0) }
      }
  }

  /// Libraries without a version to ask for, by a function of each: the name of their file tells.
  private static let silent: [(name: String, function: String)] = [
    ("freetype", "FT_Init_FreeType"), ("fribidi", "fribidi_get_bidi_types"),
    ("glib", "g_unichar_break_type"), ("hyphen", "hnj_hyphen_hyphenate3"), ("md4c", "md_parse"),
    ("zlib", "zlibVersion"),
  ]
}
