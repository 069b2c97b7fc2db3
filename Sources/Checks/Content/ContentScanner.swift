import PDFSyntax

/// Reads the operators of one content stream: what is painted, and inside which marks.
struct ContentScanner {
  /// What is around an operator.
  private enum Mark {
    case element, artifact
    /// Marked content that neither tags nor hides what it holds.
    case plain
  }

  private let bytes: [UInt8]
  private let reader: PDFReader
  private let resources: ContentResources
  private let fonts: UsedFonts
  /// From 0; for a form the page that paints it first.
  private let page: Int
  private(set) var content = PaintedContent()

  private var operands: [PDFToken] = []
  /// Strings before the operator, those in arrays too.
  private var strings: [PDFToken] = []
  private var open: [Mark] = []
  /// How many of `open` tag or hide what they hold.
  private var covering = 0
  private var text = TextState()
  private var saved: [TextState] = []

  /// What `q` saves, as far as it matters here.
  private struct TextState {
    var font: Int?
    /// In rendering mode 3 (9.3.6).
    var isInvisible = false
  }

  init(
    _ bytes: [UInt8], _ reader: PDFReader, _ resources: ContentResources, _ fonts: UsedFonts,
    page: Int
  ) {
    self.bytes = bytes
    self.reader = reader
    self.resources = resources
    self.fonts = fonts
    self.page = page
  }

  mutating func scan() throws(PDFFailure) {
    var lexer = PDFLexer(bytes, 0..<bytes.count)
    var count = 0
    while let token = lexer.next() {
      count = token.kind == .keyword ? 0 : count + 1
      guard count <= ReadingLimits.operands else {
        throw .tooComplex("an operator has more than \(ReadingLimits.operands) operands")
      }
      switch token.kind {
      case .keyword:
        try handle(token)
        if PDFOperator.code(of: token, in: bytes) == Operator.imageData {
          try noteInlineImage(before: token)
          lexer = PDFLexer(bytes, endOfImage(from: token.end)..<bytes.count)
        }
        operands.removeAll(keepingCapacity: true)
        strings.removeAll(keepingCapacity: true)
      case .string, .hexString:
        strings.append(token)
        fallthrough
      default: if operands.count < Self.operandsKept { operands.append(token) }
      }
    }
    content.isBroken = content.isBroken || lexer.isBroken
  }

  /// Those of an operator that matters are fewer.
  private static let operandsKept = 8

  /// Operators beyond those that `PDFOperator` knows, their letters as one number.
  private enum Operator {
    static let setFont: UInt32 = 0x5466  // Tf
    static let setRendering: UInt32 = 0x5472  // Tr
    static let setColorSpace: [UInt32] = [0x6373, 0x4353]  // cs CS
    static let save: UInt32 = 0x71  // q
    static let restore: UInt32 = 0x51  // Q
    static let invoke: UInt32 = 0x446F  // Do
    static let imageData: UInt32 = 0x4944  // ID
    static let showing: [UInt32] = [0x546A, 0x544A, 0x27, 0x22]  // Tj TJ ' "
    static let deviceColor: [UInt32] = [0x67, 0x47, 0x7267, 0x5247, 0x6B, 0x4B]  // g G rg RG k K
  }

  private mutating func handle(_ token: PDFToken) throws(PDFFailure) {
    switch PDFOperator(token, in: bytes) {
    case .beginMarkedContent: try begin(token)
    case .beginBareMarkedContent: try push(isArtifact ? .artifact : .plain)
    case .endMarkedContent:
      if let mark = open.popLast(), mark != .plain { covering -= 1 }
    case .painting: try paint(token)
    case .inlineImage: noteUnmarked(token)
    case .fillColor, .strokeColor: content.usesDeviceColor = true
    case .other: try handleState(PDFOperator.code(of: token, in: bytes))
    }
  }

  private mutating func handleState(_ code: UInt32) throws(PDFFailure) {
    switch code {
    case Operator.setFont:
      text.font = try operandName.flatMap { name throws(PDFFailure) in
        try resources.font(name, page: page, in: fonts)
      }
    case Operator.setRendering:
      text.isInvisible = operands.first.map { bytes.naturalNumber($0) == 3 } ?? false
    case Operator.save: if saved.count < 10_000 { saved.append(text) }
    case Operator.restore: text = saved.popLast() ?? text
    case _ where Operator.setColorSpace.contains(code):
      guard let name = operandName else { return }
      try noteColorSpace(try resources.value("ColorSpace", name) ?? .name(name))
    case _ where Operator.deviceColor.contains(code): content.usesDeviceColor = true
    default: break
    }
  }

