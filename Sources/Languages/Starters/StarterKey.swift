/// The sample texts of a starting file (`taklimat new`), as keyed under `starter:` in a language's
/// file. They say what belongs in their place, and are no facts.
package enum StarterKey: String, CaseIterable, Sendable {
  case title, host, guest, person, position, place, city
  case hostShort = "host_short"
  case guestShort = "guest_short"
  case guestPerson = "guest_person"
  case guestPosition = "guest_position"
  case summary, objective, ask
  case pointTopic = "point_topic"
  case pointSay = "point_say"
  case pointWhy = "point_why"
  case question, answer, avoid
  case avoidReason = "avoid_reason"
  case arrival, talks, tour, closing, heading, body, area
  case areaDescription = "area_description"
  case areaBenefit = "area_benefit"
  case contact
  case contactAction = "contact_action"
  case sourceAuthor = "source_author"
  case sourceTitle = "source_title"
}

/// All sample texts of a language.
package struct StarterTexts: Sendable {
  /// By the key's name in the data.
  private let texts: [String: String]

  /// Nil where a key is left out, so that looking one up cannot fail.
  package init?(_ texts: [String: String]) {
    guard StarterKey.allCases.allSatisfy({ texts[$0.rawValue] != nil }) else { return nil }
    self.texts = texts
  }

  package subscript(key: StarterKey) -> String { texts[key.rawValue] ?? "" }
}
