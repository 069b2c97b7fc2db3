/// The types and tags of RIS under the names of CSL.
enum RISTypes {
  static let forms = [
    "ABST": "article-journal", "ADVS": "motion_picture", "AGGR": "dataset", "ANCIENT": "classic",
    "ART": "graphic", "BILL": "bill", "BLOG": "post-weblog", "BOOK": "book",
    "CASE": "legal_case", "CHAP": "chapter", "CHART": "figure", "CLSWK": "classic",
    "COMP": "software", "CONF": "book", "CPAPER": "paper-conference", "CTLG": "book",
    "DATA": "dataset", "DBASE": "dataset", "DICT": "entry-dictionary", "EBOOK": "book",
    "ECHAP": "chapter", "EDBOOK": "book", "EJOUR": "article-journal", "ELEC": "webpage",
    "ENCYC": "entry-encyclopedia", "FIGURE": "figure", "GEN": "document", "GOVDOC": "report",
    "GRNT": "document", "HEAR": "hearing", "ICOMM": "personal_communication",
    "INPR": "article-journal", "INTV": "interview", "JFULL": "periodical",
    "JOUR": "article-journal", "LEGAL": "regulation", "MANSCPT": "manuscript", "MAP": "map",
    "MGZN": "article-magazine", "MPCT": "motion_picture", "MULTI": "webpage",
    "MUSIC": "musical_score", "NEWS": "article-newspaper", "PAMP": "pamphlet", "PAT": "patent",
    "PCOMM": "personal_communication", "RPRT": "report", "SER": "book", "SLIDE": "speech",
    "SOUND": "song", "STAND": "standard", "STAT": "legislation", "THES": "thesis",
    "UNBILL": "bill", "UNPB": "manuscript", "VIDEO": "motion_picture", "WEB": "webpage",
  ]

  /// Tags, the first that is there, and what they say.
  static func texts(of type: String) -> [(tags: [String], key: String)] {
    let isArticle = ["JOUR", "EJOUR", "MGZN", "NEWS", "ABST", "INPR"].contains(type)
    let isBook = ["BOOK", "EBOOK", "EDBOOK", "SER", "CONF"].contains(type)
    return [
      (["TI", "T1", "CT"], "title"), (["ST"], "title-short"),
      (["T2", "JF", "BT", "JO", "JA", "J2"], isBook ? "collection-title" : "container-title"),
      (["T3"], "collection-title"), (["VL"], "volume"),
      (["IS"], isArticle ? "issue" : "number"), (["M1"], "number"), (["M3"], "genre"),
      (["PB"], "publisher"), (["CY", "PP"], "publisher-place"), (["ET"], "edition"),
      (["DO"], "DOI"), (["UR"], "URL"), (["SN"], "ISBN"), (["DB"], "archive"), (["N1"], "note"),
      (["SE"], isArticle ? "number" : "section"), (["C3"], "event-title"),
    ]
  }

  static let people: [(tags: [String], key: String)] = [
    (["AU", "A1"], "author"), (["ED", "A2"], "editor"), (["A4"], "translator"),
  ]
}
