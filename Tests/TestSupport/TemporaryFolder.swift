import Glibc

/// A fresh folder that vanishes, with all that is in it, when its last owner lets it go.
package final class TemporaryFolder: Sendable {
  /// Absolute, symlinks resolved, without a slash at its end.
  package let path: String

  package init() throws {
    var template = Array("/tmp/taklimat-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil, let real = realpath(template, nil) else {
      throw FileContents.failure("mkdtemp", "/tmp")
    }
    defer { free(real) }
    path = String(cString: real)
  }

  deinit {
    for name in ((try? contents()) ?? []).reversed() { _ = remove(path(name)) }
    rmdir(path)
  }

  package func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file, making folders as needed, and answers its path.
  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws -> String {
    try FileContents.write(bytes, to: path(name))
    return path(name)
  }

  @discardableResult
  package func makeFolder(_ name: String) throws -> String {
    try FileContents.makeFolders(above: path(name) + "/x")
    return path(name)
  }

  /// All that lies in the folder, at any depth: relative paths in byte order.
  package func contents() throws -> [String] { try Self.walk(path, prefix: "") }

  private static func walk(_ folder: String, prefix: String) throws -> [String] {
    try FileContents.names(in: folder).flatMap { name -> [String] in
      var status = stat()
      guard lstat(folder + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        return [prefix + name]
      }
      return [prefix + name + "/"] + (try walk(folder + "/" + name, prefix: prefix + name + "/"))
    }
  }
}
