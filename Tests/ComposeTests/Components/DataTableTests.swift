import Diagnostics
import Frames
import Shaping
import Testing

@testable import Compose

@Suite struct DataTableTests {
  private let table = """
    tables:
      - id: t
        title: Anggaran
        columns: [{heading: Bidang}, {align: decimal, heading: "2024"}, {align: decimal, heading: "2025"}]
        head: [["", {text: Tahun, columns: 2}]]
        rows:
          - {heading: Darat, rows: [[Jalan, "1,5", "12"], [Jembatan, "2", "3"]]}
          - {cells: [Jumlah, "3,5"], total: true}

    """
  private let path = "tables/table[t]"

  @Test func `Heads, groups and gaps make a whole grid with its heads named`() throws {
    let briefing = try Briefing(table, sections: "tables")
    #expect(briefing.errors == [])
    #expect(briefing.text("tables/heading") == "Tabel")
    #expect(briefing.text(path + "/caption") == "Tabel 1 Anggaran")
    #expect(briefing.children(path) == ["caption", "head", "body", "body[2]"])
    let wide = try #require(briefing.element(path + "/head/row/cell[2]"))
    #expect(wide.attributes.columnSpan == 2 && wide.attributes.scope == .column)
    let group = try #require(briefing.element(path + "/body/group/cell"))
    #expect(group.role == .tableHeader && group.attributes.columnSpan == 3)
    #expect(briefing.element(path + "/body/row/cell")?.attributes.scope == .row)
    let cell = try #require(briefing.element(path + "/body/row/cell[2]"))
    #expect(
      cell.attributes.headers.map { briefing.structure[$0].path }
        == [
          "head/row/cell[2]", "head/row[2]/cell[2]", "body/group/cell", "body/row/cell",
        ].map { "rapat/\(path)/" + $0 })
    #expect(briefing.children(path + "/body[2]/row") == ["cell", "cell[2]", "cell[3]"])
  }

  @Test(arguments: [
    ("[[1, 2], [1, 2, 3], [1]]", "this row fills 2 of 3 columns, and 1 more end early, too"),
    ("[[1, 2, 3], {cells: [1, {text: 2, rows: 2}, 3]}, [1]]", "this row fills 2 of 3 columns"),
    ("[[1, 2, 3], {cells: [1, {text: 2, rows: 2}, 3]}, [1, 3]]", ""),
    ("[[1, {text: 2, columns: 2}], [1, 2, \"\"], [{text: 1, columns: 3}]]", ""),
    ("[{heading: A, rows: [[1, 2, 3], [1, 2]]}]", "this row fills 2 of 3 columns"),
  ])
  func `Rows that end before the last column are told once`(
    _ rows: String, _ words: String
  ) throws {
    let briefing = try Briefing(
      "tables: [{id: t, columns: [A, B, C], rows: \(rows)}]", sections: "tables")
    let told = briefing.sink.diagnostics.filter { $0.kind.id == "short-row" }
    #expect(told.map(\.summary) == [words].filter { !$0.isEmpty })
  }

  @Test func `Tables are numbered as they are read, wherever they were written`() throws {
    let briefing = try Briefing(
      table + """
        background:
          - body: |
              | A | B |
              |---|--:|
              | a | 1,5 |

              : Dari teks
            areas: true
        areas: {rows: [{area: X, group: G}, {area: Y, group: G}, {area: Z, group: H}]}

        """, sections: "background, tables")
    #expect(briefing.errors == [])
    #expect(briefing.text("background/table/caption") == "Tabel 1 Dari teks")
    #expect(briefing.text("background/areas/caption") == "Tabel 2 Bidang Kerja Sama")
    #expect(briefing.text(path + "/caption") == "Tabel 3 Anggaran")
    #expect(briefing.element("background/table/body/row/cell[2]")?.role == .tableCell)
    #expect(
      briefing.children("background/areas") == ["caption", "head", "body", "body[2]"])
    #expect(briefing.text("background/areas/body/group") == "G")
    #expect(briefing.children("background/areas/body") == ["group", "row", "row[2]"])
  }

  @Test func `A table stands where a section names it, and nowhere else`() throws {
    let briefing = try Briefing(
      table + "background: [{body: Lihat, tables: [t]}]\n", sections: "background, tables")
    #expect(briefing.errors == [])
    #expect(briefing.element("background/table[t]") != nil)
    #expect(briefing.element("tables") == nil)
  }

  @Test(arguments: [
    ("id", "1.250,50", "1.250"), ("en", "1,250.50", "1,250"), ("id", "12", "12"),
    ("id", "Rp125.000,00", "Rp125.000"), ("id", "\u{2212}3,5 %", "\u{2212}3"),
    ("id", "\u{2013}", "\u{2013}"), ("id", "...", "..."), ("id", "tidak ada", nil),
    ("id", "21 Oktober 2025 sampai nanti", nil), ("en", "1,500", "1,500"),
  ])
  func `Numbers are told from words, and their sign is the language's`(
    language: String, text: String, head: String?
  ) throws {
    let briefing = try Briefing(
      "tables: [{id: t, columns: [A, {align: decimal}], rows: [[a, \"\(text)\"]]}]\n",
      language: language, sections: "tables")
    #expect(briefing.errors == [])
    #expect(briefing.text(path + "/body/row/cell[2]") == text)
    let runs = briefing.runs(path + "/body/row/cell[2]")
    let marks = language == "id" ? (",", ".") : (".", ",")
    #expect(
      NumberHead.head(of: runs, decimal: marks.0, group: marks.1)?.map(\.text).joined() == head)
  }

  @Test func `A dash stands where a whole number would, and words where the column ends`() throws {
    let briefing = try Briefing(
      """
      tables:
        - id: t
          columns: [A, {align: decimal}]
          rows: [[a, "10,25"], [b, "7"], [c, "\u{2013}^[Belum ada.]"], [d, nihil]]

      """, sections: "tables")
    #expect(briefing.errors == [])
    func end(_ row: Int) -> Double? {
      let place = path + "/body/row" + (row == 1 ? "" : "[\(row)]") + "/cell[2]"
      return briefing.firstRun(place).map { $0.x + $0.width }
    }
    #expect(end(3) == end(2))
    let words = briefing.paragraphs.filter { $0.runs.map(\.text).joined() == "nihil" }
    #expect(words.first?.style.alignment == .end)
    #expect(end(1).flatMap { a in end(2).map { a > $0 } } == true)
  }

  @Test(arguments: ["landscape", "split", "auto"]) func `Wide tables are turned or parted`(
    wide: String
  ) throws {
    let heads = (1...16).map { "Kolom\($0)" }.joined(separator: ", ")
    let cells = (1...16).map { "sel\($0)panjang" }.joined(separator: ", ")
    let briefing = try Briefing(
      "tables: [{id: t, wide: \(wide), columns: [\(heads)], rows: [[\(cells)]]}]\n",
      sections: "tables")
    #expect(briefing.errors == [])
    let turned = briefing.pages.filter { $0.size.width > $0.size.height }
    #expect(turned.isEmpty == (wide != "landscape"))
    for column in 1...16 {
      let path = path + "/body/row/cell" + (column == 1 ? "" : "[\(column)]")
      #expect(briefing.text(path) == "sel\(column)panjang")
    }
  }
}
