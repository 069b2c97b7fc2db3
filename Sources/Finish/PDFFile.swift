/// A PDF file written front to back: numbers the objects, packs the small ones into object streams
/// and ends with a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
final class PDFFile {
  /// More objects in one stream compress hardly better and are slower to look up.
  private static let objectsPerStream = 400
  private static let bufferSize = 1 << 16

  let deflate: Deflate
  private let output: (UnsafeRawBufferPointer) throws -> Void
  private var buffer: [UInt8] = []
  /// Bytes that have left the buffer.
  private var written = 0
  private var places: [Place] = [Place(kind: .free, position: 0, index: 65535)]
  private var packed = PDFBytes()
  private var packedObjects: [(number: ObjectNumber, offset: Int)] = []
  private var fingerprint = Fingerprint()

  /// Where an object is: 8 bytes each, since this table lives to the end.
  private struct Place {
    enum Kind: UInt8 { case free, offset, packed, missing }
    var kind: Kind
    var position: UInt32
    var index: UInt16

    init(kind: Kind, position: Int, index: Int) {
      self.kind = kind
      self.position = UInt32(clamping: position)
      self.index = UInt16(clamping: index)
    }

    /// Its row of the cross-reference stream as one number: one byte, four, two.
    var row: UInt64 { UInt64(kind.rawValue) << 48 | UInt64(position) << 16 | UInt64(index) }
  }

  init(deflate: Deflate, output: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    self.deflate = deflate
    self.output = output
    buffer.reserveCapacity(Self.bufferSize)
    append("%PDF-1.7\n%")
    // Four bytes above 127 say that the file is binary (7.5.2).
    buffer.append(contentsOf: [0xE2, 0xE3, 0xCF, 0xD3, 10])
  }

  /// A number for an object that will be written later.
  func reserve() -> ObjectNumber { reserve(1) }

  /// The first of `count` numbers in a row.
  func reserve(_ count: Int) -> ObjectNumber {
    let first = ObjectNumber(value: places.count)
    places.append(
      contentsOf: repeatElement(Place(kind: .missing, position: 0, index: 0), count: count))
    return first
  }

  /// Writes an object that is no stream; `build` must not write another one.
  func write(_ number: ObjectNumber, _ build: (inout PDFBytes) throws -> Void) throws {
    packedObjects.append((number, packed.count))
    try build(&packed)
    packed.put("\n")
    if packedObjects.count == Self.objectsPerStream { try flushPacked() }
  }

  /// Writes a new object and returns its number.
  func write(_ build: (inout PDFBytes) throws -> Void) throws -> ObjectNumber {
    let number = reserve()
    try write(number, build)
    return number
  }

  /// Writes a stream as its bytes are; `entries` are those of its dictionary but `/Length`.
  func write(_ number: ObjectNumber, stream data: ArraySlice<UInt8>, entries: PDFBytes) throws {
    var head = PDFBytes()
    head.put(number.value)
    head.put(" 0 obj\n<<")
    head.put(entries)
    head.put("/Length ")
    head.put(data.count)
    head.put(">>\nstream\n")
    places[number.value] = Place(kind: .offset, position: written + buffer.count, index: 0)
    fingerprint.add(head.bytes[...])
    fingerprint.add(data)
    append(head)
    if data.count < Self.bufferSize {
      buffer.append(contentsOf: data)
    } else {
      // Past the buffer, which would grow with the file's longest stream.
      try flush()
      try data.withUnsafeBytes(output)
      written += data.count
    }
    append("\nendstream\nendobj\n")
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes a stream compressed; `filler` may be added to the data (see `Deflate.compress`).
  func write(
    _ number: ObjectNumber, compressing data: [UInt8], filler: UInt8? = 10, entries: PDFBytes
  ) throws {
    var entries = entries
    entries.put("/Filter/FlateDecode")
    try write(number, stream: deflate.compress(data, filler: filler)[...], entries: entries)
  }

  private func flushPacked() throws {
    guard !packedObjects.isEmpty else { return }
    let container = reserve()
    var content = PDFBytes()
    for (index, object) in packedObjects.enumerated() {
      places[object.number.value] = Place(
        kind: .packed, position: container.value, index: index)
      content.put(object.number.value)
      content.put(" ")
      content.put(object.offset)
      content.put(index + 1 == packedObjects.count ? "\n" : " ")
    }
    var entries = PDFBytes()
    entries.put("/Type/ObjStm/N ")
    entries.put(packedObjects.count)
    entries.put("/First ")
    entries.put(content.count)
    content.put(packed)
    packed.removeAll()
    packedObjects.removeAll(keepingCapacity: true)
    try write(container, compressing: content.bytes, entries: entries)
  }

  /// Writes what is left, the cross-reference stream and the end of the file.
  func close(catalog: ObjectNumber, information: ObjectNumber) throws {
    try flushPacked()
    if let missing = places.firstIndex(where: { $0.kind == .missing }) {
      throw FinishingError.missingObject(missing)
    }
    var entries = PDFBytes()
    entries.put("/Type/XRef")
    entries.put("/Root", catalog)
    entries.put("/Info", information)
    entries.put("/ID[")
    let identifier = fingerprint.identifier()
    entries.put(hexString: identifier)
    entries.put(hexString: identifier)
    entries.put("]")
    let start = written + buffer.count
    try writeCrossReferences(at: start, entries)
    var end = PDFBytes()
    end.put("startxref\n")
    end.put(start)
    end.put("\n%%EOF\n")
    append(end)
    try flush()
  }

  /// Writes the table, which counts itself in.
  private func writeCrossReferences(at start: Int, _ trailer: PDFBytes) throws {
    let table = reserve()
    places[table.value] = Place(kind: .offset, position: start, index: 0)
    var entries = trailer
    entries.put("/Size ")
    entries.put(places.count)
    entries.put("/W[1 4 2]/Filter/FlateDecode")
    var rows = deflate.compress(crossReferences(predicted: true))
    if rows.last == 13 {
      // See `Deflate.compress`; a filler would be a row too many.
      rows = deflate.compress(crossReferences(predicted: false))
    } else {
      entries.put("/DecodeParms<</Predictor 12/Columns 7>>")
    }
    try write(table, stream: rows[...], entries: entries)
  }

  /// One row for each object; `predicted` as differences from the row above (PNG's Up).
  private func crossReferences(predicted: Bool) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(places.count * 8)
    var above: UInt64 = 0
    for place in places {
      let row = place.row
      if predicted { rows.append(2) }
      // Seven bytes, the highest first.
      for shift in stride(from: UInt64(48), through: 0, by: -8) {
        let byte = UInt8(truncatingIfNeeded: row &>> shift)
        rows.append(predicted ? byte &- UInt8(truncatingIfNeeded: above &>> shift) : byte)
      }
      above = row
    }
    return rows
  }

  private func append(_ text: StaticString) {
    text.withUTF8Buffer { buffer.append(contentsOf: $0) }
  }

  private func append(_ other: PDFBytes) { buffer.append(contentsOf: other.bytes) }

  private func flush() throws {
    try buffer.withUnsafeBytes { try output($0) }
    written += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}
