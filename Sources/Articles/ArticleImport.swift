package import Diagnostics
package import Languages

/// What an article is written in.
package enum ArticleForm: Sendable {
  case plain, markdown, html

  /// By the name of its file, in lower case and without its dot; for other names by how it begins.
  package init(extension name: String, bytes: [UInt8]) {
    switch name {
    case "md", "markdown", "mdown": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "txt", "text": self = .plain
    default:
      let head = String(decoding: bytes.prefix(400), as: UTF8.self).lowercased().trimmed
      self =
        ["<!doctype html", "<html", "<head", "<body", "<article"].contains { head.hasPrefix($0) }
        ? .html : .plain
    }
  }
}

/// An article's way to a starting meeting file: decoding, mending, reading, recognising, writing.
package struct ArticleImport {
  private let vocabularies: Vocabularies
  private let shows: (Unicode.Scalar) -> Bool

  /// - Parameters:
  ///   - languages: those in which articles are read.
  ///   - words: the file of a language's words for articles.
  ///   - shows: whether the fonts at hand have a sign.
  /// Nil after a report.
  package init?(
    languages: [LanguageTag], library: LanguageLibrary, words: (LanguageTag) -> SourceFile?,
    shows: @escaping (Unicode.Scalar) -> Bool, sink: DiagnosticSink
  ) {
    guard let vocabularies = Vocabularies(languages, library: library, words: words, sink: sink)
    else { return nil }
    self.vocabularies = vocabularies
    self.shows = shows
  }

  /// The text of the meeting's file; nil after a report.
  ///
  /// - Parameters:
  ///   - name: what the file says that it was made from.
  ///   - language: the article's, where that is known.
  package func meeting(
    from file: SourceFile, named name: String, form: ArticleForm, language: LanguageTag?,
    sink: DiagnosticSink
  ) -> String? {
    guard let text = ArticleText(file, sink: sink) else { return nil }
    let whole = Mojibake.mended(text.string)
    let signs = LostBytes.mended(whole.text)
    let clean = CleanText.cleaned(signs.text, shows: shows)
    var parts = Self.read(clean.text, form)
    parts.doubts += text.doubts + whole.doubts + signs.doubts + clean.doubts
    // Of Markdown that is nested too deeply the reader gives up; `LostWords` does not.
    let hasWords = form == .markdown ? clean.text.hasWord : parts.blocks.contains { $0.hasWord }
    guard hasWords || parts.title?.plain.hasWord ?? false else {
      sink.report(ArticleText.empty(file.name))
      return nil
    }
    var draft = ArticleRecogniser.draft(of: parts, in: language, vocabularies)
    if form != .html { LostWords.restore(clean.text, isMarkup: form == .markdown, to: &draft) }
    draft.makeTitle(vocabularies.leading(with: draft.language))
    return MeetingFile.text(of: draft, from: name, vocabularies)
  }

  private static func read(_ text: String, _ form: ArticleForm) -> ArticleParts {
    switch form {
    case .plain: PlainTextReader.read(text)
    case .markdown: MarkdownArticleReader.read(text)
    case .html: HTMLArticleReader.read(text)
    }
  }
}

extension ArticleBlock {
  fileprivate var hasWord: Bool {
    if case .listing(let lines, _) = self { return lines.contains { $0.hasWord } }
    return passages.contains { $0.plain.hasWord }
  }
}
