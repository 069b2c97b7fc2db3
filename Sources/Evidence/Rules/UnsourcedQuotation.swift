import Diagnostics
import Meetings

extension EvidenceRule {
  static let unsourcedQuotation = EvidenceRule(EvidenceDiagnostics.unsourcedQuotation) { dossier in
    let passages = dossier.passages.filter { $0.kind == .prose && !dossier.isSourced($0) }
    let apart = dossier.wishes
    let findings = passages.flatMap { passage in
      passage.quotations.compactMap { quotation -> Finding? in
        let span = passage.span(quotation.first, to: quotation.last)
        if let span, apart.contains(where: { $0.holds(span) }) { return nil }
        return Finding(
          summary: "a quotation of \(quotation.count) words in a paragraph that cites no source",
          span: span,
          hint: "cite where it was said or written: [@id]")
      }
    }
    // Without references the first claim or quotation says it for all.
    return dossier.meeting.references.isEmpty ? [] : findings
  }
}

/// The words between two marks of a quotation.
private struct Quotation {
  let first: Word
  let last: Word
  let count: Int
}

extension Passage {
  /// Quotations of four words and more. Where most words have a capital it is a title.
  fileprivate var quotations: [Quotation] {
    if isQuoted { return [quotation(words[...])].compactMap(\.self) }
    var found: [Quotation] = []
    var start: Int?
    for (index, word) in words.enumerated() {
      if start == nil, word.before.opensQuotation { start = index }
      guard let first = start, word.behind.closesQuotation else { continue }
      if let quotation = quotation(words[first...index]) { found.append(quotation) }
      start = nil
    }
    return found
  }

  private func quotation(_ words: ArraySlice<Word>) -> Quotation? {
    guard words.count >= 4, let first = words.first, let last = words.last else { return nil }
    let capitals = words.count { $0.text.first?.isUppercase == true }
    guard capitals * 2 < words.count else { return nil }
    return Quotation(first: first, last: last, count: words.count)
  }
}

extension String {
  fileprivate var opensQuotation: Bool {
    unicodeScalars.contains { "\"“„«".unicodeScalars.contains($0) }
  }

  fileprivate var closesQuotation: Bool {
    unicodeScalars.contains { "\"”“»".unicodeScalars.contains($0) }
  }
}
