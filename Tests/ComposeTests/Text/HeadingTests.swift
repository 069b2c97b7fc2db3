import Compose
import Diagnostics
import Frames
import Shaping
import Testing

@Suite struct HeadingTests {
  private func briefing(
    _ lines: [String], heading: String = "heading: Latar", sections: String? = nil
  ) throws -> Briefing {
    try Briefing(
      "background:\n  - id: b\n    \(heading)\n    body: |\n"
        + lines.map { "      \($0)\n" }.joined(), sections: sections)
  }

  private func roles(_ briefing: Briefing) -> [StructureRole] {
    briefing.structure.elements.map(\.role).filter { role in
      if case .heading = role { true } else { false }
    }
  }

  @Test func `Headings of a text stand under its section's, and no level is left out`() throws {
    let briefing = try briefing(
      [
        "## Satu", "", "a", "", "#### Dua", "", "b", "", "### Tiga", "", "c", "", "## Empat", "",
        "d",
      ])
    #expect(briefing.errors == [])
    // The title, the section, then its own.
    #expect(
      roles(briefing) == [
        .heading(1), .heading(2), .heading(3), .heading(4), .heading(4), .heading(3),
      ])
    #expect(
      briefing.composition.outline.map(\.title) == [
        "Rapat", "Latar", "Satu", "Dua", "Tiga", "Empat",
      ])
    #expect(briefing.composition.outline.map(\.level) == [1, 1, 2, 3, 3, 2])
    let sizes = ["Latar", "Satu", "Dua"].compactMap { words in
      briefing.paragraphs.last { $0.runs.first?.text == words }?.runs.first?.style.size
    }
    #expect(sizes == [16, 12.5, 10.5])
  }

  @Test func `In a section without a heading they begin at its level`() throws {
    let briefing = try briefing(["### Satu", "", "a"], heading: "figures: []")
    #expect(roles(briefing) == [.heading(1), .heading(2)])
  }

  @Test func `A table of contents lists them as deep as it is asked to`() throws {
    func entries(_ levels: Int) throws -> [String] {
      let text = try Briefing(
        file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: R\n"
          + "background:\n  - heading: Latar\n    body: |\n      ## Satu\n\n      a\n\n"
          + "      ### Dua\n\n      b\n"
      ) { template in
        template.replacing("sections: [title-page,", with: "sections: [title-page, contents,")
          .replacing("components:", with: "components:\n  contents-levels: \(levels)")
      }
      #expect(text.errors == [])
      return ["Latar", "Satu", "Dua"].filter { text.text("contents")?.contains($0) == true }
    }
    #expect(try entries(1) == ["Latar"])
    #expect(try entries(2) == ["Latar", "Satu"])
    #expect(try entries(3) == ["Latar", "Satu", "Dua"])
  }

  @Test func `A list of contents that comes last lists all before it`() throws {
    let briefing = try Briefing(
      "background: [{heading: Latar, body: a}]", sections: "background, contents, list-of-tables")
    #expect(briefing.text("contents")?.contains("Latar") == true)
  }
}
