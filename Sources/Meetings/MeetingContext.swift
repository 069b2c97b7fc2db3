import Diagnostics
import Fields
import Synchronization

/// What one part of a meeting can name in another.
enum Referent: Int, CaseIterable, Sendable {
  case organisation, person, figure, chart, picture, image, table, column, row, section, annex
  case reference
  /// An entry of a list: an objective, a point, an action.
  case item
  /// A part that the document has once, known by its field: `summary`.
  case part

  /// Where such things are declared.
  var home: String {
    switch self {
    case .organisation: "organisations"
    case .person: "people"
    case .figure: "figures"
    case .chart: "charts"
    case .picture: "pictures"
    case .image: "the texts"
    case .section: "background"
    case .table: "tables"
    case .column, .row: "areas"
    case .annex: "annexes"
    case .reference: "references"
    case .item: "a list of the meeting"
    case .part: "the meeting"
    }
  }

  /// Whether texts can point at it: `[#id]`.
  var isTarget: Bool {
    switch self {
    case .figure, .chart, .picture, .image, .table, .section, .annex, .part: true
    case .organisation, .person, .column, .row, .reference, .item: false
    }
  }

  var noun: String {
    switch self {
    case .row: "table row"
    default: "\(self)"
    }
  }

  func unknownSummary(_ id: String) -> String {
    self == .table && id == "areas"
      ? "there is no table to place" : "unknown \(noun) \"\(id)\""
  }

  /// Nil for what is printed whether something names it or not.
  var unused: DiagnosticKind? {
    switch self {
    case .organisation: MeetingsDiagnostics.unusedOrganisation
    case .person: MeetingsDiagnostics.unusedPerson
    case .figure, .chart, .picture, .image, .table, .column, .row, .section, .annex, .reference,
      .item, .part:
      nil
    }
  }

  /// Nil for what nothing can name yet.
  var unknown: DiagnosticKind? {
    switch self {
    case .organisation: MeetingsDiagnostics.unknownOrganisation
    case .person: MeetingsDiagnostics.unknownPerson
    case .figure: MeetingsDiagnostics.unknownFigure
    case .chart: MeetingsDiagnostics.unknownChart
    case .picture: MeetingsDiagnostics.unknownPicture
    case .table: MeetingsDiagnostics.unknownTable
    case .reference: MeetingsDiagnostics.unknownReference
    case .image, .section, .annex, .column, .row, .item, .part: nil
    }
  }
}

/// What is known while one meeting is read: its language, and who names what.
///
/// Fields note ids and their uses as they are read, so a new field that names a person or cites a
/// source is checked by its declaration alone. Guarded by a mutex only because the closures of
/// field types are Sendable; one thread reads.
final class MeetingContext: Sendable {
  private struct State {
    var language = LanguageTag.indonesian
    var languageSpan: SourceSpan?
    var definitions: [[Located<String>]] = Array(repeating: [], count: Referent.allCases.count)
    var uses: [(id: Located<String>, of: Referent)] = []
    /// What texts point at.
    var pointers: [Located<String>] = []
    var markings: [Located<Marking>] = []
    var texts: [MeetingText] = []
    var bibliography: [Located<String>] = []
    /// Whether ids of a kind may be missing, because what declares them could not be read.
    var hasGaps = Array(repeating: false, count: Referent.allCases.count)
  }

  private let state = Mutex(State())
  private let gathersTexts: Bool

  init(gathersTexts: Bool = false) { self.gathersTexts = gathersTexts }

  /// Where the document's language stands.
  var languageSpan: SourceSpan? {
    get { state.withLock { $0.languageSpan } }
    set { state.withLock { $0.languageSpan = newValue } }
  }

  /// The files of sources that the meeting names.
  var bibliography: [Located<String>] {
    get { state.withLock { $0.bibliography } }
    set { state.withLock { $0.bibliography = newValue } }
  }

  /// The ids of sources that a text or a field names.
  var citedReferences: Set<String> {
    state.withLock { state in Set(state.uses.lazy.filter { $0.of == .reference }.map(\.id.value)) }
  }

  /// The document's, known once its `language` has been read.
  var language: LanguageTag {
    get { state.withLock { $0.language } }
    set { state.withLock { $0.language = newValue } }
  }