  /// The first operand, where it is a name.
  private var operandName: String? {
    guard let token = operands.first else { return nil }
    return PDFLiteral.value(of: token, in: bytes).name
  }

  private mutating func paint(_ token: PDFToken) throws(PDFFailure) {
    let code = PDFOperator.code(of: token, in: bytes)
    if code == Operator.invoke { return try invoke(token) }
    noteUnmarked(token)
    guard let font = text.font, Operator.showing.contains(code) else { return }
    if !text.isInvisible { fonts.noteSeen(font) }
    for string in strings {
      let inner = bytes[string.range].dropFirst().dropLast()
      if string.kind == .hexString {
        fonts.add(PDFLiteral.hexString(inner), to: font)
      } else {
        fonts.add(PDFLiteral.string(inner), to: font)
      }
    }
  }

  private mutating func invoke(_ token: PDFToken) throws(PDFFailure) {
    guard let name = operandName, let value = try resources.value("XObject", name),
      let entries = try reader.dictionary(value)
    else { return noteUnmarked(token) }
    guard entries["Subtype"]?.name == "Form", let form = value.reference else {
      if let space = entries["ColorSpace"] { try noteColorSpace(space) }
      return noteUnmarked(token)
    }
    content.forms.insert(PaintedContent.FormCall(form: form, isMarked: covering > 0))
  }

  /// The entries between `BI` and `ID` (8.9.7), whose names may be short ones.
  private mutating func noteInlineImage(before token: PDFToken) throws(PDFFailure) {
    guard let first = operands.first else { return }
    var parser = PDFValueParser(bytes, first.start..<token.start)
    let values = parser.all()
    for index in stride(from: 0, to: values.count - 1, by: 2)
    where ["CS", "ColorSpace"].contains(values[index].name) {
      let space = ColorSpace.unabridged(values[index + 1])
      let named = try space.name.flatMap { name throws(PDFFailure) in
        try resources.value("ColorSpace", name)
      }
      try noteColorSpace(named ?? space)
    }
  }

  private mutating func noteColorSpace(_ space: PDFValue) throws(PDFFailure) {
    if content.usesDeviceColor { return }
    content.usesDeviceColor = try ColorSpace.dependsOnDevice(space, reader)
  }

  private mutating func noteUnmarked(_ token: PDFToken) {
    guard covering == 0 else { return }
    let bytes = bytes
    content.addUnmarked(String(decoding: bytes[token.range], as: UTF8.self))
  }

  private var isArtifact: Bool { operandName == "Artifact" }

  private mutating func push(_ mark: Mark) throws(PDFFailure) {
    open.append(mark)
    guard open.count <= ReadingLimits.markDepth else {
      throw .tooComplex("a content has more than \(ReadingLimits.markDepth) marks in each other")
    }
    if mark != .plain { covering += 1 }
  }

  private mutating func begin(_ keyword: PDFToken) throws(PDFFailure) {
    if let number = try markNumber(keyword) {
      try reader.count(marks: 1)
      content.marks[number, default: 0] += 1
      try push(.element)
    } else {
      try push(isArtifact ? .artifact : .plain)
    }
  }

  /// The MCID of a property list, which stands in the content or among the resources (14.6.2).
  private func markNumber(_ keyword: PDFToken) throws(PDFFailure) -> Int? {
    if operands.count == 5, bytes.matches(operands[2], "/MCID") {
      return bytes.naturalNumber(operands[3])
    }
    guard operands.count > 1 else { return nil }
    if operands[1].kind == .name {
      guard let name = PDFLiteral.value(of: operands[1], in: bytes).name else { return nil }
      return try reader.dictionary(try resources.value("Properties", name))?["MCID"]?.integer
    }
    var parser = PDFValueParser(bytes, operands[1].start..<keyword.start)
    return parser.all().first?.dictionary?["MCID"]?.integer
  }

  /// Where an inline image's data end: behind `EI` between white space (8.9.7).
  private func endOfImage(from start: Int) -> Int {
    let isSpace = { (byte: UInt8) in [0, 9, 10, 12, 13, 32].contains(byte) }
    var index = start + 1
    while index + 2 < bytes.count {
      if bytes[index + 1] == UInt8(ascii: "E"), bytes[index + 2] == UInt8(ascii: "I"),
        isSpace(bytes[index]), index + 3 == bytes.count || isSpace(bytes[index + 3])
      {
        return index + 3
      }
      index += 1
    }
    return bytes.count
  }
}
