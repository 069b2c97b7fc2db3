import Diagnostics
import Frames
import Languages
import Shaping
import Testing

/// Lists, quotations and notes stand as their text runs.
@Suite struct DirectionTests {
  private func briefing(_ body: String, language: String? = nil) throws -> Briefing {
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "      \($0)\n" }.joined()
    let lang = language.map { "    lang: \($0)\n" } ?? ""
    return try Briefing("background:\n  - heading: Latar\n\(lang)    body: |\n\(lines)")
  }

  @Test func `The paragraphs of a language run as it does, whatever their first letter`() throws {
    let briefing = try briefing("NATO 2026", language: "ar")
    let paragraph = try #require(briefing.paragraphs.first { $0.runs.first?.text == "NATO 2026" })
    #expect(paragraph.style.direction == .rightToLeft)
  }

  @Test(arguments: [("שלום", true), ("damai", false), ("[שלום]{lang=he} ialah damai", false)])
  func `The marks of a list stand where its first item begins`(text: String, isTurned: Bool) throws
  {
    let briefing = try briefing("- \(text)\n- kedua")
    let mark = try #require(briefing.paragraphs.first { $0.runs.map(\.text) == ["•"] })
    #expect(mark.style.direction == (isTurned ? .rightToLeft : nil))
    #expect(mark.direction == (isTurned ? .rightToLeft : .leftToRight))
  }
}
