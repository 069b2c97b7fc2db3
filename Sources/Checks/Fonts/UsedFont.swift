/// A font that text is shown in, and the character codes that occur.
struct UsedFont {
  enum Coding {
    case oneByte
    /// Identity-H and Identity-V.
    case twoBytes
    /// Another CMap: codes are not looked at.
    case other
  }

  let object: Int?
  let entries: [String: PDFValue]
  let coding: Coding
  /// Where text was first shown in it.
  let page: Int
  /// Text was shown in it otherwise than invisibly (ISO 32000-1, 9.3.6).
  fileprivate(set) var isSeen = false
  /// One bit for each code.
  private var bits: [UInt64]

  init(object: Int?, entries: [String: PDFValue], page: Int) {
    self.object = object
    self.entries = entries
    self.page = page
    if entries["Subtype"]?.name != "Type0" {
      coding = .oneByte
    } else {
      coding = entries["Encoding"]?.name?.hasPrefix("Identity-") == true ? .twoBytes : .other
    }
    bits = [UInt64](repeating: 0, count: coding == .twoBytes ? 1024 : 4)
  }

  mutating func add(_ string: some Collection<UInt8>) {
    switch coding {
    case .oneByte: for byte in string { add(code: Int(byte)) }
    case .twoBytes:
      var high: UInt8?
      for byte in string {
        if let first = high {
          add(code: Int(first) << 8 | Int(byte))
          high = nil
        } else {
          high = byte
        }
      }
    case .other: break
    }
  }

  private mutating func add(code: Int) { bits[code >> 6] |= 1 << UInt64(code & 63) }

  /// In rising order.
  var codes: [Int] {
    bits.indices.flatMap { word in
      bits[word] == 0
        ? [] : (0..<64).filter { bits[word] & 1 << UInt64($0) != 0 }.map { word << 6 | $0 }
    }
  }
}

/// The fonts of a file that text is shown in.
final class UsedFonts {
  private(set) var fonts: [UsedFont] = []
  private var indexes: [Int: Int] = [:]
  private let reader: PDFReader

  init(_ reader: PDFReader) { self.reader = reader }

  /// The place of a font in `fonts`; nil where the value is none.
  func index(of value: PDFValue?, page: Int) throws(PDFFailure) -> Int? {
    let object = value?.reference?.number
    if let object, let index = indexes[object] { return index }
    guard let entries = try reader.dictionary(value) else { return nil }
    let index = fonts.count
    if let object { indexes[object] = index }
    fonts.append(UsedFont(object: object, entries: entries, page: page))
    return index
  }

  func noteSeen(_ index: Int) { fonts[index].isSeen = true }

  func add(_ string: some Collection<UInt8>, to index: Int) { fonts[index].add(string) }
}
