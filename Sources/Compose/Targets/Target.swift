import Diagnostics
import Frames
import Languages
import Markup

/// A part of the document that texts and lists of contents can lead to.
struct Target: Sendable {
  /// What it is; tables and figures are numbered, each kind through the whole document.
  enum Kind: Int, CaseIterable, Sendable {
    case section
    case table
    /// A picture or chart with a caption.
    case figure
    /// A number that counts, known by what it says.
    case keyFigure
  }

  let kind: Kind
  /// By which the meeting names it; nil where it cannot be named.
  let id: String?
  /// Among its kind, in reading order from 1; nil for a kind without numbers.
  let number: Int?
  let title: TargetTitle
  let anchor: AnchorID
  /// The structure element that it is or, of a section, its heading.
  let element: ElementID
  /// Of a section's heading: 1 for the document's title, 2 and more for what it heads.
  let level: Int

  /// `Tabel 2`; nil for what has no number.
  func label(in language: Language) -> String? {
    guard let number, let key = kind.label else { return nil }
    return "\(language.label(key)) \(number)"
  }
}

extension Target.Kind {
  /// The word before its number; nil for a kind without numbers.
  var label: LabelKey? {
    switch self {
    case .table: .table
    case .figure: .figure
    case .section, .keyFigure: nil
    }
  }
}

/// What a target is called, as inline values and as it stands in bookmarks and running heads.
struct TargetTitle: Sendable {
  /// Nil for words of the language data.
  let inlines: [Inline]?
  let language: LanguageTag
  let plain: String

  init(_ inlines: [Inline]?, language: LanguageTag, plain: String) {
    self.inlines = inlines
    self.language = language
    // A citation at its end leaves the space before it.
    self.plain = String(plain.reversed().drop { $0 == " " }.reversed())
  }

  /// Words of the language data.
  init(words: String, language: LanguageTag) {
    self.init(nil, language: language, plain: words)
  }
}

extension TargetTitle {
  /// The title without what leads elsewhere, for a place that is a link itself.
  var withoutLinks: TargetTitle {
    TargetTitle(inlines.map(Self.withoutLinks), language: language, plain: plain)
  }

  private static func withoutLinks(_ inlines: [Inline]) -> [Inline] {
    inlines.flatMap { inline -> [Inline] in
      switch inline {
      case .emphasis(let content): [.emphasis(withoutLinks(content))]
      case .strong(let content): [.strong(withoutLinks(content))]
      case .language(let tag, let content): [.language(tag, withoutLinks(content))]
      case .link(let link): withoutLinks(link.content)
      case .reference(let reference): withoutLinks(reference.words)
      case .lineBreak, .citation, .note: []
      case .text, .code: [inline]
      }
    }
  }
}
