import Diagnostics
import Fields
import Markup
import Meetings

extension EvidenceRule {
  static let repeatedReference = EvidenceRule(EvidenceDiagnostics.repeatedReference) { dossier in
    var first: [String: Located<String>] = [:]
    return dossier.meeting.references.compactMap { reference in
      let keys = reference.keys
      defer { for key in keys where first[key] == nil { first[key] = reference.id } }
      guard let earlier = keys.lazy.compactMap({ first[$0] }).first else { return nil }
      return Finding(
        summary: "the sources \"\(earlier.value)\" and \"\(reference.id.value)\" are the same",
        span: reference.id.span,
        notes: [Diagnostic.Note("the other stands here", at: earlier.span)],
        hint: "cite one of them everywhere and remove the other, or mend its address")
    }
  }
}

extension Reference {
  /// What no two sources have in common. A home page is told by another rule.
  fileprivate var keys: [String] {
    var keys: [String] = []
    if let url, let parts = AddressParts(url.string), !parts.isHomePage {
      let end = url.string.utf8.last == UInt8(ascii: "/") ? 1 : 0
      let place = url.string.utf8.dropLast(end)
      let scheme =
        place.firstIndex(of: UInt8(ascii: ":")).map {
          place.distance(from: place.startIndex, to: $0) + 3
        } ?? 0
      // Hosts are the same in capitals, paths are not.
      let path = place.dropFirst(scheme).drop { $0 != UInt8(ascii: "/") }
      keys.append("at " + parts.host + String(decoding: path, as: UTF8.self))
    }
    let authors = authors.map(\.words).joined(separator: ";")
    let title = title.variants.first?.content.plainText.lowercased() ?? ""
    if !title.isEmpty, !authors.isEmpty || issued != nil {
      keys.append("by \(authors) \(issued?.description ?? "") \(title)")
    }
    return keys
  }
}

extension Reference.Author {
  fileprivate var words: String {
    let parts: [RichText?] =
      switch self {
      case .literal(let name): [name]
      case .person(let family, let given, _): [family, given]
      }
    return parts.compactMap { $0?.variants.first?.content.plainText.lowercased() }
      .joined(separator: ",")
  }
}
