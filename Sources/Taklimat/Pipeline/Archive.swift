import Checks
import Diagnostics
import Fields
import Finish
import Fonts
import Frames
import Languages
import PangoCairo
import Templates

/// What a PDF carries beside its pages, by the standard that it is made to.
struct Archive {
  /// Of the share folder: the colours that all pages are in.
  static let profilePath = "Profiles/sRGB.icc"

  let standard: PDFStandard
  let options: BriefingOptions
  let source: SourceFile
  let origin: BriefingOrigin

  /// The output intent's colour profile; nil where the standard asks for none.
  func outputProfile() throws(FileFailure) -> [UInt8]? {
    guard standard.conformance.archival != nil else { return nil }
    return try shared.read(shared.path(Self.profilePath))
  }

  /// The files to attach to a document in which these fonts are: the meeting's, then the lock.
  func files(
    profile: [UInt8]?, fonts: [EmbeddedFont]
  ) -> [AssociatedFile] {
    guard standard.attachesSource else { return [] }
    let isJSON = DataFormat(of: source) == .json
    let name = sourceName(isJSON: isJSON)
    let lock = lock(source: name, profile: profile ?? [], fonts: fonts)
    return [
      AssociatedFile(
        name: name, mediaType: isJSON ? "application/json" : "application/yaml",
        description: origin.language.label(.attachmentSource), bytes: source.bytes),
      AssociatedFile(
        name: AttachedLock.fileName, mediaType: "application/json",
        description: origin.language.label(.attachmentLock), bytes: lock.text),
    ]
  }

  /// The file's own name, unless it is one that no reader of the document would take; standard
  /// input has none, and the lock's is taken.
  private func sourceName(isJSON: Bool) -> String {
    let name = PathName.last(of: source.name)
    let isFree = name != StandardStreams.inputName && name != AttachedLock.fileName
    if isFree, FileNameFault(name) == nil { return name }
    return isJSON ? "meeting.json" : "meeting.yaml"
  }

  private func lock(
    source name: String, profile: [UInt8], fonts: [EmbeddedFont]
  ) -> BuildLock {
    let digests = FileDigests(shared: shared)
    return BuildLock(
      source: BuildLock.File(name: name, sha256: digests.digest(of: source.bytes)),
      sourceSize: source.bytes.count, template: digests.files(origin.shared.filesRead.template),
      languages: digests.files(origin.shared.filesRead.languages),
      bibliography: digests.files(origin.shared.filesRead.bibliography),
      pictures: digests.files(origin.shared.filesRead.pictures),
      fonts: fonts.map(digests.locked),
      profile: BuildLock.File(
        name: PathName.last(of: Self.profilePath),
        sha256: digests.digest(of: profile, from: Self.profilePath)),
      options: lockedOptions, libraries: ProgramVersion.allLibraries)
  }

  private var lockedOptions: BuildLock.Options {
    BuildLock.Options(
      template: origin.template.name,
      paper: options.paper.flatMap(PaperSize.init(anyCase:))?.rawValue, standard: standard,
      language: origin.language.tag.description,
      sourceDate: origin.sourceDateUsed)
  }

  private var shared: ReadableFolder { origin.shared.environment.shared.folder }
}

/// A font that is in a document: what it is called, and what it was set and drawn with.
struct EmbeddedFont {
  let face: FontFace
  let program: FontProgram
}

extension FileDigests {
  fileprivate func locked(_ font: EmbeddedFont) -> BuildLock.Font {
    let face = font.face
    let sha256 = font.program.withBytes { digest(of: $0, at: face.path) }
    return BuildLock.Font(
      file: BuildLock.File(name: PathName.last(of: face.path), sha256: sha256),
      family: face.family, style: face.styleName, version: face.version)
  }

  /// Files by name, in the order of their names' bytes.
  fileprivate func files(_ files: [FilesRead.File]) -> [BuildLock.File] {
    files.map { BuildLock.File(name: $0.name, sha256: digest(of: $0.bytes, from: $0.sharedPath)) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
