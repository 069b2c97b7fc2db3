import Diagnostics
import Fields
package import Markup

/// How the drawn part of a figure looks.
package enum FigureDisplay: String, CaseIterable, Sendable {
  case ring, field, bar, none
}

/// How words that are stressed look.
package enum EmphasisLook: String, CaseIterable, Sendable {
  case italic
  /// For readers who cannot read slanted letters well.
  case semibold
}

/// In which colours pictures are printed.
package enum PictureColors: String, CaseIterable, Sendable {
  case own
  /// Each colour's grey, as a printer without colours makes it.
  case grey
}

/// How a numbered list or the headings of a level count: 1, a, i, A, I.
package enum ListNumbers: String, CaseIterable, Sendable {
  case decimal, letters, roman
  case capitals = "upper-letters"
  case romanCapitals = "upper-roman"
}

/// What a headline may say below the title, in this order.
package enum HeadlineDetail: String, CaseIterable, Sendable {
  case date, place
  /// The heads of the delegations.
  case parties
  /// Chair, secretary and note-taker.
  case roles
  case number, version, marking, urgency
}

/// What an annex begins with.
package enum AnnexHeading: String, CaseIterable, Sendable {
  /// `Lampiran II: Peta lokasi`
  case line
  /// At the top right the annex's numeral and the paper's number and date, below it the title.
  case corner
}

/// How the numbers before entries look: of decisions, copies, objectives.
package enum EntryNumbers: String, CaseIterable, Sendable {
  /// In the accent, semibold.
  case strong
  /// As the text that they count.
  case plain
}

/// Whose signature stands at the end.
package enum Signatory: String, CaseIterable, Sendable {
  /// The paper's own signature.
  case signer
  case chair
  /// Or the secretary of a meeting that has no note-taker.
  case noteTaker = "note-taker"
}

/// Where the term of a definition stands.
package enum DefinitionTerms: String, CaseIterable, Sendable {
  /// On a line of its own above the definition.
  case above
  /// In a column of its own.
  case beside
}

