import Diagnostics

extension TextFormat {
  static let color = TextFormat("colour (#RRGGBB)", pattern: "^#[0-9A-Fa-f]{6}$")
}

extension FieldType where Value == UInt32 {
  /// `#RRGGBB` as 0xRRGGBB.
  package static var color: Self {
    .custom(.color, placeholder: 0) {
      text, field in
      let digits = text.string.utf8.dropFirst()
      guard text.string.utf8.first == UInt8(ascii: "#"), digits.count == 6,
        digits.allSatisfy(isHexDigit), let value = UInt32(text.string.dropFirst(), radix: 16)
      else {
        return field.reject(
          FieldsDiagnostics.invalidColor, "\"\(excerpt(text.string))\" is not a colour",
          hint: "write six hexadecimal digits after \"#\", in quotes: \"#1A4F7A\"")
      }
      return value
    }
  }
}
