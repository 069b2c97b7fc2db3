package import Diagnostics

/// The figures at which reading stops, each with a diagnostic of its own.
package enum Limits {
  /// Bytes of one file. Whoever opens files refuses larger ones unread.
  package static let fileSize = 10_000_000
  /// Sequences and mappings inside each other, after aliases.
  package static let depth = 64
  /// Keys and values of one file, each counted as often as aliases repeat it.
  package static let nodes = 1_000_000

  /// What whoever opens a file reports of one that is too large.
  package static func fileTooLarge(_ size: Int, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      FieldsDiagnostics.fileTooLarge, "the file has \(size) bytes; the limit is \(fileSize)",
      at: span, hint: "check the path; pictures and annexes are named in the data, not part of it")
  }
}
