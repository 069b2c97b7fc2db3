import XMLSyntax

/// Goes through an SVG file and notes what it draws; stops at the first thing that no page can have.
///
/// The file comes from anywhere: it may name files and addresses, hold scripts, or unfold to a million
/// elements. All that is found here, before the library that draws it sees a byte.
struct SVGReader {
  private static let namespace = "http://www.w3.org/2000/svg"
  private static let byteLimit = 4_000_000

  private let bytes: [UInt8]
  private var lines: SVGLines
  private(set) var elements: [SVGElement] = []
  private(set) var texts: [SVGDrawing.Text] = []
  /// The ids of what is drawn at the corners of lines.
  private(set) var markers: Set<String> = []
  private(set) var rootAttributes: [String: String] = [:]
  private(set) var rootLine = 1
  private(set) var rootNameEnd = 0
  private var open: [Open] = []
  private var sheet = SVGStyleSheet()
  /// What is drawn as text, and by which element.
  private var words: [(text: String, line: Int, element: Int)] = []
  /// What each element asks for.
  private var families: [Families] = []
  /// Inside an element that is not SVG's.
  private var foreignDepth = 0
  /// Of the style sheet that is being read, which may come in several pieces.
  private var sheetText = ""

  /// The family that an element asks for, by its style and by its attribute.
  private struct Families {
    var style: [String]?
    var attribute: [String]?
    var classes: [String] = []
  }

  private struct Open {
    let name: String
    let element: Int
    let line: Int
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = SVGLines(bytes)
  }

  mutating func read() throws(PictureFault) {
    guard bytes.count <= Self.byteLimit else { throw .svg(.tooLarge, line: 1) }
    try checkEncoding()
    var scanner = XMLScanner(bytes, attributeLimit: 200, allowsDocumentType: true)
    while let event = scanner.next() {
      try read(event, at: scanner.eventStart)
    }
    let line = lines.number(at: scanner.eventStart)
    guard !scanner.isBroken else { throw .broken("line \(line) is no XML, or declares entities") }
    guard !elements.isEmpty else { throw .broken("it has no element") }
    try finish()
  }

