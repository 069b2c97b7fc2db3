/// The declarations of a `style` attribute or of one rule (CSS 2.1, 4.1.8).
struct SVGStyle {
  /// In the order of the author's wish; nil where none is said.
  private(set) var families: [String]?
  /// The ids that are drawn by it, as paint or as an outline.
  private(set) var draws: [String] = []
  /// Those of them that are drawn at each corner of a line.
  private(set) var markers: [String] = []
  private(set) var isTranslucent = false

  /// Properties whose effect PDF has as coarse pixels alone.
  private static let pixelled: Set<String> = ["filter", "mask"]
  /// Which draw what they name.
  private static let drawing: Set<String> = [
    "fill", "stroke", "clip-path", "marker", "marker-start", "marker-mid", "marker-end",
  ]

  /// What of an attribute is a property of style, too.
  static func isProperty(_ name: String) -> Bool {
    pixelled.contains(name) || drawing.contains(name) || name == "font-family" || name == "opacity"
      || name == "font"
  }

  /// - Throws: the form that no page can have.
  mutating func add(_ property: String, _ value: String) throws(SVGFault) {
    let value = value.trimmed
    if value.utf8.contains(UInt8(ascii: "\\")) { throw .form("an escape in its style") }
    let targets = try Self.targets(of: value)
    draws += targets
    if property.hasPrefix("marker") { markers += targets }
    if property != "font-family" { try SVGNumbers(value).checkGreatest() }
    switch property {
    case "filter", "mask":
      if value != "none", !value.isEmpty {
        throw .form("a \(property), which would be drawn as coarse pixels")
      }
    case "font-family": families = Self.families(in: value[...])
    case "font": families = Self.families(in: Self.familyPart(of: value))
    case "opacity": isTranslucent = value != "1"
    default: break
    }
  }

  /// - Parameter text: declarations between semicolons.
  mutating func add(declarations text: Substring) throws(SVGFault) {
    for declaration in SVGStyleSheet.withoutComments(String(text)).split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      guard !parts[0].utf8.contains(UInt8(ascii: "\\")) else {
        throw .form("an escape in its style")
      }
      let value = parts[1].split(separator: "!", maxSplits: 1).first.map(String.init) ?? ""
      try add(String(parts[0]).trimmed.lowercased(), value)
    }
  }

  /// The ids within `url(#id)`.
  private static func targets(of value: String) throws(SVGFault) -> [String] {
    var ids: [String] = []
    let lowered = value.lowercased()
    var rest = Array(value.utf8)[...]
    var search = Array(lowered.utf8)[...]
    let mark = Array("url(".utf8)
    while let start = search.indices.first(where: { search[$0...].starts(with: mark) }) {
      rest = rest[(start + mark.count)...]
      search = search[(start + mark.count)...]
      let content = rest.prefix { $0 != UInt8(ascii: ")") }
      let address = String(decoding: content, as: UTF8.self).trimmed.unquoted
      guard address.utf8.first == UInt8(ascii: "#") else { throw .outside(address) }
      ids.append(String(address.dropFirst()))
    }
    return ids
  }

  /// `"Source Sans Pro", sans-serif`
  private static func families(in value: Substring) -> [String]? {
    let names = value.split(separator: ",").map { String($0).trimmed.unquoted }
    guard let first = names.first, first != "inherit" else { return nil }
    return names
  }

  /// What follows the size of `italic 12px/1.2 "Source Sans Pro", serif`.
  private static func familyPart(of value: String) -> Substring {
    var rest = value[...]
    while let word = rest.split(separator: " ", maxSplits: 1).first {
      rest = rest[word.endIndex...].drop { $0 == " " }
      if word.first.map({ $0.isNumber || $0 == "." }) ?? false { break }
    }
    return rest
  }
}

/// The rules of a file's style sheets, as far as they bear on what a page can have.
struct SVGStyleSheet {
  /// By the class that alone selects them.
  private(set) var classes: [String: SVGStyle] = [:]
  /// Of all other rules together: they are taken to bear on every element.
  private(set) var others = SVGStyle()

  mutating func add(_ text: String) throws(SVGFault) {
    var rest = Self.withoutComments(text)[...]
    if rest.utf8.contains(UInt8(ascii: "@")) { throw .form("an @-rule in its style sheet") }
    while let open = rest.firstIndex(of: "{") {
      let selectors = rest[..<open].split(separator: ",").map { String($0).trimmed }
      let body = rest[rest.index(after: open)...].prefix { $0 != "}" }
      for selector in selectors { try add(body, to: selector) }
      rest = rest[body.endIndex...].dropFirst()
    }
  }

  private mutating func add(_ body: Substring, to selector: String) throws(SVGFault) {
    let name = selector.dropFirst()
    guard selector.first == ".", !name.isEmpty,
      name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    else { return try others.add(declarations: body) }
    try classes[String(name), default: SVGStyle()].add(declarations: body)
  }

  /// A comment may hold any sign.
  static func withoutComments(_ text: String) -> String {
    var bytes = Array(text.utf8)[...]
    var kept: [UInt8] = []
    while let byte = bytes.popFirst() {
      guard byte == UInt8(ascii: "/"), bytes.first == UInt8(ascii: "*") else {
        kept.append(byte)
        continue
      }
      bytes = bytes.dropFirst()
      while let inner = bytes.popFirst() {
        if inner == UInt8(ascii: "*"), bytes.first == UInt8(ascii: "/") { break }
      }
      bytes = bytes.dropFirst()
    }
    return String(decoding: kept, as: UTF8.self)
  }
}

extension String {
  /// Without white space around it.
  var trimmed: String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    let start = utf8.drop(while: isSpace)
    let count = start.reversed().drop(while: isSpace).count
    return String(Substring(start.prefix(count)))
  }

  /// Without one pair of quotation marks around it.
  var unquoted: String {
    guard utf8.count > 1, let mark = utf8.first, mark == utf8.last, mark == 0x22 || mark == 0x27
    else { return self }
    return String(dropFirst().dropLast())
  }
}
