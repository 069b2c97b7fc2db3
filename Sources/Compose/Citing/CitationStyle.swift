import Diagnostics
import Fields
import Frames
import Languages
import Markup
import Meetings
import Shaping
import Templates

/// A way of citing sources and listing them.
///
/// A new one is a file with a type like this, a case of `CitationStyleName`, and its line below.
protocol CitationStyle {
  /// In which order the list stands where the template does not say.
  var order: SourceSort { get }
  /// Whether texts cite by superscript numbers, which the list has before its entries.
  var isNumbered: Bool { get }
  /// Whether a text is lost on its reader where the template has no list.
  var needsList: Bool { get }
  /// Whether a blank that a text has before a citation is left out.
  var standsClose: Bool { get }
  /// Among which sources letters behind the year tell those apart that would be cited alike.
  func lettered(_ meeting: Meeting) -> [Reference]
  /// Whether the list has this source.
  func lists(_ reference: Reference) -> Bool
  /// What stands where a text cites.
  func call(_ citations: [Citation], at place: CitationPlace) -> [TextRun]
  /// A source in the list.
  func entry(_ reference: Reference, in context: ComposeContext) -> EntryText
  /// A source where there is room for a line: in the ledger.
  func brief(_ reference: Reference, at locator: String?, in context: ComposeContext) -> EntryText
}

extension CitationStyle {
  var standsClose: Bool { false }
  func lettered(_ meeting: Meeting) -> [Reference] { [] }
  func lists(_ reference: Reference) -> Bool { true }

  /// `Utomo & Ali, 2021, hlm. 2`
  func brief(_ reference: Reference, at locator: String?, in context: ComposeContext) -> EntryText {
    var text = ReferenceText(context: context, reference: reference).inText
    if let locator { text.add(", " + locator) }
    return text
  }
}

extension CitationStyleName {
  var style: any CitationStyle {
    switch self {
    case .apa: AuthorDateStyle()
    case .chicagoNotes: NoteStyle()
    case .numeric: NumericStyle()
    }
  }
}

/// Where a text cites, and how it looks there.
struct CitationPlace {
  let context: ComposeContext
  let look: TextLook
  /// Of the words around.
  let style: TextStyle
  let language: LanguageTag
  let element: ElementID
  let isInNote: Bool
  /// What stands before it on its line.
  let before: Character?

  func run(_ text: String, _ style: TextStyle, of element: ElementID? = nil) -> TextRun {
    TextRun(text, style: style, language: language, tag: .element(element ?? self.element))
  }

  /// A link to the source's entry, or a span where there is none; its anchor is where the entry
  /// leads back to.
  func mark(_ citation: Citation, language: LanguageTag? = nil) -> CitationMark {
    let (number, anchor) = context.citations.cite(citation.key)
    let isListed = context.lists(citation.key)
    let own = language ?? self.language
    let element = context.structure.add(
      isListed ? .link : .span, "citation", to: element,
      StructureProperties(language: own == self.language ? nil : own, span: citation.span))
    if !isListed, context.citing.needsList, number == 1,
      context.citations.places(of: citation.key).count == 1,
      !context.template.sections.contains(References.section.name)
    {
      context.reportUnlisted(citation)
    }
    return CitationMark(
      key: citation.key, number: number, anchor: anchor, element: element, isListed: isListed)
  }

  /// Words of the language data and of sources, in the document's language.
  func setter(of mark: CitationMark) -> InlineSetter {
    var setter = InlineSetter(
      context: context, look: look.styled(style), language: context.meeting.language,
      element: mark.element)
    if mark.isListed {
      setter.link = (.anchor(CitationIndex.anchor(ofReference: mark.key)), mark.element)
    }
    return setter
  }
}

/// A citation in the structure.
struct CitationMark {
  let key: String
  let number: Int
  let anchor: AnchorID
  let element: ElementID
  let isListed: Bool

  /// The runs with the place to which the entry leads back, and what is said of the link.
  func anchored(_ runs: [TextRun], saying description: String) -> [TextRun] {
    guard isListed else { return runs }
    var runs = runs
    for index in runs.indices where runs[index].link != nil {
      runs[index].linkDescription = description
    }
    if !runs.isEmpty { runs[0].anchor = anchor }
    return runs
  }
}

extension ComposeContext {
  /// Whether a page shows this source's entry.
  func lists(_ key: String) -> Bool {
    guard template.sections.contains(References.section.name),
      let reference = meeting.reference(key)
    else {
      return false
    }
    return citing.lists(reference)
  }

  /// Once, at the first citation.
  fileprivate func reportUnlisted(_ citation: Citation) {
    sink.report(
      Diagnostic(
        ComposeDiagnostics.sourcesUnlisted,
        "sources are cited, but the template \"\(template.name)\" lists none",
        at: citation.span, hint: "add `references` to the template's sections"))
  }
}
