import PDFSyntax

/// Carries objects of the graphics library's stream into the file, under new numbers.
///
/// Only what pages reach is carried. What arrives with a sheet and was carried before, byte for byte,
/// is shared: a picture may be shown in several sizes, each of which is a sheet of its own.
final class ObjectImporter {
  private let file: PDFFile
  private var source: [UInt8] = []
  private var arrived: [Int: ScannedObject] = [:]
  private var isSharing = true
  /// New numbers by cairo's.
  private var numbers: [Int: ObjectNumber] = [:]
  /// Referred to, but not arrived yet: fonts, until the end.
  private var awaited: Set<Int> = []
  private var inProgress: Set<Int> = []
  /// By digest, one character a byte.
  private var known: [String: ObjectNumber] = [:]

  init(file: PDFFile) { self.file = file }

  /// Makes the objects of a page's sheets known, so that `number(of:)` can carry them.
  func begin(_ scanner: ObjectScanner, isSharing: Bool) {
    source = scanner.bytes
    self.isSharing = isSharing
    arrived.removeAll(keepingCapacity: true)
    for object in scanner.objects { arrived[object.number] = object }
  }

  /// Lets go of the bytes, so that the scanner can drop them.
  func end() {
    source = []
    arrived.removeAll(keepingCapacity: true)
  }

  /// Carries all that earlier pages wait for, in the order in which it arrived.
  func importAwaited(_ objects: [ScannedObject]) throws {
    for object in objects where awaited.remove(object.number) != nil {
      guard let number = numbers[object.number] else { continue }
      try write(object, as: number)
    }
    if let missing = awaited.min() { throw FinishingError.missingObject(missing) }
  }

  /// The new number of cairo's object, which is carried if it is here.
  func number(of old: Int) throws -> ObjectNumber {
    if let number = numbers[old] { return number }
    guard let object = arrived[old] else {
      let number = file.reserve()
      numbers[old] = number
      awaited.insert(old)
      return number
    }
    guard inProgress.insert(old).inserted else { throw FinishingError.missingObject(old) }
    defer { inProgress.remove(old) }
    let number = try isSharing ? share(object) : carry(object)
    numbers[old] = number
    return number
  }

  /// The value in `range` with new numbers in its references, without needless space.
  func value(in range: Range<Int>, source: [UInt8]) throws -> PDFBytes {
    var copy = ValueCopy(source: source)
    var lexer = PDFLexer(source, range)
    while let token = lexer.next() {
      if token.kind == .keyword, source.matches(token, "R"), let old = copy.takeReference() {
        copy.putReference(try number(of: old))
      } else {
        copy.put(token)
      }
    }
    copy.flush()
    return copy.output
  }

  private func carry(_ object: ScannedObject) throws -> ObjectNumber {
    let number = file.reserve()
    try write(object, as: number)
    return number
  }

  private func write(_ object: ScannedObject, as number: ObjectNumber) throws {
    let entries = try entries(of: object)
    try write(object, entries: entries, as: number)
  }

  private func share(_ object: ScannedObject) throws -> ObjectNumber {
    let entries = try entries(of: object)
    var hash = SHA256()
    hash.update(entries.bytes)
    if let stream = object.stream { hash.update(source[stream]) }
    let digest = String(String.UnicodeScalarView(hash.finish().map(Unicode.Scalar.init)))
    if let number = known[digest] { return number }
    let number = file.reserve()
    known[digest] = number
    try write(object, entries: entries, as: number)
    return number
  }

  private func write(
    _ object: ScannedObject, entries: PDFBytes, as number: ObjectNumber
  ) throws {
    guard let range = object.stream else { return try file.write(number) { $0.put(entries) } }
    let dictionary = source.dictionary(in: object.value)
    let filter = dictionary?.value(of: "/Filter", in: source)
    if filter == nil {
      try file.write(number, compressing: Array(source[range]), entries: entries)
    } else if source.holds(filter, "/FlateDecode"), needsNewCompression(object, dictionary) {
      let data = file.deflate.compress(try file.deflate.inflate(source[range]), filler: 10)
      try file.write(number, stream: data[...], entries: entries)
    } else {
      try file.write(number, stream: source[range], entries: entries)
    }
  }

  /// Whether a compressed stream cannot be carried as it is.
  ///
  /// Those of length and filter alone are character maps, which cairo compresses only where
  /// contents are compressed too; the file must be the same either way. For streams that end in a
  /// carriage return see `Deflate.compress`.
  private func needsNewCompression(_ object: ScannedObject, _ dictionary: PDFDictionary?) -> Bool {
    guard let range = object.stream else { return false }
    return dictionary?.entries.count == 2 || source[range].last == 13
  }

  /// The object's value; of a stream the entries of its dictionary but `/Length`.
  private func entries(of object: ScannedObject) throws -> PDFBytes {
    guard let dictionary = source.dictionary(in: object.value) else {
      return try value(in: object.value, source: source)
    }
    var output = PDFBytes()
    if object.stream == nil { output.put("<<") }
    for entry in dictionary.entries where !isDropped(entry.key, of: object) {
      output.put(source[entry.key.range])
      let value = try value(in: entry.value, source: source)
      if value.startsRegular { output.put(" ") }
      output.put(value)
    }
    if needsGlyphMap(dictionary) { output.put("/CIDToGIDMap/Identity") }
    if object.stream == nil { output.put(">>") }
    return output
  }

  /// PDF/A forbids interpolation (ISO 19005-2, 6.2.8); lengths are written anew.
  private func isDropped(_ key: PDFToken, of object: ScannedObject) -> Bool {
    object.stream != nil && (source.matches(key, "/Length") || source.matches(key, "/Interpolate"))
  }

  /// An embedded TrueType CID font must say how glyphs are found (ISO 14289-1, 7.21.3.2).
  private func needsGlyphMap(_ dictionary: PDFDictionary) -> Bool {
    source.holds(dictionary.value(of: "/Subtype", in: source), "/CIDFontType2")
      && dictionary.value(of: "/CIDToGIDMap", in: source) == nil
  }
}

/// A copy of PDF syntax in the making: tokens with a space only where they would run together.
private struct ValueCopy {
  let source: [UInt8]
  private(set) var output = PDFBytes()
  /// Numbers that may turn out to begin a reference.
  private var held: [PDFToken] = []
  private var needsSpace = false

  init(source: [UInt8]) { self.source = source }

  mutating func put(_ token: PDFToken) {
    guard token.kind == .number else {
      flush()
      return write(token)
    }
    if held.count == 2 { write(held.removeFirst()) }
    held.append(token)
  }

  mutating func flush() {
    for token in held { write(token) }
    held.removeAll(keepingCapacity: true)
  }

  /// The object number of `12 0 R`, if the two numbers are held.
  mutating func takeReference() -> Int? {
    guard held.count == 2, let number = source.naturalNumber(held[0]) else { return nil }
    held.removeAll(keepingCapacity: true)
    return number
  }

  mutating func putReference(_ number: ObjectNumber) {
    if needsSpace { output.put(" ") }
    output.put(number)
    needsSpace = true
  }

  private mutating func write(_ token: PDFToken) {
    let startsRegular = token.kind == .number || token.kind == .keyword
    if needsSpace, startsRegular { output.put(" ") }
    output.put(source[token.range])
    needsSpace = startsRegular || token.kind == .name
  }
}

extension PDFBytes {
  /// Whether it would run together with a name before it.
  var startsRegular: Bool {
    switch bytes.first {
    case UInt8(ascii: "/"), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "("), nil: false
    default: true
    }
  }
}
