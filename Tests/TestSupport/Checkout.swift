import Glibc

/// The checkout that the tests were built from: where fixtures, goldens and sources lie.
package enum Checkout {
  /// Absolute, without a slash at its end.
  package static let root: String = {
    let file: StaticString = #filePath
    return "\(file)".split(separator: "/", omittingEmptySubsequences: false)
      .dropLast(3).joined(separator: "/")
  }()

  /// The absolute path of something in the checkout.
  package static func path(_ relative: String) -> String { root + "/" + relative }

  /// The bytes of a file of the checkout.
  package static func bytes(_ relative: String) throws -> [UInt8] {
    try FileContents.read(path(relative))
  }

  /// The text of a file of the checkout.
  package static func text(_ relative: String) throws -> String {
    String(decoding: try bytes(relative), as: UTF8.self)
  }

  /// What git tracks, or would if it were added: relative paths in byte order.
  package static func trackedFiles() throws -> [String] {
    let git = try Subprocess.run(
      "/usr/bin/git",
      ["-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
    guard git.status == .exited(0) else { throw TestSupportError("git: \(git.errorText)") }
    return git.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      .filter { access(path($0), F_OK) == 0 }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// Why a test could not be set up.
package struct TestSupportError: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
