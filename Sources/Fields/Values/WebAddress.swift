package import Diagnostics

extension FieldType where Value == SourceText {
  /// An absolute address whose scheme is http, https or mailto (RFC 3986, the parts that matter to
  /// a reader: a host, allowed characters, whole percent escapes).
  package static var url: FieldType<SourceText> {
    .custom(
      TextFormat(
        "web address", pattern: "^([Hh][Tt][Tt][Pp][Ss]?://[^/?#:]|[Mm][Aa][Ii][Ll][Tt][Oo]:)\\S+$"),
      placeholder: .empty
    ) { text, field in
      guard let fault = WebAddress.fault(in: text.string) else { return text }
      return field.reject(
        FieldsDiagnostics.invalidURL,
        "\"\(excerpt(text.string))\" is not a web address: \(fault.reason)", in: fault.range,
        hint: fault.hint)
    }
  }
}

/// What is wrong with an address.
private struct WebAddress {
  let reason: String
  let range: Range<Int>?
  let hint: String

  static func fault(in text: String) -> WebAddress? {
    if let wrong = wrongCharacter(in: text) { return wrong }
    let lower = text.lowercased()
    if lower.hasPrefix("mailto:") { return mailFault(text) }
    guard let scheme = ["http://", "https://"].first(where: lower.hasPrefix) else {
      return WebAddress(
        reason: "it begins with neither https:// nor http:// nor mailto:", range: nil,
        hint: hasOtherScheme(text)
          ? "no other scheme is printed: give such an address, or leave the field out"
          : "write \(text.contains("@") ? "mailto:" : "https://")\(excerpt(text))")
    }
    let authority = text.utf8.dropFirst(scheme.utf8.count).prefix { !"/?#".utf8.contains($0) }
    if authority.isEmpty || authority.first == UInt8(ascii: ":") {
      return WebAddress(
        reason: "it names no host", range: nil, hint: "write the host after \"//\"")
    }
    return nil
  }

  /// `javascript:…`, `ftp://…`, but not `example.org:8080` and `localhost:80` (RFC 3986, 3.1).
  private static func hasOtherScheme(_ text: String) -> Bool {
    let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    let rest = text.utf8.dropFirst(scheme.count + 1)
    guard let first = scheme.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
    else { return false }
    return scheme.count < text.utf8.count && !scheme.contains { ".@/".utf8.contains($0) }
      && !(rest.first.map(isDigit) ?? false)
  }

  private static func mailFault(_ text: String) -> WebAddress? {
    let parts = text.dropFirst("mailto:".count).prefix { $0 != "?" }.split(
      separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
      return WebAddress(
        reason: "mailto: takes one address", range: nil, hint: "write mailto:name@example.org")
    }
    return nil
  }

  private static func wrongCharacter(in text: String) -> WebAddress? {
    var offset = 0
    let bytes = Array(text.utf8)
    for scalar in text.unicodeScalars {
      let range = offset..<offset + UTF8.width(scalar)
      if scalar.value <= 0x20 || "\"<>\\^`{|}\u{7F}".unicodeScalars.contains(scalar)
        || scalar.properties.isWhitespace
      {
        return WebAddress(
          reason: "\(CharacterName.quoted(scalar)) cannot stand in one", range: range,
          hint: "write \(percent(scalar)) for it, or remove it")
      }
      if scalar == "%",
        !bytes.dropFirst(offset + 1).prefix(2).allSatisfy(isHexDigit)
          || offset + 2 >= bytes.count
      {
        return WebAddress(
          reason: "\"%\" is not followed by two hexadecimal digits", range: range,
          hint: "write %25 for the sign itself")
      }
      offset = range.upperBound
    }
    return nil
  }

  private static func percent(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf8.map { byte in
      (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}

func isHexDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
}
