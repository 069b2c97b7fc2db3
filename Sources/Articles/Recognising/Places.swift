/// Where the article says that something took place.
struct FoundPlace: Equatable {
  let line: Int
  var name: String?
  let city: String?
  var isDateline = false

  /// `di kantor Kemhan, Jakarta`, `at the Ministry's headquarters in Jakarta`; nil where no words make
  /// a place of it.
  static func place(in tokens: [Token], line: Int, _ vocabularies: Vocabularies) -> FoundPlace? {
    for index in tokens.indices where vocabularies.has(tokens[index].core, .at) {
      let finder = PlaceFinder(tokens: tokens, vocabularies: vocabularies)
      if let (name, city) = finder.place(at: index + 1) {
        return FoundPlace(line: line, name: name, city: city)
      }
    }
    return nil
  }

  /// `JAKARTA, 21 Oktober 2025 –` or `Jakarta (21/10) –` at the head of an article.
  static func dateline(in tokens: [Token], line: Int, _ vocabularies: Vocabularies) -> FoundPlace? {
    let city = tokens.prefix { $0.isCapitalised }.prefix(3)
    guard let first = city.first, first.lead.isEmpty,
      let end = city.firstIndex(where: { !$0.isOpen }) ?? city.indices.last,
      tokens.count > end + 2, vocabularies.month(first.core) == nil, first.core.hasWord,
      !(vocabularies.weekday(first.core) != nil)
    else { return nil }
    let rest = Array(tokens[(end + 1)...].prefix(6))
    let isDated =
      tokens[end].trail == ","
      && ArticleDate.dates(in: Array(rest.prefix(4)), vocabularies).count == 1
    let isDashed = rest.first.map { ["-", "–", "—"].contains($0.raw) } ?? false
    guard isDated || isDashed else { return nil }
    let name = tokens[...end].map(\.core).joined(separator: " ")
    return FoundPlace(line: line, city: name, isDateline: true)
  }
}

private struct PlaceFinder {
  let tokens: [Token]
  let vocabularies: Vocabularies

  /// A name with a word such as `kantor` at its head (Indonesian) or its end (English), and the city
  /// behind a comma or a word such as `in`.
  func place(at start: Int) -> (name: String, city: String)? {
    var index = start
    while index < tokens.count, index - start < 2, ["the", "a", "an"].contains(tokens[index].core),
      tokens[index].isOpen
    { index += 1 }
    var end = index
    var hasPlaceWord = false
    while end < tokens.count, end - index < 9 {
      let token = tokens[end]
      let isPlace = isPlaceWord(token)
      guard isPlace || isPart(token, after: end > index) else { break }
      hasPlaceWord = hasPlaceWord || isPlace
      end += 1
      if !token.isOpen { break }
    }
    guard hasPlaceWord, end > index, end < tokens.count, let city = city(behind: end) else {
      return nil
    }
    let name = tokens[index..<end].map(\.raw).joined(separator: " ").trimmingPunctuation
    return (name.capitalisedFirst, city)
  }

  private func isPlaceWord(_ token: Token) -> Bool {
    token.lead.isEmpty && vocabularies.has(token.core.lowercased(), .places)
  }

  private func isPart(_ token: Token, after isInner: Bool) -> Bool {
    guard token.lead.isEmpty else { return false }
    if token.isCapitalised { return !isTime(token) }
    return isInner && vocabularies.has(token.core, .joining) && token.isOpen
      && !vocabularies.has(token.core, .at)
  }

  private func isTime(_ token: Token) -> Bool {
    vocabularies.month(token.core) != nil || vocabularies.weekday(token.core) != nil
  }

  private func city(behind end: Int) -> String? {
    var index = end
    let isParted = tokens[end - 1].trail == ","
    if tokens[end - 1].isOpen, vocabularies.has(tokens[end].core, .at) {
      index += 1
    } else if !isParted {
      return nil
    }
    var last = index
    while last < tokens.count, last - index < 3, tokens[last].isCapitalised,
      tokens[last].lead.isEmpty, !isTime(tokens[last])
    {
      last += 1
      if !tokens[last - 1].isOpen { break }
    }
    guard last > index, !vocabularies.has(tokens[index].core, .offices) else {
      return nil
    }
    return tokens[index..<last].map(\.raw).joined(separator: " ").trimmingPunctuation
  }
}
