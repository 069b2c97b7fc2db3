import Diagnostics
import Fields
import Markup

extension DocumentIdentity {
  /// Reports whoever is addressed or gets a copy a second time.
  func checkRecipients(into sink: DiagnosticSink) {
    for (party, first) in (to + copiesTo).repeats(of: \.identity, at: \.span) {
      sink.report(
        Diagnostic(
          MeetingsDiagnostics.repeatedRecipient, "\"\(party.name)\" gets the paper twice",
          at: party.span, notes: [Diagnostic.Note("first named here", at: first)],
          hint: "take one of the two out"))
    }
  }
}

extension NamedParty {
  /// As the file names it.
  fileprivate var name: String {
    switch self {
    case .person(let id), .organisation(let id): id.value
    case .words(let words): words.variants.first?.content.plainText ?? ""
    }
  }

  /// The same for whoever is the same; nil only for a placeholder.
  fileprivate var identity: String? {
    switch self {
    case .person(let id): "person " + id.value
    case .organisation(let id): "organisation " + id.value
    case .words: name.isEmpty ? nil : "words " + name
    }
  }
}
