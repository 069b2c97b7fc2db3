package import Diagnostics
package import Fields
import Markup

/// One meeting, as a file describes it: every value with its place, every text read.
package struct Meeting: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case courtesyCall = "courtesy-call"
    case bilateral, multilateral
    case siteVisit = "site-visit"
    case `internal`
  }

  /// The schemas that this version reads.
  package static let schemas = ["taklimat/meeting/1"]

  package let id: Located<String>
  package let language: LanguageTag
  /// Where the file says it.
  package let languageSpan: SourceSpan?
  package let kind: Kind?
  package let title: RichText
  package let subtitle: RichText?
  package let document: DocumentIdentity
  package let when: Schedule?
  package let `where`: Venue?
  package let organisations: Directory<Organisation>
  package let people: Directory<Person>
  package let participants: [Side]
  package let roles: MeetingRoles
  package let objectives: [Statement]
  package let asks: [Ask]
  package let scenario: [ScenarioStep]
  package let points: [TalkingPoint]
  package let ifRaised: [Rejoinder]
  package let avoid: [Avoidance]
  package let summary: [RichBlocks]
  package let background: [BackgroundSection]
  package let areas: CooperationAreas?
  package let tables: [DataTable]
  package let figures: [Figure]
  package let charts: [Chart]
  package let pictures: [Picture]
  package let previous: [PreviousContact]
  package let outcome: Outcome?
  package let annexes: [Annex]
  /// Those of the meeting's file, then those of its bibliography that something cites.
  package private(set) var references: [Reference]
  /// Files of sources, by their names where they are named.
  package let bibliography: [Located<String>]
  /// Of parts, in the order of the file.
  package let markings: [Located<Marking>]
  /// The fields that are filled in, in the order of the file.
  package let keys: [Located<String>]
  /// Nil where it was not asked for.
  package private(set) var gathered: Gathered?

  /// What all fields have in common, whichever they are.
  package struct Gathered: Sendable {
    /// In the order of the file.
    package let texts: [MeetingText]
    /// The ids of the references that a text or a field names.
    package let citedReferences: Set<String>
  }

  /// Reads a file's values; nil where a required field is missing or wrong. Ask the sink whether
  /// there were errors besides.
  ///
  /// - Parameters:
  ///   - gathering: whether to keep every text a second time, in `gathered`.
  ///   - open: what a file of the bibliography holds; empty after an error that it reported.
  package static func read(
    _ node: Node, gathering: Bool = false, into sink: DiagnosticSink,
    bibliography open: (Located<String>) -> [ListedSource] = { _ in [] }
  ) -> Meeting? {
    let context = MeetingContext(gathersTexts: gathering)
    var meeting = record(context).read(node, into: sink)
    let errors = sink.errorCount
    let listed = context.bibliography.flatMap(open)
    if sink.errorCount > errors { context.miss(.reference) }
    meeting?.references += ListedSource.read(listed, context, into: sink)
    if gathering { meeting?.gathered = context.gathered }
    context.check(node, into: sink)
    meeting?.checkPlacement(into: sink)
    meeting?.document.checkCopies(into: sink)
    meeting?.document.checkRecipients(into: sink)
    meeting?.checkSignature(into: sink)
    meeting?.checkParticipants(into: sink)
    for chart in meeting?.charts ?? [] { chart.check(into: sink) }
    context.checkUnused(into: sink)
    return meeting
  }

  /// What a file may hold.
  package static var shape: RecordShape { record(MeetingContext()).shape }

  private static func record(_ context: MeetingContext) -> RecordType<Meeting> {
    RecordType("meeting", doc: "A meeting and what its readers need to know") { r in
      r.schema(schemas)
      let language = r.required("language", .located(.language), doc: "The document's language")
      context.language = language.value
      context.languageSpan = language.span
      if let key = r.keySpan("areas") { context.define(Located("areas", at: key), as: .table) }
      for part in parts {
        if let key = r.keySpan(part) { context.define(Located(part, at: key), as: .part) }
      }
      return Meeting(&r, context)
    }
  }

  /// Fields that texts can point at by their names, since a document has each once.
  private static let parts = [
    "summary", "objectives", "asks", "scenario", "participants", "points", "if_raised", "avoid",
    "figures", "previous", "outcome", "references",
  ]

  private init(_ r: inout RecordReader, _ context: MeetingContext) {
    let text = TextTypes(context, language: nil)
    language = context.language
    languageSpan = context.languageSpan
    id = r.required("id", .located(.identifier), doc: "Names the meeting among others")
    kind = r.optional("kind", .choice(Kind.self), doc: "What sort of meeting it is")
    title = r.required("title", text.line, doc: "The document's title")
    subtitle = r.optional("subtitle", text.line, doc: "A line below the title")
    // Before all that may name them.
    organisations = r.directory(
      "organisations", of: .record(Organisation.record(context)), as: .organisation, context,
      doc: "Those who meet, each under its id")
    people = r.directory(
      "people", of: .record(Person.record(context)), as: .person, context,
      doc: "Those who take part, each under an id")
    document = r.optional(
      "document", .record(DocumentIdentity.record(context)), default: DocumentIdentity(),
      doc: "The paper itself: its number, version, marking and date")
    when = r.optional("when", .schedule, doc: "The date, or start and end")
    `where` = r.optional("where", .record(Venue.record(context)), doc: "The place")
    participants = r.optional(
      "participants", Side.participants(context), default: [], doc: "The delegations, host first")
    roles = r.optional(
      "roles", .record(MeetingRoles.record(context)), default: .none,
      doc: "Who keeps the meeting in order")
    objectives = r.list(
      "objectives", of: Statement.type("objective", context), doc: "What is wanted of the meeting")
    asks = r.list("asks", of: Ask.type(context), doc: "What the reader is asked to decide")
    scenario = r.list(
      "scenario", of: .record(ScenarioStep.record(context)), doc: "The run of show")
    points = r.list("points", of: .record(TalkingPoint.record(context)), doc: "What to say")
    ifRaised = r.list(
      "if_raised", of: .record(Rejoinder.record(context)),
      doc: "What may be asked, and what is answered")
    avoid = r.list("avoid", of: Avoidance.type(context), doc: "What not to say or do")
    summary = r.optional(
      "summary", .oneOrMany(text.blocks), default: [], doc: "What a reader in haste must know")
    background = r.list(
      "background", of: .record(BackgroundSection.record(context)), doc: "What lies behind")
    areas = r.optional(
      "areas", .record(CooperationAreas.record(context)), doc: "The table of areas of cooperation")
    tables = r.list("tables", of: .record(DataTable.record(context)), doc: "Tables of any kind")
    figures = r.list("figures", of: .record(Figure.record(context)), doc: "Numbers that count")
    charts = r.list("charts", of: .record(Chart.record(context)), doc: "Data that are drawn")
    pictures = r.list(
      "pictures", of: .record(Picture.record(context)), doc: "Photographs, maps and drawings")
    previous = r.list(
      "previous", of: .record(PreviousContact.record(context)),
      doc: "Meetings, calls and letters before this one")
    outcome = r.optional(
      "outcome", .record(Outcome.record(context)), doc: "What came of the meeting")
    annexes = r.list(
      "annexes", of: .record(Annex.record(context)), doc: "Parts behind all others")
    references = r.list("references", of: .record(Reference.record(context)), doc: "The sources")
    bibliography = r.optional(
      "bibliography", .oneOrMany(.fileName), default: [],
      doc: "Files of sources beside the meeting's: .bib, .ris, .json or .yaml")
    context.bibliography = bibliography
    markings = context.markings
    keys = r.heldKeys
  }
}

