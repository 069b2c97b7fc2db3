package import Diagnostics

/// A picture that stands alone in its paragraph: `![what it shows](file.png "caption"){#id}`.
package struct MarkupImage: Sendable {
  /// By which texts point at it; nil where it has none.
  package let id: SourceText?
  /// The file's name, counted from the meeting's own folder.
  package let file: SourceText
  /// Empty where it has none.
  package let caption: [Inline]
  /// What is read aloud; empty where the author gave no words.
  package let alternative: [Inline]
  /// Of the width that is there, from 0 to 1.
  package let share: Double
  /// Nil where the template decides.
  package let place: FigurePlace?
  /// Of all of it, from its `!`.
  package let span: SourceSpan
}

/// The images of a paragraph: one that is all of it is a figure, others are refused where they stand.
struct ParagraphImages {
  private struct Lone {
    let words: [InlineToken]
    let picture: LinkReader.Picture
    /// How many tokens the paragraph had when it ended.
    let tokens: Int
  }

  /// The `![` of each.
  private var marks: [Range<Int>] = []
  private var lone: Lone?

  mutating func begin(at mark: Range<Int>) { marks.append(mark) }

  /// - Parameter tokens: how many the paragraph has with the image's words.
  mutating func end(_ words: [InlineToken], _ picture: LinkReader.Picture, tokens: Int) {
    lone = Lone(words: words, picture: picture, tokens: tokens)
  }

  /// The image that the paragraph is; nil where it is none, or one that was reported.
  func image(
    in tokens: [InlineToken], of input: MarkupInput, report: MarkupReport
  ) -> MarkupImage? {
    guard !marks.isEmpty else { return nil }
    guard let lone, marks.count == 1, lone.tokens == lone.words.count else {
      refuse(report)
      return nil
    }
    let mark = ImageMark(in: input, at: lone.picture.end)
    let end = mark?.range.upperBound ?? lone.picture.end
    guard Self.isNothing(tokens[lone.tokens...], before: end, in: input) else {
      refuse(report)
      return nil
    }
    if let fault = mark?.fault { report.malformedImage(fault.summary, at: fault.place) }
    return image(lone, mark, end: end, of: input, report)
  }

  /// Refuses every image, wherever it stands.
  func refuse(_ report: MarkupReport) {
    for mark in marks { report.unsupported(.image, at: mark) }
  }

  private func image(
    _ lone: Lone, _ mark: ImageMark?, end: Int, of input: MarkupInput, _ report: MarkupReport
  ) -> MarkupImage? {
    let words = TextAssembler.inlines(lone.words, of: input)
    let place = marks[0].lowerBound..<end
    if words.contains(where: \.leadsElsewhere) {
      report.malformedImage("an image's words hold more than text", at: place)
    }
    let reader = LinkReader(input, report: report)
    guard let file = reader.file(lone.picture.destination) else { return nil }
    return MarkupImage(
      id: mark?.id, file: file, caption: caption(lone.picture, of: input, report),
      alternative: words, share: mark?.share ?? 1, place: mark?.place,
      span: input.span(place))
  }

  /// As it is written, so that its escapes are read once, with all else that a caption may hold.
  private func caption(
    _ picture: LinkReader.Picture, of input: MarkupInput, _ report: MarkupReport
  ) -> [Inline] {
    guard let range = picture.caption else { return [] }
    let text = SourceText(input.string(range), map: input.text.map.slice(range))
    return MarkupParser(sink: report.sink).inlines(text)
  }

  private static func isNothing(
    _ tokens: ArraySlice<InlineToken>, before end: Int, in input: MarkupInput
  ) -> Bool {
    tokens.allSatisfy { token in
      switch token {
      case .plain(let range), .decoded(_, let range):
        range.upperBound <= end || input.bytes[range].allSatisfy(MarkupInput.isWhitespace)
      case .node: false
      }
    }
  }
}

extension Inline {
  /// Whether it says more than words: a source, a note, a part of the document.
  fileprivate var leadsElsewhere: Bool {
    switch self {
    case .citation, .reference, .note, .link: true
    case .emphasis(let content), .strong(let content), .language(_, let content):
      content.contains(where: \.leadsElsewhere)
    case .text, .code, .lineBreak: false
    }
  }
}
