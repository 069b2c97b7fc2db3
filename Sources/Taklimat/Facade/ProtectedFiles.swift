import Diagnostics
import Glibc

/// A regular file by what it is, whatever name or link leads to it.
struct FileIdentity: Equatable {
  private let device: UInt64
  private let inode: UInt64

  /// Nil where the name leads to no regular file.
  init?(_ name: String) {
    var status = stat()
    guard stat(name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}

/// The files that a run reads and none of its outputs may replace.
struct ProtectedFiles {
  private var files: [(identity: FileIdentity, name: String)] = []

  init(_ names: [String]) {
    for name in names {
      if let identity = FileIdentity(name) { files.append((identity, name)) }
    }
  }

  /// The file, by the name it was given, that an output of this name would replace.
  ///
  /// How many pages there will be is not known yet: every numbered name that exists may be hit.
  func replaced(by output: String, format: OutputFormat) -> String? {
    let places = format.isOfPages ? PageSeries(output).present : [output]
    for place in places {
      guard let identity = FileIdentity(place) else { continue }
      if let file = files.last(where: { $0.identity == identity }) { return file.name }
    }
    return nil
  }

  static func overwriting(_ name: String, by input: BriefingInput) -> Diagnostic {
    Diagnostic(
      TaklimatDiagnostics.outputsCollide,
      "the result of \(input.phrase) would overwrite \"\(name)\", which is read", at: nil,
      hint: "name another file with -o")
  }
}
