import Glibc

/// A file that is written beside its place and moved there when all is well.
///
/// Nothing is left of it unless `commit` succeeds; readers see the old file or the whole new one.
/// Its mode is what the umask leaves of 0666. Where the name leads to a device or a pipe
/// (`/dev/null`), the bytes go there at `commit`, since a rename would replace the device. A link
/// stays and what it leads to is replaced; a link that leads nowhere is refused.
package final class StagedFile: ByteSink {
  private let name: String
  private let target: String
  private var temporary: String?
  /// Of the temporary file while it is written; -1 before and after.
  private var descriptor: Int32 = -1
  /// What is to go to a device or a pipe.
  private var direct: [UInt8]?

  /// A file with all its bytes.
  package convenience init(_ name: String, bytes: [UInt8]) throws(FileFailure) {
    try self.init(name)
    try put(bytes)
    try finish()
  }

  /// A file that is still empty: `put` its bytes, then `finish`.
  package init(_ name: String) throws(FileFailure) {
    self.name = name
    guard !name.isEmpty, !name.utf8.contains(0) else {
      throw .cannotCreate(name, reason: FileFailure.reason(ENOENT))
    }
    target = try Self.resolved(name)
    if let sort = Self.sort(of: target) {
      guard sort != .folder else { throw .cannotCreate(name, reason: FileFailure.reason(EISDIR)) }
      direct = []
      return
    }
    (temporary, descriptor) = try createTemporary()
  }

  /// Whether a name leads to a device, a pipe or the like.
  static func isSpecial(_ name: String) -> Bool {
    sort(of: name).map { $0 != .folder } ?? false
  }

  /// Nil for a regular file, and where there is none.
  private static func sort(of name: String) -> FileSort? {
    var status = stat()
    return stat(name, &status) == 0 ? FileSort(mode: status.st_mode) : nil
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    guard let temporary else { return }
    unlink(temporary)
    StagedFiles.forget(temporary)
  }

  /// Puts the file in its place.
  package func commit() throws(FileFailure) { try Self.commit([self]) }

  /// Puts all files in their places, or none: where one cannot be placed, those before it are taken
  /// back and what they had replaced is there again. An interruption waits until all are in place.
  ///
  /// What went to a device or a pipe cannot be taken back, so that goes first.
  package static func commit(_ files: [StagedFile]) throws(FileFailure) {
    for file in files { try file.commitDirectly() }
    try StagedFiles.undisturbed { () throws(FileFailure) in
      var placed: [Replacement] = []
      do throws(FileFailure) {
        for file in files {
          // Of one file nothing before it could have to be taken back.
          if let done = try file.place(keepingOld: files.count > 1) { placed.append(done) }
        }
      } catch {
        for replacement in placed.reversed() { replacement.takeBack() }
        throw error
      }
      for replacement in placed { replacement.settle() }
    }
    for file in files { file.forgetTemporary() }
  }

  /// A file that was put in its place, and what stood there before.
  private struct Replacement {
    enum Old {
      case absent
      /// Under a second name.
      case kept(String)
      case lost
    }

    let target: String
    let old: Old

    func takeBack() {
      switch old {
      case .absent: unlink(target)
      case .kept(let name): rename(name, target)
      case .lost: return
      }
    }

    func settle() {
      if case .kept(let name) = old { unlink(name) }
    }
  }

  /// The old file gets a second name first, so that its own never leads nowhere. Where the file
  /// system knows no second names, the new file stays once it is in place.
  private func place(keepingOld: Bool) throws(FileFailure) -> Replacement? {
    guard let temporary else { return nil }
    var old = Replacement.Old.lost
    if keepingOld {
      let second = temporary + ".old"
      old = link(target, second) == 0 ? .kept(second) : errno == ENOENT ? .absent : .lost
    }
    let replacement = Replacement(target: target, old: old)
    guard rename(temporary, target) == 0 else {
      let failure = FileFailure.cannotCreate(name, reason: FileFailure.reason())
      replacement.settle()
      throw failure
    }
    return replacement
  }

  private func commitDirectly() throws(FileFailure) {
    guard let direct else { return }
    try writeDirectly(direct)
  }

  private func forgetTemporary() {
    guard let temporary else { return }
    StagedFiles.forget(temporary)
    self.temporary = nil
  }

  /// Writes the next bytes to the temporary file.
  package func put(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
    guard direct == nil else {
      direct?.append(contentsOf: bytes)
      return
    }
    try ByteWriter.writeAll(bytes, to: descriptor, named: name)
  }

  /// Waits until all bytes are on the disk.
  package func finish() throws(FileFailure) {
    guard descriptor >= 0 else { return }
    let isWritten = fsync(descriptor) == 0
    let reason = FileFailure.reason()
    close(descriptor)
    descriptor = -1
    guard isWritten else { throw .cannotWrite(name, reason: reason) }
  }

  private func createTemporary() throws(FileFailure) -> (String, Int32) {
    let folder = PathName.folder(of: target)
    // Numbers that another run left in use are passed over.
    for _ in 0..<100 {
      let path = PathName.join(folder, StagedFiles.nextName())
      StagedFiles.remember(path)
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (path, descriptor) }
      let code = errno
      StagedFiles.forget(path)
      guard code == EEXIST else { throw .cannotCreate(name, reason: FileFailure.reason(code)) }
    }
    throw .cannotCreate(name, reason: FileFailure.reason(EEXIST))
  }

  private func writeDirectly(_ bytes: [UInt8]) throws(FileFailure) {
    let descriptor = open(target, O_WRONLY | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotCreate(name, reason: FileFailure.reason()) }
    defer { close(descriptor) }
    try ByteWriter.writeAll(bytes, to: descriptor, named: name)
  }

  /// Where a link leads; the name itself where nothing stands under it yet.
  private static func resolved(_ name: String) throws(FileFailure) -> String {
    guard let path = realpath(name, nil) else {
      guard PathName.target(ofLink: name) == nil else {
        throw .cannotCreate(name, reason: "it is a link that leads nowhere")
      }
      return name
    }
    defer { free(path) }
    return String(cString: path)
  }
}

/// Makes the folders that an output's name asks for.
package enum OutputFolder {
  package static func make(_ name: String) throws(FileFailure) {
    guard !name.isEmpty, !FolderListing.isFolder(name) else { return }
    let above = PathName.folder(of: name)
    if above != name, above != "." { try make(above) }
    guard mkdir(name, 0o777) == 0 || errno == EEXIST else {
      throw .cannotCreate(name, reason: FileFailure.reason())
    }
  }
}
