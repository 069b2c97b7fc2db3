import PDFSyntax

/// A sheet in the graphics library's form: a page object of its stream.
struct SheetSource {
  let bytes: [UInt8]
  private let scanner: ObjectScanner
  private let dictionary: PDFDictionary

  /// The sheets that have arrived, in order; throws unless there are as many as listed.
  static func all(
    in scanner: ObjectScanner, listed: Int, page: Int
  ) throws(FinishingError) -> [SheetSource] {
    var found: [SheetSource] = []
    for object in scanner.objects where object.stream == nil {
      guard let dictionary = scanner.bytes.dictionary(in: object.value),
        scanner.bytes.holds(dictionary.value(of: "/Type", in: scanner.bytes), "/Page")
      else { continue }
      found.append(SheetSource(scanner, dictionary))
    }
    guard found.count == listed else {
      throw .sheetCount(page: page, drawn: found.count, listed: listed)
    }
    return found
  }

  private init(_ scanner: ObjectScanner, _ dictionary: PDFDictionary) {
    bytes = scanner.bytes
    self.scanner = scanner
    self.dictionary = dictionary
  }

  /// The sheet's content, uncompressed: the library compresses it unless told otherwise.
  func content(_ deflate: Deflate) throws(FinishingError) -> (bytes: [UInt8], range: Range<Int>) {
    let number = bytes.reference(in: dictionary.value(of: "/Contents", in: bytes))
    guard let contents = scanner.objects.first(where: { $0.number == number }),
      let range = contents.stream
    else { throw .missingObject(number ?? 0) }
    let filter = bytes.dictionary(in: contents.value)?.value(of: "/Filter", in: bytes)
    guard filter != nil else { return (bytes, range) }
    let inflated = try deflate.inflate(bytes[range])
    return (inflated, 0..<inflated.count)
  }

  /// Where the value of `/Resources` stands, which refers to an object or is one itself.
  var resources: Range<Int>? { dictionary.value(of: "/Resources", in: bytes) }

  /// The library's number of the font of this name (with its solidus).
  func font(named name: ArraySlice<UInt8>) -> Int? {
    guard let resources else { return nil }
    var range = resources
    if let number = bytes.reference(in: resources) {
      guard let object = scanner.objects.first(where: { $0.number == number }) else { return nil }
      range = object.value
    }
    guard let fonts = bytes.dictionary(in: range)?.value(of: "/Font", in: bytes) else { return nil }
    let entry = bytes.dictionary(in: fonts)?.entries.first { bytes[$0.key.range] == name }
    return bytes.reference(in: entry?.value)
  }
}
