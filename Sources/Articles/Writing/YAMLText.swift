/// Text as a YAML scalar: plain where no reader could take it for anything else, in quotes otherwise.
package enum YAMLText {
  /// Where a line of its own holds it.
  package static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// Inside braces or brackets, where a comma parts.
  package static func flow(_ text: String) -> String {
    text.unicodeScalars.contains { ",[]{}".unicodeScalars.contains($0) }
      ? quoted(text) : scalar(text)
  }

  /// Letters first, so that no number, sign or mark of YAML begins it; nothing in it that ends a plain
  /// scalar or begins a comment (YAML 1.2, 7.3.3).
  static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.isLetter,
      let last = text.unicodeScalars.last,
      !last.isBlank, last != ":"
    else { return false }
    guard !words.contains(text.lowercased()) else { return false }
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar == "\t" {
        return false
      }
      if scalar == "#", before == " " { return false }
      if before == ":", scalar == " " { return false }
      before = scalar
    }
    return true
  }

  /// What some reader takes for a truth value or nothing.
  private static let words: Set<String> = [
    "true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf",
  ]

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default:
        let isHidden = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        if isHidden {
          let code = String(scalar.value, radix: 16, uppercase: true)
          result += "\\x" + String(repeating: "0", count: 2 - code.utf8.count) + code
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  /// Words for a comment: one line, nothing hidden.
  static func comment(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar.value < 0x20 || (0x7F..<0xA1).contains(scalar.value)
            || scalar.value & 0xFFFE == 0xFFFE ? " " : scalar
        }))
  }
}
