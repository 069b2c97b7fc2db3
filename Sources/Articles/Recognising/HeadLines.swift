/// Lines that stand above an article's title as a letterhead has them: `SIARAN PERS`,
/// `For immediate release`, `Nomor: 12/2026`.
struct HeadLines {
  private let banners: Set<String>
  private let paperNumbers: Set<String>

  init(_ vocabularies: Vocabularies) {
    banners = vocabularies.all.reduce(into: []) { $0.formUnion($1.words.banners) }
    paperNumbers = vocabularies.all.reduce(into: []) { $0.formUnion($1.words.paperNumbers) }
  }

  /// The blocks with such lines as paragraphs behind the title. One without a heading below it is
  /// the title itself.
  func lowered(_ blocks: [ArticleBlock]) -> [ArticleBlock] {
    guard case .heading? = blocks.first else { return blocks }
    let lines = blocks.prefix(Self.most).prefix { line($0) != nil }
    let rest = blocks.dropFirst(lines.count)
    let next = rest.prefix(3).firstIndex { if case .heading = $0 { true } else { false } }
    let isLetterhead = lines.count > 1 || lines.first.flatMap(line).map(isNumber) ?? false
    guard !lines.isEmpty, next != nil || isLetterhead && !rest.isEmpty else { return blocks }
    let place = next.map { $0 + 1 } ?? rest.startIndex + 1
    let moved = lines.compactMap(line).map { ArticleBlock.paragraph($0) }
    return Array(rest[..<place]) + moved + Array(rest[place...])
  }

  private static let most = 6

  private func line(_ block: ArticleBlock) -> Passage? {
    switch block {
    case .heading(let passage, _), .paragraph(let passage):
      isBanner(passage) || isNumber(passage) ? passage : nil
    case .list, .quote, .table, .listing: nil
    }
  }

  private func isBanner(_ passage: Passage) -> Bool {
    banners.contains(passage.plain.trimmingPunctuation.lowercased())
  }

  /// `Nomor: 12/2026`, `SIARAN PERS NO. 12/PR/2026`: no other word behind it has small letters.
  private func isNumber(_ passage: Passage) -> Bool {
    let words = passage.plain.prefixBytes(200).split(separator: " ").map(String.init)
    guard
      let mark = words.firstIndex(where: {
        paperNumbers.contains($0.trimmingPunctuation.lowercased())
      })
    else { return false }
    let banner = words[..<mark].joined(separator: " ").trimmingPunctuation.lowercased()
    let number = words[(mark + 1)...]
    return (mark == 0 || banners.contains(banner)) && (1...6).contains(number.count)
      && number.contains { $0.unicodeScalars.contains(where: \.isDigit) }
      && number.allSatisfy { $0 == $0.uppercased() || paperNumbers.contains($0.lowercased()) }
  }
}
