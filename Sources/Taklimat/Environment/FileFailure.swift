import Diagnostics
import Glibc

/// Why a file was not read or not written, with its name as the user gave it.
package enum FileFailure: Error, Sendable, Equatable {
  case notFound(String)
  case notAFile(String, FileSort)
  case notAFolder(String)
  case unreadable(String, reason: String)
  /// `root` is nil where no root was given and none can be derived: standard input has no folder.
  case outsideRoot(String, root: String?)
  case tooLarge(String, limit: Int)
  case readFailed(String, reason: String)
  case cannotCreate(String, reason: String)
  case cannotWrite(String, reason: String)

  /// What the C library says about the last failed call; in English, as no locale is ever set.
  static func reason(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }

  /// The failure of opening `name` for reading.
  static func opening(_ name: String, code: Int32 = errno) -> FileFailure {
    switch code {
    case ENOENT, ENOTDIR: .notFound(name)
    default: .unreadable(name, reason: reason(code))
    }
  }
}

/// What stands under a name where a file was wanted.
package enum FileSort: String, Sendable {
  case folder
  case namedPipe = "named pipe"
  case device
  case socket
  case other = "special file"

  /// Nil for a regular file.
  init?(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: return nil
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .namedPipe
    case S_IFCHR, S_IFBLK: self = .device
    case S_IFSOCK: self = .socket
    default: self = .other
    }
  }
}
