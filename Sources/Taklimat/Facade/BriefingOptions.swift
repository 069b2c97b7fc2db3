/// What a caller may choose for a run.
public struct BriefingOptions: Sendable {
  public var format: OutputFormat = .pdf
  /// A folder's name in the shared `Templates`, or the path, with a slash, of a folder or of the
  /// `template.yaml` in it; nil takes `briefing`.
  public var template: String?
  /// The path of an organisation's `identity.yaml`, whose colours and letterhead count in place of
  /// the template's; nil for none.
  public var identity: String?
  /// A paper's name (`A4`, `A5`, `Letter`, `Legal`, `F4`, in any case) in place of the template's.
  public var paper: String?
  /// What the PDF is made to and says that it follows; other formats know none.
  public var standard: PDFStandard = .accessibleWithSource
  /// The folder below which files may be read; nil takes the meeting file's own.
  public var root: String?
  /// Where Templates, Fonts, Languages and Profiles lie; nil looks beside the executable.
  public var shareFolder: String?
  /// Folders with further fonts.
  public var fontFolders: [String] = []
  /// Whether `check` asks the file for sources, counts and dates.
  public var examinesEvidence = true
  /// Whether `check` looks at the laid-out pages.
  public var examinesLayout = false
  /// How grave what `check` finds is; a build asks those rules alone that are set here.
  public var rules = RuleSettings()
  /// From which gravity on messages keep a document from being written.
  public var failureLevel: FailureLevel = .error
  /// Whether to measure lines and steps.
  public var wantsStatistics = false

  public init() {}
}

/// What a briefing is turned into.
public enum OutputFormat: String, Sendable, CaseIterable {
  case pdf
  /// One picture a page.
  case png
  /// One drawing a page.
  case svg
  /// The laid-out pages as text, for tests and for comparing versions.
  case dump

  /// Of a file of this format, without its dot.
  public var fileExtension: String { self == .dump ? "txt" : rawValue }

  /// Whether each page is a file of its own.
  public var isOfPages: Bool { self == .png || self == .svg }
}

/// Where a meeting comes from.
public enum BriefingInput: Sendable, Hashable {
  /// A path as the user gave it; messages print it so.
  case file(String)
  case standardInput
  /// A meeting already in memory, with the name that messages give it.
  case text(name: String, bytes: [UInt8])

  /// As a message speaks of it.
  var phrase: String {
    switch self {
    case .file(let name), .text(let name, _): "\"\(name)\""
    case .standardInput: "standard input"
    }
  }
}

/// Where the results of one input go.
public enum Destination: Sendable, Hashable {
  /// Into the result.
  case memory
  case standardOutput
  /// A file's path; pages are numbered before its extension (`unops-1.png`).
  case file(String)
}
