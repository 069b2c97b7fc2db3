import Diagnostics

/// How a template was asked for: by its name in the share folder, or by a path.
enum TemplateName {
  case shared(String)
  /// The path of a `template.yaml`.
  case path(String)

  static let fileName = "template.yaml"

  /// A name with a slash is the path of a folder or of the file in it, and so are `.` and `..`.
  init(_ name: String) {
    guard name.utf8.contains(UInt8(ascii: "/")) || [".", ".."].contains(name) else {
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
  ///
  /// - Parameter heir: the file that extends it; nil where the command line names it.
  static func unknown(
    _ name: String, known: [String], at span: SourceSpan? = nil, heir: String? = nil
  ) -> Diagnostic {
    var hints: [String] = []
    if let path = folder(named: name, heir: heir) {
      hints.append("write \"\(path)\" for the folder of that name;")
    } else if let near = nearest(to: name, among: known) {
      hints.append("did you mean \"\(near)\"?")
    }
    hints.append("known templates: " + known.joined(separator: ", "))
    return Diagnostic(
      TaklimatDiagnostics.notFound, "there is no template \"\(name)\"", at: span,
      hint: hints.joined(separator: " "))
  }

  /// The path by which a folder of this name would be found: in the folder from which paths count, or
  /// beside the heir's own. The heir itself is none that it could extend.
  private static func folder(named name: String, heir: String?) -> String? {
    guard !name.isEmpty else { return nil }
    guard let heir else { return FolderListing.isFolder(name) ? "./" + name : nil }
    return ["./", "../"].map { $0 + name }.first { path in
      let folder = PathName.join(PathName.folder(of: heir), path)
      return FolderListing.isFolder(folder)
        && PathName.inRealFolder(PathName.join(folder, fileName)) != PathName.inRealFolder(heir)
    }
  }

  /// What to say where a template's path leads to no file: where it was looked for, and what there
  /// is.
  static func noFile(_ name: String, at span: SourceSpan?) -> Diagnostic {
    let folder = PathName.folder(of: TemplateName(name).file ?? name)
    let isThere = FolderListing.isFolder(folder)
    return Diagnostic(
      TaklimatDiagnostics.notFound, "there is no template \"\(name)\"", at: span,
      hint: isThere
        ? "the folder is there, but has no \(fileName)"
        : "there is no folder \"\(folder)\"; "
          + (FolderListing.nearest(to: folder).map { "did you mean \"\($0)\"?" }
            ?? (span == nil
              ? "paths count from the folder that you are in"
              : "paths count from the folder of the file that names them"))
    )
  }

  /// The beginning of a name is near to it too.
  private static func nearest(to name: String, among known: [String]) -> String? {
    Suggestion.nearest(to: name, among: known)
      ?? (name.isEmpty ? nil : known.first { $0.hasPrefix(name) })
  }
}
