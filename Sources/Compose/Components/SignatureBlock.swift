import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Meetings
import Shaping
import Templates

/// Who signs: place and date, the office, room for the signature, name and number of service; one at
/// the right of the sheet, two beside each other; never parted from each other.
struct SignatureSection: Component {
  static let section = SectionDeclaration("signature")

  func blocks(in context: ComposeContext) -> [any Block] {
    let signatories = Signatories(context: context).all
    guard !signatories.isEmpty else { return [] }
    let section = context.child(.section, "signature", of: context.document)
    let leading = context.look(.text)?.style.leading ?? 15
    let rows = stride(from: 0, to: signatories.count, by: 2).map { start in
      let pair = Array(signatories[start..<min(start + 2, signatories.count)])
      return SignatureRow(context: context, signatories: pair, hasDate: start == 0)
        .block(in: section)
    }
    return [
      KeepWithPrevious(), Spacer(leading * 1.5), Stack(rows, spacing: leading), Spacer(leading),
    ]
  }
}

/// One or two who sign beside each other.
private struct SignatureRow {
  let context: ComposeContext
  /// From the left; one alone stands at the right.
  let signatories: [Signer]
  /// Whether place and date stand above the last.
  let hasDate: Bool

  private var leading: Double { context.look(.text)?.style.leading ?? 15 }

  func block(in section: ComposeContext.Scope) -> any Block {
    let date = hasDate ? SignatureDate(context: context).phrase : nil
    let isLast = { (index: Int) in index == signatories.count - 1 }
    let columns = signatories.enumerated().map { index, signatory in
      SignatureLines(
        context: context, signatory: signatory, date: isLast(index) ? date : nil,
        room: lineCount + (isLast(index) || date == nil ? 0 : 1) - signatory.above.count
      ).block(in: section)
    }
    let all = columns.count == 1 ? [Stack([])] + columns : columns
    return KeepTogether(
      SideBySide(
        all.map { SideBySide.Column($0, width: .weight(1)) },
        gap: signatories.count > 1 ? leading : 0))
  }

  /// Of the offices above the room for signatures, so that all sign on one line.
  private var lineCount: Int { signatories.map(\.above.count).max() ?? 1 }
}

/// The lines of one who signs.
private struct SignatureLines {
  let context: ComposeContext
  let signatory: Signer
  let date: PhraseInLanguage?
  /// Lines that stay empty above the office, where another's office or date has more of them.
  let room: Int

  func block(in section: ComposeContext.Scope) -> any Block {
    let leading = context.look(.titleText)?.style.leading ?? 15
    let empty: [any Block] = room > 0 ? [Spacer(kept: leading * Double(room))] : []
    let above = [date].compactMap(\.self) + signatory.above
    return Stack(
      empty + lines(above, "line", in: section) + [Spacer(kept: leading * 4)]
        + name(in: section) + lines(signatory.below, "number", in: section))
  }

  private func lines(
    _ phrases: [PhraseInLanguage], _ name: String, in section: ComposeContext.Scope
  ) -> [any Block] {
    phrases.compactMap {
      context.paragraph($0, .titleText, name: name, in: section, span: signatory.span)
    }
  }

  private func name(in section: ComposeContext.Scope) -> [any Block] {
    guard
      var block = context.paragraph(
        signatory.name, .titleText, name: "name", in: section, span: signatory.span)
    else { return [] }
    for index in block.paragraph.runs.indices { block.paragraph.runs[index].isUnbreakable = true }
    return [block]
  }
}

/// `Jakarta, 9 Maret 2026`
private struct SignatureDate {
  let context: ComposeContext

  /// Nil where neither is known.
  var phrase: PhraseInLanguage? {
    let document = context.meeting.document
    let span = document.signature?.by.span ?? context.meeting.title.span
    let date = context.meeting.paperDate.map { context.language.dates.long($0) }
    guard let place = document.signature?.place.flatMap({ context.phrase($0) }) else {
      return date.map {
        PhraseInLanguage(content: [.words($0, for: span)], language: context.meeting.language)
      }
    }
    return PhraseInLanguage(
      content: place.content + (date.map { [.words(", " + $0, for: span)] } ?? []),
      language: place.language)
  }
}
