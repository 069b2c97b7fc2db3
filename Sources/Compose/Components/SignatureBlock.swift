import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings
import Shaping
import Templates

/// Place and date, the office that signs, room for the signature, name and rank, at the right of the
/// sheet; never parted from each other.
struct SignatureSection: Component {
  func blocks(in context: ComposeContext) -> [any Block] {
    guard let signature = context.meeting.document.signature,
      let person = context.meeting.people[signature.by.value]
    else { return [] }
    let section = context.child(.section, "signature", of: context.document)
    let lines = SignatureLines(context: context, signature: signature, person: person)
    let leading = context.look(.text)?.style.leading ?? 15
    let block = Stack(
      lines.above(in: section) + [Spacer(kept: leading * 4)] + lines.below(in: section))
    let row = SideBySide(
      [
        SideBySide.Column(Stack([]), width: .weight(1)),
        SideBySide.Column(block, width: .weight(1)),
      ], gap: 0)
    return [Spacer(leading * 1.5), KeepTogether(row), Spacer(leading)]
  }
}

private struct SignatureLines {
  let context: ComposeContext
  let signature: Signature
  let person: Person

  /// `Jakarta, 9 Maret 2026`, then `a.n. Menteri`, then the signer's own office.
  func above(in section: ComposeContext.Scope) -> [any Block] {
    [placeAndDate, capacity, office].compactMap { $0 }.compactMap {
      context.paragraph($0, .titleText, name: "line", in: section, span: signature.by.span)
    }
  }

  func below(in section: ComposeContext.Scope) -> [any Block] {
    let name = context.name(of: person, .personName, in: section)
    let number = signature.serviceNumber.flatMap { number in
      context.paragraph(
        [.text(number)], .titleText, name: "number", in: section,
        language: context.meeting.language)
    }
    return [name, number].compactMap { $0 }
  }

  private var placeAndDate: PhraseInLanguage? {
    let document = context.meeting.document
    let date = (document.date ?? context.meeting.when?.start.date)
      .map { context.language.dates.long($0) }
    guard let place = signature.place.flatMap({ context.phrase($0) }) else {
      return date.map { phrase([.words($0, for: signature.by.span)]) }
    }
    return PhraseInLanguage(
      content: place.content + (date.map { [.words(", " + $0, for: signature.by.span)] } ?? []),
      language: place.language)
  }

  private var capacity: PhraseInLanguage? {
    let mark = signature.capacity.map { Self.written($0) }
    guard let principal = signature.principal.flatMap({ context.phrase($0) }) else {
      return mark.map { phrase([.words($0, for: signature.by.span)]) }
    }
    return PhraseInLanguage(
      content: (mark.map { [.words($0 + " ", for: signature.by.span)] } ?? []) + principal.content,
      language: principal.language)
  }

  /// With capitals, as offices write them.
  private static func written(_ capacity: Signature.Capacity) -> String {
    switch capacity {
    case .onBehalf, .forHim: capacity.rawValue
    case .acting: "Plt."
    case .daily: "Plh."
    }
  }

  private var office: PhraseInLanguage? {
    guard let position = person.position.flatMap({ context.phrase($0) }) else { return nil }
    return PhraseInLanguage(
      content: position.content + [.words(",", for: signature.by.span)],
      language: position.language)
  }

  private func phrase(_ content: [Inline]) -> PhraseInLanguage {
    PhraseInLanguage(content: content, language: context.meeting.language)
  }
}
