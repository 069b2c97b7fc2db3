import Layout
package import Templates

/// A part of a briefing: it reads the meeting and the template and answers with blocks. It composes
/// and never measures.
///
/// A new one is a file in this folder and its name in `ComponentRegistry`.
protocol Component: Sendable {
  /// The section of templates that it makes.
  static var section: SectionDeclaration { get }

  init()

  /// Nothing where the meeting says nothing.
  func blocks(in context: ComposeContext) -> [any Block]
}

/// A part that tells of the others: it is composed when they are, wherever it stands.
protocol LateSection {
  /// - Parameters:
  ///   - section: its element, made where it stands.
  ///   - following: the targets that were registered behind this place.
  func blocks(
    in context: ComposeContext, section: ComposeContext.Scope, following: [Target]
  ) -> [any Block]
}

/// Which component makes which section of a template.
package enum ComponentRegistry {
  private static let components: [any Component.Type] = [
    TitlePage.self, Headline.self, CopyNumber.self, LetterheadSection.self, MemoHead.self,
    Summary.self, Objectives.self, Asks.self, Scenario.self, Participants.self, Profiles.self,
    Points.self,
    IfRaised.self, Avoid.self, Background.self, Areas.self, DataTables.self, Figures.self,
    Previous.self, OutcomeSection.self, References.self, DocumentControl.self, ClosingWords.self,
    SignatureSection.self, CopiesTo.self, DistributionList.self, Annexes.self,
  ]

  /// All sections that templates may name.
  package static let catalogue = SectionCatalogue(
    components.map { $0.section } + Listing.sections + [Ledger.section])

  /// Nil for a section that does not wait for the others.
  static func late(for section: SectionName) -> (any LateSection)? {
    section == Ledger.section.name ? Ledger() : Listing(section)
  }

  /// What shows a key of the meeting, where that is a section's own.
  static func home(of key: String) -> SectionName? {
    components.first { $0.section.keys.contains(key) }?.section.name
  }

  /// Whether a section tells of the meeting itself, and not of the paper.
  static func showsContent(_ section: SectionName) -> Bool {
    components.contains { $0.section.name == section && !$0.section.keys.isEmpty }
      || section == Profiles.section.name
  }

  /// Nil for a section that waits for the others.
  static func component(for section: SectionName) -> (any Component)? {
    components.first { $0.section.name == section }?.init()
  }
}
