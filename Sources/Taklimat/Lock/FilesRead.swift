/// The files that a run has read for one document, in the order in which it did.
final class FilesRead {
  struct File {
    /// Below the folder that such files lie in.
    let name: String
    /// Below the share folder; nil for a file from elsewhere.
    let sharedPath: String?
    let bytes: [UInt8]
  }

  var template: [File] = []
  var languages: [File] = []
  /// These and the pictures are named as the meeting names them.
  var bibliography: [File] = []
  var pictures: [File] = []
  /// The paths of all files that were asked for, also of those that no lock names and those that
  /// could not be read. No result may take the place of one.
  var paths: [String] = []
}
