import Diagnostics
import Fields
import Languages
import Layout
import Markup
import Meetings
import Templates

/// Somebody who signs, as lines.
struct Signer {
  /// The office or the role, from the office in whose name it is signed.
  var above: [PhraseInLanguage]
  var name: PhraseInLanguage?
  /// Rank and number of service.
  var below: [PhraseInLanguage] = []
  let span: SourceSpan
}

/// Who signs a paper, by the template's choice.
struct Signatories {
  let context: ComposeContext

  /// From the left, whoever signs the paper in any case. Nobody stands twice: one who has several
  /// parts has all of them above the name.
  var all: [Signer] {
    var shown: [(party: NamedParty?, signer: Signer)] = []
    let wanted = context.template.options.signatories
    for part in wanted + (wanted.contains(.signer) ? [] : [.signer]) {
      guard let (party, signer) = signatory(part) else { continue }
      guard let place = shown.firstIndex(where: { Self.isSame($0.party, party) }) else {
        shown.append((party, signer))
        continue
      }
      // Of one who signs in their own office the role says enough.
      if part != .signer || signsForOthers { shown[place].signer.above += signer.above }
    }
    return shown.map(\.signer)
  }

  private var signsForOthers: Bool {
    signature.map { $0.capacity != nil || !$0.principals.isEmpty } ?? false
  }

  private func signatory(_ part: Signatory) -> (NamedParty?, Signer)? {
    let roles = context.meeting.roles
    switch part {
    case .signer: return signer.map { (signature.map { .person($0.by) }, $0) }
    case .chair:
      return roles.chair.flatMap { party in signatory(party, .chair).map { (party, $0) } }
    case .noteTaker:
      if let party = roles.noteTaker { return signatory(party, .noteTaker).map { (party, $0) } }
      return roles.secretary.flatMap { party in signatory(party, .secretary).map { (party, $0) } }
    }
  }

  private static func isSame(_ one: NamedParty?, _ other: NamedParty?) -> Bool {
    guard case .person(let first)? = one, case .person(let second)? = other else { return false }
    return first.value == second.value
  }

  private var signature: Signature? { context.meeting.document.signature }

  /// Who signs the paper, in their own office or another's.
  private var signer: Signer? {
    guard let signature, let person = context.meeting.people[signature.by.value] else { return nil }
    return Signer(
      above: OfficeLines(context: context, signature: signature, person: person).phrases,
      name: name(of: person), below: below(person, signature), span: signature.by.span)
  }

  /// Somebody with a role in the meeting: `Notulis,`.
  private func signatory(_ party: NamedParty, _ role: LabelKey) -> Signer? {
    let span = party.span
    let words: Inline = .words(context.language.label(role) + ",", for: span)
    let office = PhraseInLanguage(content: [words], language: context.meeting.language)
    guard case .person(let id) = party else {
      return Signer(above: [office], name: context.phrase(party), span: span)
    }
    guard let person = context.meeting.people[id.value] else { return nil }
    let own = signature?.by.value == id.value ? signature : nil
    return Signer(
      above: [office], name: name(of: person) ?? context.phrase(party),
      below: below(person, own), span: span)
  }

  /// Without the rank, which stands below.
  private func name(of person: Person) -> PhraseInLanguage? { person.name.flatMap(context.phrase) }

  /// `Letkol Inf NRP 11970`; of civil servants the number stands on a line of its own.
  private func below(_ person: Person, _ signature: Signature?) -> [PhraseInLanguage] {
    let rank = person.rank.flatMap { context.phrase($0) }
    guard let number = signature?.serviceNumber else { return [rank].compactMap(\.self) }
    let kind = ServiceNumber(number, hasRank: rank != nil)
    var words: [Inline] = [.text(number)]
    if let label = kind.label {
      words.insert(.words(context.language.label(label) + " ", for: number.span), at: 0)
    }
    let line = PhraseInLanguage(content: words, language: context.meeting.language)
    guard let rank else { return [line] }
    guard kind.isOfficers else { return [rank, line] }
    return [
      PhraseInLanguage(
        content: rank.content + [.words(" ", for: number.span)] + words, language: rank.language)
    ]
  }
}

/// What kind of number of service it is.
private struct ServiceNumber {
  /// Nil where the number says it itself.
  let label: LabelKey?
  /// Of a soldier or of the police, beside the rank.
  let isOfficers: Bool

  /// A civil servant's has eighteen digits (born, appointed, sex, number).
  init(_ number: SourceText, hasRank: Bool) {
    let digits = number.string.utf8.count { (0x30...0x39).contains($0) }
    let isBare = number.string.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x20 }
    guard isBare else {
      label = nil
      isOfficers = number.string.uppercased().hasPrefix("NRP")
      return
    }
    isOfficers = hasRank && digits != 18
    label = isOfficers ? .officerNumber : .civilNumber
  }
}

/// The office of who signs, below those in whose name it is signed: `a.n. Menteri`, then
/// `Sekretaris Jenderal,`.
private struct OfficeLines {
  let context: ComposeContext
  let signature: Signature
  let person: Person

  /// From the highest; a comma behind the last.
  var phrases: [PhraseInLanguage] {
    var lines = offices
    if let last = lines.indices.last { lines[last].content.append(words(",")) }
    return lines
  }

  private var offices: [PhraseInLanguage] {
    let own = [person.position.flatMap { context.phrase($0) }].compactMap(\.self)
    let principals = signature.principals.compactMap { context.phrase($0) }
    switch signature.capacity {
    case nil: return principals + own
    case .onBehalf: return marked(principals, .signedFor) + own
    case .forHim:
      let through = phrase([words(context.language.label(.signedThrough))])
      let above = principals.count > 1 ? marked(principals, .signedFor) : principals
      return above + [through] + own
    // Who holds an office for a time signs in that office and not in the other.
    case .acting: return marked(principals.isEmpty ? own : principals, .signedActing)
    case .daily: return marked(principals.isEmpty ? own : principals, .signedDaily)
    }
  }

  /// With the mark before the first.
  private func marked(_ lines: [PhraseInLanguage], _ label: LabelKey) -> [PhraseInLanguage] {
    guard var first = lines.first else { return [] }
    first.content.insert(words(context.language.label(label) + " "), at: 0)
    return [first] + lines.dropFirst()
  }

  private func words(_ words: String) -> Inline { .words(words, for: signature.by.span) }

  private func phrase(_ content: [Inline]) -> PhraseInLanguage {
    PhraseInLanguage(content: content, language: context.meeting.language)
  }
}
