/// The entry types of BibTeX and BibLaTeX as types of CSL.
enum BibTypes {
  /// - Parameter subtype: BibLaTeX's `entrysubtype`.
  static func form(of type: String, subtype: String?) -> String {
    switch (type, subtype?.lowercased()) {
    case ("article", "magazine"): "article-magazine"
    case ("article", "newspaper"): "article-newspaper"
    default: forms[type] ?? type
    }
  }

  private static let forms = [
    "article": "article-journal", "suppperiodical": "article-journal", "book": "book",
    "mvbook": "book", "collection": "book", "mvcollection": "book", "proceedings": "book",
    "mvproceedings": "book", "reference": "book", "mvreference": "book", "manual": "report",
    "booklet": "pamphlet", "inbook": "chapter", "incollection": "chapter", "suppbook": "chapter",
    "bookinbook": "chapter", "suppcollection": "chapter", "inreference": "entry-encyclopedia",
    "inproceedings": "paper-conference", "conference": "paper-conference", "report": "report",
    "techreport": "report", "thesis": "thesis", "phdthesis": "thesis", "mastersthesis": "thesis",
    "online": "webpage", "electronic": "webpage", "www": "webpage", "webpage": "webpage",
    "misc": "document", "unpublished": "manuscript", "patent": "patent", "dataset": "dataset",
    "software": "software", "periodical": "periodical", "legislation": "legislation",
    "legal": "legislation", "jurisdiction": "legal_case", "letter": "personal_communication",
    "movie": "motion_picture", "video": "motion_picture", "audio": "song", "music": "song",
    "image": "graphic", "artwork": "graphic", "standard": "standard", "review": "review",
    "performance": "performance", "interview": "interview", "speech": "speech", "map": "map",
    "newspaper": "article-newspaper",
  ]

  /// What a thesis is where the entry's type says it.
  static func genre(of type: String) -> String? {
    ["phdthesis": "phdthesis", "mastersthesis": "mathesis"][type]
  }

  /// Fields whose LaTeX becomes a text, and under which name.
  static let texts = [
    ("shorttitle", "title-short"), ("journaltitle", "container-title"),
    ("journal", "container-title"), ("booktitle", "container-title"),
    ("maintitle", "container-title"), ("series", "collection-title"), ("publisher", "publisher"),
    ("institution", "publisher"), ("school", "publisher"), ("organization", "publisher"),
    ("location", "publisher-place"), ("address", "publisher-place"), ("edition", "edition"),
    ("volume", "volume"), ("issue", "issue"), ("pages", "page"), ("chapter", "chapter-number"),
    ("eventtitle", "event-title"), ("venue", "event-place"), ("version", "version"),
    ("pubstate", "status"), ("type", "genre"), ("note", "note"), ("addendum", "note"),
    ("isbn", "ISBN"), ("library", "archive"), ("section", "section"), ("authority", "authority"),
  ]

  /// Fields that hold names.
  static let people = [
    ("author", "author"), ("editor", "editor"), ("translator", "translator"),
    ("director", "director"), ("bookauthor", "container-author"),
  ]

  /// BibLaTeX's names of languages.
  static let languages = [
    "indonesian": "id", "bahasa": "id", "bahasai": "id", "indon": "id", "english": "en",
    "american": "en-US", "usenglish": "en-US", "british": "en-GB", "ukenglish": "en-GB",
    "malay": "ms", "german": "de", "ngerman": "de", "french": "fr", "dutch": "nl",
    "spanish": "es", "portuguese": "pt", "italian": "it", "japanese": "ja", "chinese": "zh",
    "arabic": "ar", "russian": "ru", "danish": "da", "norwegian": "nb", "swedish": "sv",
  ]
}
