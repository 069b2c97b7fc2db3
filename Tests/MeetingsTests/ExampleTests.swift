import Diagnostics
import Fields
import Markup
import Meetings
import TestSupport
import Testing

/// The example against the article that it carries over, word by word.
@Suite("The example")
struct ExampleTests {
  private static let folder = "Examples/unops-courtesy-call/"
  private let meeting: Meeting
  private let source: [String]

  init() throws {
    let reading = try Reading(path: Self.folder + "meeting.yaml")
    #expect(reading.complaints == [])
    meeting = try #require(reading.meeting)
    source = try Checkout.text(Self.folder + "source.txt").split(separator: "\n").map(String.init)
  }

  /// `02 Februari` is a date now: the tests of the references hold it.
  private static let mends = [("solidβdari", "solid—dari"), (" π―", ""), (" π‘", "")]

  private static func mended(_ line: String) -> String {
    mends.reduce(line) { text, mend in
      text.split(separator: mend.0, omittingEmptySubsequences: false).joined(separator: mend.1)
    }
  }

  @Test("Every paragraph, heading and row stands in the source's order, citations by number")
  func words() throws {
    var lines = Citations(of: meeting).text(of: meeting.summary)
    for section in meeting.background {
      lines.append(try #require(section.heading).plainText(in: .indonesian))
      lines += Citations(of: meeting).text(of: section.body.map { [$0] } ?? [])
      if section.areas != nil { lines += try table() }
    }
    let article = try #require(source.firstIndex(of: "Daftar Pustaka"))
    let rule = "|---|---|---|"
    #expect(lines == source[..<article].filter { $0 != rule }.map(Self.mended))
  }

  private func table() throws -> [String] {
    let areas = try #require(meeting.areas)
    let head = areas.columns.map { $0.heading?.plainText(in: .indonesian) ?? "" }
    let rows = areas.rows.map { row in
      areas.columns.map { row[$0.key]?.plainText(in: .indonesian) ?? "" }
    }
    return ([head] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
  }

  @Test("The source's seven references are all there, with author, date, title and address")
  func references() {
    let months = [
      "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
      "Oktober", "November", "Desember",
    ]
    let lines = meeting.references.map { reference -> String in
      let authors = reference.authors.map { author in
        guard case .literal(let name) = author else { return "" }
        return name.plainText(in: .indonesian)
      }
      let date = reference.issued?.date
      let day = (reference.id.value == "koica-2024" ? "0" : "") + "\(date?.day ?? 0)"
      let month = months[(date?.month ?? 1) - 1]
      return "- \(authors.joined()). (\(date?.year ?? 0), \(day) \(month)). "
        + "\(reference.title.plainText(in: .indonesian)). \(reference.url?.string ?? "")"
    }
    #expect(lines == source.suffix(7))
    #expect(lines.count == 7)
    #expect(meeting.references.map(\.id.value) == Citations(of: meeting).order)
  }

  @Test("The figure, the icons and the delegation are those of the source")
  func rest() throws {
    let figure = try #require(meeting.figures.first)
    #expect(figure.number.value == 79 && figure.asOf == nil)
    #expect(figure.cite.map(\.value) == ["unep-2021"])
    let statement = try #require(figure.statement).plainText(in: .indonesian)
    #expect(source.contains { $0.contains(statement.dropFirst()) })
    #expect(meeting.background.map { $0.figures.map(\.value) } == [[], [], [], ["emisi"], []])
    #expect(meeting.areas?.columns.map(\.icon?.value) == ["target", nil, nil])
    #expect(
      meeting.areas?.rows.map(\.icon?.value) == [nil, nil, nil, nil, nil, "light-bulb", nil])
    let sides = meeting.participants
    #expect(sides.map { [meeting.lead(of: $0)].compactMap(\.self).count } == [1, 1])
    #expect(
      sides.flatMap(meeting.members).map { $0.position?.plainText(in: .indonesian) }
        == ["Dirjen Strahan Kemhan", "Dirjen Renhan Kemhan", "Dirjen Kuatkan Kemhan"])
    #expect(
      meeting.title.plainText(in: .indonesian)
        == meeting.references[0].title.plainText(in: .indonesian))
  }

  @Test("Nothing is said that the source does not say")
  func nothingAdded() throws {
    let source = source.joined(separator: " ")
    let people = meeting.people.values
    let names = (people.map(\.name) + people.map(\.rank) + people.map(\.honorific)).compactMap(
      \.self)
    let texts =
      names + people.compactMap(\.position) + meeting.organisations.values.map(\.name)
      + meeting.organisations.values.compactMap(\.short)
      + [meeting.where?.city, meeting.figures.first?.of].compactMap(\.self)
    for text in texts {
      let words = text.plainText(in: .indonesian)
      #expect(source.contains(words), "\(words) is not in the source")
    }
    #expect(meeting.document.number == nil && meeting.document.version == nil)
    #expect(meeting.document.status == nil && meeting.document.marking == nil)
    #expect(meeting.when?.start.time == nil && meeting.when?.end == nil)
  }

  @Test("The file holds no no-break space and no mark of scraping")
  func characters() throws {
    let text = try Checkout.text(Self.folder + "meeting.yaml")
    for character in ["\u{A0}", "\u{202F}", "β", "π"] {
      #expect(!text.contains(character))
    }
  }

  @Test("Each mend is listed with its line, and nothing else is")
  func artefacts() throws {
    let mends = try Checkout.text(Self.folder + "ARTEFACTS.md").split(separator: "\n")
      .compactMap(Self.mend)
    for (line, text) in mends {
      #expect(source[line - 1].contains(text), "line \(line) has no \(text)")
    }
    // Three characters, eleven citations, one date.
    #expect(mends.count == 15)
  }

  /// `| 4 | `what the source has` | …`
  private static func mend(_ row: Substring) -> (line: Int, text: String)? {
    let cells = row.split(separator: "|")
    guard cells.count == 3, let line = Int(cells[0].filter { $0 != " " }) else { return nil }
    let parts = cells[1].split(separator: "`")
    return parts.count == 3 ? (line, String(parts[1])) : nil
  }
}
