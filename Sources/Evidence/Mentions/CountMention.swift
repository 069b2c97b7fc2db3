import Languages

/// So many of something that a text says there are: `tiga area`, `three main areas`.
struct CountMention {
  let value: Int
  let first: Word
  /// What is counted.
  let noun: Word
  /// Whether it is a count of all and not of some, or a rough one.
  let isExact: Bool
}

extension Passage {
  /// Counts of two and more of what a set of nouns names.
  func counts(
    of nouns: (EvidenceWords) -> Set<String>, from start: Int = 0, _ dossier: Dossier
  ) -> [CountMention] {
    words.indices.dropFirst(start).compactMap { index in
      guard let data = dossier.words(beside: words[index]),
        let (value, end) = number(at: index, data), value >= 2
      else { return nil }
      let isRough = self[index - 1].map { data.inexact.contains($0.lower) } ?? false
      let nouns = nouns(data)
      for place in end..<min(words.count, end + data.adjectives + 1) {
        let word = words[place]
        guard words[place - 1].behind.isEmpty, word.before.isEmpty else { return nil }
        if nouns.contains(word.lower) {
          let next = word.behind.isEmpty ? self[place + 1] : nil
          let isPart = next.map { data.inexact.contains($0.lower) } ?? false
          return CountMention(
            value: value, first: words[index], noun: word, isExact: !isRough && !isPart)
        }
        let parts = data.inexact.contains(word.lower) || data.joining.contains(word.lower)
        if parts || number(at: place, data) != nil { return nil }
      }
      return nil
    }
  }

  /// A number in words or in one or two digits, and the number of the word behind it.
  func number(at index: Int, _ data: EvidenceWords) -> (value: Int, end: Int)? {
    let word = words[index]
    if word.isDigits(1...2) { return Int(word.text).map { ($0, index + 1) } }
    guard data.numberStarts.contains(word.lower) else { return nil }
    if let next = self[index + 1], word.behind.isEmpty,
      let found = data.numbers.firstIndex(of: word.lower + " " + next.lower)
    {
      return (found + 1, index + 2)
    }
    // Part of a longer number: `tiga ratus`, `dua puluh satu`.
    guard let found = data.numbers.firstIndex(of: word.lower) else { return nil }
    if let last = self[index - 1], last.behind.isEmpty, data.numbers.contains(last.lower) {
      return nil
    }
    return (found + 1, index + 1)
  }

  /// The number of the word with which the last sentence begins.
  var lastSentence: Int { words.lastIndex(where: \.beginsSentence) ?? 0 }
}
