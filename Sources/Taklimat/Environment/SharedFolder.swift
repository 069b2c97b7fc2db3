import Glibc

/// Where the program's own Templates, Fonts and Languages lie.
package struct SharedFolder: Sendable, Equatable {
  package let folder: ReadableFolder

  /// What makes a folder the shared one.
  package static let parts = ["Fonts", "Languages", "Templates"]

  /// The folder that was asked for, which must then be one.
  package init(_ name: String) throws(FileFailure) {
    guard Self.isShared(name) else { throw .notFound(name) }
    folder = try ReadableFolder(name)
  }

  /// Beside the installed executable, or the checkout that it was built in; never the working
  /// folder.
  package init(besideExecutable executable: String? = Self.executable) throws(FileFailure) {
    let candidates = executable.map(Self.candidates) ?? []
    guard let found = candidates.first(where: Self.isShared) else {
      throw .notFound("share/taklimat")
    }
    folder = try ReadableFolder(found)
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

  private static func isShared(_ path: String) -> Bool {
    parts.allSatisfy { FolderListing.isFolder(PathName.join(path, $0)) }
  }
}
