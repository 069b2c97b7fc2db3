/// How messages write a character.
enum CharacterName {
  /// `U+00E9`
  static func code(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  static func code(_ scalar: Unicode.Scalar) -> String { code(scalar.value) }

  /// `"é" (U+00E9)` for what can be seen, `U+00AD` for what cannot.
  static func quoted(_ scalar: Unicode.Scalar) -> String {
    if scalar == " " { return "a space" }
    if (0x21...0x7E).contains(scalar.value) { return "\"\(scalar)\"" }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .unassigned,
      .privateUse, .surrogate, .nonspacingMark, .enclosingMark:
      return code(scalar)
    default:
      return "\"\(scalar)\" (\(code(scalar)))"
    }
  }
}
