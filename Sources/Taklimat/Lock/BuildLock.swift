import Diagnostics
import Finish
import Frames

/// What a document was made from and with, as the file says that is attached to it.
///
/// Two builds with the same lock give the same bytes. It knows no clock and no path of the machine:
/// files are named as they are in their own folder, and told apart by their digests.
struct BuildLock: Equatable {
  static let format = "taklimat/lock/1"

  /// A file by its name and the SHA-256 of its bytes, in lower-case hexadecimal.
  struct File: Equatable {
    let name: String
    let sha256: String
  }

  /// A font that is in the document.
  struct Font: Equatable {
    let file: File
    let family: String
    let style: String
    let version: String
  }

  /// The meeting itself.
  var source: File
  var sourceSize: Int
  var template: [File]
  var languages: [File]
  var bibliography: [File] = []
  var pictures: [File] = []
  var fonts: [Font]
  /// The output intent's.
  var profile: File
  var options: Options
  var libraries: [(name: String, version: String)]

  /// What the caller chose and the source does not say.
  struct Options: Equatable {
    /// What the template calls itself, wherever it lies.
    var template: String
    var paper: String?
    var standard: PDFStandard
    var language: String
    /// Where it is the document's date: see `SourceDate`.
    var sourceDate: DocumentDate?
  }

  static func == (left: BuildLock, right: BuildLock) -> Bool { left.json == right.json }

  var text: [UInt8] { json.text }
}

extension BuildLock {
  private var json: JSONValue {
    var members: [String: JSONValue] = [
      "fonts": .array(fonts.map(\.json)),
      "format": .string(Self.format),
      "languages": .array(languages.map(\.json)),
      "libraries": .object(
        Dictionary(
          libraries.map { ($0.name, JSONValue.string($0.version)) }, uniquingKeysWith: { $1 })),
      "options": options.json,
      "profile": profile.json,
      "program": .object([
        "name": .string("taklimat"), "version": .string(ProgramVersion.number),
      ]),
      "source": source.json(["bytes": .number(sourceSize)]),
      "template": .array(template.map(\.json)),
    ]
    if !bibliography.isEmpty { members["bibliography"] = .array(bibliography.map(\.json)) }
    if !pictures.isEmpty { members["pictures"] = .array(pictures.map(\.json)) }
    return .object(members)
  }
}

extension BuildLock.File {
  fileprivate var json: JSONValue { json([:]) }

  fileprivate func json(_ more: [String: JSONValue]) -> JSONValue {
    .object(more.merging(["file": .string(name), "sha256": .string(sha256)]) { $1 })
  }
}

extension BuildLock.Font {
  fileprivate var json: JSONValue {
    file.json([
      "family": .string(family), "style": .string(style), "version": .string(version),
    ])
  }
}

extension BuildLock.Options {
  fileprivate var json: JSONValue {
    var members: [String: JSONValue] = [
      "language": .string(language), "pdf-standard": .string(standard.rawValue),
      "template": .string(template),
    ]
    if let paper { members["paper"] = .string(paper) }
    if let sourceDate { members["source-date"] = .string(sourceDate.isoDate) }
    return .object(members)
  }
}
