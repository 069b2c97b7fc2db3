import Articles
import Languages
import Meetings

/// A commented file to begin a meeting with, which builds as it is: sample texts of the language,
/// the sections that the kind of meeting needs, the others as comments.
struct StartingMeeting {
  let id: String
  let kind: Meeting.Kind?
  let language: Language

  private var texts: StarterTexts { language.starter }

  var text: String {
    var y = StartingLines()
    head(&y)
    parties(&y)
    y.space()
    y.put("summary: >-", "what a reader in haste must know")
    y.put("  " + texts[.summary] + "[@source]")
    purpose(&y)
    if has(.scenario) { scenario(&y) }
    if has(.talk) { talk(&y) }
    background(&y)
    if has(.areas) { areas(&y) }
    afterwards(&y)
    sources(&y)
    return y.text
  }

  // MARK: What a kind of meeting needs

  private enum Part { case guests, scenario, talk, areas, previous }

  private func has(_ part: Part) -> Bool {
    switch (kind, part) {
    case (.internal, .guests), (.internal, .talk), (.internal, .areas), (.internal, .previous):
      false
    case (.courtesyCall, .scenario), (.internal, .scenario): false
    case (.siteVisit, .areas), (.multilateral, .areas): false
    default: true
    }
  }

  private func line(_ key: StarterKey) -> String { YAMLText.scalar(texts[key]) }

  private func flow(_ key: StarterKey) -> String { YAMLText.flow(texts[key]) }

  // MARK: Parts

  private func head(_ y: inout StartingLines) {
    y.note("A meeting's file. Replace the sample texts, delete what you do not need, and run")
    y.note("")
    y.note("    taklimat check FILE")
    y.note("    taklimat build FILE")
    y.note("")
    y.note("What is not known is left out together with its key: no empty label is printed.")
    y.note(
      "Editors complete and check the keys by a schema: taklimat schema > meeting.schema.json,")
    y.note("and a first line \"# yaml-language-server: $schema=meeting.schema.json\".")
    y.space()
    y.put("schema: taklimat/meeting/1", "which form this file has")
    y.put("id: \(id)", "letters, digits, \"-\" and \"_\"")
    y.put("language: \(language.tag)", "of labels, dates and hyphens")
    if let kind { y.put("kind: \(kind.rawValue)") }
    y.put("title: " + line(.title))
    y.space()
    y.put("document:")
    y.put("  form: briefing", "card, laporan, nota-dinas, notula, ministerial, plain")
    y.put("  status: draft", "cleared, final")
    y.put("  # marking: {level: terbatas, tlp: amber}")
    y.put("  # number: 124/D-IV/KKA/02/2026")
    y.put("  # date: 2026-03-09")
    y.space()
    y.put(
      "# when: {start: 2026-03-12T10:00+07:00, end: 2026-03-12T11:30+07:00}",
      "or a day alone: 2026-03-12")
    y.put("where: {name: \(flow(.place)), city: \(flow(.city))}")
  }

  private func parties(_ y: inout StartingLines) {
    y.space()
    y.put("organisations:", "each under an id of your own")
    y.put("  host: {name: \(flow(.host)), short: \(flow(.hostShort))}")
    if has(.guests) { y.put("  guest: {name: \(flow(.guest)), short: \(flow(.guestShort))}") }
    y.put("people:", "a name or a position, and what else is known")
    y.put("  head:")
    y.put("    name: " + line(.person), "rank: and honorific: stand before it")
    y.put("    position: " + line(.position))
    y.put("    organisation: host")
    if has(.guests) {
      y.put("  visitor:")
      y.put("    name: " + line(.guestPerson))
      y.put("    position: " + line(.guestPosition))
      y.put("    organisation: guest")
    }
    participants(&y)
  }

  private func participants(_ y: inout StartingLines) {
    switch kind {
    case .multilateral:
      y.put("participants:", "one entry for each delegation")
      y.put("  - {organisation: host, lead: head}")
      y.put("  - {organisation: guest, lead: visitor, members: []}")
    case .internal:
      y.put("participants: {host: {organisation: host, lead: head}}")
      y.put("roles: {chair: head}", "secretary, note_taker")
    default:
      y.put("participants:", "members: [ids], in order of precedence")
      y.put("  host: {organisation: host, lead: head}")
      y.put("  guest: {organisation: guest, lead: visitor}")
    }
  }

  private func purpose(_ y: inout StartingLines) {
    y.space()
    y.put("objectives:", "what is wanted of the meeting; three are best")
    y.put("  - " + line(.objective))
    y.put("asks:", "what the reader is to decide, with boxes")
    y.put("  - {text: \(flow(.ask)), response: agree}", "note, sign, none")
  }

  private func scenario(_ y: inout StartingLines) {
    y.space()
    y.put("scenario:", "a step without a time follows the one before")
    y.put("  - {at: 10:00, minutes: 5, text: \(flow(.arrival)), lead: head}")
    y.put("  - {minutes: 45, text: \(flow(.talks)), press: closed}", "open, photos")
    if kind == .siteVisit {
      y.put("  - {minutes: 60, text: \(flow(.tour)), place: \(flow(.place))}")
    }
    y.put("  - {minutes: 10, text: \(flow(.closing))}")
  }

  private func talk(_ y: inout StartingLines) {
    y.space()
    y.put("points:", "one speakable idea a line, 25 words at most")
    y.put("  - topic: " + line(.pointTopic))
    y.put("    tier: must", "might, defensive")
    y.put("    say: [\(flow(.pointSay))]")
    y.put("    why: " + line(.pointWhy))
    y.put("if_raised:")
    y.put("  - {question: \(flow(.question)), answer: \(flow(.answer)), likelihood: medium}")
    y.put("avoid:")
    y.put("  - {text: \(flow(.avoid)), reason: \(flow(.avoidReason))}")
  }

  private func background(_ y: inout StartingLines) {
    y.space()
    y.put("background:", "Markdown; [@source, p. 2] cites, ^[words] is a note")
    y.put("  - heading: " + line(.heading))
    y.put("    body: |")
    y.put("      " + texts[.body] + "[@source]")
  }

  private func areas(_ y: inout StartingLines) {
    y.space()
    y.put("areas:", "the table of areas of cooperation")
    y.put("  rows:")
    y.put("    - area: " + line(.area))
    y.put("      description: " + line(.areaDescription))
    y.put("      benefit: " + line(.areaBenefit))
  }

  private func afterwards(_ y: inout StartingLines) {
    y.space()
    if has(.previous) {
      y.put("previous:")
      y.put("  - text: " + line(.contact), "date: 2025-06 where it is known")
      y.put("    commitments: [{what: \(flow(.contactAction)), owner: host, status: open}]")
      y.space()
    }
    y.note("A number that counts needs its source.")
    y.note(
      "figures: [{id: share, value: 79, unit: percent, label: …, as_of: 2021, cite: [source]}]")
    y.space()
    y.note("When the meeting is over, what came of it.")
    y.note(
      "outcome: {decisions: [ … ], actions: [{what: …, owner: head, due: 2026-04-15, status: open}]}"
    )
  }

  private func sources(_ y: inout StartingLines) {
    y.space()
    y.put("references:", "under the names of CSL-JSON")
    y.put("  - id: source")
    y.put("    type: webpage", "report, book, legislation, treaty, speech …")
    y.put("    author: [{literal: \(flow(.sourceAuthor))}]")
    y.put("    title: " + line(.sourceTitle))
    y.put("    # issued: 2025-10-21")
    y.put("    # URL: https://example.org/page")
  }
}
