import Glibc

/// The program that was built together with the tests, run as a user runs it.
package struct BuiltProgram: Sendable {
  package let path: String

  /// It lies in the folder of the running test bundle.
  package init() throws {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let running = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init), as: UTF8.self)
    let folders = [running.split(separator: "/").dropLast().joined(separator: "/")]
    let candidates = folders.map { "/\($0)/taklimat" } + [Checkout.path(".build/debug/taklimat")]
    guard let found = candidates.first(where: { access($0, X_OK) == 0 }) else {
      throw TestSupportError("the program is not built: swift build")
    }
    path = found
  }

  /// Runs it in a folder, as most tests do.
  package func run(
    _ arguments: [String], in folder: TemporaryFolder, input: [UInt8] = [],
    environment: [String: String]? = nil
  ) throws -> Subprocess {
    var settings = Subprocess.Settings()
    settings.folder = folder.path
    settings.input = input
    settings.environment = environment
    return try run(arguments, settings)
  }

  /// Runs it in `settings.folder` with the checkout's own Templates, Fonts and Languages.
  package func run(
    _ arguments: [String], _ settings: Subprocess.Settings = Subprocess.Settings()
  ) throws -> Subprocess {
    try Subprocess.run(path, arguments, settings)
  }
}
