import Diagnostics
import Fields

/// A meeting's file in the making: all that was found in an article.
struct Draft {
  /// A part of the background.
  struct Section {
    var heading: Passage?
    var body: [ArticleBlock] = []
    var figures: [String] = []
    var tables: [String] = []
    var hasAreas = false
    var doubts: [Doubt] = []

    var isEmpty: Bool { heading == nil && hasNothing }
    var hasNothing: Bool { body.isEmpty && tables.isEmpty && !hasAreas && figures.isEmpty }
  }

  struct Side {
    let organisation: Int
    let people: [Int]
  }

  var language: LanguageTag
  var isLanguageSure = true
  var title = Passage("", line: 0)
  var titleDoubt: String?
  var kind: String?
  var date: ArticleDate?
  var dateLine = 0
  var dateDoubts: [Doubt] = []
  /// The day on which a source says that this article came out.
  var issued: (date: CalendarDate, id: String)?
  var place: FoundPlace?
  var organisations: [FoundOrganisation] = []
  var people: [FoundPerson] = []
  var sides: [Side] = []
  var summary: Passage?
  var sections: [Section] = []
  var areas: AreasTable?
  var tables: [(id: String, table: ArticleTable)] = []
  var figures: [(id: String, figure: FoundPercentage)] = []
  var sources: [SourceEntry] = []
  /// Words that the file says in another form.
  var carried: [String] = []
  /// About the whole, and what belongs to no value.
  var doubts: [Doubt] = []

  init(language: LanguageTag) { self.language = language }
}

/// A table of two or three columns of text.
struct AreasTable {
  struct Column {
    let key: String
    let heading: Passage
    let icon: String?
  }

  struct Row {
    let icon: String?
    /// In the columns' order.
    let cells: [Passage]
  }

  var caption: Passage?
  let columns: [Column]
  let rows: [Row]
  var doubts: [Doubt]
  let line: Int
}
