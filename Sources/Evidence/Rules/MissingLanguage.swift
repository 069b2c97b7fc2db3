import Diagnostics
import Markup
import Meetings

extension EvidenceRule {
  static let missingLanguage = EvidenceRule(EvidenceDiagnostics.missingLanguage) { dossier in
    let translations = Translations(dossier.meeting)
    let found = translations.values.compactMap { value -> Finding? in
      let missing = translations.missing(in: value)
      guard !missing.isEmpty else { return nil }
      let forms = (value.languages + missing).map { "\($0): …" }
      let names = missing.map { "\"\($0)\"" }.joined(separator: " and ")
      return Finding(
        summary: "this text is not written in \(names), as the document is", span: value.span,
        hint: "add it: {\(forms.joined(separator: ", "))}; what is meant for one"
          + " language alone says so with \"lang\"")
    }
    guard found.count > limit, var last = found.prefix(limit).last else { return found }
    last.notes.append(
      Diagnostic.Note("\(found.count - limit) more texts are not written in all languages"))
    return Array(found.prefix(limit - 1)) + [last]
  }

  /// So many of one file are told each by itself.
  private static var limit: Int { 20 }
}

/// In which languages the parts of a meeting are written.
private struct Translations {
  /// The first form of each text that would be translated, in the order of the file.
  let values: [MeetingText]
  /// Those in which the document is written as a whole, its own first.
  private let languages: [LanguageTag]
  /// The sections and the summary, by their beginnings.
  private let parts: [SourceSpan]
  /// Of parts of which some text is in several languages: those languages.
  private var partLanguages: [Int: [LanguageTag]] = [:]

  init(_ meeting: Meeting) {
    let first = (meeting.gathered?.texts ?? []).filter { $0.isFirst && $0.isTranslated }
    values = first
    languages = Self.languages(of: meeting, first)
    let summary = meeting.summary.map(\.span)
    let whole = summary.first.flatMap { start in
      summary.last.map {
        SourceSpan(source: start.source, start: Int(start.start), end: Int($0.end))
      }
    }
    parts = (meeting.background.map(\.span) + [whole].compactMap(\.self))
      .sorted { $0.start < $1.start }
    for text in first where text.languages.count > 1 {
      guard let part = part(of: text) else { continue }
      partLanguages[part] = Self.distinct((partLanguages[part] ?? []) + text.languages)
    }
  }

  /// The number of the part that holds a text.
  private func part(of text: MeetingText) -> Int? {
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].start <= text.span.start { low = middle + 1 } else { high = middle }
    }
    guard low > 0, parts[low - 1].holds(text.span) else { return nil }
    return low - 1
  }

  /// The languages that a text lacks.
  func missing(in value: MeetingText) -> [LanguageTag] {
    let own = part(of: value).flatMap { partLanguages[$0] } ?? []
    return Self.distinct(languages + own).filter { tag in
      !value.languages.contains { $0.language == tag.language }
    }
  }

  /// A document is written in each language that its title has, and in those that a quarter of its
  /// texts have: whoever translates a position alone writes in one.
  private static func languages(of meeting: Meeting, _ values: [MeetingText]) -> [LanguageTag] {
    var counts: [String: Int] = [:]
    var prose: Set<String> = []
    for value in values where value.languages.count > 1 {
      for tag in value.languages { counts[tag.language, default: 0] += 1 }
      if value.form == .prose { prose.formUnion(value.languages.map(\.language)) }
    }
    let title = meeting.title.variants.map(\.language)
    let all = distinct([meeting.language] + title + values.flatMap(\.languages))
    let written = all.filter { tag in
      let count = counts[tag.language] ?? 0
      return (count > 1 || prose.contains(tag.language)) && count * 4 >= values.count
        || title.count > 1 && title.contains { $0.language == tag.language }
    }
    return written.count > 1 ? distinct([meeting.language] + written) : []
  }

  /// One of each language, whatever its regions.
  private static func distinct(_ tags: [LanguageTag]) -> [LanguageTag] {
    var seen: Set<String> = []
    return tags.filter { seen.insert($0.language).inserted }
  }
}

extension MeetingText {
  /// Whether it is the first of its field's texts, and so stands for the field.
  fileprivate var isFirst: Bool { languages.first == language }

  /// Whether it would be written anew in another language: no name, no number, no few words in a
  /// cell.
  fileprivate var isTranslated: Bool {
    guard form != .name, !isForeign else { return false }
    var reader = PassageReader()
    reader.read(self)
    return reader.passages.contains { passage in
      let words = passage.text.string.split { $0.isWhitespace }.filter(\.isWord)
      return words.count >= (passage.kind == .cell ? 4 : 1)
    }
  }
}

extension Substring {
  /// Two letters and more, not all of them capitals.
  fileprivate var isWord: Bool {
    let letters = unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count > 1 && letters.contains { !$0.properties.isUppercase }
  }
}
