import Diagnostics
import Templates

/// Which inputs a run has and where each one's results go, known before anything is read.
public struct BuildPlan {
  public struct Job: Sendable, Hashable {
    public let input: BriefingInput
    public let destination: Destination
  }

  /// In the order given; a folder's files sorted by path.
  public let jobs: [Job]
  /// Names that lead nowhere or stand for nothing, meetings that a folder most likely holds and
  /// that were skipped, and outputs that would overwrite each other or what the run reads.
  public let report: Report

  /// Where results go unless the caller says otherwise, in the working folder.
  public static let defaultFolder = "output"

  /// - Parameters:
  ///   - names: files, folders (every YAML or JSON file below them) and `-` for standard input.
  ///   - output: a file, a folder (it exists, ends in a slash, or there are several inputs), `-`
  ///     for standard output, or nil.
  ///   - template: as in `BriefingOptions`; its file is not overwritten either.
  ///   - paper: as in `BriefingOptions`; a name that no paper has is said once, not by each input.
  public init(
    names: [String], output: String?, format: OutputFormat, template: String? = nil,
    paper: String? = nil
  ) {
    let sink = DiagnosticSink()
    Self.reportUnknown(paper, sink: sink)
    let inputs = Self.inputs(of: names, sink: sink)
    let naming = OutputNaming(output: output, format: format, isSingle: inputs.count == 1)
    jobs = inputs.map { Job(input: $0, destination: naming.destination(of: $0)) }
    if let output, naming.namesOneFileForSeveral(inputs.count) {
      sink.report(Self.oneFile(output, for: inputs.count))
    } else {
      Self.reportCollisions(jobs, sink: sink)
      let template = template.flatMap(TemplateName.init).flatMap(\.file)
      Self.reportOverwriting(jobs, format: format, template: template, sink: sink)
    }
    report = Report(sink)
  }

  /// The inputs that names stand for, without a thought to outputs; `paper` as above.
  public static func inputs(
    of names: [String], paper: String? = nil
  ) -> (inputs: [BriefingInput], report: Report) {
    let sink = DiagnosticSink()
    reportUnknown(paper, sink: sink)
    return (inputs(of: names, sink: sink), Report(sink))
  }

  /// A file that was named twice, or by itself and by its folder, is one input.
  private static func inputs(of names: [String], sink: DiagnosticSink) -> [BriefingInput] {
    var seen: Set<String> = []
    return names.flatMap { inputs(of: $0, sink: sink) }.filter { input in
      guard case .file(let name) = input else { return seen.insert("-").inserted }
      return seen.insert(PathName.inRealFolder(name)).inserted
    }
  }

  private static func inputs(of name: String, sink: DiagnosticSink) -> [BriefingInput] {
    if name == "-" { return [.standardInput] }
    guard FolderListing.isFolder(name) else { return [.file(name)] }
    do throws(FileFailure) {
      let (files, doubtful) = try FolderListing.meetingFiles(below: name)
      for file in doubtful { sink.report(file.skipped) }
      if files.isEmpty {
        sink.report(
          Diagnostic(
            TaklimatDiagnostics.notFound, "there is no meeting file in \"\(name)\"", at: nil,
            hint: "a folder is searched for .yaml, .yml and .json files that state"
              + " schema: taklimat/meeting/1"))
      }
      return files.map(BriefingInput.file)
    } catch {
      sink.report(error.diagnostic())
      return []
    }
  }

  private static func reportUnknown(_ paper: String?, sink: DiagnosticSink) {
    if let paper, PaperSize(anyCase: paper) == nil { sink.report(PaperSize.unknown(paper)) }
  }

  private static func reportCollisions(_ jobs: [Job], sink: DiagnosticSink) {
    guard jobs.count > 1 else { return }
    var first: [Destination: BriefingInput] = [:]
    for job in jobs {
      guard let other = first.updateValue(job.input, forKey: job.destination) else { continue }
      sink.report(
        Diagnostic(
          TaklimatDiagnostics.outputsCollide,
          "\(other.phrase) and \(job.input.phrase) would both be written to \(name(job.destination))",
          at: nil, hint: "build them one at a time with -o"))
    }
  }

  private static func reportOverwriting(
    _ jobs: [Job], format: OutputFormat, template: String?, sink: DiagnosticSink
  ) {
    let inputs = jobs.compactMap { job -> String? in
      if case .file(let name) = job.input { name } else { nil }
    }
    let protected = ProtectedFiles(inputs + (template.map { [$0] } ?? []))
    for job in jobs {
      guard case .file(let output) = job.destination,
        let name = protected.replaced(by: output, format: format)
      else { continue }
      sink.report(ProtectedFiles.overwriting(name, by: job.input))
    }
  }

  private static func oneFile(_ output: String, for count: Int) -> Diagnostic {
    Diagnostic(
      TaklimatDiagnostics.outputsCollide,
      "\(count) inputs cannot be written to one file \"\(output)\"", at: nil,
      hint: "name a folder: -o \(PathName.stem(of: output))/")
  }

  private static func name(_ destination: Destination) -> String {
    if case .file(let name) = destination { return "\"\(name)\"" }
    return "standard output"
  }
}

/// How outputs get their names.
struct OutputNaming {
  let output: String?
  let format: OutputFormat
  let isSingle: Bool

  func destination(of input: BriefingInput) -> Destination {
    switch output {
    case "-": .standardOutput
    case nil where input == .standardInput: .standardOutput
    case nil: .file(PathName.join(BuildPlan.defaultFolder, file(for: input)))
    case let name? where isFolder(name): .file(PathName.join(name, file(for: input)))
    case let name?: .file(name)
    }
  }

  /// Whether the output is named like a file of a known format though there are several inputs.
  func namesOneFileForSeveral(_ count: Int) -> Bool {
    guard let output, count > 1, output.utf8.last != UInt8(ascii: "/"),
      !FolderListing.isFolder(output)
    else { return false }
    let known = OutputFormat.allCases.map(\.fileExtension)
    return known.contains(PathName.fileExtension(of: output))
  }

  private func isFolder(_ name: String) -> Bool {
    !isSingle || name.utf8.last == UInt8(ascii: "/") || FolderListing.isFolder(name)
  }

  private func file(for input: BriefingInput) -> String {
    switch input {
    case .file(let name): Self.baseName(of: name) + "." + format.fileExtension
    case .text(let name, _): PathName.stem(of: name) + "." + format.fileExtension
    case .standardInput: "stdin." + format.fileExtension
    }
  }

  /// A file's own name; one called `meeting` (or `meeting.en`) takes its folder's, since meetings
  /// often have a folder each.
  static func baseName(of path: String) -> String {
    let stem = PathName.stem(of: path)
    guard stem == "meeting" || stem.hasPrefix("meeting."),
      let folder = try? ReadableFolder(holding: path), let name = folder.lastName
    else { return stem }
    return name + stem.dropFirst("meeting".count)
  }

  static func path(_ path: String, part: BuildOutput.Part) -> String {
    guard case .page(let number, let count) = part else { return path }
    return PageSeries(path).path(page: number, of: count)
  }
}
