import Compose
import Diagnostics
import Frames
import Shaping
import Testing

@Suite struct RunningSlotsTests {
  private func briefing(_ head: String, title: String = "Rapat", fields: String = "") throws
    -> Briefing
  {
    try Briefing(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: \(title)\nsummary: A\n"
        + fields
    ) { template in
      template.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        if line.hasPrefix("head:") { return "head: {start: \"\(head)\"}" }
        return line.hasPrefix("foot:") ? "foot: {}" : String(line)
      }.joined(separator: "\n")
    }
  }

  @Test(arguments: [
    ("{title}", "Rapat"), ("{page}/{pages}", "2/2"), ("{page-of-pages}", "Halaman 2 dari 2"),
    ("No. {number}", "No. 12/X"), ("{date}", "1 November 2025"), ("{marking}", "RAHASIA"),
  ])
  func `Each value is filled in when the pages are known`(_ head: String, _ text: String) throws {
    let fields = "document: {number: 12/X, date: 2025-11-01, marking: {level: rahasia}}"
    #expect(try briefing(head, fields: fields).furniture(page: 1) == text)
  }

  @Test func `The date is the paper's, or else the meeting's`() throws {
    #expect(
      try briefing("{date}", fields: "when: 2025-10-21").furniture(page: 1) == "21 Oktober 2025")
    #expect(try briefing("{date}").furniture(page: 1) == "")
  }

  @Test func `The title page has no head and no foot`() throws {
    #expect(try briefing("{title}").furniture(page: 0) == "")
  }

  @Test(arguments: [
    ("rahasia", "RAHASIA"), ("terbatas", "TERBATAS"), ("biasa", ""),
    ("{level: biasa, tlp: amber}", "BIASA · TLP:AMBER"), ("{tlp: clear}", ""),
  ])
  func `A restriction is a marking that keeps anybody from reading`(
    _ marking: String, _ text: String
  ) throws {
    let fields = "document: {marking: \(marking)}"
    #expect(try briefing("{restriction}", fields: fields).furniture(page: 1) == text)
  }

  /// The sizes of a text in the furniture of the second page.
  private func sizes(_ text: String, _ briefing: Briefing) -> [Double] {
    briefing.pages[1].frame().flattened().compactMap { item in
      guard case .glyphs(let run) = item.item,
        String(decoding: run.text, as: UTF8.self) == text, item.tag == .artifact(.pagination)
      else { return nil }
      return run.size
    }
  }

  @Test func `A label of the Traffic Light Protocol has 12 points where it has room`() throws {
    let fields = "document: {marking: {tlp: amber+strict}}"
    let label = "TLP:AMBER+STRICT"
    #expect(sizes(label, try briefing("{marking}", fields: fields)) == [12])
    #expect(
      sizes(label, try briefing("{title}\", end: \"{marking}", fields: fields)) == [12])
    let beside = try briefing("{page}\", center: \"{marking}\", end: \"{page}", fields: fields)
    #expect(sizes(label, beside) == [12])
    let long = try briefing("\(String(repeating: "kata ", count: 14)){marking}", fields: fields)
    #expect(long.furniture(page: 1).hasSuffix(label))
    #expect(sizes(label, long).allSatisfy { $0 < 12 })
    #expect(long.errors == [])
  }

  @Test func `Other markings are as large as what stands beside them`() throws {
    let secret = try briefing("{marking}", fields: "document: {marking: rahasia}")
    #expect(sizes("RAHASIA", secret) == [8])
  }

  @Test func `A running head has the quotes that the page has`() throws {
    let text = try briefing("{title}", title: "'Rapat \"akbar\" Jum''at'").furniture(page: 1)
    #expect(text == "Rapat “akbar” Jum’at")
  }

  @Test func `A title has the whole line where nothing stands beside it`() throws {
    let words = (1...60).map { "kata\($0)" }.joined(separator: " ")
    let alone = try briefing("{title}", title: words).furniture(page: 1)
    let beside = try briefing(
      "{title}\", end: \"{number}", title: words, fields: "document: {number: 1}")
    #expect(beside.furniture(page: 1).hasSuffix("1"))
    #expect(alone.count > beside.furniture(page: 1).count + 20)
    let without = try briefing("{title}\", end: \"{number}", title: words)
    #expect(without.furniture(page: 1) == alone)
  }

  @Test func `A title too long for the head loses words and gains an ellipsis`() throws {
    let words = (1...60).map { "kata\($0)" }.joined(separator: " ")
    let text = try briefing("{title}", title: words).furniture(page: 1)
    #expect(text.hasPrefix("kata1 kata2"))
    #expect(text.hasSuffix("…"))
    #expect(words.hasPrefix(text.dropLast()))
    #expect(text.split(separator: " ").count < 60)
  }

  @Test func `Punctuation does not stand before the ellipsis`() throws {
    let title = "Rapat " + String(repeating: "panjang, ", count: 60)
    let text = try briefing("{title}", title: title).furniture(page: 1)
    #expect(text.hasSuffix("panjang…"))
  }

  /// Three sections: the first goes on over the second page, on which the others begin.
  private func sections(_ head: String) throws -> [String] {
    let long = (1...60).map { "k\($0)\\n\\n" }.joined()
    let briefing = try briefing(
      head,
      fields: "background: [{heading: Satu, body: \"\(long)\"}, {heading: Dua, body: A}, "
        + "{heading: Tiga, body: \"\(long)\"}]")
    return briefing.pages.indices.map { briefing.furniture(page: $0) }
  }

  @Test func `Two headings on one page: the first names it`() throws {
    #expect(
      try sections("{section}") == ["", "Ringkasan Eksekutif", "Satu", "Dua", "Tiga", "Tiga"])
  }

  @Test func `The pages of a section are counted by themselves`() throws {
    let counts = try sections("{section} {section-page}/{section-pages}")
    #expect(
      counts == [
        "", "Ringkasan Eksekutif 1/1", "Satu 1/1", "Dua 1/1", "Tiga 1/2", "Tiga 2/2",
      ])
    #expect(try sections("{section-page-of-pages}").last == "Halaman 2 dari 2")
  }
}

@Suite struct RunningCenterTests {
  private func briefing(_ foot: String) throws -> Briefing {
    try Briefing(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: Rapat\nsummary: A\n"
        + "annexes: [{title: Peta, body: Isi.}]\n"
    ) { template in
      template.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        if line.hasPrefix("head:") { return "head: {}" }
        return line.hasPrefix("foot:") ? "foot: {\(foot)}" : String(line)
      }.joined(separator: "\n")
    }
  }

  @Test func `Words stand in the middle, between those at both ends`() throws {
    let text = try briefing("start: a, center: \"– {page} –\", end: z").furniture(page: 1)
    #expect(text.contains("– 2 –") && text.contains("a") && text.contains("z"))
  }

  @Test func `A line that is not on the first page begins on the second`() throws {
    let briefing = try briefing("center: \"{page}\", first-page: false")
    #expect(briefing.furniture(page: 1) == "")
    #expect(briefing.furniture(page: 2) == "3")
  }
}
