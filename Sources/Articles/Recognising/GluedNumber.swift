/// Digits without a space before them, and whether they stand for references.
struct GluedNumber {
  enum Verdict: Equatable {
    case no
    /// They stay, and a comment asks.
    case doubtful(String)
    /// - Parameter start: where the text before them ends.
    case yes([Int], start: Int, doubt: String?)
  }

  let scalars: [Unicode.Scalar]
  let start: Int
  let digits: String
  var end = 0

  func verdict(_ marks: CitationMarks) -> Verdict {
    guard !isOfAddress else { return .no }
    let before = scalars[start - 1]
    if before.isLetter { return behindLetters(marks) }
    if before.isBlank || "(-–/‘“\"".unicodeScalars.contains(before) { return behindYear(marks) }
    return behindPunctuation(before, marks)
  }

  /// Part of an address or of a file's name.
  private var isOfAddress: Bool {
    let head = scalars[..<start].reversed().prefix(200).prefix { !$0.isBlank }
    return head.contains { $0 == "/" || $0 == "@" || $0 == "_" || $0 == "=" || $0 == "#" }
      && !isDateLike(head)
  }

  private func isDateLike<Head: Collection>(_ head: Head) -> Bool
  where Head.Element == Unicode.Scalar {
    head.allSatisfy { $0.isDigit || $0 == "/" }
  }

  // MARK: Words

  private func behindLetters(_ marks: CitationMarks) -> Verdict {
    let letters = Array(scalars[..<start].reversed().prefix { $0.isLetter }.reversed())
    let wordStart = start - letters.count
    let isWhole =
      wordStart == 0
      || !(scalars[wordStart - 1].isDigit || ".'".unicodeScalars.contains(scalars[wordStart - 1]))
    guard isWhole, let numbers = marks.references(digits) else { return .no }
    let word = String(String.UnicodeScalarView(letters))
    let isAlone = marks.words.contains(word.lowercased())
    let isNext = (numbers.max() ?? 0) <= marks.highest + 1
    if !letters.contains(where: { $0.properties.isLowercase }) {
      return capitals(word, numbers, isAlone: isAlone, isNext: isNext)
    }
    guard letters.count >= 3, !isPart(word, marks) else { return .no }
    if !letters.dropFirst().allSatisfy({
      $0.properties.isLowercase || $0.properties.generalCategory == .otherLetter
    }), !isAlone {
      return .doubtful(question(word, numbers))
    }
    if !word.startsWithCapital || isAlone { return .yes(numbers, start: start, doubt: nil) }
    guard isNext else { return .doubtful(question(word, numbers)) }
    return .yes(
      numbers, start: start,
      doubt: "\"\(word)\(digits)\" is read as a citation of reference \(digits); is it?")
  }

  /// `ASEAN6` is a citation where ASEAN is spoken of besides; `CO2`, `COP28` and `G20` are names.
  private func capitals(_ word: String, _ numbers: [Int], isAlone: Bool, isNext: Bool) -> Verdict {
    if word.unicodeScalars.count >= 4, isAlone { return .yes(numbers, start: start, doubt: nil) }
    let isLikely = word.unicodeScalars.count >= 3 && isAlone && isNext
    if isLikely || word.unicodeScalars.count >= 4 { return .doubtful(question(word, numbers)) }
    return .no
  }

  private func question(_ word: String, _ numbers: [Int]) -> String {
    let list = numbers.map(String.init).joined(separator: ", ")
    return "does \"\(word)\(digits)\" cite reference \(list), or is it a name?"
  }

  private func isPart(_ word: String, _ marks: CitationMarks) -> Bool {
    marks.vocabularies.has(word, .parts)
      || marks.vocabularies.has(word.capitalisedFirst, .parts)
  }

  // MARK: Years

  /// `20251`: five digits and more of which four are a year and the rest a reference.
  private func behindYear(_ marks: CitationMarks) -> Verdict {
    guard digits.utf8.count >= 5, digits.utf8.count <= 8, let year = Int(digits.prefix(4)),
      (1900...2100).contains(year),
      let numbers = marks.references(String(digits.dropFirst(4)).trimmingComma)
    else { return .no }
    guard isYear(before: start, marks) else {
      return .doubtful(
        "is \"\(digits)\" the year \(year) and reference \(digits.dropFirst(4)), or a number?")
    }
    return .yes(numbers, start: start + 4, doubt: nil)
  }

  /// Whether a month or a word that leads to a year stands before it, or another year and a dash.
  private func isYear(before start: Int, _ marks: CitationMarks) -> Bool {
    guard start > 0 else { return false }
    if "-–/".unicodeScalars.contains(scalars[start - 1]) {
      let year = scalars[..<(start - 1)].reversed().prefix { $0.isDigit }
      return year.count == 4 || isDateLike(scalars[..<start].reversed().prefix { !$0.isBlank })
    }
    let head = scalars[..<start].reversed().drop { $0.isBlank || $0 == "(" || $0 == "," }
    let word = String(String.UnicodeScalarView(head.prefix { $0.isWordPart }.reversed()))
    if marks.vocabularies.month(word) != nil { return true }
    if marks.vocabularies.has(word.lowercased(), .years) { return true }
    // `October 21, 20251`
    guard word.isDigits, word.utf8.count <= 2 else { return false }
    let rest = head.dropFirst(word.utf8.count).drop { $0.isBlank }
    let month = String(String.UnicodeScalarView(rest.prefix { $0.isLetter }.reversed()))
    return marks.vocabularies.month(month) != nil
  }

  // MARK: Punctuation

  /// `kaca.5 Artinya`, `79%5`, `(PBB)2`
  private func behindPunctuation(_ mark: Unicode.Scalar, _ marks: CitationMarks) -> Verdict {
    guard let numbers = marks.references(digits), start > 1 else { return .no }
    let inner = scalars[start - 2]
    switch mark {
    case "%" where inner.isDigit, ")", "”", "\"", "’", "]", "»":
      return inner.isBlank ? .no : .yes(numbers, start: start, doubt: nil)
    case ".", ",", "!", "?", ";":
      if inner.isDigit { return behindYearAndStop(numbers, marks, mark) }
      let word = scalars[..<(start - 1)].reversed().prefix { $0.isLetter }
      let isSentence = word.count >= 4 || inner == ")" || inner == "”" || inner == "\""
      let name = String(String.UnicodeScalarView(word.reversed()))
      guard isSentence, !isPart(name, marks), startsAnew(mark) else { return .no }
      return .yes(numbers, start: start, doubt: nil)
    default: return .no
    }
  }

  /// `5 March 2025.1 The delegation`
  private func behindYearAndStop(_ numbers: [Int], _ marks: CitationMarks, _ mark: Unicode.Scalar)
    -> Verdict
  {
    let year = scalars[..<(start - 1)].reversed().prefix { $0.isDigit }
    guard mark == ".", year.count == 4, startsAnew(mark),
      isYear(before: start - 1 - year.count, marks)
    else { return .no }
    return .yes(numbers, start: start, doubt: nil)
  }

  private func startsAnew(_ mark: Unicode.Scalar) -> Bool {
    guard mark != "," && mark != ";" else { return end < scalars.count && scalars[end].isBlank }
    guard let next = scalars[min(end, scalars.count)...].first(where: { !$0.isBlank }) else {
      return true
    }
    return next.properties.isUppercase || "“\"(‘".unicodeScalars.contains(next)
  }
}

extension String {
  fileprivate var trimmingComma: String { hasPrefix(",") ? String(dropFirst()) : self }
}
