extension Reference {
  /// What is said of a source in words, under the names of CSL-JSON.
  package enum Variable: String, CaseIterable, Sendable {
    case containerTitle = "container-title"
    case collectionTitle = "collection-title"
    case collectionNumber = "collection-number"
    case publisher
    case publisherPlace = "publisher-place"
    case edition, volume, issue, page, number
    case volumeTitle = "volume-title"
    case chapterNumber = "chapter-number"
    case section, version, genre, medium, status
    case eventTitle = "event-title"
    case eventPlace = "event-place"
    case authority, jurisdiction, archive
    case archiveLocation = "archive_location"
    case archivePlace = "archive-place"
    case shortTitle = "title-short"
    case isbn = "ISBN"
    case note

    var doc: String {
      switch self {
      case .containerTitle: "The journal, book or site in which it stands"
      case .collectionTitle: "The series, or an archive's collection"
      case .collectionNumber: "Its number in the series"
      case .publisher: "Who brought it out; of a thesis the university"
      case .publisherPlace: "Where; APA does not print it"
      case .edition: "Which edition: 2, or in words"
      case .volume: "The volume's number"
      case .issue: "The issue's number in its volume"
      case .page: "Its first and last page: 3-9"
      case .number: "Of a report, a law, a standard; of an article without pages"
      case .volumeTitle: "The volume's own title"
      case .chapterNumber: "The chapter's number"
      case .section: "The section or article of a law"
      case .version: "The version of software or data"
      case .genre: "What it is, in words: Doctoral dissertation, Press release"
      case .medium: "On what it is: Film, Video"
      case .status: "How far it is: in press; printed where no date is known"
      case .eventTitle: "The conference or event"
      case .eventPlace: "Where that was"
      case .authority: "The court, committee or gazette of a legal instrument"
      case .jurisdiction: "Of whom a legal instrument is; not printed"
      case .archive: "The archive or database that keeps it"
      case .archiveLocation: "Its place there: box, folder"
      case .archivePlace: "Where the archive is"
      case .shortTitle: "The title as notes repeat it"
      case .isbn: "Its ISBN; not printed"
      case .note: "A remark; not printed"
      }
    }
  }

  /// Who had a part in it besides its authors.
  package enum Role: String, CaseIterable, Sendable {
    case editor, translator, interviewer, recipient, director
    case containerAuthor = "container-author"

    var doc: String {
      switch self {
      case .editor: "Who edited it, or the book in which it stands"
      case .translator: "Who translated it"
      case .interviewer: "Who asked the questions"
      case .recipient: "To whom a letter went"
      case .director: "Who directed a film"
      case .containerAuthor: "Who wrote the book in which it stands"
      }
    }
  }
}
