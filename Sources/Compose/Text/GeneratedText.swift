import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings
import Templates

extension Inline {
  /// Words of the program's that stand for a part of the data: a fault in them is told there.
  static func words(_ words: String, for span: SourceSpan) -> Inline {
    let segment = SourceMap.Segment(
      text: 0, file: Int(span.start), fileLength: Int(span.end - span.start), isLinear: false)
    return .text(
      SourceText(words, map: SourceMap(source: span.source, segments: [segment])))
  }
}

/// Inline values and the language that they are in.
struct PhraseInLanguage {
  var content: [Inline]
  var language: LanguageTag

  /// Its words among others in a language: as they are, or marked as another.
  func inlines(in other: LanguageTag) -> [Inline] {
    language == other ? content : [.language(language, content)]
  }
}

extension ComposeContext {
  /// A text of the author's in the document's language, or marked as another.
  func marked(_ text: RichText) -> [Inline] {
    phrase(text)?.inlines(in: meeting.language) ?? []
  }

  /// A text of the author's in the variant for the document's readers.
  func phrase(_ text: RichText) -> PhraseInLanguage? {
    text.text(in: meeting.language).map {
      PhraseInLanguage(content: $0.content, language: $0.language)
    }
  }

  /// A text with its sources cited behind it, unless it cites them itself.
  func phrase(_ text: RichText, citing cite: [Located<String>]) -> PhraseInLanguage? {
    var phrase = phrase(text)
    let sources = SourceLine(context: self, cite: cite, asOf: nil)
    if let content = phrase?.content {
      phrase?.content += sources.citations(besides: content)
    }
    return phrase
  }

  /// Somebody's rank and name, or position; an organisation's short name; or the words given.
  func phrase(_ party: NamedParty) -> PhraseInLanguage? {
    switch party {
    case .words(let words): return phrase(words)
    case .organisation(let id):
      return meeting.organisations[id.value].flatMap { phrase($0.short ?? $0.name) }
    case .person(let id):
      guard let person = meeting.people[id.value] else { return nil }
      let name = person.fullName(in: meeting.language)
      guard name.isEmpty else {
        let language = person.name?.text(in: meeting.language)?.language
        return PhraseInLanguage(content: name, language: language ?? meeting.language)
      }
      return person.position.flatMap { phrase($0) }
    }
  }

  /// A paragraph of a text and its language.
  func paragraph(
    _ phrase: PhraseInLanguage?, _ style: StyleName, _ role: StructureRole? = .paragraph,
    name: String = "p", in scope: Scope, span: SourceSpan? = nil
  ) -> TextBlock? {
    guard let phrase else { return nil }
    return paragraph(
      phrase.content, style, role, name: name, in: scope, language: phrase.language, span: span)
  }

  /// A line of words before an author's text, both in one paragraph: `Alasan: …`.
  func remark(
    _ label: LabelKey, _ phrase: PhraseInLanguage?, _ style: StyleName = .remark, name: String,
    in scope: Scope, span: SourceSpan
  ) -> TextBlock? {
    guard let phrase else { return nil }
    let before: Inline = .words(language.label(label) + ": ", for: span)
    return paragraph(
      [before] + phrase.inlines(in: scope.language), style, name: name, in: scope,
      language: scope.language, span: span)
  }

  /// Who may read a part, as a line below its heading; nil for a part that says nothing of it.
  func markingLine(_ marking: Located<Marking>?, in scope: Scope) -> (any Block)? {
    guard let marking else { return nil }
    let words = MarkingText.text(marking.value, language)
    return paragraph(words: words, .marking, name: "marking", in: scope)
      .map { KeepWithNext($0.colored(by: marking.value, template.palette)) }
  }
}
