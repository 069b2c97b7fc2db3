import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings
import Shaping
import Templates

/// When, where, and what the paper says of itself: a label and a value in a line.
struct TitleDetails {
  let context: ComposeContext
  /// Which of them are shown.
  var wanted = HeadlineDetail.allCases.filter { $0 != .parties && $0 != .roles }

  /// What stands behind a label: the program's words, or the author's, separated by commas.
  private enum Value {
    case words(String)
    case texts([RichText])
    case inlines([Inline])
    /// The author's, without markup.
    case line(SourceText)

    var isEmpty: Bool {
      switch self {
      case .words(let words): words.isEmpty
      case .texts(let texts): texts.isEmpty
      case .inlines(let inlines): inlines.isEmpty
      case .line(let line): line.string.isEmpty
      }
    }
  }

  func blocks(in section: ComposeContext.Scope) -> [any Block] {
    let given = entries.filter { !$0.1.isEmpty }
    guard !given.isEmpty else { return [] }
    var attributes = StructureAttributes()
    attributes.listNumbering = "None"
    let list = context.child(
      .list, "details", of: section, StructureProperties(attributes: attributes))
    return given.compactMap { entry($0.0, $0.1, in: list) }
  }

  private func entry(_ label: LabelKey, _ value: Value, in list: ComposeContext.Scope)
    -> (any Block)?
  {
    let item = context.child(.listItem, label.rawValue, of: list)
    guard
      let name = context.paragraph(
        words: context.language.label(label), .titleLabel, .label, name: "label", in: item),
      let look = context.look(.titleText)
    else { return nil }
    let body = context.child(.listBody, "body", of: item)
    let setter = InlineSetter(
      context: context, look: look, language: body.language, element: body.element)
    let marking = label == .marking ? context.meeting.document.marking : nil
    return HangingBlock(
      label: name,
      body: look.block(runs(value, setter)).colored(by: marking, context.template.palette),
      indent: look.style.size * 8)
  }

  private func runs(_ value: Value, _ setter: InlineSetter) -> [TextRun] {
    switch value {
    case .words(let words): setter.runs(words)
    case .line(let line): setter.runs(line)
    case .inlines(let inlines): setter.runs(inlines)
    case .texts(let texts):
      texts.enumerated().flatMap { index, text in
        setter.runs(index == 0 ? "" : ", ") + setter.runs(text)
      }
    }
  }

  private var entries: [(LabelKey, Value)] { wanted.flatMap(entries) }

  private func entries(of detail: HeadlineDetail) -> [(LabelKey, Value)] {
    let document = context.meeting.document
    return switch detail {
    case .date: [(.date, .words(ScheduleText.text(context.meeting.when, context.language)))]
    case .place:
      [
        (
          .place,
          .texts([context.meeting.where?.name, context.meeting.where?.city].compactMap(\.self))
        )
      ]
    case .parties: context.meeting.participants.map { (label(of: $0), .inlines(head(of: $0))) }
    case .roles: roles
    case .number: [(.number, document.number.map(Value.line) ?? .words(""))]
    case .version: [(.version, .words(version))]
    case .marking: [(.marking, .words(marking))]
    case .urgency: [(.urgency, .words(UrgencyText.text(document.urgency, context.language)))]
    }
  }

  private var roles: [(LabelKey, Value)] {
    let roles = context.meeting.roles
    return [
      (LabelKey.chair, roles.chair), (.secretary, roles.secretary), (.noteTaker, roles.noteTaker),
    ]
    .compactMap { label, party in
      party.flatMap { context.phrase($0) }.map { phrase in
        let words: [Inline] =
          phrase.language == context.meeting.language
          ? phrase.content : [.language(phrase.language, phrase.content)]
        return (label, .inlines(words))
      }
    }
  }

  /// `Rahasia · Kopi Nomor 1 dari 3 kopi`
  private var marking: String {
    let document = context.meeting.document
    let copy = CopyNumber.hasPlace(in: context.template) ? nil : CopyNumber.words(in: context)
    return [MarkingText.text(document.marking, context.language), copy ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func label(of side: Side) -> LabelKey {
    switch side.role {
    case .host: .host
    case .guest: .guest
    case nil: .headOfDelegation
    }
  }

  /// `Ibu Ratna Widyastuti, Menteri (KPC)`: the head of a delegation, or its organisation.
  private func head(of side: Side) -> [Inline] {
    let meeting = context.meeting
    let span = side.lead?.span ?? side.organisation?.span ?? meeting.title.span
    let organisation = meeting.organisation(of: side)
    guard let lead = meeting.lead(of: side) else {
      return organisation.map { marked($0.name) } ?? []
    }
    let name = lead.fullName(in: meeting.language)
    let position = lead.position.map(marked) ?? []
    let short = (organisation?.short ?? organisation?.name).map(marked) ?? []
    let joint: [Inline] = name.isEmpty || position.isEmpty ? [] : [.words(", ", for: span)]
    let owner: [Inline] =
      short.isEmpty ? [] : [.words(" (", for: span)] + short + [.words(")", for: span)]
    return name + joint + position + owner
  }

  /// In the document's language, or marked as another.
  private func marked(_ text: RichText) -> [Inline] {
    guard let phrase = context.phrase(text) else { return [] }
    return phrase.language == context.meeting.language
      ? phrase.content : [.language(phrase.language, phrase.content)]
  }

  private var version: String {
    let document = context.meeting.document
    let status: LabelKey? =
      switch document.status {
      case .draft: .statusDraft
      case .cleared: .statusCleared
      case .final: .statusFinal
      case nil: nil
      }
    return [document.version.map(String.init), status.map { context.language.label($0) }]
      .compactMap(\.self).joined(separator: " · ")
  }
}
