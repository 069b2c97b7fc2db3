/// Someone whom the article names, or whose office it names.
struct FoundPerson {
  let line: Int
  var rank = ""
  var honorific = ""
  var name = ""
  var position = ""
  /// Short forms of the office that its brackets give: `Sekjen`.
  var aliases: [String] = []
  /// The organisation's place among those found.
  var organisation: Int?
  var doubts: [String] = []
}

/// Finds people in running text: by rank or honorific and name, with the office before or behind it;
/// by an office and a name parted by a comma; by an office alone.
struct PeopleFinder {
  private let words: PersonWords
  private let vocabularies: Vocabularies
  private let organisations: [FoundOrganisation]
  private(set) var people: [FoundPerson] = []

  private static let limit = 60

  init(_ vocabularies: Vocabularies, _ organisations: [FoundOrganisation]) {
    self.vocabularies = vocabularies
    self.organisations = organisations
    words = PersonWords(vocabularies: vocabularies)
  }

  mutating func read(_ tokens: [Token], line: Int) {
    var index = 0
    while index < tokens.count, people.count < Self.limit {
      index = step(tokens, at: index, line: line)
    }
  }

  /// Takes what begins here; where to go on.
  private mutating func step(_ tokens: [Token], at index: Int, line: Int) -> Int {
    if let name = words.name(tokens, at: index) {
      return take(name, office: nil, tokens, line: line)
    }
    if let office = words.office(tokens, at: index) {
      if let name = words.name(tokens, at: office.upperBound, isAfterOffice: true) {
        return take(name, office: office, tokens, line: line)
      }
      if tokens[office.upperBound - 1].trail == ",",
        let name = bareName(tokens, at: office.upperBound)
      {
        var person = person(name, office: office, tokens, line: line)
        person.doubts.append("is this a name?")
        add(person)
        return name.end
      }
      if let split = split(tokens, office) {
        var person = person(split.name, office: split.office, tokens, line: line)
        person.doubts.append("is this a name?")
        add(person)
      } else if words.isSpecific(tokens[office]) {
        addOffice(tokens, office, line: line)
      }
      return office.upperBound
    }
    return leadingName(tokens, at: index, line: line) ?? index + 1
  }

  private mutating func take(
    _ name: PersonWords.Name, office: Range<Int>?, _ tokens: [Token], line: Int
  ) -> Int {
    let behind = office == nil ? officeBehind(tokens, name.end) : nil
    add(person(name, office: office ?? behind, tokens, line: line))
    return max(name.end, behind?.upperBound ?? 0)
  }

  /// `…, Direktur Jenderal Strategi` and `… selaku Direktur Jenderal Strategi`
  private func officeBehind(_ tokens: [Token], _ end: Int) -> Range<Int>? {
    guard end < tokens.count else { return nil }
    if tokens[end - 1].trail.hasSuffix(",") || tokens[end].lead == "(" {
      let start = ["the", "The"].contains(tokens[end].core) ? end + 1 : end
      return start < tokens.count ? words.office(tokens, at: start) : nil
    }
    guard tokens[end - 1].isOpen, vocabularies.has(tokens[end].core, .roles),
      end + 1 < tokens.count
    else { return nil }
    return words.office(tokens, at: end + 1)
  }

  /// `Menhan Sjafrie Sjamsoeddin`, `Menteri Pertanian Amran Sulaiman`: an office that is whole by
  /// itself, or with its ministry's field, and a name behind it.
  private func split(
    _ tokens: [Token], _ office: Range<Int>
  ) -> (office: Range<Int>, name: PersonWords.Name)? {
    var start = office.lowerBound + 1
    var least = 1
    if !vocabularies.has(tokens[office.lowerBound].core, .heads) {
      guard let field = field(tokens, office) else { return nil }
      (start, least) = (field.end, field.isOwn ? 1 : 2)
    }
    while start < office.upperBound, tokens[start].core.isAcronym { start += 1 }
    guard start < office.upperBound,
      let (text, end) = words.plainName(
        Array(tokens[..<office.upperBound]), at: start, least: least),
      end == office.upperBound, !isOrganisation(text), !vocabularies.areStates(text)
    else { return nil }
    return (office.lowerBound..<start, PersonWords.Name(name: text, end: end))
  }

  /// Where a ministry's field ends in an office, and whether the article has that ministry. Of others
  /// a single word behind it may be their state.
  private func field(_ tokens: [Token], _ office: Range<Int>) -> (end: Int, isOwn: Bool)? {
    let own = organisations.compactMap { $0.field?.split(separator: " ").map(String.init) }
    let known = vocabularies.all.flatMap(\.words.fields)
    var start = office.lowerBound + 1
    while start < office.upperBound {
      func begins(_ field: [String]) -> Bool {
        start + field.count < office.upperBound
          && zip(tokens[start...], field).allSatisfy { $0.core == $1 && $0.isOpen }
      }
      if let field = own.first(where: begins) { return (start + field.count, true) }
      if let field = known.first(where: begins) { return (start + field.count, false) }
      guard tokens[start].isOpen, leads(tokens[start]) else { return nil }
      start += 1
    }
    return nil
  }

  /// What may stand between an office and its field: `Wakil Menteri`, `Minister of`.
  private func leads(_ token: Token) -> Bool {
    vocabularies.has(token.core, .offices) || vocabularies.has(token.core, .officeWords)
      || vocabularies.has(token.core.lowercased(), .joining)
  }

