import PDFSyntax

/// How large a stream is without its filters (ISO 32000-1, 7.4), known before the library unpacks
/// it: a small file can hold streams of any size.
struct UnpackedSize {
  /// Filters by their names, in the order in which they are undone.
  private let filters: [String]
  private let earlyChange: Bool

  init(_ stream: [String: PDFValue], _ reader: PDFReader) throws(PDFFailure) {
    let value = try reader.resolve(stream["Filter"])
    var names: [String] = []
    for filter in value.array ?? [value] {
      if let name = try reader.resolve(filter).name { names.append(name) }
    }
    filters = names
    let parameters = try reader.resolve(stream["DecodeParms"])
    var own: [[String: PDFValue]] = []
    for entry in parameters.array ?? [parameters] {
      if let entries = try reader.dictionary(entry) { own.append(entries) }
    }
    earlyChange = !own.contains { $0["EarlyChange"]?.integer == 0 }
  }

  /// What no data of this many packed bytes can exceed.
  func bound(packed count: Int) -> Int {
    filters.reduce(count) { size, filter in
      let (product, isOver) = size.multipliedReportingOverflow(by: Self.ratio(filter))
      return isOver ? .max : product
    }
  }

  /// The size of these packed data, or something above the limit where they are larger; what is
  /// packed twice is not unpacked to find out.
  func measure(_ packed: [UInt8], limit: Int) -> Int {
    guard filters.count(where: { Self.ratio($0) > 1 }) == 1 else {
      return bound(packed: packed.count)
    }
    var bytes = packed
    for filter in filters {
      switch filter {
      case "FlateDecode", "Fl":
        var size = DeflateSize(bytes)
        return size.measure(limit: limit)
      case "LZWDecode", "LZW": return LZWSize.measure(bytes, earlyChange, limit: limit)
      case "ASCII85Decode", "A85": bytes = Base85.data(bytes)
      case "ASCIIHexDecode", "AHx": bytes = PDFString.hexadecimal(bytes[...])
      default: return bound(packed: packed.count)
      }
    }
    return bytes.count
  }

  /// How much longer data can become: a code of LZW is at most a row of 4,096 bytes in 12 bits, a
  /// symbol of deflate 258 bytes in two.
  private static func ratio(_ filter: String) -> Int {
    switch filter {
    case "FlateDecode", "Fl": 1032
    case "LZWDecode", "LZW": 2731
    case "RunLengthDecode", "RL": 64
    default: 1
    }
  }
}
