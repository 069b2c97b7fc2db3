import Diagnostics

/// The one door between a run and the world: what it may read, and the date that it is given.
///
/// Everything else in the pipeline is a function of what comes through here, which is why the same
/// inputs give the same bytes on any machine.
package struct Environment: Sendable {
  /// Where this input's own files lie; nil for standard input without `--root`.
  package let root: ReadableFolder?
  package let shared: SharedFolder
  /// In the order in which they were given.
  package let fontFolders: [ReadableFolder]
  package let sourceDate: SourceDate

  package init(
    root: ReadableFolder?, shared: SharedFolder, fontFolders: [ReadableFolder] = [],
    sourceDate: SourceDate = .absent
  ) {
    self.root = root
    self.shared = shared
    self.fontFolders = fontFolders
    self.sourceDate = sourceDate
  }

  /// The environment of one input by the user's options; what is missing goes to the sink.
  init?(for input: BriefingInput, _ options: BriefingOptions, sink: DiagnosticSink) {
    guard let shared = Self.shared(options, sink: sink) else { return nil }
    do throws(FileFailure) {
      self.init(
        root: try Self.root(of: input, options), shared: shared,
        fontFolders: try Self.folders(options.fontFolders),
        sourceDate: SourceDate.fromEnvironment())
    } catch {
      sink.report(error.diagnostic())
      return nil
    }
    if case .malformed(let text) = sourceDate {
      sink.report(
        Diagnostic(
          TaklimatDiagnostics.badSourceDate,
          "SOURCE_DATE_EPOCH is \"\(text)\", not a number of seconds since 1970", at: nil,
          hint: "unset it, or set it to a whole number"))
      return nil
    }
  }

  /// The same with another date for documents that state none.
  func dated(_ date: SourceDate) -> Environment {
    Environment(root: root, shared: shared, fontFolders: fontFolders, sourceDate: date)
  }

  /// The program's own files, or nil with a diagnostic.
  static func shared(_ options: BriefingOptions, sink: DiagnosticSink) -> SharedFolder? {
    do throws(FileFailure) {
      guard let name = options.shareFolder else { return try SharedFolder() }
      return try SharedFolder(name)
    } catch .notFound {
      sink.report(shareNotFound(options.shareFolder))
    } catch {
      sink.report(error.diagnostic())
    }
    return nil
  }

  private static func shareNotFound(_ name: String?) -> Diagnostic {
    let place =
      name.map { "\"\($0)\" does not hold" }
      ?? "neither beside the program nor above it is a folder with"
    return Diagnostic(
      TaklimatDiagnostics.shareNotFound, "\(place) Fonts, Languages and Templates", at: nil,
      hint: name == nil
        ? "name the folder with --share-dir"
        : "name the folder that holds the three, such as an installation's share/taklimat")
  }

  private static func root(
    of input: BriefingInput, _ options: BriefingOptions
  ) throws(FileFailure) -> ReadableFolder? {
    if let root = options.root { return try ReadableFolder(root) }
    switch input {
    case .file(let name): return try ReadableFolder(holding: name)
    case .standardInput, .text: return nil
    }
  }

  private static func folders(_ names: [String]) throws(FileFailure) -> [ReadableFolder] {
    var folders: [ReadableFolder] = []
    for name in names { folders.append(try ReadableFolder(name)) }
    return folders
  }

  /// The bytes of the meeting itself.
  func source(of input: BriefingInput) throws(FileFailure) -> SourceFile {
    switch input {
    case .file(let name): SourceFile(name: name, bytes: try read(name))
    case .standardInput:
      SourceFile(name: StandardStreams.inputName, bytes: try StandardStreams.readInput())
    case .text(let name, let bytes):
      bytes.count <= FileLimits.bytes
        ? SourceFile(name: name, bytes: bytes) : try tooLarge(name)
    }
  }

  /// A file below the root, its name counted from the working folder.
  package func read(_ path: String) throws(FileFailure) -> [UInt8] {
    guard let root else { throw .outsideRoot(path, root: nil) }
    return try root.read(path)
  }

  /// A picture below the root, its name counted from the working folder.
  func readPicture(_ path: String) throws(FileFailure) -> [UInt8] {
    guard let root else { throw .outsideRoot(path, root: nil) }
    return try root.read(path, limit: FileLimits.pictureBytes)
  }

  private func tooLarge(_ name: String) throws(FileFailure) -> SourceFile {
    throw .tooLarge(name, limit: FileLimits.bytes)
  }
}
