/// Colours in the values of CSS, turned into greys.
enum GreyStyle {
  private static let colored: Set<String> = [
    "fill", "stroke", "color", "stop-color", "flood-color", "lighting-color", "solid-color",
  ]

  /// Whether a property's value is a colour.
  static func isColored(_ property: String) -> Bool { colored.contains(property.lowercased()) }

  /// The declarations of a `style` attribute.
  static func declarations(_ text: String) -> String {
    parts(of: SVGStyleSheet.withoutComments(text), between: ";").map { declaration in
      guard let colon = declaration.firstIndex(of: ":"),
        isColored(String(declaration[..<colon]).trimmed)
      else { return String(declaration) }
      return declaration[...colon] + value(String(declaration[declaration.index(after: colon)...]))
    }.joined(separator: ";")
  }

  /// The rules of a style sheet.
  static func sheet(_ text: String) -> String {
    var result = ""
    let text = SVGStyleSheet.withoutComments(text)
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[...open]
      let body = rest[rest.index(after: open)...].prefix { $0 != "}" }
      result += declarations(String(body))
      rest = rest[body.endIndex...]
    }
    return result + rest
  }

  /// A value in which every colour is its grey: `url(#wash) #F00` becomes `url(#wash) #4c4c4c`.
  static func value(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      guard isWord(first) else {
        result.append(rest.removeFirst())
        continue
      }
      var word = rest.prefix(while: isWord)
      rest = rest[word.endIndex...]
      if rest.first == "(" {
        let arguments = rest.prefix { $0 != ")" }
        word = text[word.startIndex..<arguments.endIndex]
        rest = rest[arguments.endIndex...]
        guard rest.popFirst() != nil else { return result + word }
        result += SVGColor(function: String(word))?.greyHex ?? String(word) + ")"
      } else {
        result += SVGColor(word: String(word))?.greyHex ?? String(word)
      }
    }
    return result
  }

  private static func isWord(_ character: Character) -> Bool {
    character == "#" || character == "-" || character.isLetter || character.isNumber
  }

  private static func parts(of text: String, between mark: Character) -> [Substring] {
    text.split(separator: mark, omittingEmptySubsequences: false)
  }
}

/// A colour as CSS writes it, each part from 0 to 255, with how much it covers.
struct SVGColor: Equatable {
  var red: Double
  var green: Double
  var blue: Double
  /// From 0 to 1; nil where it is not said.
  var alpha: Double?

  /// Its grey, coded as it is: the weighted sum of the coded parts (ITU-R BT.601).
  var greyHex: String {
    let grey = Self.byte(0.299 * red + 0.587 * green + 0.114 * blue)
    guard let alpha else { return "#" + Self.hex(grey) + Self.hex(grey) + Self.hex(grey) }
    return "rgba(\(grey),\(grey),\(grey),\(Double(Int((alpha * 1000).rounded())) / 1000))"
  }

  private static func byte(_ part: Double) -> Int { Int(min(max(part, 0), 255).rounded()) }

  private static func hex(_ byte: Int) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}

extension SVGColor {
  /// `#f00`, `#ff0000`, with or without a part for how much it covers, or a name.
  init?(word: String) {
    guard word.first == "#" else {
      guard let code = Self.names[word.lowercased()] else { return nil }
      self.init(code: code)
      return
    }
    let digits = word.dropFirst().compactMap(\.hexDigitValue).map(Double.init)
    guard digits.count == word.count - 1 else { return nil }
    switch digits.count {
    case 3, 4:
      self.init(
        red: digits[0] * 17, green: digits[1] * 17, blue: digits[2] * 17,
        alpha: digits.count == 4 ? digits[3] / 15 : nil)
    case 6, 8:
      let parts = stride(from: 0, to: digits.count, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
      self.init(
        red: parts[0], green: parts[1], blue: parts[2],
        alpha: parts.count == 4 ? parts[3] / 255 : nil)
    default: return nil
    }
  }

  /// `rgb(255, 0, 0`, `rgb(100% 0% 0% / 50%`, `hsl(0, 100%, 50%`, without the closing sign.
  init?(function: String) {
    let parts = function.split(separator: "(", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let words = parts[1].split { $0 == "," || $0 == "/" || $0.isWhitespace }
    let numbers = words.compactMap { Number($0) }
    guard numbers.count == words.count, numbers.count == 3 || numbers.count == 4 else { return nil }
    let alpha = numbers.count == 4 ? min(max(numbers[3].part(of: 1), 0), 1) : nil
    switch parts[0].lowercased() {
    case "rgb", "rgba":
      self.init(
        red: numbers[0].part(of: 255), green: numbers[1].part(of: 255),
        blue: numbers[2].part(of: 255), alpha: alpha)
    case "hsl", "hsla":
      self.init(
        hue: numbers[0].value, saturation: numbers[1].part(of: 1),
        lightness: numbers[2].part(of: 1),
        alpha: alpha)
    default: return nil
    }
  }

  /// CSS Color 4, 7.1.
  private init(hue: Double, saturation: Double, lightness: Double, alpha: Double?) {
    let (saturation, lightness) = (min(max(saturation, 0), 1), min(max(lightness, 0), 1))
    func part(_ place: Double) -> Double {
      let turn = (place + hue / 30).truncatingRemainder(dividingBy: 12)
      let step = turn < 0 ? turn + 12 : turn
      let reach = saturation * min(lightness, 1 - lightness)
      return 255 * (lightness - reach * max(-1, min(step - 3, 9 - step, 1)))
    }
    self.init(red: part(0), green: part(8), blue: part(4), alpha: alpha)
  }

  private init(code: UInt32) {
    self.init(
      red: Double(code >> 16 & 0xFF), green: Double(code >> 8 & 0xFF), blue: Double(code & 0xFF))
  }

  /// A number with or without a percent sign; an angle in degrees.
  private struct Number {
    let value: Double
    let isPercentage: Bool

    init?(_ text: Substring) {
      isPercentage = text.last == "%"
      let unit = Self.units.first { text.hasSuffix($0.name) }
      let digits = isPercentage ? text.dropLast() : text.dropLast(unit?.name.count ?? 0)
      guard let value = Double(String(digits)), value.isFinite else { return nil }
      self.value = min(max(value * (unit?.degrees ?? 1), -1e6), 1e6)
    }

    /// In which angles are written; `grad` ends as `rad` does.
    private static let units: [(name: String, degrees: Double)] = [
      ("deg", 1), ("grad", 0.9), ("rad", 180 / Double.pi), ("turn", 360),
    ]

    func part(of whole: Double) -> Double { isPercentage ? value / 100 * whole : value }
  }
}
