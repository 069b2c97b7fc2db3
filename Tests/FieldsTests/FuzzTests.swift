import Diagnostics
import Fields
import TestSupport
import Testing

@Suite("Damaged files")
struct FuzzTests {
  private static let yaml = """
    %YAML 1.2
    ---
    schema: probe/1
    title: "Kunjungan \\u00e9 \\
      kehormatan\\n"
    body: >-
      Satu dua
      tiga

        empat 会議
    label: {id: 'it''s', en: &x |
        y
      }
    tags: [a, *x, "b"]
    people:
      a: &a {name: A, rank: ~}
      b:
        <<: [*a]
        name: |+
          B

    count: 7
    """

  private static let json = """
    {"schema": "probe/1", "title": "\\ud83c\\udfaf é e\\u0301", "count": 7, "open": true,
     "people": {"a": {"name": "A", "rank": null}}, "tags": ["x", "y\\n"], "ratio": -1.5e3}
    """

  @Test(
    "However a file is damaged, reading ends, and every diagnostic has its place in the file",
    arguments: 0..<1000)
  func survives(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let isJSON = seed % 3 == 0
    let bytes = damaged(Array((isJSON ? Self.json : Self.yaml).utf8), &generator)
    let reading = Reading(bytes, name: isJSON ? "test.json" : "test.yaml")
    let probe = reading.probe()
    for diagnostic in reading.sink.diagnostics {
      let spans = [diagnostic.span] + diagnostic.notes.map(\.span)
      for span in spans.compactMap(\.self) {
        #expect(span.start <= span.end && Int(span.end) <= bytes.count, "\(diagnostic.summary)")
      }
    }
    #expect(probe != nil || reading.sink.hasErrors)
    #expect(DiagnosticFormatter(.human).text(of: reading.sink).isEmpty == reading.places.isEmpty)
    touch(reading.root)
  }

  /// Asks every value for its text and for the place of its end.
  private func touch(_ node: Node?) {
    guard let node else { return }
    if let text = node.text {
      let length = text.string.utf8.count
      #expect(text.span(of: 0..<length).start <= text.span(of: length..<length).end)
    }
    node.items.forEach(touch)
    for entry in node.entries {
      touch(entry.key)
      touch(entry.value)
    }
  }

  private func damaged(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    let frequent: [UInt8] = Array("\n :-,[]{}\"'&*|>\\#%!?<~\t\r0u".utf8) + [0, 0xE2, 0x80, 0xC2]
    for _ in 0..<Int.random(in: 1...5, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let byte =
        Bool.random(using: &generator)
        ? frequent.randomElement(using: &generator) ?? 0
        : UInt8.random(in: 0...255, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = byte
      case 1: bytes.insert(byte, at: place)
      case 2: bytes.remove(at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + 8))
      }
    }
    return bytes
  }
}
