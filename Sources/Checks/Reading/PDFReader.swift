/// A finished PDF in memory, its objects read when they are asked for.
final class PDFReader {
  private let handle: QPDFHandle
  private var kept: [ObjectID: PDFObject] = [:]
  private var values = 0
  private var streamBytes = 0
  private var marks = 0
  /// How long the file is.
  let byteCount: Int
  /// How many bytes stand behind the last end-of-file marker and its line end.
  let bytesBehindEnd: Int
  /// Whether an end-of-file marker stands in the last 1,024 bytes (ISO 32000-1, 7.5.5).
  let hasEnd: Bool
  private(set) var trailer: [String: PDFValue] = [:]

  init(_ bytes: [UInt8]) throws(PDFFailure) {
    guard Self.beginsAsPDF(bytes) else { throw .notPDF }
    guard let library = QPDFLibrary.shared else { throw .noLibrary }
    byteCount = bytes.count
    bytesBehindEnd = Self.bytesBehindEnd(bytes)
    hasEnd = Self.hasEnd(bytes)
    handle = try QPDFHandle(library, reading: bytes)
    trailer = try parse(handle.trailer()).dictionary ?? [:]
  }

  /// The header may stand anywhere in the first 1,024 bytes (Adobe's implementation note 13).
  private static func beginsAsPDF(_ bytes: [UInt8]) -> Bool {
    let mark = Array("%PDF-".utf8)
    let last = min(bytes.count, 1024) - mark.count
    return last >= 0 && (0...last).contains { bytes[$0...].starts(with: mark) }
  }

  private static func hasEnd(_ bytes: [UInt8]) -> Bool {
    let mark = Array("%%EOF".utf8)
    let tail = bytes.suffix(1024)
    return tail.indices.contains { tail[$0...].starts(with: mark) }
  }

  private static func bytesBehindEnd(_ bytes: [UInt8]) -> Int {
    let mark = Array("%%EOF".utf8)
    let last = stride(from: bytes.count - mark.count, through: 0, by: -1).first {
      bytes[$0] == mark[0] && bytes[$0...].starts(with: mark)
    }
    guard let last else { return 0 }
    let rest = bytes[(last + mark.count)...]
    let lineEnds: [[UInt8]] = [[13, 10], [10], [13]]
    return rest.count - (lineEnds.first { rest.starts(with: $0) }?.count ?? 0)
  }

  /// An object of the file; null where there is none.
  func object(_ id: ObjectID) throws(PDFFailure) -> PDFObject {
    if let object = kept[id] { return object }
    let object = try read(id)
    kept[id] = object
    return object
  }

  /// An object that is looked at only once, so that it need not stay in memory.
  func read(_ id: ObjectID) throws(PDFFailure) -> PDFObject {
    guard (1...ReadingLimits.objectNumber).contains(id.number) else { return .null }
    let (syntax, isStream) = handle.object(id)
    return PDFObject(value: try parse(syntax), isStream: isStream)
  }

  /// The value behind a reference; itself where it is none.
  func resolve(_ value: PDFValue?) throws(PDFFailure) -> PDFValue {
    guard case .reference(let id)? = value else { return value ?? .null }
    return try object(id).value
  }

  func dictionary(_ value: PDFValue?) throws(PDFFailure) -> [String: PDFValue]? {
    try resolve(value).dictionary
  }

  func array(_ value: PDFValue?) throws(PDFFailure) -> [PDFValue]? { try resolve(value).array }

  /// The decoded data of a stream; nil where the value is none or its data are damaged, which is
  /// among the `complaints` unless the caller tells it.
  func streamData(
    _ value: PDFValue?, tellingDamage: Bool = false
  ) throws(PDFFailure) -> [UInt8]? {
    guard let id = value?.reference, try object(id).isStream else { return nil }
    try checkSize(of: id)
    guard let data = handle.streamData(id, tellingDamage: tellingDamage) else { return nil }
    streamBytes += data.count
    guard streamBytes <= bytesAllowed else { throw tooLarge }
    return data
  }

  /// Refuses what is larger than the rest of the budget before it takes memory.
  private func checkSize(of id: ObjectID) throws(PDFFailure) {
    let entries = try object(id).value.dictionary ?? [:]
    let size = try UnpackedSize(entries, self)
    let limit = min(
      bytesAllowed - streamBytes, ReadingLimits.bytesAllowed(for: try packedCount(entries)))
    guard size.bound(packed: try packedCount(entries)) > limit,
      let packed = handle.packedData(id), size.measure(packed, limit: limit) > limit
    else { return }
    throw tooLarge
  }

  /// What the stream says; where that is wrong, the library refuses the stream.
  private func packedCount(_ stream: [String: PDFValue]) throws(PDFFailure) -> Int {
    min(byteCount, max(0, try resolve(stream["Length"]).integer ?? byteCount))
  }

  private var tooLarge: PDFFailure {
    .tooComplex(
      "its streams unpack to more than \(bytesAllowed >> 20) MiB, which is too much for"
        + " \(byteCount) bytes")
  }

  /// Decoded bytes of all streams together; one that is read twice counts twice.
  private var bytesAllowed: Int { ReadingLimits.bytesAllowed(for: byteCount) }

  /// Charges beginnings of marks to the file's budget.
  func count(marks count: Int) throws(PDFFailure) {
    marks += count
    guard marks <= ReadingLimits.marks else {
      throw .tooComplex("its contents begin more than \(ReadingLimits.marks) marks")
    }
  }

  /// What the library found wrong since the last call, in its own words.
  func complaints() -> [String] { handle.complaints() }

  private func parse(_ syntax: [UInt8]) throws(PDFFailure) -> PDFValue {
    let (value, count) = PDFValueParser.value(of: syntax)
    values += count
    guard values <= ReadingLimits.values else {
      throw .tooComplex("its objects hold more than \(ReadingLimits.values) values")
    }
    return value
  }
}
