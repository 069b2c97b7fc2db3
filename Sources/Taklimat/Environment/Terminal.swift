import Glibc

/// What may be assumed of whoever reads standard output and standard error.
public enum Terminal {
  /// Whether standard error is a terminal that shows colours and its owner has not asked for none
  /// (no-color.org).
  public static var messagesMayHaveColor: Bool {
    isatty(STDERR_FILENO) == 1 && variable("NO_COLOR").isEmpty && variable("TERM") != "dumb"
  }

  /// Whether standard output would show a file's bytes on a screen.
  public static var outputIsScreen: Bool { isatty(STDOUT_FILENO) == 1 }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
