import Markup

/// HTML cut into tags and text, as tolerantly as browsers do; every byte is looked at a few times at
/// most, so that no page takes long.
struct HTMLTokenizer {
  enum Token {
    /// With character references read.
    case text(String)
    case start(String, attributes: [String: String])
    case end(String)
  }

  private let bytes: [UInt8]
  private var position = 0
  /// The line on which the last token begins.
  private(set) var line = 1
  private var counted = 0
  /// Of a page without a further `-->`, so that this is looked for once.
  private var hasNoCommentEnd = false
  /// Where the double and the single quote stand that were looked for last.
  private var quoteEnds = [-1, -1]

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() -> Token? {
    while position < bytes.count {
      line += bytes[counted..<position].count { $0 == 0x0A }
      counted = position
      guard bytes[position] == UInt8(ascii: "<") else { return .text(text()) }
      if let token = markup() { return token }
    }
    return nil
  }

  /// The text of an element whose content is no markup, up to its end tag.
  mutating func rawText(of name: String) -> String {
    let start = position
    let mark = Array("</\(name)".utf8)
    while position < bytes.count, !hasPrefix(mark) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private func hasPrefix(_ mark: [UInt8]) -> Bool {
    position + mark.count <= bytes.count
      && zip(bytes[position...], mark).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  private mutating func text() -> String {
    let start = position
    position = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    return HTMLReferences.text(bytes[start..<position])
  }

  /// Nil for what is passed over.
  private mutating func markup() -> Token? {
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    if isLetter(next) {
      return tag(from: position + 1).map { .start($0.name, attributes: $0.attributes) } ?? sign()
    }
    if next == UInt8(ascii: "/"), position + 2 < bytes.count, isLetter(bytes[position + 2]) {
      return tag(from: position + 2).map { .end($0.name) } ?? sign()
    }
    if hasPrefix(Array("<!--".utf8)), !hasNoCommentEnd { return comment() }
    guard next == UInt8(ascii: "!") || next == UInt8(ascii: "?"),
      let end = tagEnd(from: position + 2)
    else { return sign() }
    position = end
    return nil
  }

  /// A `<` that begins nothing.
  private mutating func sign() -> Token {
    position += 1
    return .text("<")
  }

  /// What has no end is text.
  private mutating func comment() -> Token? {
    var end = position + 4
    while end + 2 < bytes.count {
      if bytes[end] == UInt8(ascii: "-"), bytes[end + 1] == UInt8(ascii: "-"),
        bytes[end + 2] == UInt8(ascii: ">")
      {
        position = end + 3
        return nil
      }
      end += 1
    }
    hasNoCommentEnd = true
    return sign()
  }

  // MARK: Tags

  /// Behind the tag's `>`; nil where another `<` or the end comes first.
  private mutating func tagEnd(from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") { return index + 1 }
      if byte == UInt8(ascii: "<") { return nil }
      if byte == 0x22 || byte == 0x27, bytes[index - 1] == UInt8(ascii: "=") {
        index = quoteEnd(byte, from: index + 1)
      }
      index += 1
    }
    return nil
  }

  /// Where the next such quote stands, each looked for once: open quotes may be many.
  private mutating func quoteEnd(_ quote: UInt8, from start: Int) -> Int {
    let known = quoteEnds[quote == 0x22 ? 0 : 1]
    if known >= start { return known }
    let end = bytes[min(start, bytes.count)...].firstIndex(of: quote) ?? bytes.count
    quoteEnds[quote == 0x22 ? 0 : 1] = end
    return end
  }

  private mutating func tag(from start: Int) -> (name: String, attributes: [String: String])? {
    guard let end = tagEnd(from: start) else { return nil }
    let name = bytes[start..<end].prefix { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    let after = bytes[start + name.count]
    guard
      after <= 0x20 || after == UInt8(ascii: ">") || after == UInt8(ascii: "/")
        || after == UInt8(ascii: ":")
    else { return nil }
    position = end
    let attributes = HTMLAttributes.read(bytes[(start + name.count)..<(end - 1)])
    return (String(decoding: name, as: UTF8.self).lowercased(), attributes)
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// The attributes that an article's reader asks for.
private enum HTMLAttributes {
  private static let wanted = ["href", "lang", "alt", "class", "start", "colspan", "rowspan"]

  static func read(_ bytes: ArraySlice<UInt8>) -> [String: String] {
    var found: [String: String] = [:]
    var rest = bytes
    while !rest.isEmpty {
      rest = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
      let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
      guard !name.isEmpty else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst(name.count)
      let value = value(&rest)
      let key = String(decoding: name, as: UTF8.self).lowercased()
      if wanted.contains(key), found[key] == nil { found[key] = HTMLReferences.text(value) }
    }
    return found
  }

  private static func value(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let blanks = rest.prefix { $0 <= 0x20 }.count
    guard rest.dropFirst(blanks).first == UInt8(ascii: "=") else { return [] }
    rest = rest.dropFirst(blanks + 1).drop { $0 <= 0x20 }
    guard let quote = rest.first, quote == 0x22 || quote == 0x27 else {
      let value = rest.prefix { $0 > 0x20 }
      rest = rest.dropFirst(value.count)
      return value
    }
    let value = rest.dropFirst().prefix { $0 != quote }
    rest = rest.dropFirst(value.count + 2)
    return value
  }
}

/// Character references of HTML: `&amp;`, `&#233;`, `&eacute;`.
enum HTMLReferences {
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let (scalar, count) = reference(rest) {
        text.append(contentsOf: String(scalar).utf8)
        rest = rest.dropFirst(count)
      } else {
        text.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Nil where it stands for nothing, or for a character that no text may hold.
  private static func reference(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, count: Int)? {
    let name = bytes.dropFirst().prefix(32).prefix {
      $0 != UInt8(ascii: ";") && $0 > 0x20 && $0 != UInt8(ascii: "&")
    }
    guard !name.isEmpty, bytes.dropFirst(name.count + 1).first == UInt8(ascii: ";") else {
      return nil
    }
    let text = String(decoding: name, as: UTF8.self)
    guard let value = codePoint(text), let scalar = Unicode.Scalar(value), value >= 0x20 else {
      return nil
    }
    // Numbers from 128 to 159 are those of Windows-1252 (WHATWG HTML, 13.2.5.80).
    let meant = (0x80...0x9F).contains(value) ? Windows1252.scalar(UInt8(value)) : scalar
    return (meant, name.count + 2)
  }

  private static func codePoint(_ name: String) -> UInt32? {
    guard name.utf8.first == UInt8(ascii: "#") else { return EntityNames.codePoint(name) }
    let digits = name.dropFirst()
    if digits.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "x") {
      return UInt32(digits.dropFirst(), radix: 16)
    }
    return UInt32(digits)
  }
}
