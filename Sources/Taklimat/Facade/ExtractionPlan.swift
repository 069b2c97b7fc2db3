import Diagnostics

/// Which documents a run takes files out of and which folder each one's go to, known before anything
/// is read.
public struct ExtractionPlan {
  public struct Job: Sendable, Hashable {
    public let input: BriefingInput
    public let folder: String
  }

  /// In the order given; a document that was named twice is one.
  public let jobs: [Job]
  /// Documents whose files would overwrite each other's, or whose name leads to another folder.
  public let report: Report

  /// - Parameters:
  ///   - names: files, and `-` for standard input.
  ///   - output: a folder; below it each document has one of its name where there are several, as
  ///     in the default folder where this is nil.
  public init(names: [String], output: String?) {
    var seen: Set<String> = []
    let names = names.filter { seen.insert($0 == "-" ? $0 : PathName.inRealFolder($0)).inserted }
    let sink = DiagnosticSink()
    var first: [String: BriefingInput] = [:]
    jobs = names.map { name in
      let input = name == "-" ? BriefingInput.standardInput : .file(name)
      if let output, names.count == 1 { return Job(input: input, folder: output) }
      let last = name == "-" ? "stdin" : PathName.stem(of: name)
      let folder = PathName.join(output ?? BuildPlan.defaultFolder, last)
      if last == "." || last == ".." {
        sink.report(Self.leadsElsewhere(input, to: folder))
      } else if let other = first.updateValue(input, forKey: folder) {
        sink.report(Self.collision(other, input, at: folder))
      }
      return Job(input: input, folder: folder)
    }
    report = Report(sink)
  }

  private static func leadsElsewhere(_ input: BriefingInput, to folder: String) -> Diagnostic {
    Diagnostic(
      TaklimatDiagnostics.cannotCreate,
      "\(input.phrase) would be extracted to \"\(folder)\", which is no folder of its own", at: nil,
      hint: "name a folder with -o, for this document by itself")
  }

  private static func collision(
    _ first: BriefingInput, _ second: BriefingInput, at folder: String
  ) -> Diagnostic {
    Diagnostic(
      TaklimatDiagnostics.outputsCollide,
      "\(first.phrase) and \(second.phrase) would both be written to \"\(folder)\"", at: nil,
      hint: "extract them one at a time with -o")
  }
}
