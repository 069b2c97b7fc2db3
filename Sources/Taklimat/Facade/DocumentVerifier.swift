import Checks
import Diagnostics

/// Examines finished documents, of this program and of others.
public struct DocumentVerifier: Sendable {
  public let options: BriefingOptions

  public init(_ options: BriefingOptions) { self.options = options }

  /// What is wrong with a finished PDF; `rebuilding` also builds it again from what it carries, and
  /// compares every byte.
  public func verify(_ input: BriefingInput, rebuilding: Bool = false) -> Report {
    let sink = DiagnosticSink()
    if let file = FinishedFile(input, root: options.root, sink: sink) {
      Verification.verify(file.bytes, named: file.name, into: sink)
      if rebuilding { Rebuild(options: options, sink: sink).check(file) }
    }
    return Report(sink)
  }
}

/// A finished document as it was read.
struct FinishedFile {
  let name: String
  let bytes: [UInt8]

  /// Nil after a diagnostic.
  init?(_ input: BriefingInput, root: String?, sink: DiagnosticSink) {
    name = Self.name(of: input)
    do throws(FileFailure) {
      bytes = try Self.read(input, root: root)
    } catch {
      sink.report(error.diagnostic())
      return nil
    }
  }

  private static func name(of input: BriefingInput) -> String {
    switch input {
    case .file(let name), .text(let name, _): name
    case .standardInput: StandardStreams.inputName
    }
  }

  private static func read(
    _ input: BriefingInput, root: String?
  ) throws(FileFailure) -> [UInt8] {
    switch input {
    case .file(let name):
      let folder =
        if let root { try ReadableFolder(root) } else { try ReadableFolder(holding: name) }
      return try folder.read(name, limit: FileLimits.documentBytes)
    case .standardInput: return try StandardStreams.readInput(limit: FileLimits.documentBytes)
    case .text(_, let bytes): return bytes
    }
  }
}
