package import Diagnostics
package import Fields

/// Who does something: one of the meeting's people or organisations, or somebody in words.
package enum NamedParty: Sendable {
  case person(Located<String>)
  case organisation(Located<String>)
  case words(RichText)

  /// Where it is named.
  package var span: SourceSpan {
    switch self {
    case .person(let id), .organisation(let id): id.span
    case .words(let words): words.span
    }
  }

  /// An id that the meeting declares, or words; a word that is nearly an id is asked about. People
  /// and organisations have to be read before.
  static func type(_ text: TextTypes) -> FieldType<NamedParty> {
    let words = text.name
    let context = text.context
    return FieldType(shape: words.shape, placeholder: .words(words.placeholder())) { field in
      guard let name = field.node.string, name.isIdentifierLike else {
        return words.read(field).map { .words($0) }
      }
      let id = Located(name, at: field.node.span)
      switch context.party(name) {
      case .person:
        context.use(id, of: .person)
        return .person(id)
      case .organisation:
        context.use(id, of: .organisation)
        return .organisation(id)
      default:
        if let near = Suggestion.nearest(to: name, among: context.parties) {
          field.sink.report(Self.doubtful(id, near: near))
        }
        return words.read(field).map { .words($0) }
      }
    }
  }

  private static func doubtful(_ id: Located<String>, near: String) -> Diagnostic {
    Diagnostic(
      MeetingsDiagnostics.doubtfulParty, "nobody has the id \"\(id.value)\"", at: id.span,
      hint: "did you mean \"\(near)\"? A word that is printed as it stands needs a second one, or"
        + " an entry in \"people\" or \"organisations\"")
  }
}

extension String {
  /// Whether a text could be an id: letters, digits, `-` and `_` only.
  fileprivate var isIdentifierLike: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      }
  }
}
