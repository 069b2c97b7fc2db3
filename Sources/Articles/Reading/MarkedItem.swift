/// A paragraph that is an item of a list by the mark before its words, as word processors write them.
enum MarkedItem {
  /// - Parameter isOfList: whether the page says so, without which only a bullet does.
  static func item(_ passage: Passage, isOfList: Bool) -> ArticleBlock.ListItem? {
    guard case .text(let text)? = passage.runs.first,
      let space = text.unicodeScalars.firstIndex(where: { $0.isBlank })
    else { return nil }
    let mark = String(text.unicodeScalars[..<space])
    let rest = String(text.unicodeScalars[space...].drop { $0.isBlank })
    let number = isOfList ? number(mark) : nil
    guard bullets.contains(mark) || (isOfList && signs.contains(mark)) || number != nil else {
      return nil
    }
    let words = Passage([.text(rest)] + passage.runs.dropFirst(), line: passage.line)
    return words.isBlank ? nil : .init(passage: words, depth: 0, number: number)
  }

  private static let bullets: Set<String> = ["•", "·", "▪", "●", "◦", "‣", "■"]
  /// Letters that fonts of signs show as bullets.
  private static let signs: Set<String> = ["o", "§", "Ø", "ü", "v", "-", "–", "*"]

  /// `1.`, `2)`
  private static func number(_ mark: String) -> Int? {
    guard let last = mark.utf8.last, ".)".utf8.contains(last), (2...4).contains(mark.utf8.count)
    else { return nil }
    return Int(mark.dropLast())
  }
}
