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
}
