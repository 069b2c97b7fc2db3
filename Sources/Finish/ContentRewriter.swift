import Frames
import PDFSyntax

/// Rewrites one page's content: cairo's flat markers become marked content of structure elements
/// and artifacts, and gray ink is said in gray (ISO 32000-1, 14.6 and 14.8.2.2).
///
/// The n-th marker of the page stands for `marks[n]`. Only marks of elements keep a number; what
/// they are numbered is `elements`: the element of each, in order.
struct ContentRewriter {
  private let source: [UInt8]
  private let marks: PageMarks
  private let structure: StructureTree
  /// 1-based, for messages.
  private let page: Int
  private(set) var output = PDFBytes()
  private(set) var elements: [ElementID] = []

  /// Up to where the source is dealt with.
  private var done = 0
  private var operands: [PDFToken] = []
  private var seenMarks = 0
  private var isOpen = false
  /// Marked content inside the open mark: cairo's own ActualText.
  private var nested = 0

  init(source: [UInt8], marks: PageMarks, structure: StructureTree, page: Int) {
    self.source = source
    self.marks = marks
    self.structure = structure
    self.page = page
  }

  /// Rewrites the content in `range` of the source.
  mutating func rewrite(_ range: Range<Int>) throws(FinishingError) {
    var lexer = PDFLexer(source, range)
    done = range.lowerBound
    while let token = lexer.next() {
      if token.kind == .keyword {
        try handle(token)
        operands.removeAll(keepingCapacity: true)
      } else if operands.count < 8 {
        operands.append(token)
      }
    }
    guard !lexer.isBroken else { throw .unsupportedContent(page: page, what: "a broken token") }
    guard !isOpen else { throw .markNesting(page: page) }
    guard seenMarks == marks.marks.count else {
      throw .markCount(page: page, drawn: seenMarks, listed: marks.marks.count)
    }
    copy(to: range.upperBound)
  }

  private mutating func handle(_ keyword: PDFToken) throws(FinishingError) {
    switch PDFOperator(keyword, in: source) {
    case .beginMarkedContent: try begin(keyword)
    case .beginBareMarkedContent: nested += 1
    case .endMarkedContent: try end()
    case .fillColor: makeGray(keyword, "g")
    case .strokeColor: makeGray(keyword, "G")
    case .inlineImage: throw .unsupportedContent(page: page, what: "an inline image")
    case .painting where !isOpen:
      let name = String(decoding: source[keyword.range], as: UTF8.self)
      throw .unmarkedPainting(page: page, painter: name)
    case .painting, .other: break
    }
  }

  private mutating func begin(_ keyword: PDFToken) throws(FinishingError) {
    guard let number = markNumber() else {
      nested += 1
      return
    }
    guard !isOpen, nested == 0 else { throw .markNesting(page: page) }
    guard number == seenMarks else {
      throw .markNumber(page: page, expected: seenMarks, found: number)
    }
    guard marks.marks.indices.contains(number) else {
      throw .markCount(page: page, drawn: number + 1, listed: marks.marks.count)
    }
    isOpen = true
    seenMarks += 1
    copy(to: operands[0].start)
    switch marks.marks[number] {
    case .element(let id): try beginElement(id)
    case .artifact(let kind): output.put(kind.beginning)
    }
    done = keyword.end
  }

  private mutating func beginElement(_ id: ElementID) throws(FinishingError) {
    guard structure.elements.indices.contains(Int(id.index)) else {
      throw .unknownElement(page: page, index: Int(id.index))
    }
    output.put(structure[id].role.structureType)
    output.put(" <</MCID ")
    output.put(elements.count)
    output.put(">> BDC")
    elements.append(id)
  }

  /// The number of cairo's mark: `/Span << /MCID 3 >>`; nil for other marked content.
  private func markNumber() -> Int? {
    guard operands.count == 5, operands[1].kind == .dictionaryStart,
      source.matches(operands[2], "/MCID")
    else { return nil }
    return source.naturalNumber(operands[3])
  }

  private mutating func end() throws(FinishingError) {
    if nested > 0 {
      nested -= 1
    } else {
      guard isOpen else { throw .markNesting(page: page) }
      isOpen = false
    }
  }

  /// Says a gray colour with one number: printers lay `0 0 0 rg` down in four inks.
  private mutating func makeGray(_ keyword: PDFToken, _ gray: StaticString) {
    guard operands.count == 3,
      source[operands[0].range] == source[operands[1].range],
      source[operands[0].range] == source[operands[2].range]
    else { return }
    copy(to: operands[0].end)
    output.put(" ")
    output.put(gray)
    done = keyword.end
  }

  private mutating func copy(to position: Int) {
    guard position > done else { return }
    output.put(source[done..<position])
    done = position
  }
}

extension ArtifactKind {
  /// How its marked content begins (ISO 32000-1, table 330).
  fileprivate var beginning: StaticString {
    switch self {
    case .background: "/Artifact <</Type/Layout>> BDC"
    case .pagination, .repeated: "/Artifact <</Type/Pagination>> BDC"
    }
  }
}
