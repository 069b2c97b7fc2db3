import Compose
import Frames
import Shaping
import Testing

@Suite struct APAEntryTests {
  @Test func `Each kind of source is printed after APA 7 in both languages`() throws {
    #expect(EntrySample.all.count >= 40)
    for language in ["id", "en"] {
      let list = EntrySample.all.enumerated().map { "  - {id: r\($0), \($1.fields.oneLine)}" }
      let briefing = try Briefing(
        "references:\n" + list.joined(separator: "\n"), language: language, sections: "references")
      #expect(briefing.errors == [])
      for (index, sample) in EntrySample.all.enumerated() {
        let printed = briefing.slopedText("references/list/reference[r\(index)]/body")
        #expect(printed == (language == "id" ? sample.indonesian : sample.english))
      }
    }
  }

  @Test func `Of 21 authors the first nineteen and the last are named`() throws {
    func printed(_ count: Int) throws -> String? {
      let authors = (1...count).map { "{literal: A\($0)}" }.joined(separator: ", ")
      return try Briefing(
        "references: [{id: r, type: book, author: [\(authors)], issued: 2020, title: T}]",
        language: "en", sections: "references"
      ).text("references/list/reference[r]/body")
    }
    #expect(try printed(20)?.contains("A18, A19, & A20. (2020)") == true)
    #expect(try printed(21)?.contains("A18, A19, … A21. (2020)") == true)
  }
}

extension String {
  var oneLine: String { split(separator: "\n").joined(separator: " ") }
}

extension Briefing {
  /// What is set of an element and all below it, with stars around what slopes.
  func slopedText(_ path: String) -> String? {
    guard let id = id(path) else { return nil }
    var text = ""
    var isItalic = false
    func turn(_ next: Bool) {
      if next != isItalic { text += "*" }
      isItalic = next
    }
    for run in paragraphs.flatMap(\.runs) {
      guard case .element(let element) = run.tag, isBelow(element, id) else { continue }
      turn(run.style.isItalic)
      text += run.text
    }
    turn(false)
    return text
  }

  private func isBelow(_ element: ElementID, _ ancestor: ElementID) -> Bool {
    var next: ElementID? = element
    while let id = next {
      if id == ancestor { return true }
      next = structure[id].parent
    }
    return false
  }
}
