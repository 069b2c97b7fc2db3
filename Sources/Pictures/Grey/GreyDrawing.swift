import XMLSyntax

/// Turns the colours of an SVG file into greys of the same lightness, as a printer without colours
/// makes them (ITU-R BT.601): in attributes, in `style` and in style sheets. All else stays byte for
/// byte.
///
/// The file was read before, so it is well-formed and declares no entities.
struct GreyDrawing {
  private let bytes: [UInt8]
  private var position = 0
  private var result: [UInt8] = []

  static func bytes(of file: [UInt8]) -> [UInt8] {
    var drawing = GreyDrawing(bytes: file)
    drawing.run()
    return drawing.result
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    result.reserveCapacity(bytes.count)
  }

  private mutating func run() {
    var isSheet = false
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        let text = take(until: UInt8(ascii: "<"))
        result += isSheet ? Self.greyed(sheet: text) : Array(text)
        continue
      }
      if has("<!--") {
        copy(past: "-->")
      } else if has("<![CDATA[") {
        let text = take(past: "]]>")
        result += isSheet ? Self.greyed(sheet: text) : Array(text)
      } else if has("<?") || has("<!") || has("</") {
        isSheet = false
        copy(past: ">")
      } else {
        isSheet = tag()
      }
    }
  }

  // MARK: Tags

  /// A start tag with its attributes; whether what follows is a style sheet.
  private mutating func tag() -> Bool {
    let name = take { !Self.isNameEnd($0) }
    result += name
    var isEmpty = false
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      isEmpty = bytes[position] == UInt8(ascii: "/")
      if Self.isNameEnd(bytes[position]) {
        result.append(bytes[position])
        position += 1
      } else {
        attribute()
      }
    }
    copy(past: ">")
    return !isEmpty && Self.local(name.dropFirst()) == "style"
  }

  private mutating func attribute() {
    let name = take { !Self.isNameEnd($0) && $0 != UInt8(ascii: "=") }
    result += name
    result += take {
      $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: ">")
    }
    guard position < bytes.count, bytes[position] != UInt8(ascii: ">") else { return }
    let mark = bytes[position]
    position += 1
    let value = take { $0 != mark }
    position += position < bytes.count ? 1 : 0
    result.append(mark)
    result += Self.greyed(value, of: Self.local(name))
    result.append(mark)
  }

  private static func greyed(_ value: ArraySlice<UInt8>, of name: String) -> [UInt8] {
    let text = { XMLCharacters.text(value) }
    switch name {
    case "style": return XMLValue.encoded(GreyStyle.declarations(text()))
    case _ where GreyStyle.isColored(name): return XMLValue.encoded(GreyStyle.value(text()))
    default: return Array(value)
    }
  }

  private static func greyed(sheet: ArraySlice<UInt8>) -> [UInt8] {
    Array(GreyStyle.sheet(String(decoding: sheet, as: UTF8.self)).utf8)
  }

  // MARK: Bytes

  private func has(_ mark: String) -> Bool { bytes[position...].starts(with: mark.utf8) }

  private mutating func take(while goesOn: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count, goesOn(bytes[position]) { position += 1 }
    return bytes[start..<position]
  }

  private mutating func take(until mark: UInt8) -> ArraySlice<UInt8> { take { $0 != mark } }

  private mutating func take(past mark: String) -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count, !has(mark) { position += 1 }
    position = min(bytes.count, position + mark.utf8.count)
    return bytes[start..<position]
  }

  private mutating func copy(past mark: String) { result += take(past: mark) }

  private static func isNameEnd(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: ">")
  }

  /// Without a prefix.
  private static func local(_ name: ArraySlice<UInt8>) -> String {
    let start = name.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
    return String(decoding: name[start...], as: UTF8.self)
  }
}

/// The form of a text in an attribute's value.
private enum XMLValue {
  static func encoded(_ text: String) -> [UInt8] {
    text.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      case UInt8(ascii: "\""): Array("&quot;".utf8)
      case UInt8(ascii: "'"): Array("&apos;".utf8)
      default: [byte]
      }
    }
  }
}
