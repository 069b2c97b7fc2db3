import PDFSyntax

/// Reads values from their syntax, without recursion. What is nested deeper than documents nest ends
/// them: a value that deep could not even be released without overflowing the stack.
struct PDFValueParser {
  private struct Container {
    let isDictionary: Bool
    /// Where its values begin on the stack.
    let start: Int
  }

  private let bytes: [UInt8]
  private var lexer: PDFLexer
  private var stack: [PDFValue] = []
  private var open: [Container] = []
  /// How many tokens were read, for the reader's budget.
  private(set) var count = 0

  init(_ bytes: [UInt8], _ range: Range<Int>? = nil) {
    self.bytes = bytes
    lexer = PDFLexer(bytes, range ?? 0..<bytes.count)
  }

  /// All values in a row; what is broken ends them.
  mutating func all() -> [PDFValue] {
    while let token = lexer.next() {
      count += 1
      guard open.count < ReadingLimits.valueDepth else { return stack }
      switch token.kind {
      case .arrayStart: open.append(Container(isDictionary: false, start: stack.count))
      case .dictionaryStart: open.append(Container(isDictionary: true, start: stack.count))
      case .arrayEnd, .dictionaryEnd:
        guard close(isDictionary: token.kind == .dictionaryEnd) else { return stack }
      case .keyword where bytes.matches(token, "R"): makeReference()
      default: stack.append(PDFLiteral.value(of: token, in: bytes))
      }
    }
    return stack
  }

  /// The one value that the bytes hold; null where they hold none.
  static func value(of bytes: [UInt8]) -> (value: PDFValue, count: Int) {
    var parser = PDFValueParser(bytes)
    let values = parser.all()
    return (values.first ?? .null, parser.count)
  }

  private mutating func close(isDictionary: Bool) -> Bool {
    guard let container = open.popLast(), container.isDictionary == isDictionary else {
      return false
    }
    let values = Array(stack[container.start...])
    stack.removeSubrange(container.start...)
    stack.append(isDictionary ? .dictionary(Self.entries(values)) : .array(values))
    return true
  }

  /// Keys and values in turn; of a key said twice the last value counts.
  private static func entries(_ values: [PDFValue]) -> [String: PDFValue] {
    var entries: [String: PDFValue] = [:]
    for index in stride(from: 0, to: values.count - 1, by: 2) {
      if let key = values[index].name { entries[key] = values[index + 1] }
    }
    return entries
  }

  private mutating func makeReference() {
    let limit = open.last?.start ?? 0
    guard stack.count >= limit + 2, let generation = stack[stack.count - 1].integer,
      let number = stack[stack.count - 2].integer
    else { return stack.append(.null) }
    stack.removeLast(2)
    stack.append(.reference(ObjectID(number: number, generation: generation)))
  }
}
