import Diagnostics

/// Names of the files that a meeting names, counted from its own folder.
struct MeetingFiles {
  let environment: Environment
  /// The meeting's own file.
  let source: SourceFile

  /// As a file is opened and as messages print it.
  func path(_ name: String) -> String {
    guard source.name != StandardStreams.inputName else {
      return environment.root?.path(name) ?? name
    }
    return PathName.join(PathName.folder(of: source.name), name)
  }

  /// No path of the machine goes into the lock.
  static func lockedName(_ name: String) -> String {
    name.utf8.first == UInt8(ascii: "/") ? PathName.last(of: name) : name
  }
}