extension Meeting {
  package func organisation(of side: Side) -> Organisation? {
    side.organisation.flatMap { organisations[$0.value] }
  }

  package func lead(of side: Side) -> Person? { side.lead.flatMap { people[$0.value] } }

  package func members(of side: Side) -> [Person] {
    side.members.compactMap { people[$0.value] }
  }

  package func table(_ id: String) -> DataTable? { tables.first { $0.id.value == id } }

  package func figure(_ id: String) -> Figure? { figures.first { $0.id.value == id } }

  package func chart(_ id: String) -> Chart? { charts.first { $0.id.value == id } }

  /// Every file that is shown, by its name where it is named.
  package var pictureFiles: [Located<String>] {
    pictures.map(\.file) + imageFiles + organisations.values.compactMap(\.logo)
      + people.values.compactMap(\.portrait) + annexes.compactMap(\.file)
  }

  /// Of the texts in the language in which they are shown.
  private var imageFiles: [Located<String>] {
    var files: [Located<String>] = []
    for text in blockTexts {
      text.text(in: language)?.content.eachImage {
        files.append(Located($0.file.string, at: $0.file.span))
      }
    }
    return files
  }

  /// All texts of several paragraphs, which may hold images.
  private var blockTexts: [RichBlocks] {
    summary + background.compactMap(\.body) + ifRaised.map(\.answer)
      + organisations.values.compactMap(\.profile) + people.values.compactMap(\.biography)
      + [outcome?.discussion].compactMap(\.self) + annexes.compactMap(\.body)
  }

  /// Whether sides are called by their roles: of one side alone nobody is host or guest.
  package var hasHostAndGuest: Bool { participants.count > 1 }

  /// When the paper is from: its own date, else the meeting's first day.
  package var paperDate: CalendarDate? { document.date ?? when?.start.date }

  package func picture(_ id: String) -> Picture? { pictures.first { $0.id.value == id } }

  package func reference(_ key: String) -> Reference? { references.first { $0.id.value == key } }
}
