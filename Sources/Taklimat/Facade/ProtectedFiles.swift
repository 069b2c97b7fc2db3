import Diagnostics
import Glibc

/// A regular file by what it is, whatever name or link leads to it.
struct FileIdentity: Hashable {
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
  private var names: [FileIdentity: String] = [:]

  init(_ files: [String]) {
    for file in files {
      if let identity = FileIdentity(file) { names[identity] = file }
    }
  }

  /// The file, by the name it was given, that an output of this name would replace.
  func replaced(by output: String, format: OutputFormat) -> String? {
    places(of: output, format: format).lazy.compactMap(FileIdentity.init).compactMap { names[$0] }
      .first
  }

  /// How many pages there will be is not known yet: every numbered name that exists may be hit.
  private func places(of output: String, format: OutputFormat) -> [String] {
    guard format == .png else { return [output] }
    let folder = PathName.folder(of: output)
    let stem = PathName.stem(of: output) + "-"
    let end = PathName.last(of: output).dropFirst(PathName.stem(of: output).count)
    let present = (try? FolderListing.names(in: folder, named: folder)) ?? []
    return present.filter { name in
      guard name.hasPrefix(stem), name.hasSuffix(end) else { return false }
      let number = name.utf8.dropFirst(stem.utf8.count).dropLast(end.utf8.count)
      return !number.isEmpty && number.allSatisfy { (UInt8(ascii: "0")...57).contains($0) }
    }.map { PathName.join(folder, $0) }
  }
}