/// What components leave to the template beyond styles and colours; lengths in points or relative.
package struct ComponentOptions: Sendable {
  /// Height of the title page's field of colour, of the sheet's height.
  package var titleField = Length(46, .percent)
  /// Sizes that the title may take, greatest first: the first at which it has few enough lines.
  package var titleSizes = [
    Length(34, .points), Length(27, .points), Length(21, .points), Length(16, .points),
  ]
  package var titleLines = 4
  /// What stands below the title of a headline.
  package var headlineDetails: [HeadlineDetail] = [
    .date, .place, .number, .version, .marking, .urgency,
  ]
  /// Whether sources that a text cites have their numbers in it.
  package var showsCitations = true
  package var sources = SourceOptions()
  package var emphasis = EmphasisLook.italic
  package var figureDisplay = FigureDisplay.ring
  /// Of pictures and charts that do not say it themselves.
  package var figurePlace = FigurePlace.here
  package var pictureColors = PictureColors.own
  package var gaugeSize = Length(34, .millimetres)
  package var iconSize = Length(9, .points)
  /// Levels of headings that the table of contents lists.
  package var contentsLevels = 2
  /// Whether dots lead from an entry to its page.
  package var contentsLeaders = true

  /// Before the items of a list, by its level; the last also for levels below; none for no mark.
  package var listMarkers = ["•", "–", "·"]
  /// How the items of a numbered list are counted, by its level; as above.
  package var listNumbers = [ListNumbers.decimal, .letters, .roman]

  /// How the headings of each level are counted, sections first; none for a level that is not.
  package var headingNumbers: [ListNumbers] = []

  package var annexHeading = AnnexHeading.line
  package var entryNumbers = EntryNumbers.strong
  package var signatories = [Signatory.signer]

  package var definitionTerms = DefinitionTerms.above
  /// Of a definition below its term.
  package var definitionIndent = Length(1.5, .em)

  /// Lengths that the template gives, where, and what of the page they may take.
  var placed: [(length: Located<Length>, name: String, room: OptionRoom)] = []

  package init() {}

  static let record = RecordType("components", doc: "What components leave open") {
    (r: inout RecordReader) in
    var options = ComponentOptions()
    if let field = r.optional(
      "title-field", .located(.partOfSheet), doc: "Height of the title page's field of colour")
    {
      options.titleField = field.value
      options.placed.append((field, "title-field", .height(1)))
    }
    if let sizes = r.optional(
      "title-sizes", .list(of: .located(.absoluteLength(in: StyleMeasures.range))),
      doc: "Sizes that the title may take, greatest first")
    {
      options.titleSizes = sizes.map(\.value)
      options.placed += sizes.map { ($0, "title-sizes", .width(0.5)) }
    }
    options.titleLines = r.optional(
      "title-lines", .integer(in: 1...20), default: options.titleLines,
      doc: "Lines that the title may have before it takes the next size")
    options.headlineDetails = r.optional(
      "headline-details", .list(of: .choice(HeadlineDetail.self)),
      default: options.headlineDetails, doc: "What stands below the title of a headline")
    options.showsCitations = r.optional(
      "citations", .boolean, default: true, doc: "Whether cited sources have numbers in the text")
    options.sources = r.optional(
      "references", .sources, default: options.sources, doc: "How sources are cited and listed")
    options.emphasis = r.optional(
      "emphasis", .choice(EmphasisLook.self), default: options.emphasis,
      doc: "How words that are stressed look")
    options.figureDisplay = r.optional(
      "figure-display", .choice(FigureDisplay.self), default: options.figureDisplay,
      doc: "How a figure is drawn")
    options.figurePlace = r.optional(
      "figure-place", .choice(FigurePlace.self), default: options.figurePlace,
      doc: "Where pictures and charts stand: here, or at the top or bottom of a page")
    options.pictureColors = r.optional(
      "picture-colors", .choice(PictureColors.self), default: options.pictureColors,
      doc: "In which colours pictures are printed: their own, or each colour's grey")
    if let size = r.optional(
      "gauge-size", .located(.drawingSize), doc: "Width of a figure's drawing")
    {
      options.gaugeSize = size.value
      options.placed.append((size, "gauge-size", .width(0.5)))
    }
    options.iconSize = r.optional(
      "icon-size", .absoluteLength(in: 1...72), default: options.iconSize,
      doc: "Height of a row's icon")
    options.contentsLevels = r.optional(
      "contents-levels", .integer(in: 1...5), default: options.contentsLevels,
      doc: "Levels of headings that the table of contents lists")
    options.contentsLeaders = r.optional(
      "contents-leaders", .boolean, default: options.contentsLeaders,
      doc: "Whether dots lead from an entry to its page")
    options.listMarkers = r.optional(
      "list-markers", .list(of: .listMarker), default: options.listMarkers,
      doc: "Marks before the items of a list, by its level")
    options.listNumbers = r.optional(
      "list-numbers", .list(of: .choice(ListNumbers.self)), default: options.listNumbers,
      doc: "How a numbered list counts, by its level")
    options.headingNumbers = r.optional(
      "heading-numbers", .list(of: .choice(ListNumbers.self)), default: [],
      doc: "How headings are counted, by level; none without")
    options.readOffice(&r)
    options.definitionTerms = r.optional(
      "definition-terms", .choice(DefinitionTerms.self), default: options.definitionTerms,
      doc: "Where the term of a definition stands: above it, or beside it")
    if let indent = r.optional(
      "definition-indent", .located(.distance), doc: "How far a definition stands in below its term"
    ) {
      options.definitionIndent = indent.value
      options.placed.append((indent, "definition-indent", .width(0.5)))
    }
    return options
  }
}

extension ComponentOptions {
  /// What papers of offices ask for.
  fileprivate mutating func readOffice(_ r: inout RecordReader) {
    annexHeading = r.optional(
      "annex-heading", .choice(AnnexHeading.self), default: annexHeading,
      doc: "What an annex begins with: a line, or numeral, number and date in the corner")
    entryNumbers = r.optional(
      "entry-numbers", .choice(EntryNumbers.self), default: entryNumbers,
      doc: "How the numbers before entries look: strong, in the accent, or plain")
    signatories = r.optional(
      "signatories", .list(of: .choice(Signatory.self)), default: signatories,
      doc: "Who signs at the end")
  }
}
