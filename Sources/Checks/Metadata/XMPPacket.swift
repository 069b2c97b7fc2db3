import XMLSyntax

/// What an XMP packet says, as far as the rules ask (ISO 16684-1).
struct XMPPacket {
  /// The values of each property, in order; of alternatives in several languages the default one
  /// comes first.
  private(set) var properties: [XMLName: [String]] = [:]
  /// Values of the default language, before they are put in front of the others.
  private var defaults: [XMLName: [String]] = [:]

  private static let description = XMLName(namespace: XMLName.rdf, local: "Description")
  private static let item = XMLName(namespace: XMLName.rdf, local: "li")
  private static let language = XMLName(namespace: "xml", local: "lang")

  /// Nil where the bytes are no such packet.
  init?(_ bytes: [UInt8]) throws(PDFFailure) {
    guard bytes.count <= ReadingLimits.packetBytes else {
      throw .tooComplex("its XMP packet holds more than \(ReadingLimits.packetBytes >> 20) MiB")
    }
    var scanner = XMLScanner(bytes, attributeLimit: ReadingLimits.attributes)
    var open: [(name: XMLName, isDefault: Bool)] = []
    var isPacket = false
    // Comments and CDATA sections part a text that is one.
    var text = ""
    while let event = scanner.next() {
      if case .text(let part) = event {
        text += part
        continue
      }
      add(text, in: open)
      text = ""
      switch event {
      case .start(let name, let attributes):
        open.append((name, attributes[Self.language] == "x-default"))
        guard name == Self.description else { continue }
        isPacket = true
        for (key, value) in attributes { properties[key, default: []].append(value) }
      case .end: _ = open.popLast()
      case .text: break
      }
    }
    if scanner.hasTooManyAttributes {
      throw .tooComplex(
        "an element of its XMP packet has more than \(ReadingLimits.attributes) attributes")
    }
    guard isPacket, !scanner.isBroken else { return nil }
    for (name, values) in defaults {
      properties[name] = values.reversed() + (properties[name] ?? [])
    }
  }

  func first(_ name: XMLName) -> String? { properties[name]?.first }

  func all(_ name: XMLName) -> [String] { properties[name] ?? [] }

  /// Text counts right inside a property, and in the items of its list.
  private mutating func add(_ text: String, in open: [(name: XMLName, isDefault: Bool)]) {
    guard let last = open.last, !text.utf8.allSatisfy({ $0 <= 32 }) else { return }
    let depth = last.name == Self.item ? 4 : 2
    guard open.count >= depth, open[open.count - depth].name == Self.description else { return }
    let property = open[open.count - depth + 1].name
    if last.isDefault {
      defaults[property, default: []].append(text)
    } else {
      properties[property, default: []].append(text)
    }
  }
}
