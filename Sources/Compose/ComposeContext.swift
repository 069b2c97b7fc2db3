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
  let backLinks = BackLinks()
  let targets = TargetRegistry()
  let references = CrossReferences()
  let notes: NoteIndex
  let contentsPages = ContentsPages()
  let sink: DiagnosticSink
  /// The whole document, and the language that all in it is in unless it says otherwise.
  let document: Scope
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
    notes = NoteIndex(template.notes, usesLetters: !meeting.references.isEmpty)
    document = Scope(
      element: structure.add(.document, meeting.id.value, to: nil), language: meeting.language)
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
    if tag == language.tag { return language }
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
