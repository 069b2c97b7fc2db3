/// The text that LaTeX would print, as CSL-JSON writes it: accents as letters, `\emph` as `<i>`,
/// braces that only protect capitals dropped.
struct LaTeXText {
  private let bytes: [UInt8]
  private var position = 0
  private var text = ""
  /// What closes each open group.
  private var closers: [[String]] = []
  /// How many groups deep an address began, in which nothing is replaced; nil outside of one.
  private var addressDepth: Int?
  /// Where the dollar sign stands that ends a formula.
  private var formulaEnd = -1

  static func text(_ bytes: [UInt8]) -> String {
    var reader = LaTeXText(bytes)
    reader.read()
    return reader.text.collapsingBlanks
  }

  /// An address or identifier: only braces and backslashes go.
  static func verbatim(_ bytes: [UInt8]) -> String {
    let start = bytes.prefix { $0 <= 0x20 || $0 == .openBrace }.count
    let isCommand = bytes[start...].starts(with: Array("\\url{".utf8))
    let kept = bytes[(start + (isCommand ? 4 : 0))...]
      .filter { $0 != .openBrace && $0 != .closeBrace && $0 != .backslash }
    return String(decoding: kept, as: UTF8.self).collapsingBlanks
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func read() {
    while let byte = next {
      position += 1
      switch byte {
      case .openBrace: closers.append([])
      case .closeBrace: close()
      case .backslash: command()
      case UInt8(ascii: "$") where addressDepth == nil: dollar()
      case UInt8(ascii: "~") where addressDepth == nil: text += "\u{00A0}"
      case UInt8(ascii: "-") where addressDepth == nil: dash()
      case UInt8(ascii: "`") where skip(UInt8(ascii: "`")): text += "“"
      case UInt8(ascii: "'") where skip(UInt8(ascii: "'")): text += "”"
      default: letter(from: position - 1)
      }
    }
    while !closers.isEmpty { close() }
  }

  private mutating func close() {
    for tag in (closers.popLast() ?? []).reversed() { text += "</\(tag)>" }
    if let depth = addressDepth, closers.count < depth { addressDepth = nil }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Of a formula it goes, of an amount it stays: a formula begins and ends at its signs, and no
  /// digit follows.
  private mutating func dollar() {
    if position - 1 == formulaEnd { return }
    let end = bytes[position...].prefix(Self.longestFormula).indices.first { index in
      bytes[index] == UInt8(ascii: "$") && index > position && bytes[index - 1] > 0x20
        && bytes[index - 1] != .backslash
        && !(index + 1 < bytes.count && (0x30...0x39).contains(bytes[index + 1]))
    }
    guard let end, let next, next > 0x20 else {
      text += "$"
      return
    }
    formulaEnd = end
  }

  private static let longestFormula = 200

  private mutating func dash() {
    guard skip(UInt8(ascii: "-")) else {
      text += "-"
      return
    }
    text += skip(UInt8(ascii: "-")) ? "—" : "–"
  }

  /// A character with all its bytes.
  private mutating func letter(from start: Int) {
    while let byte = next, byte & 0xC0 == 0x80 { position += 1 }
    text += String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func command() {
    guard let byte = next else { return }
    guard byte.isASCIILetter else {
      position += 1
      return sign(byte)
    }
    let start = position
    while let byte = next, byte.isASCIILetter { position += 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    if let accent = LaTeXLetters.wordAccents[name] { return accented(accent) }
    while let byte = next, byte <= 0x20 { position += 1 }
    if let letter = LaTeXLetters.letters[name] {
      text += letter
    } else if name == "url" || name == "nolinkurl" {
      if next == .openBrace { addressDepth = closers.count + 1 }
    } else if name == "href" {
      skipGroup()
    } else if let tag = LaTeXLetters.tags[name] {
      open(tag)
    }
  }

  /// `\emph{…}`, or `{\em …}`, which holds to the end of its group.
  private mutating func open(_ tag: String) {
    if skip(.openBrace) {
      closers.append([tag])
    } else {
      if closers.isEmpty { closers.append([]) }
      // Said again it holds no more than before.
      guard !closers[closers.count - 1].contains(tag) else { return }
      closers[closers.count - 1].append(tag)
    }
    text += "<\(tag)>"
  }

  private mutating func skipGroup() {
    guard skip(.openBrace) else { return }
    var depth = 1
    while depth > 0, let byte = next {
      position += 1
      if byte == .openBrace { depth += 1 }
      if byte == .closeBrace { depth -= 1 }
    }
  }

  private mutating func sign(_ byte: UInt8) {
    if let accent = LaTeXLetters.signAccents[byte] { return accented(accent) }
    switch byte {
    case .backslash, 0x20, 0x0A, 0x0D, 0x09: text += " "
    case .comma, UInt8(ascii: ";"), UInt8(ascii: ":"): text += "\u{00A0}"
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "@"): break
    default: letter(from: position - 1)
    }
  }

  /// The letter behind an accent, with or without braces, and the accent upon it.
  private mutating func accented(_ accent: Unicode.Scalar) {
    while let byte = next, byte <= 0x20 { position += 1 }
    let isInBraces = skip(.openBrace)
    if isInBraces, next == .closeBrace {
      position += 1
      return
    }
    // An i or j without its dot, which the accent takes.
    if next == .backslash, position + 1 < bytes.count,
      [UInt8(ascii: "i"), UInt8(ascii: "j")].contains(bytes[position + 1])
    {
      position += 1
    }
    guard let byte = next, byte != .openBrace, byte != .closeBrace, byte != .backslash else {
      if isInBraces { closers.append([]) }
      return
    }
    position += 1
    letter(from: position - 1)
    text.unicodeScalars.append(accent)
    while isInBraces, let byte = next, byte <= 0x20 { position += 1 }
    if isInBraces, !skip(.closeBrace) { closers.append([]) }
  }
}

extension String {
  /// Blanks and breaks as one blank, none at the ends.
  var collapsingBlanks: String {
    split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}
