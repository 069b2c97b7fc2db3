import Layout
import Templates

/// A part of a briefing: it reads the meeting and the template and answers with blocks. It composes
/// and never measures.
///
/// A new one is a file in this folder and a line in `ComponentRegistry`.
protocol Component {
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
enum ComponentRegistry {
  /// Nil for a section that does not wait for the others.
  static func late(for section: SectionName) -> (any LateSection)? {
    if section == .ledger { return Ledger() }
    return Listing(section)
  }

  /// Nil for a section that waits for the others.
  static func component(for section: SectionName) -> (any Component)? {
    switch section {
    case .titlePage: TitlePage()
    case .headline: Headline()
    case .copyNumber: CopyNumber()
    case .letterhead: LetterheadSection()
    case .memoHead: MemoHead()
    case .summary: Summary()
    case .objectives: Objectives()
    case .asks: Asks()
    case .scenario: Scenario()
    case .participants: Participants()
    case .profiles: Profiles()
    case .points: Points()
    case .ifRaised: IfRaised()
    case .avoid: Avoid()
    case .background: Background()
    case .areas: Areas()
    case .tables: DataTables()
    case .figures: Figures()
    case .previous: Previous()
    case .outcome: OutcomeSection()
    case .references: References()
    case .documentControl: DocumentControl()
    case .closing: ClosingWords()
    case .signature: SignatureSection()
    case .copiesTo: CopiesTo()
    case .distribution: DistributionList()
    case .annexes: Annexes()
    case .contents, .listOfTables, .listOfFigures, .ledger: nil
    }
  }
}
