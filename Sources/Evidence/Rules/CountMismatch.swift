import Diagnostics
import Languages
import Meetings

extension EvidenceRule {
  static let countMismatch = EvidenceRule(EvidenceDiagnostics.countMismatch) { dossier in
    dossier.areaMismatches
      + dossier.passages.flatMap { $0.listMismatch(dossier) + $0.nameMismatches(dossier) }
  }
}

extension Dossier {
  /// Counts of areas in sections that place their table.
  fileprivate var areaMismatches: [Finding] {
    guard let rows = meeting.areas?.rows, !rows.isEmpty else { return [] }
    let sections = meeting.background.filter { $0.areas != nil }.compactMap(\.body)
    let groups = Set(rows.compactMap { $0.group?.variants.first?.source.string }).count
    return passages.flatMap { passage -> [Finding] in
      guard passage.kind == .prose, let first = passage.words.first,
        let span = passage.span(first),
        sections.contains(where: { $0.variants.contains { $0.source.span.holds(span) } })
      else { return [] }
      let counts = passage.counts(of: \.areas, self)
      // Whoever names all of them may speak of some beside it.
      guard !counts.contains(where: { $0.value == rows.count }) else { return [] }
      return counts.filter {
        $0.isExact && $0.value != groups && $0.value != passage.items
      }.map { count in
        passage.finding(
          count, counted: rows.count, of: "rows", in: "the table of areas", meeting.areas)
      }
    }
  }
}

extension Passage {
  /// A count in a sentence that leads to a list.
  fileprivate func listMismatch(_ dossier: Dossier) -> [Finding] {
    guard let items else { return [] }
    let counts = counts(of: { $0.items.union($0.areas) }, from: lastSentence, dossier)
    guard counts.count == 1, let count = counts.first, count.isExact, count.value != items else {
      return []
    }
    return [finding(count, counted: items, of: "items", in: "the list below")]
  }

  fileprivate func finding(
    _ count: CountMention, counted: Int, of noun: String, in place: String,
    _ areas: CooperationAreas? = nil
  ) -> Finding {
    Finding(
      summary: "\"\(excerpt(count.first, to: count.noun))\", but \(place) has \(counted) \(noun)",
      span: span(count.first, to: count.noun),
      notes: areas.map { [Diagnostic.Note("the rows stand here", at: $0.span)] } ?? [],
      hint: "mend the number, or what it counts")
  }

  /// A count of people that are then named: `tiga Direktur Jenderal kunci: A, B, dan C`.
  fileprivate func nameMismatches(_ dossier: Dossier) -> [Finding] {
    guard kind == .prose, items == nil else { return [] }
    return words.indices.compactMap { index in
      guard let data = dossier.words(beside: words[index]),
        let (value, end) = number(at: index, data), value >= 2,
        let colon = (end..<min(words.count, end + 4)).first(where: { words[$0].behind == ":" }),
        (end..<colon).allSatisfy({ words[$0].behind.isEmpty }),
        let names = names(from: colon + 1, data)
      else { return nil }
      guard names.count < value || names.count != value && names.areAlike else { return nil }
      return Finding(
        summary: "\"\(excerpt(words[index], to: words[colon]))\", but \(names.count) are named",
        span: span(words[index], to: words[colon]),
        hint: "mend the number, or name all of them")
    }
  }

  private struct Names {
    let count: Int
    /// Whether all begin with the same word, so that none is a part of another.
    let areAlike: Bool
  }

  /// What is named from a word to the sentence's end; nil where it is no list of names alone.
  private func names(from start: Int, _ data: EvidenceWords) -> Names? {
    var firsts: [Word] = []
    var isFirst = true
    for index in words.indices.dropFirst(start) {
      let word = words[index]
      if isFirst, data.conjunctions.contains(word.lower) { continue }
      if data.conjunctions.contains(word.lower) {
        isFirst = true
        continue
      }
      if isFirst { firsts.append(word) }
      let isDegree = word.text.utf8.contains(UInt8(ascii: "."))
      guard !isDegree, word.behind.isEmpty || [",", ";", "."].contains(word.behind) else {
        return nil
      }
      isFirst = word.behind == "," || word.behind == ";"
      if word.behind == ".", word.text.utf8.count > 4 || index == words.count - 1 { break }
    }
    guard firsts.count >= 2, firsts.allSatisfy({ $0.text.first?.isUppercase == true }) else {
      return nil
    }
    return Names(count: firsts.count, areAlike: Set(firsts.map(\.text)).count == 1)
  }
}
