import Frames

/// What a reader of the content has in force (ISO 32000-1, 8.4 and 9.3): nothing that is so already
/// is said again.
struct GraphicsState {
  var fill: Color?
  var stroke: Color?
  var lineWidth: Double?
  var hasRoundCaps = false
  /// Among the fonts of `GlyphCodes`.
  var font: Int32 = -1
  /// In points.
  var fontSize = 0.0
  /// Between letters and, on top, after spaces: thousandths of a point.
  var letterSpacing = 0
  var wordSpacing = 0
}

extension GraphicsState {
  mutating func setFill(_ color: Color, _ output: inout PDFBytes) {
    guard fill != color else { return }
    fill = color
    output.put(color, gray: "g", rgb: "rg")
  }

  mutating func setStroke(_ pen: Stroke, _ output: inout PDFBytes) {
    if stroke != pen.color {
      stroke = pen.color
      output.put(pen.color, gray: "G", rgb: "RG")
    }
    if lineWidth != pen.width {
      lineWidth = pen.width
      output.put(pen.width, operator: "w")
    }
    let hasRoundCaps = pen.cap == .round
    guard self.hasRoundCaps != hasRoundCaps else { return }
    self.hasRoundCaps = hasRoundCaps
    output.put(hasRoundCaps ? "1 J\n" : "0 J\n")
  }

  mutating func setFont(_ font: Int32, size: Double, _ output: inout PDFBytes) {
    guard self.font != font || fontSize != size else { return }
    self.font = font
    fontSize = size
    output.put("/F")
    output.put(Int(font))
    output.put(" ")
    output.put(size, operator: "Tf")
  }

  mutating func setSpacing(_ spacing: TextSpacing, _ output: inout PDFBytes) {
    if letterSpacing != spacing.letters {
      letterSpacing = spacing.letters
      output.put(thousandths: letterSpacing)
      output.put(" Tc\n")
    }
    if wordSpacing != spacing.words {
      wordSpacing = spacing.words
      output.put(thousandths: wordSpacing)
      output.put(" Tw\n")
    }
  }
}

extension PDFBytes {
  /// A colour: in gray where it is one, since printers lay three equal parts down in four inks.
  fileprivate mutating func put(_ color: Color, gray: StaticString, rgb: StaticString) {
    put(real: color.red)
    if color.red == color.green, color.red == color.blue {
      put(" ")
      put(gray)
    } else {
      put(" ")
      put(real: color.green)
      put(" ")
      put(real: color.blue)
      put(" ")
      put(rgb)
    }
    put("\n")
  }

  /// An operator of one number.
  mutating func put(_ number: Double, operator name: StaticString) {
    put(real: number)
    put(" ")
    put(name)
    put("\n")
  }

  /// The two numbers of a point, with a space behind each.
  mutating func put(x: Double, y: Double) {
    put(real: x)
    put(" ")
    put(real: y)
    put(" ")
  }
}
