import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Meetings
import Templates

/// What of a composed document is still asked for when its pages are made: the words of running
/// heads, and who prints pages. It holds no text of the meeting, which may be long.
final class SlotContext {
  let template: Template
  let language: Language
  let documentLanguage: LanguageTag
  let title: String
  let marking: String?
  /// Whether the marking is that of a secret paper.
  let isSecret: Bool
  /// Whether the marking keeps anybody from reading.
  let isRestricted: Bool
  /// Whether it has a label of the Traffic Light Protocol.
  let hasLabel: Bool
  let number: String?
  let date: String?
  /// Where the meeting gives a value, by its name in running texts.
  let places: [String: SourceSpan]
  let backLinks: BackLinks
  let contentsPages: ContentsPages
  /// What running heads name, in order.
  let sections: [Target]
  private var sectionPages: SectionPages?
  /// Which words name a part, and which a mark before a word: asked for catchwords alone.
  let structure: StructureTree?

  init(_ context: ComposeContext) {
    let document = context.meeting.document
    let date = context.meeting.paperDate
    template = context.template
    language = context.language
    documentLanguage = context.meeting.language
    title = context.plainWords(context.meeting.title)
    marking = MarkingText.capitals(document.marking, context.language)
    isSecret = document.marking?.isSecret ?? false
    isRestricted = document.marking?.isRestricted ?? false
    hasLabel = document.marking?.tlp != nil
    number = document.number?.string
    self.date = date.map { context.language.dates.long($0) }
    var places = [RunningText.Value.title.rawValue: context.meeting.title.span]
    places[RunningText.Value.number.rawValue] = document.number?.span
    self.places = places
    backLinks = context.backLinks
    contentsPages = context.contentsPages
    sections = context.targets.targets.filter(\.isNamedInHeads)
    structure = RunningText.names(.catchword, in: context.template) ? context.structure.tree : nil
  }

  func look(_ name: StyleName) -> TextLook? { template.styles[name].map { TextLook(style: $0) } }

  /// Found once, when the first page asks.
  func sectionPages(_ anchors: AnchorPages, pageCount: Int) -> SectionPages {
    if let known = sectionPages { return known }
    let found = SectionPages(sections, anchors: anchors, pageCount: pageCount)
    sectionPages = found
    return found
  }
}
