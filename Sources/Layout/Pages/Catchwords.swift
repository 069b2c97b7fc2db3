import Frames
package import Shaping

/// The first word of the page that follows, and in which letters it stands there.
package struct Catchword: Sendable, Hashable {
  package var text: String
  /// Nil where its font is not known.
  package var letters: Letters?

  package init(text: String, letters: Letters? = nil) {
    self.text = text
    self.letters = letters
  }
}

/// Finds what each page's foot names of the next, as Indonesian offices want it (kata penyambung):
/// its first word, with the mark that stands before it; nothing where the next page begins a part.
struct Catchwords {
  /// Nil where headings and marks cannot be told from other text.
  let structure: StructureTree?
  let setter: any TextSetter

  /// Of each page; nil before pages that begin anew, since there no text goes on.
  func words(of pages: [LaidPage]) -> [Catchword?] {
    pages.indices.map { index in
      guard pages.indices.contains(index + 1), !pages[index].isEnded else { return nil }
      return first(on: pages[index + 1].page)
    }
  }

  /// The text up to a space, which may be found in several runs of one line.
  private struct Reading {
    var mark = ""
    var text = ""
    var face: FaceID?
    var baseline: Double?

    var word: Substring { text.drop { $0 == " " }.prefix { $0 != " " } }
    /// Only a space ends a word: a stress may begin or end within it, and a mark stand before it. One
    /// that no line parts does not.
    var isWhole: Bool { text.drop { $0 == " " }.contains(" ") }
  }

  private func first(on page: Page) -> Catchword? {
    var reading = Reading()
    for item in page.frame().flattened() {
      guard case .glyphs(let run) = item.item, case .element(let element) = item.tag,
        !run.text.isEmpty
      else { continue }
      if let baseline = reading.baseline, abs(item.origin.y - baseline) > 0.5 { break }
      switch kind(of: element) {
      case .part: return nil
      case .drawing, .call: continue
      case .mark:
        reading.mark += String(decoding: run.text, as: UTF8.self)
      case .text:
        if reading.face == nil { reading.face = run.face }
        reading.text += String(decoding: run.text, as: UTF8.self)
      }
      reading.baseline = item.origin.y
      if reading.isWhole { break }
    }
    return catchword(reading)
  }

  private func catchword(_ reading: Reading) -> Catchword? {
    let words = [reading.mark.trimmed, String(reading.word).trimmed].filter { !$0.isEmpty }
    guard !words.isEmpty else { return nil }
    return Catchword(
      text: words.joined(separator: "\u{A0}"), letters: reading.face.flatMap(setter.letters))
  }

  private enum Kind {
    /// The heading of a part.
    case part
    /// A number or dash before an item of a list.
    case mark
    /// Words inside a chart, which are no text that goes on.
    case drawing
    /// The number of a source or a note behind a word.
    case call
    case text
  }

  /// By the element and what it belongs to.
  private func kind(of element: ElementID) -> Kind {
    guard let structure else { return .text }
    var next: ElementID? = element
    while let id = next, structure.elements.indices.contains(Int(id.index)) {
      switch structure[id].role {
      case .heading(let level) where level <= 2: return .part
      case .label: return .mark
      case .figure: return .drawing
      case .reference, .note: return .call
      case .section, .document, .part: return .text
      default: next = structure[id].parent
      }
    }
    return .text
  }
}

extension String {
  /// Without spaces of any kind at both ends.
  fileprivate var trimmed: String {
    var text = Substring(self)
    while let first = text.first, first == " " || first == "\u{A0}" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\u{A0}" { text.removeLast() }
    return String(text)
  }
}
