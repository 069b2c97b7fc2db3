import Diagnostics

extension JSONReader {
  /// A number by the grammar of RFC 8259, section 6.
  mutating func number() throws(ReadingStop) {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let first = next
    let whole = digits()
    if whole == 0 { throw badNumber(start, hint: "write digits after the sign") }
    if whole > 1, first == UInt8(ascii: "0") {
      throw badNumber(start, hint: "remove the leading zero, or put the text in quotes")
    }
    if next == UInt8(ascii: ".") {
      position += 1
      if digits() == 0 { throw badNumber(start, hint: "write digits after the point") }
    }
    if let byte = next, byte | 0x20 == UInt8(ascii: "e") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      if digits() == 0 { throw badNumber(start, hint: "write digits after the e") }
    }
    if let byte = next, Self.isWordByte(byte) {
      throw badNumber(start, hint: "put dates and other text in double quotes")
    }
    try plain(start..<position)
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = next, isDigit(byte) { position += 1 }
    return position - start
  }

  private func badNumber(_ start: Int, hint: String) -> ReadingStop {
    stop("this is not a number of JSON", at: start, hint: hint)
  }

  /// `true`, `false` or `null`.
  mutating func word(_ byte: UInt8) throws(ReadingStop) {
    let start = position
    while let byte = next, Self.isWordByte(byte) { position += 1 }
    let word = String(decoding: content[start..<position], as: UTF8.self)
    if ["true", "false", "null"].contains(word) { return try plain(start..<position) }
    if word.isEmpty {
      throw stop("a value was expected here", at: start, hint: commentHint(byte))
    }
    throw stop("\"\(excerpt(word))\" is no value of JSON", at: start, hint: wordHint(word))
  }

  private func wordHint(_ word: String) -> String {
    switch word.lowercased() {
    case "none", "nil", "undefined", "nan", "null": "write null"
    case "true", "yes": "write true"
    case "false", "no": "write false"
    default: "put text in double quotes"
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte >= 0x80
  }

  private mutating func plain(_ range: Range<Int>) throws(ReadingStop) {
    try scalar(content[range], ScalarToken(style: .plain, range: range, anchor: nil))
  }

  private mutating func scalar(
    _ bytes: ArraySlice<UInt8>, _ token: ScalarToken
  ) throws(ReadingStop) {
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(ReadingStop) in try builder.scalar(token, buffer) }
    }
    try result.get()
  }

  /// A string (section 7), from its opening quotation mark.
  mutating func string() throws(ReadingStop) {
    let start = position
    position += 1
    var decoded: [UInt8] = []
    var copied = position
    while true {
      guard let byte = next else { throw unclosed(start) }
      switch byte {
      case UInt8(ascii: "\""):
        let rest = content[copied..<position]
        position += 1
        let token = ScalarToken(style: .jsonString, range: start..<position, anchor: nil)
        return try scalar(copied == start + 1 ? rest : (decoded + rest)[...], token)
      case UInt8(ascii: "\\"):
        decoded += content[copied..<position]
        try escape(into: &decoded)
        copied = position
      case 0x0A, 0x0D: throw unclosed(start)
      case 0x09:
        reportTab()
        position += 1
      default: position += 1
      }
    }
  }

  private func unclosed(_ start: Int) -> ReadingStop {
    stop(
      next == nil ? "the file ends inside a string" : "a line break inside a string", at: position,
      hint: "close the string with a quotation mark; a line break in it is written \\n",
      notes: [.init("the string begins here", at: builder.span(start..<start + 1))])
  }

  private mutating func reportTab() {
    builder.report(
      FieldsDiagnostics.controlCharacter, "a tab inside a string of JSON",
      at: position..<position + 1, hint: "write \\t, or a space")
  }

  private mutating func escape(into text: inout [UInt8]) throws(ReadingStop) {
    let start = position
    position += 1
    guard let byte = next else { return }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): try unicodeEscape(from: start, into: &text)
    default:
      throw stop(
        "an unknown escape", at: start, hint: "write \\\\ for a backslash")
    }
  }

  private mutating func unicodeEscape(
    from start: Int, into text: inout [UInt8]
  ) throws(ReadingStop) {
    guard let first = JSONEscape.codeUnit(content, at: start) else {
      throw stop("\\u without four hexadecimal digits", at: start, hint: "write \\u00E9, say")
    }
    position = start + 6
    var value = UInt32(first)
    if let pair = JSONEscape.pair(content, at: start) {
      position += 6
      value = pair
    }
    guard let scalar = Unicode.Scalar(value) else {
      builder.report(
        FieldsDiagnostics.unpairedSurrogate,
        "the escape \\u\(String(value, radix: 16)) is half a surrogate pair", at: start..<position,
        hint: "write both halves, or the character itself")
      text += "\u{FFFD}".utf8
      return
    }
    text += String(scalar).utf8
  }
}

/// The escapes `\uXXXX` of JSON.
enum JSONEscape {
  /// The UTF-16 code unit of an escape that begins at `position`.
  static func codeUnit(_ content: [UInt8], at position: Int) -> UInt16? {
    guard position + 6 <= content.count, content[position] == UInt8(ascii: "\\"),
      content[position + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt16 = 0
    for byte in content[position + 2..<position + 6] {
      guard let digit = hexValue(byte) else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  /// The character of two escapes that make a surrogate pair.
  static func pair(_ content: [UInt8], at position: Int) -> UInt32? {
    guard let high = codeUnit(content, at: position), (0xD800..<0xDC00).contains(high),
      let low = codeUnit(content, at: position + 6), (0xDC00..<0xE000).contains(low)
    else { return nil }
    return 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    if isDigit(byte) { return byte - UInt8(ascii: "0") }
    return isHexDigit(byte) ? (byte | 0x20) - UInt8(ascii: "a") + 10 : nil
  }
}
