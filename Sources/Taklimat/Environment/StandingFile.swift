import Glibc

/// What stands under the name of a file that is to be written.
enum StandingFile {
  case nothing
  /// A file with the very bytes.
  case same
  case other
  /// A symbolic link, wherever it leads.
  case link
  /// What is no file; to open a pipe would wait for its reader.
  case special(FileSort)

  init(_ name: String, comparedWith bytes: [UInt8]) throws(FileFailure) {
    var status = stat()
    guard lstat(name, &status) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else {
        throw .cannotCreate(name, reason: FileFailure.reason())
      }
      self = .nothing
      return
    }
    if status.st_mode & S_IFMT == S_IFLNK {
      self = .link
    } else if let sort = FileSort(mode: status.st_mode) {
      self = .special(sort)
    } else if Int(status.st_size) == bytes.count,
      try FileHandle(locating: name).contents(limit: bytes.count) == bytes
    {
      self = .same
    } else {
      self = .other
    }
  }
}
