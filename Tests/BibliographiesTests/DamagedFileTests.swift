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

  @Test func `Abbreviations that double at each step are stopped where they grow too long`() {
    let doubled = (1...60).map { "@string{s\($0) = s\($0 - 1) # s\($0 - 1)}\n" }.joined()
    let dump = EntryDump("@string{s0 = {Kementerian}}\n\(doubled)@misc{m, title = s3}\n")
    #expect(
      dump.complaints.first
        == "sumber.bib:20:21: error[bibtex-syntax]: abbreviations bring more than 10000000 bytes")
    #expect(dump.lines.count == 1)
  }

  @Test(.timeLimit(.minutes(1)))
  func `Long lists of names, forms and inherited fields take time that grows with them`() {
    let names = (0..<20_000).map { "A\($0) B" }.joined(separator: " and ")
    let words = String(repeating: "abc ", count: 100_000)
    let forms = String(repeating: "\\em ", count: 100_000)
    let fields = (0..<40_000).map { "f\($0) = {x}, " }.joined()
    let dump = EntryDump(
      """
      @book{a, author = {\(names)}}
      @book{b, author = {\(words)}, title = {{\(forms)x}}}
      @book{c, \(fields)year = 2001}
      @incollection{d, title = {T}, crossref = {c}}
      """)
    #expect(dump.lines.count == 4)
    #expect(dump.lines.last?.contains("[[2001]]") == true)
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
