/// The numbers in a text that stand for references: glued to words, raised, or in brackets.
struct CitationMarks {
  /// The numbers that the reference list has.
  let known: Set<Int>
  let vocabularies: Vocabularies
  /// All words of the article in lower case, those with digits left out.
  let words: Set<String>
  /// The highest number that was cited so far: most lists are numbered in the order of the text.
  private(set) var highest = 0
  private(set) var doubts: [Doubt] = []

  init(known: Set<Int>, vocabularies: Vocabularies, words: Set<String>) {
    self.known = known
    self.vocabularies = vocabularies
    self.words = words
  }

  mutating func marked(_ passage: Passage) -> Passage {
    guard !known.isEmpty else { return passage }
    var runs: [Passage.Run] = []
    for (index, run) in passage.runs.enumerated() {
      switch run {
      case .raised(let text):
        if !Self.isPower(behind: runs), let numbers = numbers(text.trimmed.trimmingBrackets) {
          highest = max(highest, numbers.max() ?? 0)
          runs.append(.citation(numbers))
        } else {
          runs.append(run)
        }
      case .text(let text), .emphasis(let text), .strong(let text):
        let next =
          index + 1 < passage.runs.count ? passage.runs[index + 1].words.unicodeScalars.first : nil
        for part in parts(of: text, before: next, line: passage.line) {
          if let numbers = part.numbers {
            runs.append(.citation(numbers))
          } else if !part.text.isEmpty {
            runs.append(run.changed { _ in part.text })
          }
        }
      default: runs.append(run)
      }
    }
    return Passage(runs, line: passage.line)
  }

  /// Whether what is raised behind the last of these belongs to a unit or a power of ten: `5 km²`,
  /// `3 × 10⁶`.
  private static func isPower(behind runs: [Passage.Run]) -> Bool {
    guard case .text(let text)? = runs.last, !text.endsBlank else { return false }
    let words = text.split { $0.isWhitespace || $0 == "/" }.suffix(2).map(String.init)
    guard let last = words.last else { return false }
    let hasNumber = words.count > 1 && words[0].unicodeScalars.contains(where: \.isDigit)
    return ["m", "km", "cm", "mm", "dm"].contains(last) && hasNumber
      || last == "10" && words.count > 1 && ["×", "x", "·"].contains(words[0])
  }

