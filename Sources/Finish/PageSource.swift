import PDFSyntax

/// The page object that arrived last, in the graphics library's form.
struct PageSource {
  private let source: [UInt8]
  private let dictionary: PDFDictionary
  private let contents: ScannedObject

  /// Throws unless there is one page, with its content.
  init(_ scanner: ObjectScanner, page: Int) throws(FinishingError) {
    source = scanner.bytes
    var found: [PDFDictionary] = []
    for object in scanner.objects where object.stream == nil {
      guard let dictionary = source.dictionary(in: object.value),
        source.holds(dictionary.value(of: "/Type", in: source), "/Page")
      else { continue }
      found.append(dictionary)
    }
    guard found.count == 1 else { throw .pageObjects(page: page, found: found.count) }
    dictionary = found[0]
    let number = source.reference(in: dictionary.value(of: "/Contents", in: source))
    guard let contents = scanner.objects.first(where: { $0.number == number }),
      contents.stream != nil
    else { throw .missingObject(number ?? 0) }
    self.contents = contents
  }

  /// The page's content, uncompressed: cairo compresses it unless told otherwise.
  func content(_ deflate: Deflate) throws(FinishingError) -> (bytes: [UInt8], range: Range<Int>) {
    guard let range = contents.stream else { throw .corruptStream }
    let filter = source.dictionary(in: contents.value)?.value(of: "/Filter", in: source)
    guard filter != nil else { return (source, range) }
    let bytes = try deflate.inflate(source[range])
    return (bytes, 0..<bytes.count)
  }

  /// The entries that are taken over: sizes, resources, transparency.
  func entries(_ importer: ObjectImporter) throws -> PDFBytes {
    var output = PDFBytes()
    for key in ["/MediaBox", "/Resources", "/Group"] as [StaticString] {
      guard let range = dictionary.value(of: key, in: source) else { continue }
      output.put(key)
      let value = try importer.value(in: range, source: source)
      if value.startsRegular { output.put(" ") }
      output.put(value)
    }
    return output
  }
}
