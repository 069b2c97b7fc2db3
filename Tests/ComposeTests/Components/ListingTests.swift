import Compose
import Diagnostics
import Frames
import Shaping
import TestSupport
import Testing

@Suite struct ListingTests {
  private static let fields = """
    summary: Satu
    background:
      - {id: a, heading: "Latar *dunia* [@x]", body: A}
      - {id: b, heading: Tujuan, body: B}
    areas: {title: Bidang, rows: [{area: Logistik}]}
    references: [{id: x, title: Sumber}]

    """

  private static let sections = "contents, list-of-tables, summary, background, areas, references"

  private func entries(_ briefing: Briefing, _ list: String) -> [String] {
    (briefing.element(list)?.children ?? []).compactMap { item -> String? in
      let path = String(briefing.structure[item].path.dropFirst("rapat/".count))
      guard let page = briefing.text(path + "/link/page"),
        let title = briefing.text(path)?.dropLast(page.count)
      else { return nil }
      return title.split(separator: " ").joined(separator: " ") + " " + page
    }
  }

  @Test func `The contents list what follows, in order, each with its page`() throws {
    let briefing = try Briefing(Self.fields, sections: Self.sections)
    #expect(
      entries(briefing, "contents/list") == [
        "Daftar Tabel 1", "Ringkasan Eksekutif 1", "Latar dunia 1", "Tujuan 1",
        "Bidang Kerja Sama 1", "Daftar Pustaka 1",
      ])
    #expect(briefing.element("contents/list")?.role == .contents)
    #expect(briefing.element("contents/list/item")?.role == .contentsItem)
    #expect(briefing.text("contents/heading") == "Daftar Isi")
    #expect(briefing.errors == [])
  }

  @Test func `Contents that come last list all that stands before them`() throws {
    let briefing = try Briefing(Self.fields, sections: "summary, background, areas, contents")
    let found = entries(briefing, "contents/list")
    #expect(found.count == 4)
    #expect(found.first?.hasPrefix("Ringkasan Eksekutif ") == true, "\(found)")
  }

  @Test func `The list of tables names each by its number and title`() throws {
    let briefing = try Briefing(Self.fields, sections: Self.sections)
    #expect(entries(briefing, "list-of-tables/list") == ["Tabel 1 Bidang 1"])
  }

  @Test func `An entry is one link to its heading and has no other link in it`() throws {
    let briefing = try Briefing(Self.fields, sections: Self.sections)
    let links = briefing.links.filter { $0.owner.hasPrefix("contents/list/item[3]/") }
    #expect(Set(links.map(\.owner)) == ["contents/list/item[3]/link"])
    #expect(Set(links.map(\.target)) == ["#rapat/background[a]/heading"])
    #expect(briefing.anchors.contains("rapat/background[a]/heading"))
  }

  @Test func `A list of nothing leaves no heading`() throws {
    let briefing = try Briefing(
      "summary: Satu", sections: "list-of-tables, list-of-figures, summary")
    #expect(briefing.composition.outline.map(\.title) == ["Ringkasan Eksekutif"])
    #expect(briefing.pages.count == 1)
  }

  @Test func `Bookmarks are in the order of the pages, the contents where they stand`() throws {
    let briefing = try Briefing(
      Self.fields, sections: "summary, contents, background, list-of-tables, areas")
    #expect(
      briefing.composition.outline.map(\.title) == [
        "Ringkasan Eksekutif", "Daftar Isi", "Latar dunia", "Tujuan", "Daftar Tabel",
        "Bidang Kerja Sama",
      ])
  }

  /// Eighty sections, each as high as a page.
  private func long(front: String = "") throws -> Briefing {
    let sections = (1...80).map { number in
      "  - {heading: Bagian \(number), body: \"\((1...40).map { "k\($0)\\n\\n" }.joined())\"}\n"
    }
    return try Briefing(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: id\ntitle: R\nbackground:\n"
        + sections.joined()
    ) { template in
      template.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("sections:")
          ? "sections: [title-page, contents, background]\n" + front : String(line)
      }.joined(separator: "\n")
    }
  }

  private func page(of anchor: String, in briefing: Briefing) -> String? {
    briefing.pages.first { page in
      page.frame().items.contains { item in
        if case .anchor(let id) = item.item { id.path == anchor } else { false }
      }
    }?.label
  }

  @Test func `Contents longer than a page that shifts its own numbers`() throws {
    let briefing = try long()
    let entries = entries(briefing, "contents/list")
    #expect(entries.count == 80)
    let pages = (1...80).map { number in
      let name = number == 1 ? "background" : "background[\(number)]"
      return page(of: "rapat/\(name)/heading", in: briefing) ?? "?"
    }
    #expect(entries == (1...80).map { "Bagian \($0) \(pages[$0 - 1])" })
    #expect(Int(pages[0]) ?? 0 > 3)
    #expect(briefing.errors == [])
  }

  @Test func `Front matter is numbered in Roman letters and the body begins with 1`() throws {
    let briefing = try long(front: "front-matter: [title-page, contents]")
    let labels = briefing.pages.map(\.label)
    let front = labels.prefix { Int($0) == nil }
    #expect(Array(front.prefix(3)) == ["i", "ii", "iii"])
    #expect(labels.dropFirst(front.count).first == "1")
    #expect(entries(briefing, "contents/list").first == "Bagian 1 1")
    let last = try #require(front.last)
    #expect(briefing.furniture(page: 1).hasSuffix("Halaman ii dari \(last)"))
    let count = labels.count - front.count
    #expect(briefing.furniture(page: front.count).hasSuffix("Halaman 1 dari \(count)"))
  }
}
