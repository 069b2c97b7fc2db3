import Diagnostics
import Fields
import Frames
import Meetings

/// What the file says of itself, from the meeting and nothing else.
struct DocumentFacts {
  let meeting: Meeting
  let sourceDate: SourceDate

  var properties: DocumentProperties {
    DocumentProperties(
      title: meeting.title.plainText(in: meeting.language), author: author,
      subject: meeting.subtitle?.plainText(in: meeting.language), language: meeting.language,
      date: date, creator: "Taklimat " + ProgramVersion.number)
  }

  /// The hosts: it is their paper.
  private var author: String? {
    meeting.participants.lazy.compactMap { meeting.organisation(of: $0) }.first?
      .name.plainText(in: meeting.language)
  }

  /// The paper's own date, else the meeting's, else SOURCE_DATE_EPOCH; there is no clock to ask.
  private var date: DocumentDate {
    if let date = meeting.document.date { return DocumentDate(date) }
    if let start = meeting.when?.start {
      var date = DocumentDate(start.date)
      date.hour = start.time?.hour ?? 0
      date.minute = start.time?.minute ?? 0
      date.offset = start.offset ?? 0
      return date
    }
    return sourceDateUsed ?? DocumentDate(year: 1970, month: 1, day: 1)
  }

  /// What SOURCE_DATE_EPOCH says, where nothing in the meeting gives a date.
  var sourceDateUsed: DocumentDate? {
    guard meeting.document.date == nil, meeting.when == nil, case .given(let date) = sourceDate
    else { return nil }
    return date
  }
}

extension DocumentDate {
  fileprivate init(_ date: CalendarDate) {
    self.init(year: date.year, month: date.month, day: date.day)
  }
}
