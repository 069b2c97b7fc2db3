import Glibc

/// Whole files, read and written by tests; what the program itself does goes through its
/// Environment.
package enum FileContents {
  package static func read(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("open", path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw failure("read", path) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Makes the folders above as needed.
  package static func write(_ bytes: [UInt8], to path: String) throws {
    try makeFolders(above: path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure("open", path) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw failure("write", path) }
      written += count
    }
  }

  package static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The names in a folder in byte order, without `.` and `..`.
  package static func names(in folder: String) throws -> [String] {
    guard let stream = opendir(folder) else { throw failure("opendir", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  static func makeFolders(above path: String) throws {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    guard !parts.isEmpty else { return }
    let folder = parts.joined(separator: "/")
    if folder.isEmpty || exists(folder) { return }
    parts.removeLast()
    try makeFolders(above: folder)
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw failure("mkdir", folder) }
  }

  static func failure(_ call: String, _ path: String) -> TestSupportError {
    TestSupportError("\(call) \(path): \(String(cString: strerror(errno)))")
  }
}
