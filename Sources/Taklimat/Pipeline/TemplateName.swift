import Diagnostics

/// How a template was asked for: by its name in the share folder, or by a path.
enum TemplateName {
  case shared(String)
  /// The path of a `template.yaml`.
  case path(String)

  static let fileName = "template.yaml"

  /// A name with a slash is the path of a folder or of the file in it.
  init(_ name: String) {
    guard name.utf8.contains(UInt8(ascii: "/")) else {
      self = .shared(name)
      return
    }
    let isFile = PathName.last(of: name) == Self.fileName && !FolderListing.isFolder(name)
    self = .path(isFile ? name : PathName.join(name, Self.fileName))
  }

  /// The file, where a path was given.
  var file: String? {
    if case .path(let path) = self { path } else { nil }
  }

  /// The file below the share folder, where a name was given.
  var sharedPath: String? {
    if case .shared(let name) = self { Self.sharedPath(name) } else { nil }
  }

  static func sharedPath(_ name: String) -> String { "Templates/\(name)/" + fileName }

  /// What to say where the share folder has no template of this name.
  static func unknown(_ name: String, known: [String], at span: SourceSpan? = nil) -> Diagnostic {
    var hints: [String] = []
    if !name.isEmpty, FolderListing.isFolder(name) {
      hints.append("write \"./\(name)\" for the folder of that name;")
    } else if let near = nearest(to: name, among: known) {
      hints.append("did you mean \"\(near)\"?")
    }
    hints.append("known templates: " + known.joined(separator: ", "))
    return Diagnostic(
      TaklimatDiagnostics.notFound, "there is no template \"\(name)\"", at: span,
      hint: hints.joined(separator: " "))
  }

  /// The beginning of a name is near to it too.
  private static func nearest(to name: String, among known: [String]) -> String? {
    Suggestion.nearest(to: name, among: known)
      ?? (name.isEmpty ? nil : known.first { $0.hasPrefix(name) })
  }
}
