import Glibc

/// A folder below which files may be read: the root of a run, the share folder, a font folder.
///
/// Symbolic links are followed first and judged by where they lead, on the opened file itself, so
/// that nothing can be swapped between the check and the reading.
package struct ReadableFolder: Sendable, Equatable {
  /// As given by the user; what messages print.
  package let name: String
  /// Absolute, without links.
  private let realPath: String

  package init(_ name: String) throws(FileFailure) {
    let handle = try FileHandle(locating: name)
    guard handle.sort == .folder else { throw .notAFolder(name) }
    self.name = name
    self.realPath = try handle.realPath()
  }

  /// The folder that a file lies in, by its name: `.` where it names none.
  package init(holding file: String) throws(FileFailure) {
    try self.init(PathName.folder(of: file))
  }

  /// The folder's own name, wherever the user came from; nil for the root of the file system.
  package var lastName: String? { realPath == "/" ? nil : PathName.last(of: realPath) }

  /// A name below this folder, as messages print it.
  package func path(_ relative: String) -> String { PathName.join(name, relative) }

  /// The bytes of a regular file below the folder. `path` counts from the working folder, as all
  /// names on the command line do; `path(_:)` makes one from a name relative to this folder.
  package func read(_ path: String, limit: Int = FileLimits.bytes) throws(FileFailure) -> [UInt8] {
    let handle = try located(path)
    guard handle.size <= limit else { throw .tooLarge(path, limit: limit) }
    return try handle.contents(limit: limit)
  }

  /// The first bytes of a regular file below the folder, at most `count`.
  func beginning(of path: String, count: Int) throws(FileFailure) -> [UInt8] {
    try located(path).beginning(count)
  }

  /// The absolute path of a regular file below the folder, for a library that opens it itself and
  /// would not say why it cannot.
  package func realPath(of path: String) throws(FileFailure) -> String {
    let realPath = try located(path).realPath()
    guard access(realPath, R_OK) == 0 else { throw .opening(path) }
    return realPath
  }

  /// The names in the folder that do not begin with a dot, in byte order.
  package func names() throws(FileFailure) -> [String] {
    try FolderListing.names(in: realPath, named: name)
  }

  /// An absolute path without links, counted from this folder; nil for one outside.
  func relativePath(of path: String) -> String? {
    guard contains(path) else { return nil }
    return String(path.utf8.dropFirst(realPath == "/" ? 1 : realPath.utf8.count + 1))
  }

  private func located(_ path: String) throws(FileFailure) -> FileHandle {
    let handle = try FileHandle(locating: path)
    if let sort = handle.sort { throw .notAFile(path, sort) }
    guard contains(try handle.realPath()) else { throw .outsideRoot(path, root: name) }
    return handle
  }

  private func contains(_ path: String) -> Bool {
    path.utf8.starts(with: (realPath == "/" ? realPath : realPath + "/").utf8)
  }
}

/// How much the program is willing to read.
package enum FileLimits {
  /// Of one file.
  package static let bytes = 10_000_000
  /// Of one picture.
  package static let pictureBytes = 20_000_000
  /// Of one finished document.
  package static let documentBytes = 100_000_000
}
