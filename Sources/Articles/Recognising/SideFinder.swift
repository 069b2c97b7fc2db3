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
    let host = draft.organisations.indices.first { index in
      draft.organisations[index].names.contains { draft.place?.name?.hasWords($0) ?? false }
    }
    let guests = draft.organisations.indices.filter { index in
      Self.comes(draft.organisations[index], texts, vocabularies) && index != host
    }
    // Those without people only where the text says of them that they receive or come.
    for index in [host].compactMap(\.self) + guests.prefix(1) where !order.contains(index) {
      order.append(index)
    }
    let first = host ?? order.first { !guests.contains($0) }
    order = [first].compactMap(\.self) + order.filter { $0 != first }
    sides = order.map { organisation in
      Draft.Side(
        organisation: organisation,
        people: draft.people.indices.filter { draft.people[$0].organisation == organisation })
    }
  }

  /// Whether the text speaks of its delegation.
  private static func comes(
    _ organisation: FoundOrganisation, _ texts: Texts, _ vocabularies: Vocabularies
  ) -> Bool {
    texts.all.prefix(200).contains { text in
      let tokens = text.tokens
      return tokens.indices.contains { index in
        guard vocabularies.has(tokens[index].core.lowercased(), .delegations)
        else { return false }
        let around = tokens[max(0, index - 6)..<min(tokens.count, index + 10)].map(\.core).joined(
          separator: " ")
        return organisation.names.contains { around.hasWords($0) }
      }
    }
  }
}