  /// A name of two words at least that nothing but its place shows to be one.
  private func bareName(_ tokens: [Token], at start: Int) -> PersonWords.Name? {
    guard start < tokens.count, let (text, end) = words.plainName(tokens, at: start, least: 2),
      end - start <= 5,
      !isOrganisation(text)
    else { return nil }
    let isClosed =
      tokens[end - 1].trail.hasPrefix(",") || tokens[end - 1].trail.hasPrefix(".")
      || end == tokens.count
    guard
      isClosed || (end < tokens.count && !tokens[end].isCapitalised && !tokens[end].core.isEmpty)
    else { return nil }
    return PersonWords.Name(name: text, end: end)
  }

  /// `Retno Marsudi, Menteri Luar Negeri, …`
  private mutating func leadingName(_ tokens: [Token], at index: Int, line: Int) -> Int? {
    guard tokens[index].isCapitalised, tokens[index].isOpen,
      index == 0 || !tokens[index - 1].isCapitalised || !tokens[index - 1].isOpen,
      let (text, end) = words.plainName(tokens, at: index, least: 2), tokens[end - 1].trail == ",",
      end - index <= 4,
      !isOrganisation(text), let office = officeBehind(tokens, end),
      words.isSpecific(tokens[office])
    else { return nil }
    let isCommon = vocabularies.has(tokens[index].core.lowercased(), .common)
    guard !isCommon else { return nil }
    var person = person(PersonWords.Name(name: text, end: end), office: office, tokens, line: line)
    person.doubts.append("is this a name?")
    add(person)
    return office.upperBound
  }

  private func isOrganisation(_ text: String) -> Bool {
    organisations.contains { organisation in
      organisation.names.contains { text.hasWords($0) || $0.hasWords(text) }
    }
  }

  // MARK: Offices

  private func person(_ name: PersonWords.Name, office: Range<Int>?, _ tokens: [Token], line: Int)
    -> FoundPerson
  {
    var person = FoundPerson(line: line)
    (person.rank, person.honorific, person.name) = (name.rank, name.honorific, name.name)
    guard let office else { return person }
    let position = OfficeText(tokens[office], organisations)
    person.position = position.withoutOrganisation
    person.aliases = position.aliases
    person.organisation = position.organisation
    return person
  }

  private mutating func addOffice(_ tokens: [Token], _ office: Range<Int>, line: Int) {
    let text = OfficeText(tokens[office], organisations)
    guard !people.contains(where: { holds(text, $0) }) else { return }
    var person = FoundPerson(line: line)
    person.position = text.whole
    person.organisation = text.organisation
    people.append(person)
  }

  /// Whether someone is known to hold an office, by its words or its short form.
  private func holds(_ text: OfficeText, _ person: FoundPerson) -> Bool {
    if person.name.isEmpty { return person.position == text.whole }
    let isSame =
      person.position == text.withoutOrganisation
      || person.aliases.contains(text.withoutOrganisation)
    return isSame && (text.organisation == nil || text.organisation == person.organisation)
  }

  private mutating func add(_ person: FoundPerson) {
    let last = person.name.split(separator: " ").last
    let known = people.firstIndex { other in
      other.name == person.name
        || (!other.name.isEmpty && !person.name.contains(" ")
          && other.name.split(separator: " ").last == last)
    }
    guard let known else { return people.append(person) }
    if people[known].position.isEmpty {
      people[known].position = person.position
      people[known].organisation = person.organisation
    }
  }
}

/// The words of an office, with the organisation and the short forms that stand among them.
struct OfficeText {
  /// Without bracketed short forms.
  let whole: String
  /// Without the organisation at its end, which has a field of its own.
  let withoutOrganisation: String
  let aliases: [String]
  let organisation: Int?

  init(_ tokens: ArraySlice<Token>, _ organisations: [FoundOrganisation]) {
    let words = tokens.filter { $0.lead != "(" }
    aliases = tokens.filter { $0.lead == "(" }.map(\.core)
    whole = words.map(\.raw).joined(separator: " ").trimmingPunctuation
    var best: (index: Int, name: String)?
    for (index, organisation) in organisations.enumerated() {
      for name in organisation.names
      where whole.hasWords(name) && name.utf8.count > (best?.name.utf8.count ?? 0) {
        best = (index, name)
      }
    }
    let text = whole
    organisation = best?.index ?? organisations.firstIndex { $0.field.map(text.hasWords) ?? false }
    guard let name = best?.name, whole.hasSuffix(" " + name) else {
      withoutOrganisation = whole
      return
    }
    var rest = whole.split(separator: " ").dropLast(name.split(separator: " ").count)
    while let last = rest.last, !String(last).startsWithCapital { rest = rest.dropLast() }
    withoutOrganisation = rest.isEmpty ? whole : rest.joined(separator: " ")
  }
}

extension PersonWords {
  /// Behind an office a comma may part it from the name, not from its own rank.
  func name(_ tokens: [Token], at start: Int, isAfterOffice: Bool) -> Name? {
    start < tokens.count ? name(tokens, at: start) : nil
  }
}

extension String {
  /// Whether these words stand in it as whole words.
  func hasWords(_ words: String) -> Bool {
    let (bytes, wanted) = (Array(utf8), Array(words.utf8))
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    func isWord(_ index: Int) -> Bool {
      bytes.indices.contains(index)
        && (bytes[index] >= 0x80 || Unicode.Scalar(bytes[index]).isWordPart)
    }
    return (0...(bytes.count - wanted.count)).contains { place in
      bytes[place] == first && bytes[place..<place + wanted.count].elementsEqual(wanted)
        && !isWord(place - 1) && !isWord(place + wanted.count)
    }
  }
}

extension String {
  /// `RI`: two capitals and more.
  fileprivate var isAcronym: Bool {
    unicodeScalars.count >= 2 && unicodeScalars.allSatisfy { $0.properties.isUppercase }
  }
}
