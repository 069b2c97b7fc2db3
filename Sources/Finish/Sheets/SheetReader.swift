import PDFSyntax

/// Reads how the glyphs of a sheet are called: the codes of all its text, in drawing order.
struct SheetReader {
  /// One code, and the name of its font with the solidus.
  struct Code {
    let font: ArraySlice<UInt8>
    let value: UInt16
    let isWide: Bool
  }

  private let source: [UInt8]
  private(set) var codes: [Code] = []
  private var font: ArraySlice<UInt8> = []
  private var lastName: PDFToken?

  /// The library spells codes of simple fonts as literal strings, of composite ones in hexadecimal.
  init(_ source: [UInt8], _ range: Range<Int>, page: Int) throws(FinishingError) {
    self.source = source
    var lexer = PDFLexer(source, range)
    // Strings in dictionaries are no glyphs, but texts for them.
    var depth = 0
    while let token = lexer.next() {
      switch token.kind {
      case .dictionaryStart: depth += 1
      case .dictionaryEnd: depth -= 1
      case .name: lastName = token
      case .string where depth == 0: addNarrow(token)
      case .hexString where depth == 0: addWide(token)
      case .keyword where source.matches(token, "Tf"):
        font = lastName.map { source[$0.range] } ?? []
      case .number, .string, .hexString, .arrayStart, .arrayEnd, .keyword: break
      }
    }
    guard !lexer.isBroken else { throw .unsupportedContent(page: page, what: "a broken token") }
  }

  private mutating func addNarrow(_ token: PDFToken) {
    for byte in PDFString.literal(source[token.range].dropFirst().dropLast()) {
      codes.append(Code(font: font, value: UInt16(byte), isWide: false))
    }
  }

  private mutating func addWide(_ token: PDFToken) {
    let bytes = PDFString.hexadecimal(source[token.range].dropFirst().dropLast())
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let value = UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
      codes.append(Code(font: font, value: value, isWide: true))
    }
  }
}