  func define(_ id: Located<String>, as referent: Referent) {
    state.withLock { $0.definitions[referent.rawValue].append(id) }
  }

  func use(_ id: Located<String>, of referent: Referent) {
    state.withLock { $0.uses.append((id, referent)) }
  }

  /// Notes that a text points at a section, a table or a figure.
  func pointTo(_ id: Located<String>) { state.withLock { $0.pointers.append(id) } }

  /// Notes the marking of a part.
  func mark(_ marking: Located<Marking>) { state.withLock { $0.markings.append(marking) } }

  /// Of all parts, in the order of the file.
  var markings: [Located<Marking>] { state.withLock { $0.markings } }

  /// Notes that something could not be read that may declare such ids: an error tells of it, and
  /// nobody can say which of their uses are wrong.
  func miss(_ referent: Referent) { state.withLock { $0.hasGaps[referent.rawValue] = true } }

  /// Which of both an id is declared as; nil before they are read.
  func party(_ id: String) -> Referent? {
    state.withLock { state in
      [Referent.person, .organisation].first { referent in
        state.definitions[referent.rawValue].contains { $0.value == id }
      }
    }
  }

  /// The ids of people and organisations, those of people first.
  var parties: [String] {
    state.withLock { state in
      [Referent.person, .organisation].flatMap { state.definitions[$0.rawValue].map(\.value) }
    }
  }

  /// Keeps a text, where that is asked for, so that whoever looks at all texts needs to know of no
  /// field.
  func gather(_ text: MeetingText) {
    guard gathersTexts else { return }
    state.withLock { $0.texts.append(text) }
  }

  /// What was gathered, in the order of the file.
  var gathered: Meeting.Gathered {
    state.withLock { state in
      let sources = state.uses.filter { $0.of == .reference }.map(\.id.value)
      let texts = state.texts.sorted { $0.span.start < $1.span.start }
      return Meeting.Gathered(texts: texts, citedReferences: Set(sources))
    }
  }

  /// Reports ids that stand twice and uses of ids that do not exist. Of what could not be read whole
  /// only the cause is told.
  func check(_ file: Node, into sink: DiagnosticSink) {
    let state = state.withLock { $0 }
    let known = Referent.allCases.map { referent in
      checkDuplicates(state.definitions[referent.rawValue], of: referent, into: sink)
    }
    let hasErrors = sink.hasErrors
    let gaps = Referent.allCases.map { referent in
      hasErrors
        && (state.hasGaps[referent.rawValue]
          || referent.hasUnreadable(
            in: file, declared: state.definitions[referent.rawValue].count))
    }
    UnknownIDs(known, state.definitions, gaps: gaps).check(state.uses, into: sink)
    let targets = Referent.allCases.filter(\.isTarget)
    PointerCheck(
      targets.map { ($0, known[$0.rawValue]) }, hasGaps: targets.contains { gaps[$0.rawValue] }
    ).check(state.pointers, into: sink)
  }

  /// Each id with the place where it stands first.
  private func checkDuplicates(
    _ ids: [Located<String>], of referent: Referent, into sink: DiagnosticSink
  ) -> [String: SourceSpan] {
    for (id, first) in ids.repeats(of: \.value, at: \.span) {
      sink.report(
        Diagnostic(
          MeetingsDiagnostics.duplicateID,
          "the \(referent.noun) \"\(id.value)\" is declared twice", at: id.span,
          notes: [Diagnostic.Note("first declared here", at: first)],
          hint: "remove one of the two, or name it otherwise"))
    }
    return Dictionary(ids.map { ($0.value, $0.span) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reports organisations and people that nothing names. Only for a file that is otherwise right:
  /// a side that could not be read would make its people look forgotten.
  func checkUnused(into sink: DiagnosticSink) {
    guard !sink.hasErrors else { return }
    let state = state.withLock { $0 }
    for referent in [Referent.organisation, .person] {
      let used = Set(state.uses.lazy.filter { $0.of == referent }.map(\.id.value))
      for id in state.definitions[referent.rawValue] where !used.contains(id.value) {
        guard let kind = referent.unused else { continue }
        sink.report(
          Diagnostic(
            kind, "nothing names the \(referent.noun) \"\(id.value)\"", at: id.span,
            hint: "name it in a side of \"participants\", or remove it"))
      }
    }
  }
}
