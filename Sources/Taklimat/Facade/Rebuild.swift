import Checks
import Diagnostics
import Frames

/// Builds a finished document again from what it carries, and compares.
struct Rebuild {
  let options: BriefingOptions
  let sink: DiagnosticSink

  /// Why a document cannot be built again.
  private struct Obstacle: Error {
    let reason: String
    var hint = "a document of this program carries its data unless it was built otherwise"
  }

  /// Reports why the document cannot be built again, or in what the new one differs.
  func check(_ document: FinishedFile) {
    do throws(Obstacle) {
      let (lock, source) = try material(of: document)
      let bytes = try build(source, as: lock)
      guard bytes != document.bytes else { return }
      let files = AttachmentReader.files(in: bytes, named: "", into: DiagnosticSink()) ?? []
      let difference = RebuildDifference(
        document.bytes, lock: lock, bytes, lock: Self.lock(in: files))
      Verification.reportDifference(difference, named: document.name, into: sink)
    } catch {
      Verification.reportNoRebuild(
        error.reason, hint: error.hint, named: document.name, into: sink)
    }
  }

  /// What the document was made from. A meeting's file that the lock disowns is taken, too: that is
  /// then the difference.
  private func material(
    of document: FinishedFile
  ) throws(Obstacle) -> (lock: AttachedLock, source: AttachedFile) {
    let sink = DiagnosticSink()
    guard
      let files = AttachmentReader.files(
        in: document.bytes, named: document.name, into: sink, heedingLock: false)
    else { throw Self.obstacle(in: sink) }
    guard files.contains(where: { $0.name == AttachedLock.fileName }) else {
      throw Obstacle(reason: "it does not carry \"\(AttachedLock.fileName)\"")
    }
    guard let lock = Self.lock(in: files), let name = lock.sourceName else {
      throw Obstacle(reason: "its lock cannot be read")
    }
    guard let source = files.first(where: { $0.name == name }) else {
      throw Obstacle(reason: "it does not carry \"\(name)\", from which its lock says it was made")
    }
    return (lock, source)
  }

  private static func obstacle(in sink: DiagnosticSink) -> Obstacle {
    guard let error = sink.inOrder.first, error.kind.id != ChecksDiagnostics.nothingAttached.id
    else {
      return Obstacle(reason: "it does not carry what it was made from")
    }
    return Obstacle(reason: error.summary, hint: error.hint ?? "build it anew")
  }

  private static func lock(in files: [AttachedFile]) -> AttachedLock? {
    files.first { $0.name == AttachedLock.fileName }.flatMap { AttachedLock($0.bytes) }
  }

  /// The document's bytes.
  private func build(
    _ source: AttachedFile, as lock: AttachedLock
  ) throws(Obstacle) -> [UInt8] {
    let sink = DiagnosticSink()
    var options = options
    options.root = nil
    options.format = .pdf
    // A path there would be data from outside that opens files.
    let template = lock.option("template").flatMap { $0.utf8.contains(47) ? nil : $0 }
    options.template = options.template ?? template
    options.paper = lock.option("paper")
    options.standard = lock.option("pdf-standard").flatMap(PDFStandard.init) ?? options.standard
    let input = BriefingInput.text(name: source.name, bytes: source.bytes)
    var bytes: [UInt8]?
    if let environment = Environment(for: input, options, sink: sink)?.dated(sourceDate(of: lock)) {
      let pipeline = Pipeline(
        environment: environment, options: options, sink: sink, shelf: Shelf())
      do throws(FileFailure) {
        _ = try pipeline.build(SourceFile(name: source.name, bytes: source.bytes)) {
          _, put throws(FileFailure) in
          let memory = MemorySink()
          guard put(memory) else { return false }
          bytes = memory.bytes
          return true
        }
      } catch {
        sink.report(error.diagnostic())
      }
    }
    if let failure = sink.inOrder.first(where: { $0.severity == .error }) {
      // The meeting's folder is not among what a document carries.
      if failure.kind.id == TaklimatDiagnostics.outsideRoot.id {
        throw Obstacle(
          reason: "it names pictures or files of sources, which it does not carry",
          hint: "build its meeting's file again, and compare the two documents")
      }
      throw Obstacle(reason: failure.summary, hint: failure.hint ?? "build it anew")
    }
    guard let bytes else { throw Obstacle(reason: "nothing came of it") }
    return bytes
  }

  private func sourceDate(of lock: AttachedLock) -> SourceDate {
    lock.option("source-date").flatMap(DocumentDate.init(iso:)).map(SourceDate.given) ?? .absent
  }
}

extension DocumentDate {
  /// `2025-10-21T09:30:00+07:00`, as `isoDate` writes it.
  init?(iso text: String) {
    let bytes = Array(text.utf8)
    let number = { (range: Range<Int>) -> Int? in
      guard bytes.count >= range.upperBound else { return nil }
      return Int(String(decoding: bytes[range], as: UTF8.self))
    }
    guard bytes.count == 25, let year = number(0..<4), let month = number(5..<7),
      let day = number(8..<10), let hour = number(11..<13), let minute = number(14..<16),
      let second = number(17..<19), let zoneHour = number(20..<22), let zone = number(23..<25)
    else { return nil }
    self.init(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    offset = (zoneHour * 60 + zone) * (bytes[19] == UInt8(ascii: "-") ? -1 : 1)
  }
}
