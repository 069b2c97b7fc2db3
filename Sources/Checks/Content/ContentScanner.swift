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
  /// How many of `open` tag what they hold.
  private var openElements = 0
  /// How many of `open` hide what they hold.
  private var openArtifacts = 0
  private var text = TextState()
  private var saved: [TextState] = []

  /// What `q` saves, as far as it matters here.
  private struct TextState {
    var font: Int?
    /// As the content calls it.
    var fontName: String?
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
      let isOperator = token.kind == .keyword && !isConstant(token)
      count = isOperator ? 0 : count + 1
      guard count <= ReadingLimits.operands else {
        throw .tooComplex("an operator has more than \(ReadingLimits.operands) operands")
      }
      switch token.kind {
      case .keyword where isOperator:
        try handle(token)
        if PDFOperator.code(of: token, in: bytes) == Operator.imageData {
          let count = try noteInlineImage(before: token)
          let end = endOfImage(from: token.end, dataCount: count)
          lexer = PDFLexer(bytes, end..<bytes.count)
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
    content.unbalancedCount += open.count
  }

  /// Whether a word is an operand (ISO 32000-1, 7.3.2 and 7.3.9).
  private func isConstant(_ token: PDFToken) -> Bool {
    bytes.matches(token, "true") || bytes.matches(token, "false") || bytes.matches(token, "null")
  }

  /// Those of an operator that matters are fewer.
  private static let operandsKept = 8

  /// Operators beyond those that `PDFOperator` knows, their letters as one number.
  private enum Operator {
    static let setFont: UInt32 = 0x5466  // Tf
    static let setRendering: UInt32 = 0x5472  // Tr
    static let setColorSpace: [UInt32] = [0x6373, 0x4353]  // cs CS
    static let setPattern: [UInt32] = [0x73636E, 0x53434E]  // scn SCN
    static let setState: UInt32 = 0x6773  // gs
    static let save: UInt32 = 0x71  // q
    static let restore: UInt32 = 0x51  // Q
    static let invoke: UInt32 = 0x446F  // Do
    static let imageData: UInt32 = 0x4944  // ID
    static let showing: [UInt32] = [0x546A, 0x544A, 0x27, 0x22]  // Tj TJ ' "
    static let deviceGray: [UInt32] = [0x67, 0x47]  // g G
    static let deviceRGB: [UInt32] = [0x7267, 0x5247]  // rg RG
    static let deviceCMYK: [UInt32] = [0x6B, 0x4B]  // k K
  }

  private mutating func handle(_ token: PDFToken) throws(PDFFailure) {
    switch PDFOperator(token, in: bytes) {
    case .beginMarkedContent: try begin(token)
    case .beginBareMarkedContent: try push(isArtifact ? .artifact : .plain)
    case .endMarkedContent:
      pop()
    case .painting: try paint(token)
    case .inlineImage: noteUnmarked(token)
    case .fillColor, .strokeColor, .other: try handleState(PDFOperator.code(of: token, in: bytes))
    }
  }

  private mutating func handleState(_ code: UInt32) throws(PDFFailure) {
    switch code {
    case Operator.setFont:
      text.fontName = operandName
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
    case Operator.setState: try setState()
    case _ where Operator.setPattern.contains(code): try notePattern()
    case _ where Operator.deviceRGB.contains(code): try note(.rgb)
    case _ where Operator.deviceGray.contains(code): try note(.gray)
    case _ where Operator.deviceCMYK.contains(code): try note(.cmyk)
    default: break
    }
  }

  /// Parameters from the resources may hold a font and a soft mask (8.4.5).
  private mutating func setState() throws(PDFFailure) {
    guard let name = operandName,
      let state = try reader.dictionary(try resources.value("ExtGState", name))
    else { return }
    if let font = try reader.array(state["Font"])?.first {
      text.fontName = name
      text.font = try fonts.index(of: font, page: page)
    }
    if let group = try reader.dictionary(state["SMask"])?["G"]?.reference {
      content.asides.insert(group)
    }
  }

  /// A tiling pattern is content of its own (8.7.3).
  private mutating func notePattern() throws(PDFFailure) {
    guard let token = operands.last, token.kind == .name,
      let name = PDFLiteral.value(of: token, in: bytes).name,
      let pattern = try resources.value("Pattern", name)?.reference
    else { return }
    content.asides.insert(pattern)
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
    guard Operator.showing.contains(code) else { return }
    guard let font = text.font else {
      if content.undefinedFont == nil { content.undefinedFont = text.fontName ?? "" }
      return
    }
    if !text.isInvisible { fonts.noteSeen(font) }
    for string in strings {
      let inner = bytes[string.range].dropFirst().dropLast()
      if string.kind == .hexString {
        fonts.add(PDFString.hexadecimal(inner), to: font)
      } else {
        fonts.add(PDFString.literal(inner), to: font)
      }
    }
  }

  private mutating func invoke(_ token: PDFToken) throws(PDFFailure) {
    guard let name = operandName, let value = try resources.value("XObject", name),
      let entries = try reader.dictionary(value)
    else { return noteUnmarked(token) }
    guard entries["Subtype"]?.name == "Form", let form = value.reference else {
      if let space = entries["ColorSpace"] { try noteColorSpace(space) }
      guard let image = value.reference else { return noteUnmarked(token) }
      if !isCovered { content.bareImages.insert(image.number) }
      return
    }
    content.forms.insert(PaintedContent.FormCall(form: form, isMarked: isCovered))
    content.formCounts[form.number, default: 0] += 1
  }

  /// The entries between `BI` and `ID` (8.9.7); answers how many bytes of data follow, where that is
  /// known.
  private mutating func noteInlineImage(before token: PDFToken) throws(PDFFailure) -> Int? {
    guard let first = operands.first else { return nil }
    var parser = PDFValueParser(bytes, first.start..<token.start)
    let image = InlineImage(parser.all(), resources)
    if let space = try image.colorSpace() { try noteColorSpace(space) }
    return try image.dataCount(reader)
  }

  private mutating func noteColorSpace(_ space: PDFValue) throws(PDFFailure) {
    try note(try ColorSpace.deviceColors(of: space, reader))
  }

  /// A default space among the resources takes a device's place (8.6.5.6).
  private mutating func note(_ colors: DeviceColors) throws(PDFFailure) {
    guard !content.deviceColors.isSuperset(of: colors),
      let (space, _) = DeviceColors.all.first(where: { $0.color == colors }),
      try resources.value("ColorSpace", "Default" + space.dropFirst("Device".count)) == nil
    else { return }
    content.deviceColors.formUnion(colors)
  }

  private mutating func noteUnmarked(_ token: PDFToken) {
    guard !isCovered else { return }
    let bytes = bytes
    content.addUnmarked(String(decoding: bytes[token.range], as: UTF8.self))
  }

  private var isArtifact: Bool { operandName == "Artifact" }

  /// Inside a tag or an artifact.
  private var isCovered: Bool { openElements + openArtifacts > 0 }

  private mutating func push(_ mark: Mark) throws(PDFFailure) {
    open.append(mark)
    guard open.count <= ReadingLimits.markDepth else {
      throw .tooComplex("a content has more than \(ReadingLimits.markDepth) marks in each other")
    }
    switch mark {
    case .element: openElements += 1
    case .artifact:
      openArtifacts += 1
      if openElements > 0 { noteMixture("an artifact stands in tagged content") }
    case .plain: break
    }
  }

  private mutating func pop() {
    switch open.popLast() {
    case .element: openElements -= 1
    case .artifact: openArtifacts -= 1
    case .plain: break
    case nil: content.unbalancedCount += 1
    }
  }

  private mutating func noteMixture(_ words: @autoclosure () -> String) {
    if content.firstMixture == nil { content.firstMixture = words() }
  }

  private mutating func begin(_ keyword: PDFToken) throws(PDFFailure) {
    if let number = try markNumber(keyword) {
      try reader.count(marks: 1)
      content.marks[number, default: 0] += 1
      if isArtifact {
        content.artifactNumbers.insert(number)
      } else if openArtifacts > 0 {
        noteMixture("mark \(number) stands in an artifact")
      }
      try push(isArtifact ? .artifact : .element)
    } else {
      try push(isArtifact ? .artifact : .plain)
    }
  }

  /// The MCID of a property list, which stands in the content or among the resources (14.6.2).
  private func markNumber(_ keyword: PDFToken) throws(PDFFailure) -> Int? {
    if operands.count == 5, bytes.matches(operands[2], "/MCID") {
      return PDFLiteral.value(of: operands[3], in: bytes).integer
    }
    guard operands.count > 1 else { return nil }
    if operands[1].kind == .name {
      guard let name = PDFLiteral.value(of: operands[1], in: bytes).name else { return nil }
      return try reader.dictionary(try resources.value("Properties", name))?["MCID"]?.integer
    }
    var parser = PDFValueParser(bytes, operands[1].start..<keyword.start)
    return parser.all().first?.dictionary?["MCID"]?.integer
  }

  /// Where an inline image ends: behind `EI` between white space (8.9.7), behind the data where
  /// their number is known. Data that are not packed may hold these letters.
  private func endOfImage(from start: Int, dataCount: Int?) -> Int {
    if let dataCount, dataCount < bytes.count - start {
      var index = start + 1 + dataCount
      while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
      if isImageEnd(index) { return index + 2 }
    }
    var index = start + 1
    while index + 2 < bytes.count {
      if Self.isSpace(bytes[index]), isImageEnd(index + 1) { return index + 3 }
      index += 1
    }
    return bytes.count
  }

  private func isImageEnd(_ index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index] == UInt8(ascii: "E")
      && bytes[index + 1] == UInt8(ascii: "I")
      && (index + 2 == bytes.count || Self.isSpace(bytes[index + 2]))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0, 9, 10, 12, 13, 32].contains(byte) }
}
