/// The operators inside a text object, and where they leave a reader's pen.
struct TextLineWriter {
  private enum Part { case start, number, literal, hexadecimal }

  /// Of the font, in points.
  var size = 0.0
  /// Where the line begins that the next `Td` counts from, in thousandths of a point.
  private var lineX = 0
  private var lineY = 0
  /// Where the reader's pen is, in points.
  private var pen = 0.0
  private var hasLine = false
  /// Of the array of strings and numbers that is open.
  private var part: Part?

  mutating func begin(_ content: inout ContentStream) {
    content.output.put("BT\n")
    content.isTextOpen = true
    (lineX, lineY) = (0, 0)
    hasLine = false
  }

  mutating func end(_ content: inout ContentStream) {
    closeArray(&content)
    content.output.put("ET\n")
    content.isTextOpen = false
  }

  /// How far the pen is behind a place, negative where it must go on: thousandths of the em, as in
  /// an array.
  func error(to x: Double) -> Double { size > 0 ? (pen - x) * 1000 / size : 0 }

  /// Whether the pen is on a baseline.
  func isOn(_ y: Double) -> Bool { hasLine && abs(Double(lineY) / 1000 - y) < 0.0005 }

  mutating func move(x: Double, y: Double, _ content: inout ContentStream) {
    closeArray(&content)
    let (newX, newY) = (Self.thousandths(x), Self.thousandths(y))
    content.output.put(thousandths: newX - lineX)
    content.output.put(" ")
    content.output.put(thousandths: newY - lineY)
    content.output.put(" Td\n")
    (lineX, lineY) = (newX, newY)
    pen = Double(newX) / 1000
    hasLine = true
  }

  private static func thousandths(_ length: Double) -> Int {
    length.isFinite ? Int((min(max(length, -1e9), 1e9) * 1000).rounded()) : 0
  }

  mutating func adjust(by error: Double, _ content: inout ContentStream) {
    let number = Int(error.rounded())
    openArray(&content)
    closeString(&content)
    content.output.put(number)
    part = .number
    pen -= Double(number) * size / 1000
  }

  mutating func put(_ code: GlyphCodes.Code, _ content: inout ContentStream) {
    let spacing = content.state.letterSpacing + (code.isWordSpace ? content.state.wordSpacing : 0)
    pen += code.advance * size / 1000 + Double(spacing) / 1000
    if part == .literal, !code.isWide, content.state.font == code.font {
      content.output.put(literalByte: UInt8(truncatingIfNeeded: code.value))
      return
    }
    if content.state.font != code.font || content.state.fontSize != size {
      closeArray(&content)
      content.state.setFont(code.font, size: size, &content.output)
      content.note(font: Int(code.font))
    }
    openArray(&content)
    code.isWide ? putWide(code.value, &content) : putNarrow(code.value, &content)
  }

  private mutating func putWide(_ value: UInt16, _ content: inout ContentStream) {
    if part != .hexadecimal {
      closeString(&content)
      content.output.put("<")
      part = .hexadecimal
    }
    content.output.put(hex: UInt8(truncatingIfNeeded: value >> 8))
    content.output.put(hex: UInt8(truncatingIfNeeded: value))
  }

  private mutating func putNarrow(_ value: UInt16, _ content: inout ContentStream) {
    if part != .literal {
      closeString(&content)
      content.output.put("(")
      part = .literal
    }
    content.output.put(literalByte: UInt8(truncatingIfNeeded: value))
  }

  private mutating func openArray(_ content: inout ContentStream) {
    guard part == nil else { return }
    content.output.put("[")
    part = .start
  }

  private mutating func closeString(_ content: inout ContentStream) {
    switch part {
    case .literal: content.output.put(")")
    case .hexadecimal: content.output.put(">")
    case .start, .number, nil: break
    }
    part = .start
  }

  mutating func closeArray(_ content: inout ContentStream) {
    guard part != nil else { return }
    closeString(&content)
    content.output.put("]TJ\n")
    part = nil
  }

  /// Begins glyphs that stand for another text than their own (14.9.4).
  mutating func beginActualText(_ text: [UInt8], _ content: inout ContentStream) {
    closeArray(&content)
    content.output.put("/Span <</ActualText")
    content.output.put(hexString: PDFBytes.wideString(String(decoding: text, as: UTF8.self)))
    content.output.put(">> BDC\n")
  }

  mutating func endActualText(_ content: inout ContentStream) {
    closeArray(&content)
    content.output.put("EMC\n")
  }
}
