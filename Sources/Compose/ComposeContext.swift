import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Meetings
import Pictures
import Shaping
import Templates

/// What components share while one document is composed.
final class ComposeContext {
  let meeting: Meeting
  let template: Template
  let language: Language
  let structure = StructureBuilder()
  let citations = CitationIndex()
  let citing: any CitationStyle
  /// By the sources' ids.
  let yearLetters: YearLetters
  let namesApart: NamesApart
  let backLinks = BackLinks()
  let targets = TargetRegistry()
  let references = CrossReferences()
  let notes: NoteIndex
  let contentsPages = ContentsPages()
  let ledger: SourceLedger
  let headingNumbers: HeadingNumbers
  /// By how much the headings of sections stand deeper: in a chapter by one.
  var headingDepth = 0
  let sink: DiagnosticSink
  /// How grave is what is told by rules that can be set to a level, by their ids.
  var levels: [String: RuleLevel] = [:]
  /// What sections belong to, the document or a chapter of it, and the language that all in it is in
  /// unless it says otherwise.
  var document: Scope
  let chapters: ChapterScopes
  /// The document's headings, in order.
  var outline: [OutlineEntry] = []

  /// The pictures' files, by the names that the meeting gives them.
  var pictures: [String: PictureFile] = [:]

  /// By the names of styles.
  private var looks: [String: TextLook] = [:]
  private let languages: LanguageLibrary
  private var known: [String: Language?] = [:]

  init(
    _ meeting: Meeting, template: Template, languages: LanguageLibrary, language: Language,
    sink: DiagnosticSink
  ) {
    self.meeting = meeting
    self.template = template
    self.languages = languages
    self.language = language
    self.sink = sink
    ledger = SourceLedger(isKept: template.sections.contains(Ledger.section.name))
    headingNumbers = HeadingNumbers(template.options.headingNumbers)
    citing = template.options.sources.style.style
    namesApart = NamesApart(citing.lettered(meeting), language, meeting.language)
    yearLetters = YearLetters(citing.lettered(meeting), language, meeting.language)
    notes = NoteIndex(
      template.notes, usesLetters: citing.isNumbered && !meeting.references.isEmpty)
    document = Scope(
      element: structure.add(.document, meeting.id.value, to: nil), language: meeting.language)
    chapters = ChapterScopes(root: document)
    // A list that does not follow the citations has its numbers before there are any.
    if sourceOrder != .citation {
      for source in listedSources { _ = citations.number(of: source.id.value) }
    }
  }

  private var sourceOrder: SourceSort { template.options.sources.sort ?? citing.order }

  /// The sources in the list's order; one by citations is right once all else is composed, and has
  /// what was never cited last, in the order of the file.
  var listedSources: [Reference] {
    let listed = meeting.references.filter(citing.lists)
    switch sourceOrder {
    case .author:
      return SourceOrder(language: language, tag: meeting.language).byAuthor(listed)
    case .citation:
      return listed.map { (citations.number(of: $0.id.value), $0) }.sorted { $0.0 < $1.0 }
        .map(\.1)
    case .file: return listed
    }
  }

  /// An element and the language that it is in.
  struct Scope {
    let element: ElementID
    let language: LanguageTag
  }

  func look(_ name: StyleName) -> TextLook? {
    if let known = looks[name.rawValue] { return known }
    let look = template.styles[name].map { TextLook(style: $0) }
    looks[name.rawValue] = look
    return look
  }

  /// The data of a language that some text is in; nil without a word where there are none.
  func languageIfKnown(_ tag: LanguageTag) -> Language? {
    if tag == language.tag || tag == meeting.language { return language }
    if let found = known[tag.description] { return found }
    let found = languages.language(tag, sink: DiagnosticSink())
    known[tag.description] = .some(found)
    return found
  }

  /// A part of an element; its language is written only where it differs.
  func child(
    _ role: StructureRole, _ name: String, of scope: Scope, language: LanguageTag? = nil,
    _ properties: StructureProperties = StructureProperties()
  ) -> Scope {
    var properties = properties
    let own = language ?? scope.language
    properties.language = own == scope.language ? nil : own
    return Scope(
      element: structure.add(role, name, to: scope.element, properties), language: own)
  }
}
