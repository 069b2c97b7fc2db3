/// The words that pages need besides the author's, as keyed under `labels:` in a language's file.
///
/// A language has them all: a missing one is an error when its file is read.
package enum LabelKey: String, CaseIterable, Sendable {
  // Sections.
  case summary, objectives, asks, scenario, participants, profiles, points
  case ifRaised = "if_raised"
  case avoid, background, areas, tables, figures, drawings, previous, outcome, discussion
  case decisions, actions, commitments, annexes
  case references
  case distribution
  case copiesTo = "copies_to"
  case contents
  case listOfTables = "list_of_tables"
  case listOfFigures = "list_of_figures"
  case ledger
  case ledgerFigures = "ledger_figures"
  case ledgerStatements = "ledger_statements"

  // What the document is.
  case briefing, record
  case formCard = "form_card"
  case formReport = "form_report"
  case formMemorandum = "form_memorandum"
  case formMinisterial = "form_ministerial"
  case bilateral, multilateral
  case internalMeeting = "internal"
  case courtesyCall = "courtesy_call"
  case siteVisit = "site_visit"

  // The document's own fields.
  case number, date, day, time, place, version, status, marking, urgency, contact
  case clearedBy = "cleared_by"
  case documentControl = "document_control"
  case sender, addressee, subject, character, about, chair, secretary, closing
  case closingWords = "closing_words"
  case noteTaker = "note_taker"
  case statusDraft = "status_draft"
  case statusCleared = "status_cleared"
  case statusFinal = "status_final"

  // Markings and urgency.
  case topSecret = "marking_sangat_rahasia"
  case secret = "marking_rahasia"
  case restricted = "marking_terbatas"
  case ordinary = "marking_biasa"
  case mostUrgent = "urgency_sangat_segera"
  case urgent = "urgency_segera"
  case routine = "urgency_biasa"
  case copyOf = "copy_of"
  case copiesNumbered = "copies_numbered"

  // Signatures; what stands before an office or, for the one between, on a line of its own.
  case signedFor = "signed_for"
  case signedThrough = "signed_through"
  case signedActing = "signed_acting"
  case signedDaily = "signed_daily"
  /// Numbers of civil servants and of soldiers.
  case civilNumber = "civil_number"
  case officerNumber = "officer_number"

  // Pages, tables, figures.
  case page
  case pageOf = "page_of"
  case pageMention = "page_mention"
  case nameAndPage = "name_and_page"
  case continued, table, figure, note, source
  case backToText = "back_to_text"
  case asOf = "as_of"
  case columnArea = "column_area"
  case columnDescription = "column_description"
  case columnBenefit = "column_benefit"
  case columnStatement = "column_statement"
  case columnPage = "column_page"
  case noSource = "no_source"
  case gauge
  case chartBar = "chart_bar"
  case chartStackedBar = "chart_stacked_bar"
  case chartLine = "chart_line"
  case chartRing = "chart_ring"
  case chartField = "chart_field"
  case chartTimeline = "chart_timeline"
  case noValue = "no_value"
  case logo, portrait
  case iconTarget = "icon_target"
  case iconLightBulb = "icon_light_bulb"
  case iconMark = "icon_mark"
  case taskDone = "task_done"
  case taskOpen = "task_open"

  // What is to be said, decided and done.
  case tierMust = "tier_must"
  case tierMight = "tier_might"
  case tierDefensive = "tier_defensive"
  case why
  case likelihoodHigh = "likelihood_high"
  case likelihoodMedium = "likelihood_medium"
  case likelihoodLow = "likelihood_low"
  case responseAgreed = "response_agreed"
  case responseNotAgreed = "response_not_agreed"
  case responseNoted = "response_noted"
  case responseDiscuss = "response_discuss"
  case responseSigned = "response_signed"
  case responseNotSigned = "response_not_signed"
  case tickBox = "tick_box"
  case answerBy = "answer_by"
  case columnStep = "column_step"
  case columnLead = "column_lead"
  case columnPress = "column_press"
  case pressOpen = "press_open"
  case pressClosed = "press_closed"
  case pressPhotos = "press_photos"
  case minutes
  case columnAction = "column_action"
  case columnOwner = "column_owner"
  case columnDue = "column_due"
  case statusOpen = "status_open"
  case statusInProgress = "status_in_progress"
  case statusDone = "status_done"
  case statusOverdue = "status_overdue"
  case statusDropped = "status_dropped"
  case annex

  // Delegations.
  case host, guest
  case headOfDelegation = "head_of_delegation"
  case headsOfDelegation = "heads_of_delegation"
  case members
  case formOfAddress = "form_of_address"

  // References, after APA.
  case citedOnPage = "cited_on_page"
  case citedOnPages = "cited_on_pages"
  /// Where there is no room for all pages.
  case citedWidely = "cited_widely"
  case noDate = "no_date"
  case andOthers = "et_al"
  case and
  case retrieved
  case circa
  case pagesMention = "pages_mention"
  case inBook = "in_book"
  case editor, editors, translator, translators, director, directors
  case edition
  /// Of an edition that has a name and no number.
  case editionNamed = "edition_named"
  /// Words by which an edition's name says itself that it is one, in small letters between blanks.
  case editionWords = "edition_words"
  case volumeOf = "volume_of"
  case versionOf = "version_of"
  case sectionOf = "section_of"
  case reportNumber = "report_number"
  case numbered
  case articleNumber = "article_number"
  case originalWork = "original_work"
  case unpublished
  case interviewBy = "interview_by"
  case letterTo = "letter_to"
  case privately
  case kindDataset = "kind_dataset"
  case kindSoftware = "kind_software"
  case kindSpeech = "kind_speech"
  case kindInterview = "kind_interview"
  case kindLetter = "kind_letter"
  case kindFilm = "kind_film"
  case kindMap = "kind_map"
  case kindPaper = "kind_paper"
  case kindThesis = "kind_thesis"
  case kindDissertation = "kind_dissertation"
  case kindMastersThesis = "kind_masters_thesis"

  // Groups of references.
  case groupLaw = "group_law"
  case groupReports = "group_reports"
  case groupBooks = "group_books"
  case groupArticles = "group_articles"
  case groupData = "group_data"
  case groupTalks = "group_talks"
  case groupWeb = "group_web"
  case groupOther = "group_other"

  // References in notes, after the Chicago manual.
  case noteAnd = "note_and"
  case noteEditedBy = "note_edited_by"
  case noteTranslatedBy = "note_translated_by"
  case noteIn = "note_in"
  case noteAccessed = "note_accessed"
  case noteNumber = "note_number"

  // Attached files, as a viewer lists them.
  case attachmentSource = "attachment_source"
  case attachmentLock = "attachment_lock"

  /// What the phrase has to say when it is used; each must stand in it, and nothing else may.
  package var gaps: [String] {
    switch self {
    case .page, .pageMention: ["page"]
    case .nameAndPage: ["name", "page"]
    case .pageOf: ["page", "pages"]
    case .copyOf: ["copy", "copies"]
    case .copiesNumbered: ["copies"]
    case .citedOnPage: ["page"]
    case .citedOnPages, .citedWidely, .pagesMention: ["pages"]
    case .asOf, .retrieved, .answerBy, .circa, .originalWork, .noteAccessed: ["date"]
    case .edition, .editionNamed: ["edition"]
    case .volumeOf, .versionOf, .reportNumber, .articleNumber, .noteNumber: ["number"]
    case .numbered: ["name", "number"]
    case .sectionOf: ["section"]
    case .unpublished: ["kind"]
    case .noteEditedBy, .noteTranslatedBy: ["name"]
    case .minutes: ["minutes"]
    case .gauge: ["value"]
    case .logo, .portrait, .interviewBy, .letterTo: ["name"]
    default: []
    }
  }
}
