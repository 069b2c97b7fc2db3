import Compose
import Diagnostics
import Frames
import Shaping
import TestSupport
import Testing

@Suite struct ExampleTests {
  private static func example(
    paper: String? = nil, template: (String) -> String = { $0 }
  ) throws -> Briefing {
    try Briefing(
      file: try Checkout.text("Examples/unops-courtesy-call/meeting.yaml"), paper: paper,
      template: template)
  }

  @Test func `The example has no error and its structure is as kept`() throws {
    let briefing = try Self.example()
    #expect(briefing.errors == [])
    try Golden.expect(briefing.outlineOfStructure, named: "unops-courtesy-call-structure.txt")
  }

  private static let papers = [
    "A4", "A5", "Letter", "F4", "{width: 120mm, height: 500mm}", "{width: 400mm, height: 160mm}",
  ]

  @Test(arguments: papers)
  func `Structure, outline and text are the same at every page size`(_ size: String) throws {
    let one = try Self.example()
    let other = try Self.example { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("  size:") ? "  size: \(size)" : String(line)
      }.joined(separator: "\n")
        .replacing("outside: 49mm", with: "outside: 30mm")
        .replacing("inside: 36mm", with: "inside: 20mm")
    }
    #expect(other.errors == [])
    #expect(one.outlineOfStructure == other.outlineOfStructure)
    #expect(one.composition.outline == other.composition.outline)
    #expect(words(one) == words(other))
  }

  /// The text of all elements in reading order, without the pages that cite, which depend on them.
  private func words(_ briefing: Briefing) -> [String] {
    briefing.items.reduce(into: "") { text, item in
      guard case .glyphs(let run) = item.item, case .element(let id) = item.tag,
        !briefing.structure[id].path.contains("/cited")
      else { return }
      text += String(decoding: run.text, as: UTF8.self)
    }.split(separator: " ").map(String.init)
  }

  @Test func `Every link leads to a place there is, from an element that is a link`() throws {
    let briefing = try Self.example()
    #expect(briefing.links.count > 20)
    for link in briefing.links {
      #expect(link.role == .link, "\(link.owner)")
      if link.target.hasPrefix("#") {
        #expect(briefing.anchors.contains(String(link.target.dropFirst())), "\(link.target)")
      }
    }
    for entry in briefing.composition.outline {
      #expect(briefing.anchors.contains(entry.anchor.path), "\(entry.title)")
    }
  }

  @Test func `No element is without text or drawing`() throws {
    let briefing = try Self.example()
    var filled: Set<ElementID> = []
    for item in briefing.items {
      guard case .element(let id) = item.tag else { continue }
      var next: ElementID? = id
      while let element = next, filled.insert(element).inserted {
        next = briefing.structure[element].parent
      }
    }
    let empty = briefing.structure.elements.indices
      .filter { !filled.contains(ElementID(index: Int32($0))) }
      .map { briefing.structure.elements[$0].path }
      // A page that cites twice is named once, and leads to the first place.
      .filter { !$0.contains("/cited/page") }
    #expect(empty == [])
  }

  @Test func `Headings follow each other without a gap`() throws {
    for sections in [nil, "summary, participants, background, references"] {
      let briefing = try Briefing(
        file: try Checkout.text("Examples/unops-courtesy-call/meeting.yaml"), sections: sections)
      var last = 0
      for element in briefing.structure.elements {
        guard case .heading(let level) = element.role else { continue }
        #expect(level <= last + 1, "\(element.path)")
        last = level
      }
      #expect(last > 0)
    }
  }

  @Test func `The outline names the title and every section in order`() throws {
    let outline = try Self.example().composition.outline
    #expect(
      outline.map { "\($0.level) \($0.title)" } == [
        "1 Sekjen Kemhan Terima Courtesy Call Delegasi UNOPS, Membahas Penjajakan Kerja Sama",
        "1 Ringkasan Eksekutif", "1 Daftar Peserta",
        "1 Fokus Kerja Sama: Infrastruktur hingga Kapasitas Kelembagaan",
        "1 Apresiasi dan Harapan Modernisasi Pertahanan", "1 Delegasi dan Pendamping",
        "1 Infrastruktur dan Iklim: Pengalaman UNOPS", "1 Kesimpulan", "1 Daftar Pustaka",
      ])
  }
}
