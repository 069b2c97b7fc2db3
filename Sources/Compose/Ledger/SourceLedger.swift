import Diagnostics
import Fields
import Frames
import Markup
import Meetings

/// What a document says that rests on sources, gathered in reading order while it is composed.
///
/// Texts enter the sentences that cite, figures enter themselves, also those that cite nothing.
final class SourceLedger {
  enum Kind { case figure, statement }

  struct Source: Equatable {
    /// The id of a reference.
    let key: String
    /// What follows the comma of a citation: `hlm. 2`.
    let locator: String?

    init(key: String, locator: String? = nil) {
      self.key = key
      self.locator = locator
    }

    init(_ citation: Citation) {
      self.init(key: citation.key, locator: citation.locator?.string)
    }
  }

  struct Entry {
    let kind: Kind
    /// What is said, without citations, links and notes.
    let content: [Inline]
    let language: LanguageTag
    let span: SourceSpan
    /// Nil where nothing is printed that could be led to.
    let place: AnchorID?
    /// Each once.
    let sources: [Source]
  }

  private(set) var entries: [Entry] = []
  /// What heads the row of a table whose cells are being composed.
  var subject: [Inline] = []
  private let isKept: Bool
  private var isPaused = false
  private var anchors = 0

  /// - Parameter isKept: whether anybody will read it.
  init(isKept: Bool) { self.isKept = isKept }

  var isListening: Bool { isKept && !isPaused }

  func add(_ entry: Entry) {
    if isListening { entries.append(entry) }
  }

  /// Composes what is not entered: a translation beside its text, what a figure says of itself.
  func paused<Value>(_ make: () -> Value) -> Value {
    let before = isPaused
    isPaused = true
    defer { isPaused = before }
    return make()
  }

  /// For a statement whose citation is not printed or leads nowhere.
  func newAnchor() -> AnchorID {
    anchors += 1
    return AnchorID("ledger/place/\(anchors)")
  }
}

extension [SourceLedger.Source] {
  /// What texts cite, with its locators, then what a field names besides.
  init(citedIn inlines: [Inline], naming ids: [Located<String>] = []) {
    self = []
    for source in inlines.citations.map(SourceLedger.Source.init) where !contains(source) {
      append(source)
    }
    for id in ids where !contains(where: { $0.key == id.value }) {
      append(SourceLedger.Source(key: id.value))
    }
  }
}

extension [Inline] {
  /// In order, however deep, those in notes among them.
  fileprivate var citations: [Citation] {
    flatMap { inline -> [Citation] in
      switch inline {
      case .citation(let citations): citations
      case .emphasis(let content), .strong(let content), .language(_, let content):
        content.citations
      case .link(let link): link.content.citations
      case .reference(let reference): reference.words.citations
      case .note(let note): note.content.citations
      case .text, .code, .lineBreak: []
      }
    }
  }
}
