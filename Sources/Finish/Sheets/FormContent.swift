import PDFSyntax

/// What the graphics library drew of a picture, as a form's content: gray ink is said in gray, all
/// else is as it was.
struct FormContent {
  private let source: [UInt8]
  private(set) var output = PDFBytes()
  /// Up to where the source is dealt with.
  private var done = 0
  private var operands: [PDFToken] = []

  init(_ source: [UInt8], _ range: Range<Int>, page: Int) throws(FinishingError) {
    self.source = source
    var lexer = PDFLexer(source, range)
    done = range.lowerBound
    while let token = lexer.next() {
      guard token.kind == .keyword else {
        if operands.count < 8 { operands.append(token) }
        continue
      }
      switch PDFOperator(token, in: source) {
      case .fillColor: makeGray(token, "g")
      case .strokeColor: makeGray(token, "G")
      case .inlineImage: throw .unsupportedContent(page: page, what: "an inline image")
      case .beginMarkedContent, .beginBareMarkedContent, .endMarkedContent, .painting, .other: break
      }
      operands.removeAll(keepingCapacity: true)
    }
    guard !lexer.isBroken else { throw .unsupportedContent(page: page, what: "a broken token") }
    copy(to: range.upperBound)
  }

  /// Says a gray colour with one number: printers lay `0 0 0 rg` down in four inks.
  private mutating func makeGray(_ keyword: PDFToken, _ gray: StaticString) {
    guard operands.count == 3,
      source[operands[0].range] == source[operands[1].range],
      source[operands[0].range] == source[operands[2].range]
    else { return }
    copy(to: operands[0].end)
    output.put(" ")
    output.put(gray)
    done = keyword.end
  }

  private mutating func copy(to position: Int) {
    guard position > done else { return }
    output.put(source[done..<position])
    done = position
  }
}
