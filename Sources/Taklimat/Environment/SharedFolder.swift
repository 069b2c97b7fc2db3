import Glibc

/// Where the program's own Templates, Fonts, Languages and Profiles lie.
package struct SharedFolder: Sendable, Equatable {
  package let folder: ReadableFolder

  /// What makes a folder the shared one; Profiles is asked for only by archives.
  package static let parts = ["Fonts", "Languages", "Templates"]

  /// The folder that was asked for, which must then be one.
  package init(_ name: String) throws(FileFailure) {
    guard try Self.isShared(name) else { throw .notFound(name) }
    folder = try ReadableFolder(name)
  }

  /// Beside the installed executable, or the checkout that it was built in; never the working
  /// folder.
  package init(besideExecutable executable: String? = Self.executable) throws(FileFailure) {
    for candidate in executable.map(Self.candidates) ?? [] {
      guard try Self.isShared(candidate) else { continue }
      folder = try ReadableFolder(candidate)
      return
    }
    throw .notFound("share/taklimat")
  }

  /// This process's program, links followed.
  package static var executable: String? { PathName.target(ofLink: "/proc/self/exe") }

  private static func candidates(_ executable: String) -> [String] {
    var folder = PathName.folder(of: executable)
    var candidates = [PathName.join(PathName.folder(of: folder), "share/taklimat")]
    while folder != "/", folder != "." {
      folder = PathName.folder(of: folder)
      // A home folder may well hold folders of these names: only a package is a checkout.
      if access(PathName.join(folder, "Package.swift"), F_OK) == 0 { candidates.append(folder) }
    }
    return candidates
  }

  /// Whether all parts are there; a part that is closed to this user is a failure of its own, since
  /// another folder would silently take the place of the one that was meant.
  private static func isShared(_ path: String) throws(FileFailure) -> Bool {
    for part in parts {
      let name = PathName.join(path, part)
      if access(name, R_OK | X_OK) != 0, errno == EACCES {
        throw .unreadable(name, reason: FileFailure.reason(EACCES))
      }
      guard FolderListing.isFolder(name) else { return false }
    }
    return true
  }
}
