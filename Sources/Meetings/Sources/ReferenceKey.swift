import Diagnostics
import Fields

extension FieldType where Value == String {
  /// A name by which a source is cited: what `[@key]` takes.
  static var citationKey: Self {
    .custom(.citationKey, placeholder: "") { text, field in
      guard let fault = CitationKeyFault(text.string) else { return text.string }
      return field.reject(
        MeetingsDiagnostics.malformedKey,
        "\"\(excerpt(text.string))\" cannot be cited: \(fault.reason)",
        in: fault.range, hint: "use letters, digits, and - _ . : / + between them")
    }
  }
}

extension TextFormat {
  fileprivate static let citationKey = TextFormat(
    "citation key", pattern: #"^[^\s!-*,;-@\[-^`{-~]+$"#, numbers: Int.min...Int.max,
    hasTruth: true)
}

/// What keeps a text from being a source's key.
private struct CitationKeyFault {
  let reason: String
  let range: Range<Int>

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    if bytes.isEmpty {
      reason = "it is empty"
      range = 0..<0
      return
    }
    guard let wrong = bytes.firstIndex(where: { !Self.isAllowed($0) }) else { return nil }
    reason = "no key holds a \"\(String(decoding: [bytes[wrong]], as: UTF8.self))\""
    range = wrong..<wrong + 1
  }

  /// As a citation in Markdown is read.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x80..., 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-_.:/+".utf8.contains(byte)
    }
  }
}
