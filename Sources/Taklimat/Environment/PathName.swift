import Glibc

/// Names of files as text: taken apart and put together.
enum PathName {
  /// Everything before the last slash: `.` where there is none, `/` at the top.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  /// What follows the last slash.
  static func last(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// `last(of:)` without its extension; a dot at the front begins no extension.
  static func stem(of path: String) -> String {
    let name = last(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.utf8.startIndex else {
      return name
    }
    return String(name[..<dot])
  }

  /// Lower-cased, without its dot; empty where there is none.
  static func fileExtension(of path: String) -> String {
    let name = last(of: path)
    return String(name.dropFirst(stem(of: path).count).dropFirst()).lowercased()
  }

  /// `relative` counted from `folder`; itself where it is absolute.
  static func join(_ folder: String, _ relative: String) -> String {
    if relative.utf8.first == UInt8(ascii: "/") || folder == "." || folder.isEmpty {
      return relative
    }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + relative : folder + "/" + relative
  }

  /// The name under its folder's real path, so that two ways to one file compare equal; as given
  /// where the folder is not there.
  static func inRealFolder(_ path: String) -> String {
    guard let real = realpath(folder(of: path), nil) else { return path }
    defer { free(real) }
    return join(String(cString: real), last(of: path))
  }

  /// What a symbolic link says, or nil where it is none.
  static func target(ofLink path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
