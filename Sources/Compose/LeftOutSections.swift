import Diagnostics
import Fields
import Markup
import Meetings
import Templates

/// What the file has and no section of the template shows, told once for all of it.
struct LeftOutSections {
  let context: ComposeContext

  /// A part of the file, by its key, and the section that would show it.
  private struct Part {
    let key: Located<String>
    let section: SectionName
  }

  func report() {
    let parts = self.parts
    guard let first = parts.first else { return }
    var sections: [String] = []
    for part in parts where !sections.contains(part.section.rawValue) {
      sections.append(part.section.rawValue)
    }
    context.report(
      Diagnostic(
        ComposeDiagnostics.leftOut,
        "the template \"\(context.template.name)\" does not show: "
          + parts.map(\.key.value).joined(separator: ", "),
        at: first.key.span,
        notes: parts.dropFirst().map {
          Diagnostic.Note("\($0.key.value) is not shown either", at: $0.key.span)
        },
        hint: "build with a template that has what shows it, or name it in this one under "
          + "\"sections\" or \"leaves-out\": " + sections.joined(separator: ", ")))
  }

  /// In the order of the file.
  private var parts: [Part] {
    context.meeting.keys.flatMap { key -> [Part] in
      switch key.value {
      case "document": documentParts
      case "when", "where", "subtitle": hasHead ? [] : part(key, of: .headline)
      case "organisations": profile("organisations.profile", at: firstProfile)
      case "people": profile("people.bio", at: firstBiography)
      default: ComponentRegistry.home(of: key.value).map { part(key, of: $0) } ?? []
      }
    }
  }

  private func part(_ key: Located<String>, of section: SectionName) -> [Part] {
    isLeftOut(section) && !isShownElsewhere(key.value) ? [Part(key: key, section: section)] : []
  }

  /// Not on purpose.
  private func isLeftOut(_ section: SectionName) -> Bool {
    !context.template.sections.contains(section) && !context.template.leavesOut.contains(section)
  }

  /// Whether something above a paper's text says what the meeting is; which of its facts is for the
  /// template to choose (`headline-details`).
  private var hasHead: Bool {
    [.titlePage, .headline, .memoHead].contains(where: context.template.sections.contains)
  }

  // MARK: What other sections show

  private func isShownElsewhere(_ key: String) -> Bool {
    let meeting = context.meeting
    return switch key {
    case "figures": isPlaced(meeting.figures.map(\.id), in: \.figures)
    case "charts": isPlaced(meeting.charts.map(\.id), in: \.charts)
    case "pictures": isPlaced(meeting.pictures.map(\.id)) { $0.pictures.flatMap(\.self) }
    case "tables": isPlaced(meeting.tables.map(\.id), in: \.tables)
    case "areas": showsBackground && !meeting.areasPlaces.isEmpty
    // Told where they are cited, or in full in notes.
    case "references":
      meeting.references.contains { !context.citations.places(of: $0.id.value).isEmpty }
    default: false
    }
  }

  private var showsBackground: Bool { context.template.sections.contains(Background.section.name) }

  private func isPlaced(
    _ ids: [Located<String>], in places: (BackgroundSection) -> [Located<String>]
  ) -> Bool {
    guard showsBackground else { return false }
    let placed = Set(context.meeting.background.flatMap(places).map(\.value))
    return ids.allSatisfy { placed.contains($0.value) }
  }

  // MARK: Profiles, and what the paper says of itself

  private var firstProfile: SourceSpan? {
    context.meeting.organisations.values.lazy.compactMap(\.profile).first?.span
  }

  private var firstBiography: SourceSpan? {
    context.meeting.people.values.lazy.compactMap(\.biography).first?.span
  }

  private func profile(_ name: String, at span: SourceSpan?) -> [Part] {
    span.map { part(Located(name, at: $0), of: Profiles.section.name) } ?? []
  }

  private var documentParts: [Part] {
    context.meeting.document.keys.flatMap { key -> [Part] in
      let named = Located("document." + key.value, at: key.span)
      let sections = context.template.sections
      switch key.value {
      case "cleared_by", "contact": return part(named, of: DocumentControl.section.name)
      case "to", "from":
        return MemoHead.showsParties(in: context.template)
          ? [] : part(named, of: DocumentControl.section.name)
      case "copies_to":
        return sections.contains(DocumentControl.section.name)
          ? [] : part(named, of: CopiesTo.section.name)
      case "distribution":
        return sections.contains(DocumentControl.section.name)
          ? [] : part(named, of: DistributionList.section.name)
      case "signature": return part(named, of: SignatureSection.section.name)
      default: return []
      }
    }
  }
}
