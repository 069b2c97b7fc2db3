import Bibliographies
import TestSupport
import Testing

@Suite struct DamagedFileTests {
  private static let samples = [
    "x.bib": #"""
    @string{k = "Kementerian " # {Pertahanan}}
    @article{a:1, author = {de la Cruz, Jr., Mar\'{\i}a and {UN} and others}, date = {2020-05/2021},
      title = {\emph{Beton} {H}ijau -- ``x''}, note = k # " \url{http://a~b}", crossref = {b}}
    @book(b, title = "T{"}x", year = 2020, month = oct # "~", editor = {A, B})
    """#,
    "x.ris":
      "TY  - JOUR\nAU  - A, B, C\nTI  - T\n more\nPY  - 2020/01//x\nSP  - 1\nEP  - 2\nER  - \n",
    "x.json": #"[{"id": "a", "issued": {"date-parts": [[2020, 1]]}, "title": "<i>T</i>"}]"#,
  ]

  @Test(arguments: 0..<12)
  func `However a file is damaged, reading ends`(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "{", "}", "\"", "\\", "@", ",", "=", "#", "\n", "~", "<", "ER  - ", "\u{e9}", "(",
    ]
    for (name, text) in Self.samples.sorted(by: { $0.key < $1.key }) {
      for _ in 0..<150 {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
          let place = Int.random(in: 0..<bytes.count, using: &generator)
          switch Int.random(in: 0..<4, using: &generator) {
          case 0: bytes.remove(at: place)
          case 1:
            bytes.insert(
              contentsOf: Array(pieces.randomElement(using: &generator)?.utf8 ?? "".utf8), at: place
            )
          case 2: bytes.removeSubrange(place..<min(bytes.count, place + 20))
          default: bytes[place] = UInt8.random(in: 0...255, using: &generator)
          }
          if bytes.isEmpty { bytes = [0x40] }
        }
        let dump = EntryDump(bytes, name: name)
        #expect(dump.complaints.allSatisfy { $0.hasPrefix(name + ":") })
      }
    }
  }

  @Test func `Deep groups and long files are read without recursion`() {
    let deep = String(repeating: "{", count: 100_000)
    _ = EntryDump("@book{b, title = \(deep)")
    let closed = deep + String(repeating: "}", count: 100_000)
    #expect(EntryDump("@book{b, title = \(closed), author = \(closed)}").lines.count == 1)
    let emphasis = String(repeating: #"\emph{"#, count: 20_000)
    _ = EntryDump("@book{b, title = {\(emphasis)\(String(repeating: "}", count: 20_000))}}")
    #expect(
      EntryDump(String(repeating: "@book{b, title = {T}}\n", count: 5_000)).lines.count == 5_000)
  }
}
