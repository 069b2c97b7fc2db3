/// The entries of a dictionary, by the places of their keys and values.
package struct PDFDictionary {
  package struct Entry {
    package let key: PDFToken
    package let value: Range<Int>
  }

  package private(set) var entries: [Entry] = []

  fileprivate mutating func add(_ key: PDFToken, _ value: Range<Int>) {
    entries.append(Entry(key: key, value: value))
  }

  /// Where the value of `key` (with its solidus) stands.
  package func value(of key: StaticString, in bytes: [UInt8]) -> Range<Int>? {
    entries.first { bytes.matches($0.key, key) }?.value
  }
}

extension [UInt8] {
  /// The dictionary in `range`; nil where there is none, or a broken one.
  package func dictionary(in range: Range<Int>) -> PDFDictionary? {
    var lexer = PDFLexer(self, range)
    guard lexer.next()?.kind == .dictionaryStart else { return nil }
    var dictionary = PDFDictionary()
    var key: PDFToken?
    var value: Range<Int>?
    var depth = 0
    while let token = lexer.next() {
      // At the top a name is a key, unless one waits for its value.
      if depth == 0, token.kind == .dictionaryEnd || (token.kind == .name && value != nil) {
        if let key, let value { dictionary.add(key, value) }
        if token.kind == .dictionaryEnd { return dictionary }
        key = token
        value = nil
      } else if key == nil {
        guard token.kind == .name else { return nil }
        key = token
      } else {
        value = (value?.lowerBound ?? token.start)..<token.end
        depth += token.depthChange
      }
    }
    return nil
  }

  /// The number of the object that the value in `range` refers to.
  package func reference(in range: Range<Int>?) -> Int? {
    guard let range else { return nil }
    var lexer = PDFLexer(self, range)
    guard let number = lexer.next(), lexer.next() != nil, let keyword = lexer.next(),
      matches(keyword, "R")
    else { return nil }
    return naturalNumber(number)
  }

  /// Whether the value in `range` is this one token.
  package func holds(_ range: Range<Int>?, _ text: StaticString) -> Bool {
    guard let range else { return false }
    var lexer = PDFLexer(self, range)
    return lexer.next().map { matches($0, text) } ?? false
  }
}

extension PDFToken {
  /// How much deeper in arrays and dictionaries the next token is.
  fileprivate var depthChange: Int {
    switch kind {
    case .dictionaryStart, .arrayStart: 1
    case .dictionaryEnd, .arrayEnd: -1
    case .number, .name, .string, .hexString, .keyword: 0
    }
  }
}
