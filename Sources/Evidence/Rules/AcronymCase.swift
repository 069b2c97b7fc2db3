import Diagnostics
import Languages

extension EvidenceRule {
  static let acronymCase = EvidenceRule(EvidenceDiagnostics.acronymCase) { dossier in
    let spellings = Spellings(dossier)
    var told: Set<String> = []
    return dossier.passages.flatMap { passage in
      passage.words.compactMap { word in
        guard word.isCapitalised, word.text.utf8.count <= Spellings.longest, !word.beginsSentence,
          !told.contains(word.text),
          let acronym = spellings.acronyms[word.text.uppercased()],
          !spellings.small.contains(word.lower),
          let vocabulary = dossier.vocabulary(of: word), vocabulary.words != nil,
          !vocabulary.isOrdinary(word)
        else { return nil }
        told.insert(word.text)
        return Finding(
          summary: "\"\(word.text)\" is also written \"\(word.text.uppercased())\"",
          span: passage.span(word),
          notes: [Diagnostic.Note("so written here", at: acronym.span)],
          hint: "write it in one way everywhere")
      }
    }
  }
}

extension Word {
  /// Also where the number of a source or a meeting fell into it: `ASEAN6`.
  fileprivate var acronym: String? {
    let letters = text.utf8.prefix { (65...90).contains($0) }
    let rest = text.utf8.dropFirst(letters.count)
    guard letters.count >= 3, rest.count <= 2, rest.allSatisfy(\.isDigit) else { return nil }
    return String(decoding: letters, as: UTF8.self)
  }
}

/// How the words of a file are written.
private struct Spellings {
  /// Longer words in capitals are for show: `RAHASIA`, `LAMPIRAN`.
  static let longest = 6

  struct Acronym {
    let span: SourceSpan?
  }

  /// By the word, the first place of each.
  private(set) var acronyms: [String: Acronym] = [:]
  /// Words that stand somewhere in small letters.
  private(set) var small: Set<String> = []

  init(_ dossier: Dossier) {
    for passage in dossier.passages {
      for (index, word) in passage.words.enumerated() {
        if word.text == word.lower { small.insert(word.lower) }
        // Of a heading in capitals no word is an acronym.
        let neighbours = [passage[index - 1], passage[index + 1]].compactMap(\.self)
        guard let acronym = word.acronym, !neighbours.contains(where: \.isAcronym),
          acronyms[acronym] == nil
        else { continue }
        acronyms[acronym] = Acronym(span: passage.span(word))
      }
    }
  }
}
