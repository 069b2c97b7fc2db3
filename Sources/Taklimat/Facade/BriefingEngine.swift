import Diagnostics
import Frames

/// Turns meetings into briefings; what the command line does, a program can do with it.
///
///     let engine = BriefingEngine(BriefingOptions())
///     let result = engine.build(.file("meeting.yaml"))
///     if result.report.status == .success { use(result.outputs[0].bytes) }
public struct BriefingEngine: Sendable {
  public let options: BriefingOptions
  private let shelf = Shelf()

  public init(_ options: BriefingOptions) { self.options = options }

  /// Builds one input. Files are put in place only when all of them are finished and no error was
  /// found.
  public func build(_ input: BriefingInput, to destination: Destination = .memory) -> BuildResult {
    let sink = DiagnosticSink()
    var outbox = Outbox(destination)
    var statistics: [Statistic] = []
    do throws(FileFailure) {
      if protect(named(with: input), from: input, to: destination, sink: sink),
        let (environment, source) = try open(input, sink: sink)
      {
        let pipeline = Pipeline(
          environment: environment, options: options, sink: sink, shelf: shelf)
        statistics = try pipeline.build(source) { part, put throws(FileFailure) in
          return try outbox.accept(part, put)
        }
        protect(pipeline.filesRead.paths, from: input, to: destination, sink: sink)
        if !isRefused(sink) { try outbox.deliver(sink: sink) }
      }
    } catch {
      sink.report(error.diagnostic())
    }
    if isRefused(sink), outbox.written.isEmpty, case .file(let path) = destination,
      let older = OlderOutput(path, format: options.format).diagnostic(beside: sink)
    {
      sink.report(older)
    }
    return BuildResult(
      outputs: isRefused(sink) ? [] : outbox.outputs, written: outbox.written,
      report: Report(sink), statistics: statistics)
  }

  /// Reads and examines one input without making a document.
  public func check(_ input: BriefingInput) -> Report {
    let sink = DiagnosticSink()
    do throws(FileFailure) {
      if let (environment, source) = try open(input, sink: sink) {
        Pipeline(environment: environment, options: options, sink: sink, shelf: shelf).check(source)
      }
    } catch {
      sink.report(error.diagnostic())
    }
    return Report(sink)
  }

  /// Says why a page, counted from 1, ends where it does, and what other places would have cost;
  /// nil after errors.
  public func explain(page: Int, of input: BriefingInput) -> (text: String?, report: Report) {
    let sink = DiagnosticSink()
    var text: String?
    do throws(FileFailure) {
      if let (environment, source) = try open(input, sink: sink) {
        var pipeline = Pipeline(
          environment: environment, options: options, sink: sink, shelf: shelf)
        pipeline.explainedPage = page - 1
        text = pipeline.layOut(source, StepClock(isRunning: false)).flatMap {
          PageExplanationText(page: page, of: $0, sink: sink)?.text
        }
      }
    } catch {
      sink.report(error.diagnostic())
    }
    return (text, Report(sink))
  }

  /// The fonts that a document can use: the shared ones, then those of `fontFolders`.
  public func fonts() -> (fonts: [FontDescription], report: Report) {
    let sink = DiagnosticSink()
    let input = BriefingInput.text(name: "fonts", bytes: [])
    guard let environment = Environment(for: input, options, sink: sink) else {
      return ([], Report(sink))
    }
    let fonts = Pipeline(environment: environment, options: options, sink: sink, shelf: shelf)
      .fonts()
    return (fonts, Report(sink))
  }

  /// The templates of the share folder, by name.
  public func templates() -> (templates: [TemplateDescription], report: Report) {
    let sink = DiagnosticSink()
    let input = BriefingInput.text(name: "templates", bytes: [])
    guard let environment = Environment(for: input, options, sink: sink) else {
      return ([], Report(sink))
    }
    let templates = SharedData(environment: environment, sink: sink).templates()
    return (templates, Report(sink))
  }

  /// Lays one input out and paints nothing.
  package func layOut(_ input: BriefingInput) -> LaidOutBriefing {
    let sink = DiagnosticSink()
    var document: PagedDocument?
    var lines = LineTable([])
    do throws(FileFailure) {
      if let (environment, source) = try open(input, sink: sink) {
        let pipeline = Pipeline(
          environment: environment, options: options, sink: sink, shelf: shelf)
        if let briefing = pipeline.layOut(source, StepClock(isRunning: false)) {
          document = briefing.document
          lines = briefing.origin.workshop.lines
        }
      }
    } catch {
      sink.report(error.diagnostic())
    }
    return LaidOutBriefing(document: document, report: Report(sink), lines: lines)
  }

  private func isRefused(_ sink: DiagnosticSink) -> Bool {
    sink.hasErrors || sink.diagnostics.contains { $0.severity >= options.failureLevel.severity }
  }

  /// What the run reads by names that are known before anything is read.
  private func named(with input: BriefingInput) -> [String] {
    var names = [options.template.flatMap(TemplateName.init).flatMap(\.file), options.identity]
      .compactMap(\.self)
    if case .file(let name) = input { names.append(name) }
    return names
  }

  /// - Returns: whether the result replaces none of the files; the sink then knows the first.
  @discardableResult private func protect(
    _ names: [String], from input: BriefingInput, to destination: Destination, sink: DiagnosticSink
  ) -> Bool {
    guard case .file(let output) = destination,
      let replaced = ProtectedFiles(names).replaced(by: output, format: options.format)
    else { return true }
    sink.report(ProtectedFiles.overwriting(replaced, by: input))
    return false
  }

  private func open(
    _ input: BriefingInput, sink: DiagnosticSink
  ) throws(FileFailure) -> (Environment, SourceFile)? {
    guard let environment = Environment(for: input, options, sink: sink) else { return nil }
    return (environment, try environment.source(of: input))
  }
}

/// Finished files on their way to where they were asked for.
private struct Outbox {
  private let destination: Destination
  private(set) var outputs: [BuildOutput] = []
  private(set) var written: [String] = []
  /// Whether the files are numbered pages.
  private var isSeries = false
  private var staged: [(path: String, file: StagedFile)] = []

  init(_ destination: Destination) { self.destination = destination }

  /// - Parameter put: puts the file's bytes into a sink; false where it could not be finished.
  /// - Returns: whether it was.
  mutating func accept(
    _ part: BuildOutput.Part, _ put: (any ByteSink) -> Bool
  ) throws(FileFailure) -> Bool {
    guard case .file(let path) = destination else {
      let memory = MemorySink()
      guard put(memory) else { return false }
      outputs.append(BuildOutput(part: part, bytes: memory.bytes))
      return true
    }
    if case .page = part { isSeries = true }
    // A device takes all pages; a number behind its name would make a file beside it.
    let place = StagedFile.isSpecial(path) ? path : OutputNaming.path(path, part: part)
    try OutputFolder.make(PathName.folder(of: place))
    let file = try StagedFile(place)
    guard put(file) else { return false }
    try file.finish()
    staged.append((place, file))
    return true
  }

  mutating func deliver(sink: DiagnosticSink) throws(FileFailure) {
    try StagedFile.commit(staged.map(\.file))
    written = staged.map(\.path)
    if case .file(let path) = destination, isSeries,
      let older = PageSeries(path).olderPages(beside: written)
    {
      sink.report(older)
    }
    guard destination == .standardOutput else { return }
    for output in outputs { try StandardStreams.writeOutput(output.bytes) }
    outputs = []
  }
}
