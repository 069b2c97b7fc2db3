/// Who met whom: the organisations that people of the article belong to, the host first.
struct SideFinder {
  private(set) var sides: [Draft.Side] = []

  init(_ draft: Draft, _ texts: Texts, _ vocabularies: Vocabularies) {
    var order: [Int] = []
    for person in draft.people {
      if let organisation = person.organisation, !order.contains(organisation) {
        order.append(organisation)
      }
    }
    let all = order.map { organisation in
      Draft.Side(
        organisation: organisation,
        people: draft.people.indices.filter { draft.people[$0].organisation == organisation })
    }
    let guests = all.indices.filter { index in
      Self.comes(draft.organisations[all[index].organisation], texts, vocabularies)
    }
    let hosts = all.indices.filter { index in
      let names = draft.organisations[all[index].organisation].names
      return names.contains { draft.place?.name?.hasWords($0) ?? false }
    }
    let host = hosts.first ?? all.indices.first { !guests.contains($0) }
    sides = ([host].compactMap(\.self) + all.indices.filter { $0 != host }).map { all[$0] }
  }

  /// Whether the text speaks of its delegation.
  private static func comes(
    _ organisation: FoundOrganisation, _ texts: Texts, _ vocabularies: Vocabularies
  ) -> Bool {
    texts.all.prefix(200).contains { text in
      let tokens = text.tokens
      return tokens.indices.contains { index in
        guard vocabularies.has(tokens[index].core.lowercased(), in: \ArticleWords.delegations)
        else { return false }
        let around = tokens[max(0, index - 6)..<min(tokens.count, index + 10)].map(\.core).joined(
          separator: " ")
        return organisation.names.contains { around.hasWords($0) }
      }
    }
  }
}
