/// A text of the language data with named gaps: `Halaman {page} dari {pages}`.
package struct Phrase: Sendable, Equatable {
  package enum Part: Sendable, Equatable {
    case text(String)
    case gap(String)
  }

  package let parts: [Part]

  package init(parts: [Part]) { self.parts = parts }

  /// Nil where a brace has no partner or a gap no name.
  package init?(_ pattern: String) {
    var parts: [Part] = []
    var rest = pattern.utf8[...]
    while let open = rest.firstIndex(where: Self.isBrace) {
      guard rest[open] == Self.open,
        let close = rest[open...].dropFirst().firstIndex(where: Self.isBrace),
        rest[close] == Self.close, rest.index(after: open) < close,
        let name = String(rest[rest.index(after: open)..<close])
      else { return nil }
      if open > rest.startIndex, let text = String(rest[..<open]) { parts.append(.text(text)) }
      parts.append(.gap(name))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty, let text = String(rest) { parts.append(.text(text)) }
    self.parts = parts
  }

  /// The names of the gaps, in order of their first use.
  package var gaps: [String] {
    parts.reduce(into: []) { names, part in
      if case .gap(let name) = part, !names.contains(name) { names.append(name) }
    }
  }

  /// The text with each gap filled; a gap without a value stays empty.
  package func filled(_ value: (String) -> String?) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let literal): text += literal
      case .gap(let name): text += value(name) ?? ""
      }
    }
    return text
  }

  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")

  private static func isBrace(_ byte: UInt8) -> Bool { byte == open || byte == close }
}
