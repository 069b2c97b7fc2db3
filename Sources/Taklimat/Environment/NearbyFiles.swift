import Diagnostics

/// What lies where a file was looked for, for those who named one that is not there.
struct NearbyFiles {
  private let path: String
  private let isNamedInFile: Bool
  private static let most = 8

  /// - Parameter isNamedInFile: whether a file of data names it, and not the command line.
  init(_ path: String, isNamedInFile: Bool) {
    self.path = path
    self.isNamedInFile = isNamedInFile
  }

  var hint: String {
    if let near = FolderListing.nearest(to: path) {
      return "did you mean \"\(isNamedInFile ? PathName.last(of: near) : near)\"?"
    }
    let folder = PathName.folder(of: path)
    guard FolderListing.isFolder(folder) else { return missing(folder) }
    let kind = PathName.fileExtension(of: path)
    let names = ((try? FolderListing.names(in: folder, named: folder)) ?? [])
      .filter { !kind.isEmpty && PathName.fileExtension(of: $0) == kind }
    guard !names.isEmpty else {
      let kindOfFile = kind.isEmpty ? "nothing of that name" : "no .\(kind) file"
      return "\(Self.phrase(folder)) holds \(kindOfFile)" + counting
    }
    return "\(Self.phrase(folder)) holds " + names.prefix(Self.most).joined(separator: ", ")
      + (names.count > Self.most ? " …" : "") + counting
  }

  private func missing(_ folder: String) -> String {
    let near = FolderListing.nearest(to: folder).map { "; did you mean \"\($0)\"?" }
    return "there is no folder \"\(folder)\"" + (near ?? counting)
  }

  private static func phrase(_ folder: String) -> String {
    folder == "." ? "the folder that you are in" : "\"\(folder)\""
  }

  private var counting: String {
    isNamedInFile ? "; names count from the folder of the file that they stand in" : ""
  }
}
