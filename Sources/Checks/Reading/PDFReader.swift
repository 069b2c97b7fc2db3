/// A finished PDF in memory, its objects read when they are asked for.
final class PDFReader {
  private let handle: QPDFHandle
  private var kept: [ObjectID: PDFObject] = [:]
  private var values = 0
  private var streamBytes = 0
  private var marks = 0
  /// Streams whose data are not what they were when they were deflated.
  private var changed: Set<Int> = []
  /// How long the file is.
  let byteCount: Int
  let frame: FileFrame
  /// Streams that hold other objects (ISO 32000-1, 7.5.7), as far as the file names them.
  let objectStreams: Set<ObjectID>
  private(set) var trailer: [String: PDFValue] = [:]

  init(_ bytes: [UInt8]) throws(PDFFailure) {
    guard let frame = FileFrame(bytes) else { throw .notPDF }
    guard let library = QPDFLibrary.shared else { throw .noLibrary }
    byteCount = bytes.count
    self.frame = frame
    objectStreams = ObjectStreams.named(in: bytes)
    handle = try QPDFHandle(library, reading: bytes)
    trailer = try parse(handle.trailer()).dictionary ?? [:]
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
    if try isIntact(id, data) { return data }
    if tellingDamage { return nil }
    changed.insert(id.number)
    return data
  }

  /// Whether deflated data are what they were when they were deflated; of data that went through
  /// another filter too this is not known. The library does not look at the checksum.
  private func isIntact(_ id: ObjectID, _ data: [UInt8]) throws(PDFFailure) -> Bool {
    let entries = try object(id).value.dictionary ?? [:]
    let filter = try resolve(entries["Filter"])
    let filters = filter.array ?? [filter]
    guard filters.count == 1, try resolve(filters[0]).name == "FlateDecode",
      try resolve(entries["DecodeParms"]) == .null
    else {
      return true
    }
    return Adler32.ends(handle.streamEnd(id, count: 8), of: data)
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

  /// What was found wrong since the last call, most of it in the library's words.
  func complaints() -> [String] {
    defer { changed = [] }
    return handle.complaints()
      + changed.sorted().map { "the checksum of stream \($0) differs, so its data were changed" }
  }

  private func parse(_ syntax: [UInt8]) throws(PDFFailure) -> PDFValue {
    let (value, count) = PDFValueParser.value(of: syntax)
    values += count
    guard values <= ReadingLimits.values else {
      throw .tooComplex("its objects hold more than \(ReadingLimits.values) values")
    }
    return value
  }
}
