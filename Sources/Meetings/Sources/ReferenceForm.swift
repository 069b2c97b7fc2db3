extension Reference {
  /// The types of CSL 1.0.2.
  package enum Form: String, CaseIterable, Sendable {
    case article, bill, book, broadcast, chapter, classic, collection, dataset, document, entry
    case event, figure, graphic, hearing, interview, legislation, manuscript, map, pamphlet, patent
    case performance, periodical, post, regulation, report, review, software, song, speech
    case standard, thesis, treaty, webpage
    case articleJournal = "article-journal"
    case articleMagazine = "article-magazine"
    case articleNewspaper = "article-newspaper"
    case entryDictionary = "entry-dictionary"
    case entryEncyclopedia = "entry-encyclopedia"
    case legalCase = "legal_case"
    case motionPicture = "motion_picture"
    case musicalScore = "musical_score"
    case paperConference = "paper-conference"
    case personalCommunication = "personal_communication"
    case postWeblog = "post-weblog"
    case reviewBook = "review-book"
  }

  /// The groups into which a list of sources may be parted, in their order there.
  package enum Group: Int, CaseIterable, Sendable {
    case law, reports, books, articles, data, talks, web, other
  }
}

extension Reference.Form {
  package var group: Reference.Group {
    switch self {
    case .bill, .hearing, .legalCase, .legislation, .regulation, .treaty: .law
    case .report, .standard, .patent: .reports
    case .book, .chapter, .classic, .collection, .entry, .entryDictionary, .entryEncyclopedia,
      .pamphlet, .thesis:
      .books
    case .article, .articleJournal, .articleMagazine, .articleNewspaper, .paperConference,
      .periodical, .review, .reviewBook:
      .articles
    case .dataset, .software: .data
    case .event, .interview, .performance, .personalCommunication, .speech: .talks
    case .post, .postWeblog, .webpage: .web
    case .broadcast, .document, .figure, .graphic, .manuscript, .map, .motionPicture,
      .musicalScore, .song:
      .other
    }
  }
}
