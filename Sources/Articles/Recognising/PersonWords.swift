/// The parts of a person's naming in running text, found by the languages' lists.
struct PersonWords {
  let vocabularies: Vocabularies

  /// A name with what stands before it.
  struct Name: Equatable {
    var rank = ""
    var honorific = ""
    var name = ""
    var end = 0
  }

  // MARK: Names

  /// `Letjen TNI Tri Budi Utomo`, `Ms. Samina Kadwani`; nil where no rank or title begins here.
  func name(_ tokens: [Token], at start: Int) -> Name? {
    var found = Name()
    var index = start
    var ranks: [String] = []
    var titles: [String] = []
    while index < tokens.count, ranks.count + titles.count < 8 {
      let token = tokens[index]
      if let rank = rank(tokens, index, isFirst: ranks.isEmpty) {
        ranks.append(rank)
      } else if !ranks.isEmpty, titles.isEmpty, let service = listed(token, .services) {
        ranks.append(service)
      } else if let title = listed(token, .titles),
        title != token.core || titleStandsAlone(token)
      {
        titles.append(title)
      } else {
        break
      }
      index += 1
    }
    guard index > start, let (name, end) = plainName(tokens, at: index, least: 1) else {
      return nil
    }
    found.rank = ranks.joined(separator: " ")
    found.honorific = titles.joined(separator: " ")
    found.name = name
    found.end = end
    return found
  }

  private func rank(_ tokens: [Token], _ index: Int, isFirst: Bool) -> String? {
    let token = tokens[index]
    if isFirst, let leading = vocabularies.all.first, leading.words.offices.contains(token.core),
      !leading.ranks.contains(token.core)
    {
      return nil
    }
    if let rank = listed(token, .ranks) { return rank }
    if isFirst, token.isOpen, index + 1 < tokens.count,
      vocabularies.has(token.core, .beforeRanks),
      listed(tokens[index + 1], .ranks) != nil
    {
      return token.core
    }
    let isGrade = vocabularies.has(token.core, .grades)
    if !isFirst, token.isOpen,
      isGrade || vocabularies.has(token.core, .officeWords)
    {
      return token.core
    }
    guard isFirst, isGrade, token.isOpen, index + 1 < tokens.count,
      index == 0 || !vocabularies.has(tokens[index - 1].core, .offices)
    else { return nil }
    return listed(tokens[index + 1], .services) == nil ? nil : token.core
  }

  /// As the list has it: with its stop or in its brackets.
  private func listed(_ token: Token, _ list: WordList) -> String? {
    for form in [token.raw, token.dotted, token.core]
    where !form.isEmpty && vocabularies.has(form, list) {
      let isWhole = form == token.raw || token.trail.isEmpty
      return isWhole || (form == token.dotted && token.trail == ".") ? form : nil
    }
    return nil
  }

  /// `Bapak`, `Miss`: of two letters and fewer only with their stop.
  private func titleStandsAlone(_ token: Token) -> Bool {
    token.core.utf8.count > 2 && token.isOpen
  }

  /// Capitalised words with what belongs to names between them, and degrees behind a comma.
  func plainName(_ tokens: [Token], at start: Int, least: Int) -> (String, end: Int)? {
    var end = start
    while end < tokens.count, end - start < 7 {
      let token = tokens[end]
      let isParticle =
        Self.particles.contains(token.core) && end > start && end + 1 < tokens.count
        && tokens[end + 1].isCapitalised
      guard token.lead.isEmpty, token.isCapitalised || isParticle, !isForeign(token) else { break }
      end += 1
      let isInitial = token.core.utf8.count == 1 && token.trail == "."
      if !token.isOpen, !isInitial { break }
    }
    guard end - start >= least, end > start else { return nil }
    while end < tokens.count,
      tokens[end - 1].trail.hasPrefix(",") || tokens[end - 1].trail.hasPrefix(".,"),
      isDegree(tokens[end])
    { end += 1 }
    let words = tokens[start..<end].map(\.raw).joined(separator: " ")
    let text = isDegree(tokens[end - 1]) ? words.trimmingClosing : words.trimmingPunctuation
    return (text, end)
  }

  private static let particles: Set<String> = [
    "bin", "binti", "van", "von", "de", "der", "da", "al", "el", "la", "dos", "ibn",
  ]

  /// What begins another phrase.
  private func isForeign(_ token: Token) -> Bool {
    vocabularies.has(token.core, .offices)
      || vocabularies.has(token.core, .institutions)
      || vocabularies.month(token.core) != nil
      || vocabularies.weekday(token.core) != nil
  }

  private func isDegree(_ token: Token) -> Bool {
    [token.raw, token.core + ".", token.core].contains {
      vocabularies.has($0, .degrees)
    }
  }

  // MARK: Offices

  /// The tokens of an office that begins here, such as `Sekretaris Jenderal (Sekjen) Kementerian
  /// Pertahanan`; nil where none does.
  func office(_ tokens: [Token], at start: Int) -> Range<Int>? {
    let first = tokens[start]
    guard vocabularies.has(first.core, .offices),
      first.lead.utf8.allSatisfy({ "(\"".utf8.contains($0) })
    else { return nil }
    if start > 0, tokens[start - 1].isOpen, tokens[start - 1].isCapitalised,
      !isCommon(tokens[start - 1])
    {
      return nil
    }
    var end = start + 1
    while end < tokens.count, end - start < 16, continues(tokens[end - 1]) {
      let token = tokens[end]
      if isBracket(token) || (token.isCapitalised && token.lead.isEmpty && !beginsName(tokens, end))
      {
        end += 1
      } else if let next = joined(tokens, at: end) {
        end = next
      } else {
        break
      }
    }
    return start..<end
  }

  private func isCommon(_ token: Token) -> Bool {
    vocabularies.has(token.core.lowercased(), .common)
  }

  private func continues(_ token: Token) -> Bool {
    token.isOpen || (isBracket(token) && token.trail == ")")
  }

  /// `(Sekjen)`
  private func isBracket(_ token: Token) -> Bool {
    token.lead == "(" && token.trail.hasPrefix(")") && token.isCapitalised
  }

  private func beginsName(_ tokens: [Token], _ index: Int) -> Bool {
    name(tokens, at: index) != nil
  }

  /// Behind the capitalised word that words such as `of the` lead to; nil where they lead to none.
  private func joined(_ tokens: [Token], at index: Int) -> Int? {
    var end = index
    while end < tokens.count, end - index < 3, tokens[end].raw == tokens[end].core,
      vocabularies.has(tokens[end].core, .joining)
    { end += 1 }
    guard end > index, end < tokens.count else { return nil }
    let next = tokens[end]
    return next.isCapitalised && next.lead.isEmpty
      && !vocabularies.has(next.core, .offices)
      && !beginsName(tokens, end) ? end + 1 : nil
  }

  /// Whether an office says whose it is: `Direktur Jenderal` alone does not.
  func isSpecific(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.contains { token in
      token.isCapitalised && token.lead.isEmpty
        && !vocabularies.has(token.core, .offices)
        && !vocabularies.has(token.core, .officeWords)
    }
  }
}

extension String {
  /// Without punctuation at its end but the stop of an abbreviation.
  var trimmingClosing: String {
    var text = trimmed
    while let last = text.unicodeScalars.last, ",;:)”\"".unicodeScalars.contains(last) {
      text.unicodeScalars.removeLast()
    }
    return text
  }
}
