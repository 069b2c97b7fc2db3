/// Reads XML as far as metadata and drawings need it: elements, attributes, text, namespaces
/// (XML 1.0).
///
/// Declarations of a document type's own, such as entities, are refused, since they can make much of
/// little.
package struct XMLScanner {
  package enum Event {
    case start(XMLName, attributes: [XMLName: String])
    case end
    case text(String)
  }

  private struct Element {
    /// As written, with its prefix.
    let name: String
    /// Those that it gives a namespace.
    let prefixes: [String]
  }

  private static let depthLimit = 200

  private let bytes: [UInt8]
  private let attributeLimit: Int
  private let allowsDocumentType: Bool
  private var position = 0
  /// Where the last event began, or where the text is broken.
  package private(set) var eventStart = 0
  private var open: [Element] = []
  /// The namespaces that each prefix was given by open elements, the innermost last.
  private var namespaces: [String: [String]] = [:]
  /// An element that ended where it began.
  private var owesEnd = false
  package private(set) var isBroken = false
  package private(set) var hasTooManyAttributes = false

  /// - Parameters:
  ///   - attributeLimit: of one element.
  ///   - allowsDocumentType: whether a type may be named that is declared elsewhere; it
  ///     is passed over.
  package init(_ bytes: [UInt8], attributeLimit: Int, allowsDocumentType: Bool = false) {
    self.bytes = bytes
    self.attributeLimit = attributeLimit
    self.allowsDocumentType = allowsDocumentType
  }

  /// Nil at the end and where the text is broken.
  package mutating func next() -> Event? {
    if owesEnd {
      owesEnd = false
      return close()
    }
    while position < bytes.count {
      eventStart = position
      guard bytes[position] == UInt8(ascii: "<") else { return .text(characters()) }
      if has("<?") {
        guard skip(past: "?>") else { return broken() }
      } else if has("<!--") {
        guard skip(past: "-->") else { return broken() }
      } else if has("<![CDATA[") {
        return literal()
      } else if has("<!") {
        guard allowsDocumentType, skipDocumentType() else { return broken() }
      } else if has("</") {
        return end()
      } else {
        return start()
      }
    }
    return open.isEmpty ? nil : broken()
  }

  /// The tag must name the element that it ends (XML 1.0, 3).
  private mutating func end() -> Event? {
    position += 2
    let name = word()
    skipSpace()
    guard has(">"), open.last?.name == name else { return broken() }
    position += 1
    return close()
  }

  private mutating func close() -> Event? {
    for prefix in open.popLast()?.prefixes ?? [] { namespaces[prefix]?.removeLast() }
    return .end
  }

  /// Passes over a document type without declarations of its own.
  private mutating func skipDocumentType() -> Bool {
    guard has("<!DOCTYPE"), open.isEmpty else { return false }
    guard let end = bytes[position...].firstIndex(where: { $0 == 0x3E || $0 == 0x5B }),
      bytes[end] == 0x3E
    else { return false }
    position = end + 1
    return true
  }

  private mutating func broken() -> Event? {
    isBroken = true
    position = bytes.count
    return nil
  }

  private mutating func start() -> Event? {
    position += 1
    let name = word()
    guard !name.isEmpty, open.count < Self.depthLimit, let raw = attributes() else {
      return broken()
    }
    var prefixes: [String] = []
    for (key, value) in raw where Self.isDeclaration(key) {
      prefixes.append(String(key.dropFirst(key == "xmlns" ? 5 : 6)))
      namespaces[prefixes[prefixes.count - 1], default: []].append(value)
    }
    open.append(Element(name: name, prefixes: prefixes))
    var attributes: [XMLName: String] = [:]
    for (key, value) in raw where !Self.isDeclaration(key) {
      attributes[resolve(key, isAttribute: true)] = value
    }
    return .start(resolve(name, isAttribute: false), attributes: attributes)
  }

  private static func isDeclaration(_ key: String) -> Bool {
    key == "xmlns" || key.hasPrefix("xmlns:")
  }

  private func resolve(_ name: String, isAttribute: Bool) -> XMLName {
    let parts = name.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else {
      return XMLName(namespace: isAttribute ? "" : namespaces[""]?.last ?? "", local: name)
    }
    let prefix = String(parts[0])
    return XMLName(namespace: namespaces[prefix]?.last ?? prefix, local: String(parts[1]))
  }

  /// Up to the tag's end; nil where it is broken.
  private mutating func attributes() -> [(String, String)]? {
    var attributes: [(String, String)] = []
    while true {
      skipSpace()
      if has("/>") {
        position += 2
        owesEnd = true
        return attributes
      }
      if has(">") {
        position += 1
        return attributes
      }
      let name = word()
      skipSpace()
      guard !name.isEmpty, has("=") else { return nil }
      position += 1
      skipSpace()
      guard let value = quoted() else { return nil }
      attributes.append((name, value))
      guard attributes.count <= attributeLimit else {
        hasTooManyAttributes = true
        return nil
      }
    }
  }

  private mutating func quoted() -> String? {
    guard position < bytes.count, bytes[position] == 34 || bytes[position] == 39,
      let end = bytes[(position + 1)...].firstIndex(of: bytes[position])
    else { return nil }
    let value = XMLCharacters.text(bytes[(position + 1)..<end])
    position = end + 1
    return value
  }

  private mutating func characters() -> String {
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    defer { position = end }
    return XMLCharacters.text(bytes[position..<end])
  }

  /// A CDATA section, in which nothing has a meaning (XML 1.0, 2.7).
  private mutating func literal() -> Event? {
    position += 9
    let start = position
    guard !open.isEmpty, skip(past: "]]>") else { return broken() }
    return .text(String(decoding: bytes[start..<position - 3], as: UTF8.self))
  }

  private mutating func word() -> String {
    let start = position
    while position < bytes.count, !Self.isSpace(bytes[position]),
      !"<>/=\"'".utf8.contains(bytes[position])
    {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
  }

  private func has(_ mark: StaticString) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    return mark.withUTF8Buffer { bytes[position..<position + count].elementsEqual($0) }
  }

  private mutating func skip(past mark: StaticString) -> Bool {
    while position < bytes.count {
      if has(mark) {
        position += mark.utf8CodeUnitCount
        return true
      }
      position += 1
    }
    return false
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 13 || byte == 9
  }
}

/// Character data with references (XML 1.0, 4.1 and 4.6).
package enum XMLCharacters {
  package static func text(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var text = ""
    var rest = bytes
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      text += String(decoding: rest[..<mark], as: UTF8.self)
      guard let end = rest[mark...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
        return text + String(decoding: rest[mark...], as: UTF8.self)
      }
      text += reference(String(decoding: rest[(mark + 1)..<end], as: UTF8.self))
      rest = rest[(end + 1)...]
    }
    return text + String(decoding: rest, as: UTF8.self)
  }

  private static func reference(_ name: String) -> String {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let isHexadecimal = name.hasPrefix("#x")
      guard name.hasPrefix("#"),
        let value = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10),
        let scalar = Unicode.Scalar(value)
      else { return "\u{FFFD}" }
      return String(scalar)
    }
  }
}
