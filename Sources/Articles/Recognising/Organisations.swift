/// An organisation that the article names, with the short form that it goes by.
struct FoundOrganisation: Equatable {
  let name: String
  var short: String?
  /// The line of its name; 0 where only a reference has it.
  let line: Int
  /// Whether the short form was told from its letters alone.
  var isGuess = false

  /// What a ministry is for, by which its minister is known: `Pertanian`, `Trade`.
  let field: String?

  init(name: String, short: String? = nil, line: Int, field: String? = nil) {
    self.name = name
    self.short = short
    self.line = line
    self.field = field
  }

  /// What it may be called in the text.
  var names: [String] { [name] + (short.map { [$0] } ?? []) }
}

/// Finds organisations: `United Nations Office for Project Services (UNOPS)`, and `Kementerian
/// Pertahanan` with the `Kemhan` of other sentences.
struct OrganisationFinder {
  let vocabularies: Vocabularies
  private(set) var found: [FoundOrganisation] = []

  init(_ vocabularies: Vocabularies) { self.vocabularies = vocabularies }

  mutating func read(_ tokens: [Token], line: Int) {
    for index in tokens.indices {
      if let organisation = bracketed(tokens, at: index, line: line) {
        add(organisation)
      } else if let name = institution(tokens, at: index), name.contains(" ") {
        add(FoundOrganisation(name: name, line: line))
      }
    }
  }

  /// An author of a source is one, too.
  mutating func read(author: String) {
    guard let first = author.split(separator: " ").first, author.contains(" "),
      vocabularies.has(String(first), .institutions)
    else { return }
    add(FoundOrganisation(name: author, line: 0))
  }

  private mutating func add(_ organisation: FoundOrganisation) {
    if let known = found.firstIndex(where: { $0.name == organisation.name }) {
      if found[known].short == nil { found[known].short = organisation.short }
    } else if found.count < 200 {
      found.append(
        FoundOrganisation(
          name: organisation.name, short: organisation.short, line: organisation.line,
          field: field(of: organisation.name)))
    }
  }

  /// Of a ministry alone, whose minister and staff are named by it.
  private func field(of name: String) -> String? {
    let words = name.split(separator: " ").map(String.init)
    guard let first = words.first, vocabularies.has(first, .ministries) else {
      return nil
    }
    let rest = words.dropFirst().drop { !$0.startsWithCapital }
    return rest.isEmpty ? nil : rest.joined(separator: " ")
  }

  /// Gives organisations without a short form that of the text whose letters fit.
  mutating func findShortForms(among words: [String]) {
    for index in found.indices where found[index].short == nil {
      let name = found[index].name
      guard let word = words.first(where: { SyllableName.fits($0, name) && !isOffice($0) }) else {
        continue
      }
      found[index].short = word
      found[index].isGuess = true
    }
  }

  private func isOffice(_ word: String) -> Bool {
    vocabularies.has(word, .offices)
  }

  // MARK: Brackets

  private func bracketed(_ tokens: [Token], at index: Int, line: Int) -> FoundOrganisation? {
    let token = tokens[index]
    guard index > 0, token.lead == "(", token.trail.hasPrefix(")"), tokens[index - 1].isOpen,
      (2...16).contains(token.core.utf8.count), token.core.startsWithCapital
    else { return nil }
    let start = nameStart(tokens, before: index)
    guard start < index, let begin = begin(of: token.core, tokens[start..<index]) else {
      return nil
    }
    let name = tokens[begin..<index].map(\.raw).joined(separator: " ").trimmingPunctuation
    guard !isOffice(tokens[begin].core), name != token.core else { return nil }
    return FoundOrganisation(name: name, short: token.core, line: line)
  }

  /// Where the capitalised words begin that end before `index`.
  private func nameStart(_ tokens: [Token], before index: Int) -> Int {
    var start = index
    while start > 0, index - start < 14 {
      let token = tokens[start - 1]
      guard token.isOpen, token.isCapitalised || isJoining(token) else { break }
      start -= 1
      if !token.lead.isEmpty { break }
    }
    while start < index, !tokens[start].isCapitalised { start += 1 }
    return start
  }

