import Checks
import Diagnostics
import Frames

/// Builds a finished document again from what it carries, and compares.
struct Rebuild {
  let options: BriefingOptions
  let sink: DiagnosticSink

  /// Reports why the document cannot be built again, or in what the new one differs.
  func check(_ document: FinishedFile) {
    let unheard = DiagnosticSink()
    let files = AttachmentReader.files(in: document.bytes, named: document.name, into: unheard)
    guard let lock = Self.lock(in: files ?? []), let name = lock.sourceName,
      let source = files?.first(where: { $0.name == name })
    else {
      return Verification.reportNoRebuild(
        "it does not carry what it was made from", named: document.name, into: sink)
    }
    let (bytes, failure) = build(source, as: lock)
    guard let bytes else {
      return Verification.reportNoRebuild(
        failure ?? "nothing came of it", named: document.name, into: sink)
    }
    guard bytes != document.bytes else { return }
    Verification.reportDifference(
      Self.difference(document.bytes, bytes, lock), named: document.name, into: sink)
  }

  private static func lock(in files: [AttachedFile]) -> AttachedLock? {
    files.first { $0.name == AttachedLock.fileName }.flatMap { AttachedLock($0.bytes) }
  }

  /// The document's bytes, or the first error on the way.
  private func build(
    _ source: AttachedFile, as lock: AttachedLock
  ) -> (bytes: [UInt8]?, failure: String?) {
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
          output throws(FileFailure) in bytes = output.bytes
        }
      } catch {
        sink.report(error.diagnostic())
      }
    }
    let failure = sink.inOrder.first { $0.severity == .error }
    return (sink.hasErrors ? nil : bytes, failure?.summary)
  }

  private func sourceDate(of lock: AttachedLock) -> SourceDate {
    lock.option("source-date").flatMap(DocumentDate.init(iso:)).map(SourceDate.given) ?? .absent
  }

  private static func difference(
    _ old: [UInt8], _ new: [UInt8], _ lock: AttachedLock
  ) -> String {
    let files = AttachmentReader.files(in: new, named: "", into: DiagnosticSink()) ?? []
    if let difference = Self.lock(in: files).flatMap(lock.firstDifference) { return difference }
    let same = zip(old, new).prefix { $0 == $1 }.count
    return "the same program, libraries, template and fonts give another file from byte \(same) on"
      + " (\(old.count) bytes here, \(new.count) built): it was changed after it was built"
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
