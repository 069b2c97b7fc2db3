import CQPDF
import Glibc

/// One open file of libqpdf.
///
/// Objects leave it as syntax, one call an object: a handle for every value would cost far more,
/// and nothing here recurses over data from outside. One thread owns it; it is deliberately not
/// Sendable.
final class QPDFHandle {
  private let library: TaklimatQPDFTable
  private var data: qpdf_data?
  /// The library reads from these bytes as long as it lives.
  private let buffer: UnsafeMutableRawBufferPointer
  /// What was found wrong and not yet asked for.
  private var faults: [String] = []

  /// Reads the cross-references. A file that needs repair is refused: what is archived must be
  /// whole, and a repair would hide what is missing.
  init(_ library: QPDFLibrary, reading bytes: [UInt8]) throws(PDFFailure) {
    self.library = library.table
    data = self.library.`init`()
    buffer = .allocate(byteCount: bytes.count, alignment: 1)
    buffer.copyBytes(from: bytes)
    self.library.set_suppress_warnings(data, 1)
    self.library.silence_errors(data)
    self.library.set_attempt_recovery(data, 0)
    let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
    _ = self.library.read_memory(data, "", start, UInt64(buffer.count), nil)
    if let failure = failure() { throw failure }
    // A file that opens without a password may still be encrypted, against changes.
    if self.library.is_encrypted(data) != 0 { throw .encrypted }
  }

  deinit {
    // An error that nobody took is told on standard error.
    _ = failure()
    library.cleanup(&data)
    buffer.deallocate()
  }

  /// The trailer's syntax.
  func trailer() -> [UInt8] { syntax(of: library.get_trailer(data)) }

  /// An object's syntax, of a stream its dictionary's; `null` where the file has no such object.
  func object(_ id: ObjectID) -> (syntax: [UInt8], isStream: Bool) {
    guard let number = Int32(exactly: id.number), let generation = Int32(exactly: id.generation)
    else { return ([], false) }
    let handle = library.get_object_by_id(data, number, generation)
    guard library.oh_is_stream(data, handle) != 0 else { return (syntax(of: handle), false) }
    let entries = syntax(of: library.oh_get_dict(data, handle))
    library.oh_release(data, handle)
    return (entries, true)
  }

  /// A stream's data without its filters, but those that lose something; nil where it is damaged,
  /// of which `complaints` knows unless the caller tells it.
  func streamData(_ id: ObjectID, tellingDamage: Bool) -> [UInt8]? {
    data(of: id, qpdf_dl_generalized, tellingDamage: tellingDamage)
  }

  /// A stream's data as they stand in the file; what is wrong with them shows when they are unpacked.
  func packedData(_ id: ObjectID) -> [UInt8]? { data(of: id, qpdf_dl_none, tellingDamage: true) }

  private func data(
    of id: ObjectID, _ level: qpdf_stream_decode_level_e, tellingDamage: Bool
  ) -> [UInt8]? {
    guard let number = Int32(exactly: id.number), let generation = Int32(exactly: id.generation)
    else { return nil }
    let handle = library.get_object_by_id(data, number, generation)
    defer { library.oh_release(data, handle) }
    faults += takeFaults()
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    _ = library.oh_get_stream_data(data, handle, level, nil, &bytes, &count)
    defer { free(bytes) }
    let failed = library.has_error(data) != 0
    let found = takeFaults()
    if !failed || !tellingDamage { faults += found }
    guard !failed else { return nil }
    // Of no data there is no address.
    return Array(UnsafeBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
  }

  /// The last bytes of a stream as they stand in the file, for a checksum; none where there are
  /// no data.
  func streamEnd(_ id: ObjectID, count: Int) -> [UInt8] {
    guard let number = Int32(exactly: id.number), let generation = Int32(exactly: id.generation)
    else { return [] }
    let handle = library.get_object_by_id(data, number, generation)
    defer { library.oh_release(data, handle) }
    var bytes: UnsafeMutablePointer<UInt8>?
    var length = 0
    _ = library.oh_get_stream_data(data, handle, qpdf_dl_none, nil, &bytes, &length)
    defer { free(bytes) }
    faults += takeFaults()
    guard let bytes else { return [] }
    return Array(UnsafeBufferPointer(start: bytes, count: length).suffix(count))
  }

  /// What the library found wrong since the last call, in its own words.
  func complaints() -> [String] {
    defer { faults = [] }
    return faults + takeFaults()
  }

  /// The library's error and warnings, which it then forgets: one that stays makes every later call
  /// look as if it had failed.
  private func takeFaults() -> [String] {
    var found: [String] = []
    if case .damaged(let detail)? = failure() { found.append(detail) }
    while library.more_warnings(data) != 0 {
      found.append(detail(of: library.next_warning(data)))
    }
    return found
  }

  /// The syntax behind a handle, which is given back.
  private func syntax(of handle: qpdf_oh) -> [UInt8] {
    defer { library.oh_release(data, handle) }
    let text = library.oh_unparse_resolved(data, handle)
    let count = library.get_last_string_length(data)
    let syntax = text.map { Array(UnsafeRawBufferPointer(start: $0, count: count)) } ?? []
    faults += takeFaults()
    return syntax
  }

  /// The last call's error, if it had one; the library forgets it.
  private func failure() -> PDFFailure? {
    guard library.has_error(data) != 0 else { return nil }
    let error = library.get_error(data)
    return library.get_error_code(data, error) == qpdf_e_password
      ? .encrypted : .damaged(detail(of: error))
  }

  private func detail(of error: qpdf_error?) -> String {
    library.get_error_message_detail(data, error).map { String(cString: $0) } ?? ""
  }
}