  /// `1`, `1,2`: nil where one is not of the list.
  private func numbers(_ text: String) -> [Int]? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == ";" }.map {
      String($0).trimmed
    }
    let numbers = parts.compactMap { $0.isDigits && $0.utf8.first != 0x30 ? Int($0) : nil }
    guard !parts.isEmpty, numbers.count == parts.count, numbers.allSatisfy(known.contains) else {
      return nil
    }
    return numbers.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private struct Part {
    var text = ""
    var numbers: [Int]?
  }

  private mutating func parts(of text: String, before next: Unicode.Scalar?, line: Int) -> [Part] {
    let scalars = Array(text.unicodeScalars)
    var parts = [Part()]
    var index = 0
    var copied = 0
    func words(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    while index < scalars.count {
      guard let mark = mark(in: scalars, at: index, before: next, line: line) else {
        index += 1
        continue
      }
      parts[parts.count - 1].text = words(copied..<mark.start)
      parts += [Part(numbers: mark.numbers), Part()]
      highest = max(highest, mark.numbers.max() ?? 0)
      index = mark.end
      copied = index
    }
    parts[parts.count - 1].text = words(copied..<scalars.count)
    return parts
  }

  private struct Mark {
    /// Where the text before it ends, a blank left out.
    let start: Int
    let end: Int
    let numbers: [Int]
  }

  private mutating func mark(
    in scalars: [Unicode.Scalar], at index: Int, before next: Unicode.Scalar?, line: Int
  ) -> Mark? {
    let scalar = scalars[index]
    if scalar == "[" { return bracket(scalars, index) }
    if Self.raised(scalar) != nil { return raised(scalars, index) }
    guard scalar.isDigit, index > 0, !Self.isOfNumber(scalars, index - 1) else { return nil }
    var end = index
    while end < scalars.count, end - index < Self.longest, Self.isOfNumber(scalars, end) {
      end += 1
    }
    guard Self.mayEnd(scalars, end, before: next) else { return nil }
    let digits = String(String.UnicodeScalarView(scalars[index..<end]))
    var glue = GluedNumber(scalars: scalars, start: index, digits: digits)
    glue.end = end
    return glued(glue, line: line)
  }

  /// Of the digits and commas of one mark.
  private static let longest = 40

  /// A digit, or a comma between two.
  private static func isOfNumber(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    if scalars[index].isDigit { return true }
    return scalars[index] == "," && index > 0 && scalars[index - 1].isDigit
      && index + 1 < scalars.count && scalars[index + 1].isDigit
  }

  private static func mayEnd(_ scalars: [Unicode.Scalar], _ end: Int, before next: Unicode.Scalar?)
    -> Bool
  {
    guard let follows = end < scalars.count ? scalars[end] : next else { return true }
    if follows.isBlank { return true }
    guard ".,;:!?)]\"”’»—–…".unicodeScalars.contains(follows) else { return false }
    return end + 1 >= scalars.count || !scalars[end + 1].isDigit
  }

  private func bracket(_ scalars: [Unicode.Scalar], _ index: Int) -> Mark? {
    guard let close = scalars[index...].prefix(24).firstIndex(of: "]"), index > 0,
      let numbers = numbers(
        String(String.UnicodeScalarView(scalars[(index + 1)..<close])).trimmingCaret)
    else { return nil }
    let start = scalars[index - 1].isBlank ? index - 1 : index
    return Mark(start: start, end: close + 1, numbers: numbers)
  }

  private func raised(_ scalars: [Unicode.Scalar], _ index: Int) -> Mark? {
    let digits = scalars[index...].prefix { Self.raised($0) != nil }
    let number = digits.compactMap(Self.raised).reduce(0) { $0 &* 10 &+ $1 }
    guard known.contains(number), index > 0, !scalars[index - 1].isBlank, !isUnit(scalars, index)
    else { return nil }
    return Mark(start: index, end: index + digits.count, numbers: [number])
  }

  /// `km²`, `m³`
  private func isUnit(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let letters = scalars[..<index].reversed().prefix { $0.isLetter }
    return letters.count <= 2
  }

  private static func raised(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0xB9: 1
    case 0xB2, 0xB3: Int(scalar.value - 0xB0)
    case 0x2070, 0x2074...0x2079: Int(scalar.value - 0x2070)
    default: nil
    }
  }

  private mutating func glued(_ glue: GluedNumber, line: Int) -> Mark? {
    switch glue.verdict(self) {
    case .no: return nil
    case .doubtful(let text):
      doubts.append(Doubt(line: line, text: text))
      return nil
    case .yes(let numbers, let start, let doubt):
      if let doubt { doubts.append(Doubt(line: line, text: doubt)) }
      return Mark(start: start, end: glue.end, numbers: numbers)
    }
  }

  /// The references that these digits name.
  func references(_ digits: String) -> [Int]? { numbers(digits) }
}

extension String {
  /// `[1]` and `(1)` as `1`.
  var trimmingBrackets: String {
    guard let first = utf8.first, let last = utf8.last, utf8.count > 2,
      (first == UInt8(ascii: "[") && last == UInt8(ascii: "]"))
        || (first == UInt8(ascii: "(") && last == UInt8(ascii: ")"))
    else { return self }
    return String(unicodeScalars.dropFirst().dropLast())
  }

  /// Markdown's footnote marks are numbers behind a caret.
  var trimmingCaret: String { hasPrefix("^") ? String(dropFirst()) : self }
}
