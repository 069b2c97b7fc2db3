/// The justified paragraphs of a document, kept to see how their lines come out at other measures.
struct ProseSample {
  /// A paragraph and the column that it was set in.
  struct Entry {
    let paragraph: PreparedParagraph
    /// In points.
    let width: Double
  }

  private(set) var entries: [Entry] = []

  /// Where layout tries several columns, a paragraph counts once, in the first of them.
  mutating func add(_ paragraph: PreparedParagraph, width: Double) {
    guard paragraph.style.alignment == .justified,
      !entries.contains(where: { $0.paragraph.text == paragraph.text })
    else { return }
    entries.append(Entry(paragraph: paragraph, width: width))
  }

  /// Mean advance of a character, word spaces among them, in points; 0 without text.
  var characterWidth: Double {
    var width = 0.0
    var characters = 0
    for entry in entries {
      for piece in entry.paragraph.pieces {
        switch piece.kind {
        case .word:
          width += piece.word?.width ?? 0
          // Every byte but the continuations of UTF-8 begins a character.
          characters += piece.word?.text.count { $0 & 0xC0 != 0x80 } ?? 0
        case .space:
          width += entry.paragraph.runs[piece.run].style.spaceWidth
          characters += 1
        case .lineBreak: continue
        }
      }
    }
    return characters == 0 ? 0 : width / Double(characters)
  }
}

/// How a document's justified prose comes out at one measure, beside what first fit makes of the
/// same words and hyphens.
package struct ProseSetting: Sendable {
  /// In characters of mean width; nil for the columns that the pages have.
  package let characters: Double?
  package internal(set) var totalFit = LineStatistics()
  package internal(set) var firstFit = LineStatistics()
}
