package import Diagnostics
package import Frames
package import Languages

/// A stretch of a paragraph's text that looks and means the same.
package struct TextRun: Sendable {
  package var text: String
  /// Where the text's bytes came from; nil for words of the template or the language data.
  package var source: SourceMap?
  package var style: TextStyle
  package var language: LanguageTag
  package var tag: ContentTag
  /// No break inside and no hyphen (names with ranks, acronyms); spaces keep their width.
  package var isUnbreakable = false
  /// Set as it stands: every space keeps its place and width, and lines end behind spaces or, in the
  /// last resort, between any two letters.
  package var isVerbatim = false
  private var extras: Extras?

  package init(
    _ text: String, style: TextStyle, language: LanguageTag, tag: ContentTag,
    source: SourceMap? = nil
  ) {
    self.text = text
    self.style = style
    self.language = language
    self.tag = tag
    self.source = source
  }

  /// What few runs have, kept apart so that plain text is small.
  private struct References: Sendable {
    var link: LinkTarget?
    var linkDescription: String?
    var linkOwner: ElementID?
    var anchor: AnchorID?
    var note: Int?
    var deferred: Int?

    var isEmpty: Bool {
      link == nil && linkDescription == nil && linkOwner == nil && anchor == nil && note == nil
        && deferred == nil
    }
  }

  private final class Extras: Sendable {
    let references: References

    /// Nil where there are none.
    init?(_ references: References) {
      if references.isEmpty { return nil }
      self.references = references
    }
  }

  private var references: References {
    get { extras?.references ?? References() }
    set { extras = Extras(newValue) }
  }
}

extension TextRun {
  /// Where the run leads.
  package var link: LinkTarget? {
    get { extras?.references.link }
    set { references.link = newValue }
  }

  /// What the link says to those who cannot see where it stands (`Sumber 3`); an address says
  /// itself.
  package var linkDescription: String? {
    get { extras?.references.linkDescription }
    set { references.linkDescription = newValue }
  }

  /// The element of role `link` that owns the run's link areas; nil where it is that of `tag`. A
  /// link may hold spans in other languages.
  package var linkOwner: ElementID? {
    get { extras?.references.linkOwner }
    set { references.linkOwner = newValue }
  }

  /// Set at the run's start, so that others can lead here.
  package var anchor: AnchorID? {
    get { extras?.references.anchor }
    set { references.anchor = newValue }
  }

  /// The note that is called where the run begins, by its number in the document.
  package var note: Int? {
    get { extras?.references.note }
    set { references.note = newValue }
  }

  /// Which words will stand here once the document is complete; nil for a run that says what it
  /// says. Who sets such a run puts them in its place first.
  package var deferred: Int? {
    get { extras?.references.deferred }
    set { references.deferred = newValue }
  }

  var linkText: String {
    if let linkDescription { return linkDescription }
    if case .uri(let address) = link { return address }
    return text
  }
}

package enum Alignment: Hashable, Sendable {
  /// Both edges straight; the last line starts at the start edge.
  case justified
  case start, center, end
}

/// How the lines of a paragraph are made.
package struct ParagraphStyle: Hashable, Sendable {
  package var alignment: Alignment
  /// From baseline to baseline, in points.
  package var leading: Double
  package var isHyphenated: Bool
  /// Of the first line, from the start edge, in points; may be negative within `indent`.
  package var firstIndent: Double = 0
  /// Of every line, from the start edge, in points.
  package var indent: Double = 0
  /// The last line's least width, in ems, where the paragraph has more than one.
  package var lastLineMinimum: Double = 4
  /// Lines of even length (headings), rather than full ones with a short last.
  package var isBalanced = false
  /// Whether another paragraph goes on with the text, so that the last line, too, ends in a space for
  /// those who read it.
  package var isContinued = false
  /// Whether small signs at a line's ends stand out into the margins.
  package var hasOpticalMargins = false
  /// Nil where the text tells (`Paragraph.direction`). Start and end, and so indents, are the right
  /// and the left edge of a paragraph that runs from right to left.
  package var direction: TextDirection?

  /// From a line's top to its baseline, for a type size, both in points: capitals, two thirds of an
  /// em high, stand in the middle of the leading.
  package func ascent(size: Double) -> Double { leading / 2 + size * 0.33 }

  package init(alignment: Alignment, leading: Double, isHyphenated: Bool) {
    self.alignment = alignment
    self.leading = leading
    self.isHyphenated = isHyphenated
  }
}

/// Text to be set as lines of one paragraph.
package struct Paragraph: Sendable {
  package var runs: [TextRun]
  package var style: ParagraphStyle

  package init(_ runs: [TextRun], style: ParagraphStyle) {
    self.runs = runs
    self.style = style
  }
}

/// A line that was set: it is `height` high, its baseline `ascent` below its top.
///
/// Height is the paragraph's leading whatever stands in the line, so that lines keep the grid.
package struct Line: Sendable {
  package var height: Double
  package var ascent: Double
  /// Indent, ink and spaces, in points, without what hangs into the margins; where the line is
  /// centred or at the end edge, without the white before it.
  package var width: Double
  package var content: any FrameContent
  /// Whether it ends in the first part of a word.
  package var isHyphenated: Bool
  /// Where the line's first word comes from, if the line is wider than its measure by more than the
  /// eye forgives; nil also for words that come from no file.
  package var overfull: SourceSpan?
  /// The notes that are called in it.
  package var notes: [Int] = []

  package init(
    height: Double, ascent: Double, width: Double, content: any FrameContent,
    isHyphenated: Bool = false
  ) {
    self.isHyphenated = isHyphenated
    self.height = height
    self.ascent = ascent
    self.width = width
    self.content = content
  }
}

/// The widths between which a paragraph may be set, in points.
package struct TextWidths: Hashable, Sendable {
  /// Of the widest part that cannot be broken.
  package var minimum: Double
  /// Of the whole text on one line.
  package var preferred: Double
  /// Of all paragraphs behind each other: how much there is to set.
  package var length: Double

  /// `length` is that of one paragraph unless it is given.
  package init(minimum: Double, preferred: Double, length: Double? = nil) {
    self.minimum = minimum
    self.preferred = preferred
    self.length = length ?? preferred
  }
}

/// Turns paragraphs into lines. Layout knows no more of type than this; tests give a mock.
package protocol TextSetter: AnyObject {
  func lines(of paragraph: Paragraph, width: Double) -> [Line]
  func widths(of paragraph: Paragraph) -> TextWidths
  /// Nil for a face that it does not know.
  func letters(of face: FaceID) -> Letters?
}

extension TextSetter {
  package func letters(of face: FaceID) -> Letters? { nil }
}

/// A font face as styles name it.
package struct Letters: Sendable, Hashable {
  package var family: String
  /// CSS weight: 400 regular, 600 semibold, 700 bold.
  package var weight: Int
  package var isItalic: Bool

  package init(family: String, weight: Int, isItalic: Bool) {
    self.family = family
    self.weight = weight
    self.isItalic = isItalic
  }
}
