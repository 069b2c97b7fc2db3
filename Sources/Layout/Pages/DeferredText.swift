package import Diagnostics
package import Frames
package import Shaping

/// Says what runs read whose words depend on the whole document: `Tabel 2, hlm. 4`.
package protocol DeferredText {
  /// What stands for a run that has the number `number`.
  ///
  /// - Parameter pages: where anchors stood when the document was last laid out; without any in the
  ///   first round, in which the length of a page's number is guessed.
  func runs(for run: TextRun, number: Int, pages: AnchorPages) -> [TextRun]

  /// Whose pages are printed: if one moves, its words change, and with them the lines.
  var pageMentions: [PageMention] { get }

  /// The marks of notes that are counted anew on each page, where anchors stand on `pages`; without
  /// any, what they are taken for in the first round.
  func noteMarks(on pages: AnchorPages) -> [NoteMark]
}

extension DeferredText {
  package func noteMarks(on pages: AnchorPages) -> [NoteMark] { [] }

  /// Whether any of its words may change where things stand.
  var hangsOnPages: Bool { !pageMentions.isEmpty || !noteMarks(on: AnchorPages()).isEmpty }
}

/// The mark of a note as it is printed: `3`.
package struct NoteMark: Sendable {
  package let text: String
  package let span: SourceSpan?

  package init(text: String, span: SourceSpan?) {
    self.text = text
    self.span = span
  }
}

/// A place in the text that prints the page on which something stands.
package struct PageMention: Sendable {
  package let anchor: AnchorID
  /// What stands there, for messages: `Tabel 2`.
  package let name: String
  package let span: SourceSpan?

  package init(anchor: AnchorID, name: String, span: SourceSpan?) {
    self.anchor = anchor
    self.name = name
    self.span = span
  }
}
