/// A file that the user asks for by its name, and that takes no other's place unasked.
enum NewFile {
  enum Outcome {
    case written
    /// The very bytes were there already.
    case same
    /// Something else is there, or a link, wherever it leads.
    case refused
  }

  /// Writes the file and the folders above it.
  ///
  /// - Parameter replaces: whether what is there already gives way.
  static func write(
    _ bytes: [UInt8], to path: String, replacing replaces: Bool = false
  ) throws(FileFailure) -> Outcome {
    switch try StandingFile(path, comparedWith: bytes) {
    case .same: return .same
    case .other where !replaces, .link where !replaces: return .refused
    case .nothing, .other, .link, .special: break
    }
    try OutputFolder.make(PathName.folder(of: path))
    try StagedFile(path, bytes: bytes).commit()
    return .written
  }
}
