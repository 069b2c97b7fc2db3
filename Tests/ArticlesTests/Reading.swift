import Diagnostics
import Languages
import TestSupport

@testable import Articles

/// Articles as tests read them: with the checkout's languages, and fonts that have no pictographs.
enum Reading {
  static func words(_ tag: LanguageTag) -> SourceFile? {
    (try? Checkout.bytes("Languages/articles/\(tag).yaml")).map {
      SourceFile(name: "\(tag).yaml", bytes: $0)
    }
  }

  static func vocabularies(_ first: LanguageTag = .indonesian) throws -> Vocabularies {
    let sink = DiagnosticSink()
    let all = Vocabularies(
      [.indonesian, .english], library: SharedLanguages.library(), words: words, sink: sink)
    guard let all else { throw TestSupportError("\(sink.diagnostics.map(\.summary))") }
    return all.leading(with: first)
  }

  static func shows(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x2600 }

  /// The file made of an article, or the ids of what was reported.
  static func meeting(
    _ bytes: [UInt8], named name: String = "article.txt", _ form: ArticleForm = .plain,
    language: LanguageTag? = nil
  ) throws -> (text: String?, ids: [String]) {
    let sink = DiagnosticSink()
    let article = ArticleImport(
      languages: [.indonesian, .english], library: SharedLanguages.library(), words: words,
      shows: shows, sink: sink)
    let text = article?.meeting(
      from: SourceFile(name: name, bytes: bytes), named: name, form: form, language: language,
      sink: sink)
    return (text, sink.diagnostics.map(\.kind.id))
  }

  static func draft(_ text: String, _ form: ArticleForm = .plain) throws -> Draft {
    let parts =
      switch form {
      case .plain: PlainTextReader.read(text)
      case .markdown: MarkdownArticleReader.read(text)
      case .html: HTMLArticleReader.read(text)
      }
    return ArticleRecogniser.draft(of: parts, in: nil, try vocabularies())
  }

  static func fixture(_ name: String) throws -> [UInt8] {
    try Checkout.bytes("Tests/Fixtures/articles/" + name)
  }
}

extension ArticleForm {
  init(of name: String) {
    self.init(
      extension: name.split(separator: ".").last.map(String.init) ?? "", bytes: [])
  }
}

extension String {
  /// What stands between two texts.
  func part(after start: String, before end: String) -> String {
    guard let from = utf8Range(of: start, from: 0),
      let to = utf8Range(of: end, from: from.upperBound)
    else { return "" }
    return utf8Part(from.upperBound..<to.lowerBound)
  }
}
