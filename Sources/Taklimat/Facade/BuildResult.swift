/// What one input came to.
public struct BuildResult {
  /// The finished files where the destination was `.memory`; empty where there were errors.
  public let outputs: [BuildOutput]
  /// The paths of files that were written, as derived from the names given.
  public let written: [String]
  public let report: Report
  /// In the order in which they should be shown; empty unless asked for.
  public let statistics: [Statistic]
}

/// A finished file.
public struct BuildOutput: Sendable {
  public enum Part: Sendable, Hashable {
    /// The whole document.
    case document
    /// A page by its place, from 1, and how many there are.
    case page(Int, of: Int)
  }

  public let part: Part
  public let bytes: [UInt8]

  public init(part: Part, bytes: [UInt8]) {
    self.part = part
    self.bytes = bytes
  }
}

/// A measured fact about a run.
public struct Statistic: Sendable, Hashable {
  public let name: String
  public let value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// A font that documents can use.
public struct FontDescription: Sendable, Hashable {
  public let family: String
  public let style: String
  /// The file's path as it was found.
  public let file: String

  public init(family: String, style: String, file: String) {
    self.family = family
    self.style = style
    self.file = file
  }
}
