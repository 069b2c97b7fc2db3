import Diagnostics
import Fields
import Languages

/// A language as an article's reader knows it: its data file and its words for articles.
struct Vocabulary {
  let language: Language
  let words: ArticleWords
  let ranks: Set<String>
  let grades: Set<String>
  let titles: Set<String>
  let services: Set<String>
  let degrees: Set<String>
  /// What a number behind is a part of: `Tabel`, `Box`.
  let parts: Set<String>
  let percents: [String]

  var tag: LanguageTag { language.tag }

  init(_ language: Language, _ words: ArticleWords) {
    func list(_ name: String) -> Set<String> { Set(language.noBreak.words(of: name)) }
    self.language = language
    self.words = words
    ranks = list("rank")
    grades = list("grade")
    titles = list("title")
    services = list("service")
    degrees = list("degree")
    parts = list("part")
    percents = [language.numbers.percentInText.filled { _ in "" }.trimmed.lowercased(), "percent"]
  }

  /// 1 to 12, also of a name without its capital; nil where it is no month.
  func month(_ word: String) -> Int? {
    let word = word.lowercased()
    return language.dates.months.firstIndex { $0.lowercased() == word }.map { $0 + 1 }
  }

  func isWeekday(_ word: String) -> Bool {
    let word = word.lowercased()
    return language.dates.weekdays.contains { $0.lowercased() == word }
  }
}

/// The languages in which articles are read, that of the article first.
struct Vocabularies {
  private(set) var all: [Vocabulary]

  /// Nil after a report.
  init?(
    _ tags: [LanguageTag], library: LanguageLibrary, words read: (LanguageTag) -> SourceFile?,
    sink: DiagnosticSink
  ) {
    all = []
    for tag in tags {
      guard let language = library.language(tag, sink: sink), let file = read(tag),
        let node = Node.read(file, into: sink),
        let words = ArticleWords.record.read(node, into: sink)
      else { return nil }
      all.append(Vocabulary(language, words))
    }
  }

  init(_ all: [Vocabulary]) { self.all = all }

  /// The same with one language first.
  func leading(with tag: LanguageTag) -> Vocabularies {
    let first = all.filter { $0.tag.language == tag.language }
    return Vocabularies(first + all.filter { $0.tag.language != tag.language })
  }

  func has(_ word: String, in list: KeyPath<ArticleWords, Set<String>>) -> Bool {
    all.contains { $0.words[keyPath: list].contains(word) }
  }

  func has(_ word: String, in list: KeyPath<Vocabulary, Set<String>>) -> Bool {
    all.contains { $0[keyPath: list].contains(word) }
  }

  func month(_ word: String) -> Int? {
    for vocabulary in all { if let month = vocabulary.month(word) { return month } }
    return nil
  }
}