  private func isJoining(_ token: Token) -> Bool {
    vocabularies.has(token.core, .joining)
  }

  /// The word with which the name of these letters begins.
  private func begin(of short: String, _ tokens: ArraySlice<Token>) -> Int? {
    let starts = tokens.indices.filter { tokens[$0].isCapitalised }
    let letters = short.filter { $0.isLetter }.lowercased()
    for start in starts {
      let words = tokens[start...]
      let all = String(words.compactMap { $0.core.first }).lowercased()
      let main = String(words.filter(\.isCapitalised).compactMap { $0.core.first }).lowercased()
      if letters == all || letters == main { return start }
    }
    for start in starts {
      let name = tokens[start...].map(\.core).joined(separator: " ")
      if SyllableName.fits(short, name) { return start }
    }
    return starts.first { vocabularies.has(tokens[$0].core, .institutions) }
  }

  // MARK: Institutions

  /// `Kementerian Pertahanan`: up to a rank, a title or an office.
  private func institution(_ tokens: [Token], at index: Int) -> String? {
    guard vocabularies.has(tokens[index].core, .institutions),
      tokens[index].isCapitalised,
      index == 0 || !tokens[index - 1].isCapitalised || !tokens[index - 1].isOpen
        || endsOffice(tokens[index - 1])
    else { return nil }
    var end = index + 1
    while end < tokens.count, end - index < 10, tokens[end - 1].isOpen, tokens[end].lead.isEmpty {
      let token = tokens[end]
      if token.isCapitalised {
        if isPersonal(token) { break }
        end += 1
      } else if isJoining(token), token.isOpen, end + 1 < tokens.count,
        tokens[end + 1].isCapitalised,
        !isPersonal(tokens[end + 1]), tokens[end + 1].lead.isEmpty
      {
        end += 2
      } else {
        break
      }
    }
    return end > index + 1
      ? tokens[index..<end].map(\.raw).joined(separator: " ").trimmingPunctuation : nil
  }

  private func endsOffice(_ token: Token) -> Bool {
    vocabularies.has(token.core, .officeWords) || isOffice(token.core)
      || vocabularies.has(token.core.lowercased(), .common)
  }

  private func isPersonal(_ token: Token) -> Bool {
    vocabularies.has(token.dotted, .ranks)
      || vocabularies.has(token.dotted, .titles)
      || isOffice(token.core)
  }
}

/// Short names of parts of words, as Indonesian offices have them: Kemhan of Kementerian Pertahanan.
enum SyllableName {
  /// Whether a word is made of the head of the name's first word and of parts of those behind it, two
  /// letters at least of each.
  static func fits(_ short: String, _ name: String) -> Bool {
    let letters = Array(short.lowercased().utf8)
    let words = name.lowercased().split(separator: " ").map { Array($0.utf8) }
    guard (4...16).contains(letters.count), words.count > 1, words.count <= 8,
      short.startsWithCapital,
      short.unicodeScalars.contains(where: { $0.properties.isLowercase }), let first = words.first
    else { return false }
    // A word of the name is no short form of it.
    guard !words.contains(letters) else { return false }
    let head = zip(letters, first).prefix { $0 == $1 }.count
    guard head >= 2 else { return false }
    for count in stride(from: min(head, letters.count - 2), through: 2, by: -1) {
      if rest(letters[count...], words.dropFirst()) { return true }
    }
    return false
  }

  private static func rest(_ letters: ArraySlice<UInt8>, _ words: ArraySlice<[UInt8]>) -> Bool {
    if letters.isEmpty { return true }
    guard let word = words.first else { return false }
    for count in stride(from: letters.count, through: 2, by: -1) {
      if holds(word, letters.prefix(count)), rest(letters.dropFirst(count), words.dropFirst()) {
        return true
      }
    }
    return false
  }

  private static func holds(_ word: [UInt8], _ part: ArraySlice<UInt8>) -> Bool {
    guard word.count >= part.count else { return false }
    return (0...(word.count - part.count)).contains {
      word[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}
