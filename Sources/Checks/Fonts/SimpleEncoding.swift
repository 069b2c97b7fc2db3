/// What the encoding of a simple font says of its codes (ISO 32000-1, 9.6.6 and 9.10.2).
struct SimpleEncoding {
  private let hasBase: Bool
  private var names: [Int: String] = [:]

  /// Every code of these encodings has a character.
  private static let known: Set<String> = [
    "WinAnsiEncoding", "MacRomanEncoding", "MacExpertEncoding", "StandardEncoding",
  ]

  init(_ font: [String: PDFValue], _ reader: PDFReader) throws(PDFFailure) {
    let encoding = try reader.resolve(font["Encoding"])
    let base = encoding.name ?? encoding.dictionary?["BaseEncoding"]?.name
    let isSymbolic = try Self.isSymbolic(font, reader)
    // Without a word a font that is not symbolic has the standard encoding (table 114).
    hasBase =
      base.map(Self.known.contains) ?? (!isSymbolic && font["Subtype"]?.name != "Type3")
    var code = 0
    for value in try reader.array(encoding.dictionary?["Differences"]) ?? [] {
      if let number = value.integer {
        code = number
      } else if let name = value.name {
        names[code] = name
        code &+= 1
      }
    }
  }

  private static func isSymbolic(
    _ font: [String: PDFValue], _ reader: PDFReader
  ) throws(PDFFailure) -> Bool {
    let flags = try reader.dictionary(font["FontDescriptor"])?["Flags"]?.integer
    return (flags ?? 0) & 4 != 0
  }

  /// Whether the code's character follows from the encoding alone.
  func covers(_ code: Int) -> Bool { names[code].map(Self.isCharacterName) ?? hasBase }

  /// Names that font programs number glyphs with (`g23`, `cid45`) say no character; `uni0041` and
  /// the words of the Adobe Glyph List do.
  private static func isCharacterName(_ name: String) -> Bool {
    if name.hasPrefix("uni") { return true }
    let letters = name.utf8.prefix { !(48...57).contains($0) }
    let digits = name.utf8.dropFirst(letters.count)
    let isNumbered = !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) }
    return name != ".notdef" && !(isNumbered && letters.count <= 5 && !name.hasPrefix("afii"))
  }
}
