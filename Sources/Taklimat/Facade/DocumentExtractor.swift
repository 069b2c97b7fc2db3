import Checks
import Diagnostics

/// Takes out of finished documents what they carry: the meeting's file and the lock.
public struct DocumentExtractor: Sendable {
  public let options: BriefingOptions
  /// Whether files that are there already are replaced.
  public let replaces: Bool

  public init(_ options: BriefingOptions, replacing: Bool = false) {
    self.options = options
    replaces = replacing
  }

  /// Writes a document's attachments into a folder: all of them, or none where one is damaged, has
  /// a name that could lead elsewhere, or would replace a file.
  public func extract(_ input: BriefingInput, to folder: String) -> ExtractionResult {
    let sink = DiagnosticSink()
    var written: [String] = []
    if let document = FinishedFile(input, root: options.root, sink: sink),
      let files = AttachmentReader.files(in: document.bytes, named: document.name, into: sink)
    {
      do throws(FileFailure) {
        written = try place(files, in: folder, of: document)
      } catch {
        sink.report(error.diagnostic())
      }
    }
    return ExtractionResult(written: written, report: Report(sink))
  }

  private func place(
    _ files: [AttachedFile], in folder: String, of document: FinishedFile
  ) throws(FileFailure) -> [String] {
    let protected = ProtectedFiles([document.name])
    var places: [(path: String, bytes: [UInt8])] = []
    for file in files {
      let path = PathName.join(folder, file.name)
      guard protected.replaced(by: path, format: .pdf) == nil else {
        throw .cannotCreate(path, reason: "it is the document itself")
      }
      switch try StandingFile(path, comparedWith: file.bytes) {
      case .nothing: places.append((path, file.bytes))
      case .same: break
      case .other where replaces: places.append((path, file.bytes))
      case .other: throw .cannotCreate(path, reason: "another file is there; --force replaces it")
      case .special(let sort): throw .cannotCreate(path, reason: "a \(sort.rawValue) is there")
      case .link: throw .cannotCreate(path, reason: "a link is there, which may lead elsewhere")
      }
    }
    if !places.isEmpty { try OutputFolder.make(folder) }
    var staged: [StagedFile] = []
    for place in places { staged.append(try StagedFile(place.path, bytes: place.bytes)) }
    try StagedFile.commit(staged)
    return places.map(\.path)
  }
}

/// What came of taking files out of one document.
public struct ExtractionResult {
  /// The paths of the files; those that were there already, byte for byte, are left out.
  public let written: [String]
  public let report: Report
}
