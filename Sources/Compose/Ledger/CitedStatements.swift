import Diagnostics
import Frames
import Languages
import Markup
import Meetings

/// The sentences of one text that cite sources, each with what it cites.
struct CitedStatements {
  private struct Statement {
    /// UTF-8 offsets in the plain text.
    let sentence: Range<Int>
    var sources: [SourceLedger.Source] = []
    var place: AnchorID?
    var span: SourceSpan?
  }

  private let inlines: [Inline]
  private var statements: [Statement] = []
  /// The statement of each citation, in order.
  private var order: [Int] = []
  private var next = 0

  /// Nil for a text that cites nothing.
  init?(_ inlines: [Inline], _ rules: NoBreakRules) {
    var text = CitedText()
    text.read(inlines)
    guard !text.citations.isEmpty else { return nil }
    self.inlines = inlines
    let sentences = Sentences(text.text, rules)
    for offset in text.citations {
      let sentence = sentences.sentence(at: offset)
      if statements.last?.sentence != sentence { statements.append(Statement(sentence: sentence)) }
      order.append(statements.count - 1)
    }
  }

  /// Notes the next citation and where it is printed.
  mutating func cite(_ citations: [Citation], at place: AnchorID?) {
    guard order.indices.contains(next) else { return }
    let index = order[next]
    next += 1
    for source in citations.map(SourceLedger.Source.init)
    where !statements[index].sources.contains(source) {
      statements[index].sources.append(source)
    }
    statements[index].place = statements[index].place ?? place
    statements[index].span = statements[index].span ?? citations.first?.span
  }

  /// - Parameter language: of the text.
  func enter(in ledger: SourceLedger, _ language: LanguageTag) {
    let excerpts = Excerpts(of: inlines)
    for statement in statements {
      guard let span = statement.span else { continue }
      let said = excerpts.excerpt(statement.sentence, for: span)
      // A cell says little without what heads its row.
      let subject = ledger.subject.excerpt(atMost: 40, for: span)
      let hasNumber = said.plainText.contains { $0.isNumber }
      ledger.add(
        SourceLedger.Entry(
          kind: !subject.isEmpty && hasNumber ? .figure : .statement,
          content: subject.isEmpty ? said : subject + [.words(": ", for: span)] + said,
          language: language, span: span, place: statement.place, sources: statement.sources))
    }
  }
}

/// A text without its forms, and where in it sources are cited.
private struct CitedText {
  private(set) var text = ""
  /// UTF-8 offsets, in the order in which the text is set.
  private(set) var citations: [Int] = []

  mutating func read(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let source), .code(let source): text += source.string
      case .emphasis(let content), .strong(let content), .language(_, let content): read(content)
      case .link(let link): read(link.content)
      case .reference(let reference): read(reference.words)
      case .lineBreak: text += " "
      case .citation: citations.append(text.utf8.count)
      // It enters its own.
      case .note: break
      }
    }
  }
}

/// Where the sentences of a text end, made to miss an end rather than to part a title from a name.
struct Sentences {
  /// UTF-8 offsets behind each sentence's last mark; the text's own end is the last.
  private let ends: [Int]

  /// - Parameter rules: of the language, whose lists know what is shortened.
  init(_ text: String, _ rules: NoBreakRules) {
    let shortened = Set(
      ["title", "rank", "degree", "short"].flatMap { rules.words(of: $0) }
        .filter { $0.hasSuffix(".") }.map { $0.lowercased() })
    var ends: [Int] = []
    var offset = 0
    var word = ""
    /// Behind a mark that may end a sentence; nil elsewhere.
    var candidate: Int?
    for character in text {
      let end = offset + character.utf8.count
      if candidate != nil, character.isWhitespace {
        // Decided by what comes next.
      } else if let mark = candidate, offset > mark {
        if !character.isLowercase { ends.append(mark) }
        candidate = nil
      } else if candidate != nil {
        candidate = "”’\"')]»".contains(character) ? end : nil
      }
      if "?!…".contains(character) || (character == "." && !Self.isAbbreviation(word, shortened)) {
        candidate = end
      }
      word = character.isLetter || (character == "." && !word.isEmpty) ? word + [character] : ""
      offset = end
    }
    self.ends = ends + [offset]
  }

  /// `S.H`, `Dr`, `No`, and what the language says.
  private static func isAbbreviation(_ word: String, _ shortened: Set<String>) -> Bool {
    guard word.count > 1, !word.contains(".") else { return !word.isEmpty }
    if shortened.contains(word.lowercased() + ".") { return true }
    return word.count <= 3 && word.first?.isUppercase == true
      && word.dropFirst().allSatisfy(\.isLowercase)
  }

  /// The sentence to which what stands at an offset belongs: the one that ends there, or the one
  /// that goes on.
  func sentence(at offset: Int) -> Range<Int> {
    let index = min(ends.firstIndex(atLeast: offset), ends.count - 1)
    let start = index > 0 ? ends[index - 1] : 0
    guard ends.indices.contains(index) else { return 0..<0 }
    return min(start, ends[index])..<ends[index]
  }
}
