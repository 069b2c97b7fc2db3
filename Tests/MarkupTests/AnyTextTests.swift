import Diagnostics
import Markup
import TestSupport
import Testing

@Suite("Any text")
struct AnyTextTests {
  private static let alphabet = [
    "[", "]", "@", "{", "}", "<", ">", "*", "_", "\\", "`", "&", ";", "#", "-", "+", ".", "0", " ",
    "\n", "é", "漢", "(", ")", "!", "|", "=", "~", ":", "\"", "\r\n", "\t", "lang=en}", "{lang=",
    "https:", "&amp;", "[@", "](https:", ", ", "![", "](a \"", "{#", "\n\n![",
  ]

  private static func text(seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...40, using: &generator)
    return (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test("keeps every letter once and in order unless it reports an error", arguments: 0..<40)
  func letters(block: Int) {
    for seed in UInt64(block) * 100..<UInt64(block + 1) * 100 {
      let text = Self.text(seed: seed)
      let reading = Reading(text)
      guard !reading.sink.hasErrors else { continue }
      let letters = { (text: String) in text.filter { $0 == "é" || $0 == "漢" } }
      let kept = reading.blocks.flatMap(Self.written).map(letters).joined()
      #expect(kept == letters(text), "seed \(seed): \(text.debugDescription)")
    }
  }

  @Test("points each text at bytes that decode to it", arguments: 0..<40)
  func places(block: Int) {
    for seed in UInt64(block) * 100..<UInt64(block + 1) * 100 {
      let text = Self.text(seed: seed)
      let reading = Reading(text)
      for piece in reading.blocks.flatMap(\.texts) where !piece.string.hasPrefix("mailto:") {
        var offset = 0
        for scalar in piece.string.unicodeScalars {
          let length = UTF8.width(scalar)
          let written = reading.excerpt(piece.span(of: offset..<offset + length))
          #expect(
            Self.isSource(written, of: scalar),
            "seed \(seed): \(written.debugDescription) for \(scalar) in \(text.debugDescription)")
          offset += length
        }
      }
    }
  }

  @Test("reads the same text the same way in an inline field, or reports", arguments: 0..<10)
  func inlineField(block: Int) {
    for seed in UInt64(block) * 100..<UInt64(block + 1) * 100 {
      let text = Self.text(seed: seed)
      let reading = Reading(inline: text)
      if !reading.sink.hasErrors, let whole = Reading(text).blocks.first {
        #expect(reading.outline == Reading.outline(whole), "seed \(seed): \(text.debugDescription)")
      }
    }
  }

  /// What the author wrote for a block: an address that is its own text counts once.
  private static func written(_ block: MarkupBlock) -> [String] {
    switch block {
    case .paragraph(let inlines, _), .heading(let inlines, _, _): inlines.flatMap(written)
    case .quote(let blocks, _): blocks.flatMap(written)
    case .list(let list): list.items.flatMap { $0.blocks.flatMap(written) }
    case .table(let table): table.inlines.flatMap(written)
    case .image(let image):
      image.alternative.flatMap(written) + [image.file.string] + image.caption.flatMap(written)
        + [image.id?.string ?? ""]
    case .listing(let listing): listing.lines.map(\.string)
    case .definitions(let list):
      list.items.flatMap { $0.term.flatMap(written) + $0.definitions.flatMap(written) }
    }
  }

  private static func written(_ inline: Inline) -> [String] {
    switch inline {
    case .link(let link):
      link.content.flatMap(\.texts).first?.span == link.url.span
        ? [link.url.string] : link.content.flatMap(written) + [link.url.string]
    case .emphasis(let content), .strong(let content), .language(_, let content):
      content.flatMap(written)
    case .citation(let citations):
      citations.flatMap { [$0.key, $0.locator?.string ?? ""] }
    case .reference(let reference): ["#" + reference.id] + reference.words.flatMap(written)
    case .note(let note): note.content.flatMap(written)
    case .text(let text), .code(let text): [text.string]
    case .lineBreak: []
    }
  }

  private static func isSource(_ written: String, of scalar: Unicode.Scalar) -> Bool {
    let decoded = String(Character(scalar))
    return written.unicodeScalars.elementsEqual(decoded.unicodeScalars)
      || written == "\\" + decoded || (written == "&amp;" && decoded == "&")
      || (decoded == " " && ["\n", "\r\n", "\r"].contains(written))
      // Blanks before a line of a listing, and tabs in it.
      || (decoded == " " && written.allSatisfy { $0 == " " || $0 == "\t" })
  }
}
