package import Diagnostics

extension FieldType where Value == SourceText {
  /// Text of any length, line breaks included.
  package static var text: FieldType<SourceText> {
    .custom(.text, placeholder: .empty) { text, _ in text }
  }

  /// Text of one line. Line breaks at its end, as `|` leaves them, are dropped.
  package static var line: FieldType<SourceText> {
    .custom(.line, placeholder: .empty) { text, field in
      let bytes = text.string.utf8
      let length = bytes.count - bytes.reversed().prefix { $0 == 0x0A }.count
      if let newline = bytes.prefix(length).firstIndex(of: 0x0A) {
        let offset = bytes.distance(from: bytes.startIndex, to: newline)
        return field.reject(
          FieldsDiagnostics.lineBreakInText, "\"\(field.name)\" has a line break",
          in: offset..<offset + 1, hint: "write it on one line, or begin it with \">-\" to fold it")
      }
      guard length < bytes.count else { return text }
      return SourceText(
        String(decoding: bytes.prefix(length), as: UTF8.self), map: text.map.slice(0..<length))
    }
  }
}

extension SourceText {
  /// Nothing, from nowhere: it stands in where a text is missing.
  package static var empty: SourceText {
    SourceText("", map: SourceMap(source: SourceID(index: 0), segments: []))
  }
}

extension FieldType where Value == String {
  /// A name by which other fields refer to something: ASCII letters, digits, `-`, `_`.
  package static var identifier: Self {
    .custom(.identifier, placeholder: "") { text, field in
      isIdentifier(text.string, field) ? text.string : nil
    }
  }

  static func schema(_ known: [String]) -> Self {
    FieldType(shape: .choice(known), placeholder: "") { field in
      guard let text = field.scalar(expected: .choice(known)) else { return nil }
      if known.contains(text.string) { return text.string }
      return field.reject(
        FieldsDiagnostics.unknownSchema, "unknown schema \"\(excerpt(text.string))\"",
        hint: "this version of taklimat knows \(known.joined(separator: ", "))")
    }
  }
}

/// True where the text is an identifier; reports its first wrong character otherwise.
func isIdentifier(_ text: String, _ field: FieldValue) -> Bool {
  var offset = 0
  for scalar in text.unicodeScalars {
    let isAllowed =
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
      default: false
      }
    let length = UTF8.width(scalar)
    if !isAllowed {
      let _: Never? = field.reject(
        FieldsDiagnostics.invalidIdentifier,
        "\"\(excerpt(text))\" is not an identifier: \(CharacterName.quoted(scalar)) cannot stand in one",
        in: offset..<offset + length, hint: "use letters a-z, digits, \"-\" and \"_\"")
      return false
    }
    offset += length
  }
  if !text.isEmpty { return true }
  let _: Never? = field.reject(
    FieldsDiagnostics.invalidIdentifier, "an identifier is empty",
    hint: "use letters a-z, digits, \"-\" and \"_\"")
  return false
}