  /// What is read here must be what the library reads.
  private func checkEncoding() throws(PictureFault) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .broken("it is not UTF-8")
    }
    guard !Self.namesStyleSheet(bytes) else {
      throw .svg(.form("a style sheet of another file"), line: 1)
    }
    let declaration = text.prefix { $0 != ">" }
    guard declaration.hasPrefix("<?xml") || declaration.hasPrefix("\u{FEFF}<?xml") else { return }
    let parts = declaration.split { $0 == "\"" || $0 == "'" || $0 == "=" || $0.isWhitespace }
    guard let index = parts.firstIndex(of: "encoding") else { return }
    let name = parts.indices.contains(index + 1) ? parts[index + 1].lowercased() : ""
    guard ["utf-8", "utf8", "us-ascii"].contains(name) else {
      throw .svg(.form("an encoding other than UTF-8"), line: 1)
    }
  }

  private static func namesStyleSheet(_ bytes: [UInt8]) -> Bool {
    let mark = Array("<?xml-stylesheet".utf8)
    return bytes.indices.contains { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
  }

  private mutating func read(_ event: XMLScanner.Event, at offset: Int) throws(PictureFault) {
    switch event {
    case .start(let name, let attributes):
      guard foreignDepth == 0, name.namespace == Self.namespace else {
        guard !elements.isEmpty else { throw .broken("its outermost element is not SVG's") }
        guard name.namespace != Self.namespace else {
          // It is not drawn here, but could be from elsewhere.
          throw .svg(.form("SVG inside of what is not SVG"), line: lines.number(at: offset))
        }
        foreignDepth += 1
        return
      }
      let line = lines.number(at: offset)
      do throws(SVGFault) {
        try start(name.local, attributes, at: offset, line: line)
      } catch {
        throw .svg(error, line: line)
      }
    case .end:
      try end()
    case .text(let text):
      guard foreignDepth == 0, let owner = open.last else { return }
      if owner.name == "style" {
        sheetText += text
      } else if open.contains(where: { $0.name == "text" }), !text.trimmed.isEmpty {
        words.append((text.trimmed, owner.line, owner.element))
        elements[owner.element].cost += text.utf8.count * 40
      }
    }
  }

  private mutating func end() throws(PictureFault) {
    guard foreignDepth == 0 else {
      foreignDepth -= 1
      return
    }
    guard let closed = open.popLast(), closed.name == "style" else { return }
    do throws(SVGFault) {
      try sheet.add(sheetText)
    } catch {
      throw .svg(error, line: closed.line)
    }
    sheetText = ""
  }

  private mutating func start(
    _ name: String, _ attributes: [XMLName: String], at offset: Int, line: Int
  ) throws(SVGFault) {
    if let form = Self.refused[name] { throw .form(form) }
    guard elements.count < SVGCost.limit / 8 else { throw .tooLarge }
    var style = SVGStyle()
    var own = Families()
    var element = SVGElement(
      id: attributes[XMLName(namespace: "", local: "id")], parent: open.last?.element, line: line,
      cost: 8 + (Self.ownCost[name] ?? 0))
    for (key, value) in attributes.sorted(by: { $0.key.local < $1.key.local }) {
      try read(key.local, value, into: &element)
      if key.namespace.isEmpty, !Self.named.contains(key.local), !key.local.hasPrefix("data-") {
        try SVGNumbers(value).checkGreatest()
      }
      if SVGStyle.isProperty(key.local) { try style.add(key.local, value) }
    }
    own.attribute = style.families
    if let text = attributes[XMLName(namespace: "", local: "style")] {
      var declared = SVGStyle()
      try declared.add(declarations: text[...])
      own.style = declared.families
      element.draws += declared.draws
      markers.formUnion(declared.markers)
      if declared.isTranslucent { element.cost += Self.groupCost }
    }
    own.classes =
      (attributes[XMLName(namespace: "", local: "class")] ?? "").split(separator: " ")
      .map(String.init)
    guard own.classes.count <= Self.classLimit else { throw .tooLarge }
    element.draws += style.draws
    markers.formUnion(style.markers)
    if style.isTranslucent { element.cost += Self.groupCost }
    if elements.isEmpty { noteRoot(name, attributes, at: offset, line: line) }
    open.append(Open(name: name, element: elements.count, line: line))
    families.append(own)
    elements.append(element)
  }

  private mutating func noteRoot(
    _ name: String, _ attributes: [XMLName: String], at offset: Int, line: Int
  ) {
    rootLine = line
    rootNameEnd = offset + 1
    while rootNameEnd < bytes.count,
      !" \t\r\n/>".utf8.contains(bytes[rootNameEnd])
    {
      rootNameEnd += 1
    }
    for (key, value) in attributes where key.namespace.isEmpty { rootAttributes[key.local] = value }
  }

  private func read(
    _ name: String, _ value: String, into element: inout SVGElement
  ) throws(SVGFault) {
    switch name {
    case "href":
      let address = value.trimmed
      guard address.utf8.first == UInt8(ascii: "#") else { throw .outside(address) }
      element.draws.append(String(address.dropFirst()))
    case "d", "points":
      let count = SVGNumbers(value).count
      element.cost += count
      element.corners += count / 2 + 1
    case "systemLanguage": throw .form("a part that hangs on the reader's language")
    case _ where name.hasPrefix("on"): throw .form("a script")
    default: break
    }
  }

  /// Drawn apart and laid over the page.
  private static let groupCost = 400
  /// What painting with some costs.
  private static let ownCost = [
    "pattern": 4000, "linearGradient": 200, "radialGradient": 400, "clipPath": 50,
  ]

  /// Elements that no page can have, or whose content cannot be looked into.
  private static let refused = [
    "script": "a script", "foreignObject": "a part that is not SVG", "a": "a link",
    "image": "pixels of its own", "feImage": "pixels of its own", "animate": "an animation",
    "set": "an animation", "animateTransform": "an animation", "animateMotion": "an animation",
  ]

  /// Attributes whose digits are no measures.
  private static let named: Set<String> = [
    "id", "class", "href", "font-family", "lang", "version", "style",
  ]
  /// Of one element.
  private static let classLimit = 50

  /// Style sheets may stand behind what they bear on.
  private mutating func finish() throws(PictureFault) {
    let drawn = Set(sheet.others.draws)
    markers.formUnion(sheet.others.markers)
    guard drawn.count * elements.count <= SVGCost.limit else {
      throw .svg(.tooLarge, line: rootLine)
    }
    for index in elements.indices {
      for name in families[index].classes {
        guard let style = sheet.classes[name] else { continue }
        elements[index].draws += style.draws
        markers.formUnion(style.markers)
        if style.isTranslucent { elements[index].cost += Self.groupCost }
      }
      elements[index].draws += drawn.sorted()
    }
    let own = ownFamilies
    texts = words.flatMap { text, line, element in
      let own = own[element]
      let possible = [own, sheet.others.families].compactMap(\.self)
      return (possible.isEmpty ? [[]] : possible).map {
        SVGDrawing.Text(families: $0, words: text, line: line)
      }
    }
  }

  /// The family of each element: its style comes before its classes, those before its attribute, and
  /// all before its parent's.
  private var ownFamilies: [[String]?] {
    var found: [[String]?] = []
    found.reserveCapacity(elements.count)
    for (index, own) in families.enumerated() {
      let classes = own.classes.reversed().lazy.compactMap { sheet.classes[$0]?.families }
      found.append(
        own.style ?? classes.first ?? own.attribute ?? elements[index].parent.flatMap { found[$0] })
    }
    return found
  }
}
