import Diagnostics
import Glibc

/// What lies in folders, in an order that no file system decides.
enum FolderListing {
  /// How deep a folder of meetings is searched.
  static let depth = 32

  /// Names that do not begin with a dot, in byte order.
  static func names(in folder: String, named name: String) throws(FileFailure) -> [String] {
    guard let stream = opendir(folder) else { throw .opening(name) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.utf8.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The YAML and JSON files at any depth below a folder that say to be meetings, sorted, and those
  /// that most likely are meetings but do not say so. Links to folders are not followed, so that the
  /// search ends and stays below.
  static func meetingFiles(
    below folder: String, depth: Int = depth
  ) throws(FileFailure) -> (meetings: [String], doubtful: [DoubtfulMeeting]) {
    var found: (meetings: [String], doubtful: [DoubtfulMeeting]) = ([], [])
    for name in try names(in: folder, named: folder) {
      let path = PathName.join(folder, name)
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        guard depth > 1 else { continue }
        let below = try meetingFiles(below: path, depth: depth - 1)
        found.meetings += below.meetings
        found.doubtful += below.doubtful
      } else if ["yaml", "yml", "json"].contains(PathName.fileExtension(of: path)) {
        switch MeetingMark(of: path) {
        case .stated: found.meetings.append(path)
        case .likely(let schema):
          found.doubtful.append(DoubtfulMeeting(path: path, schema: schema))
        case .likelyWithoutSchema:
          found.doubtful.append(DoubtfulMeeting(path: path, schema: nil))
        case .absent: continue
        }
      }
    }
    return found
  }

  /// What lies beside a mistyped name and is most likely meant.
  static func nearest(to path: String) -> String? {
    let folder = PathName.folder(of: path)
    let present = (try? names(in: folder, named: folder)) ?? []
    let last = PathName.last(of: path)
    return Suggestion.nearest(to: last, among: present.filter { $0 != last })
      .map { String(path.dropLast(last.count)) + $0 }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
