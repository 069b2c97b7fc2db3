import Diagnostics
import Languages

extension EvidenceRule {
  static let misspeltName = EvidenceRule(EvidenceDiagnostics.misspeltName) { dossier in
    var told: Set<String> = []
    return dossier.passages.flatMap { passage in
      passage.words.indices.compactMap { index in
        guard let name = passage.misspelt(at: index, dossier),
          told.insert(passage.words[index].text).inserted
        else { return nil }
        return Finding(
          summary: "\"\(passage.words[index].text)\" is no known office; \(name) is",
          span: passage.span(passage.words[index]), hint: "did you mean \(name)?")
      }
    }
  }
}

extension Passage {
  /// The known name that a word comes near, or two, where a name of an office stands beside it.
  fileprivate func misspelt(at index: Int, _ dossier: Dossier) -> String? {
    let word = words[index]
    guard word.isCapitalised, (5...32).contains(word.text.utf8.count),
      let data = dossier.words(beside: word), !data.knownNames.contains(word.text),
      !data.offices.contains(word.text), !data.ordinary.contains(word.lower),
      [self[index - 1], self[index + 1]].contains(where: { data.isOffice($0) })
    else { return nil }
    let near = data.knownNames.filter { name in
      let allowed = name.utf8.count >= 9 ? 2 : 1
      guard abs(name.utf8.count - word.text.utf8.count) <= allowed else { return false }
      return Suggestion.editDistance(Array(word.text.utf8), Array(name.utf8)) <= allowed
    }
    guard (1...2).contains(near.count) else { return nil }
    return near.map { "\"\($0)\"" }.joined(separator: " or ")
  }
}

extension EvidenceWords {
  fileprivate func isOffice(_ word: Word?) -> Bool {
    guard let word else { return false }
    return offices.contains(word.text) || knownNames.contains(word.text)
  }
}
