import Fields

/// The styles that components ask a template for.
package enum StyleName: String, CaseIterable, Sendable {
  /// Running text; its leading is the baseline grid.
  case text
  /// The first paragraphs, which say what matters.
  case lead
  case quote
  case heading1 = "heading-1"
  case heading2 = "heading-2"
  case heading3 = "heading-3"
  /// Small words above or beside something.
  case label
  case caption
  case tableHead = "table-head"
  case table
  /// A table row's name.
  case tableKey = "table-key"
  case reference
  /// Notes at the foot of a page.
  case footnote
  /// Running head and foot.
  case folio
  case titleKicker = "title-kicker"
  case title
  case subtitle
  case titleLabel = "title-label"
  case titleText = "title-text"
  case personName = "person-name"
  case personPosition = "person-position"
  case figureNumber = "figure-number"
  case figureText = "figure-text"
  case figureSource = "figure-source"
  /// A line of the table of contents, or of a list of tables or figures.
  case contents
  /// A line of a lower level.
  case contentsSub = "contents-sub"
  /// A fragment of a computer's language; in a line of text its size follows that of the text.
  case code
  /// What a talking point or a question is about.
  case pointTopic = "point-topic"
  /// What is said, one idea a line.
  case pointText = "point-text"
  /// Small words of explanation below something: why it is said.
  case remark
  /// Words beside a box to tick.
  case response
  /// Who may read a part, below its heading.
  case marking
  /// An office of the letterhead.
  case letterheadName = "letterhead-name"
  /// Its address.
  case letterheadText = "letterhead-text"

  /// The styles' names as keys of a mapping.
  static let format = TextFormat("style", oneOf: allCases.map(\.rawValue))

  /// Whether it is for text that is read line after line.
  package var isProse: Bool {
    switch self {
    case .text, .lead, .quote, .reference, .footnote: true
    default: false
    }
  }

  /// The style whose look a template gives it that does not declare it; nil for a style that has to
  /// be declared.
  package var standIn: StyleName? {
    switch self {
    case .footnote: .reference
    case .contents: .text
    case .contentsSub: .contents
    case .code: .table
    case .pointTopic: .personName
    case .pointText: .lead
    case .remark: .personPosition
    case .response, .marking: .label
    case .letterheadName: .personName
    case .letterheadText: .personPosition
    default: nil
    }
  }
}
