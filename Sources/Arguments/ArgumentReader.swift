import Diagnostics

/// Sorts the words of a command line by what a verb declared.
///
/// Options are written as GNU programs take them (Program Argument Syntax Conventions): `--name
/// value`, `--name=value`, `-n value`, `-nvalue`, `-n=value`, flags in groups (`-qv`), anywhere
/// among the operands up to `--`; `-` is an operand. A name is never shortened, so that a new option
/// cannot change what an old command line means. A value that begins with a dash is written behind
/// an equals sign, because a forgotten value is the likelier reading.
struct ArgumentReader {
  /// What may be asked for on any command line.
  enum Request: String { case help, version }

  let declarations: [ArgumentDeclaration]
  /// The values of each declaration, in the order in which they stand; a flag's are empty.
  private(set) var given: [[String]]
  /// The first request; it is met whatever else is wrong.
  private(set) var request: Request?
  /// The first fault.
  private(set) var fault: UsageError?
  private var operands: [String] = []
  private var rest: ArraySlice<String>

  init(_ words: ArraySlice<String>, for declarations: [ArgumentDeclaration]) {
    self.declarations = declarations
    given = Array(repeating: [], count: declarations.count)
    rest = words
    read()
    placeOperands()
  }

  private mutating func read() {
    while let word = rest.popFirst() {
      let bytes = word.utf8
      if !Self.isOption(word) {
        operands.append(word)
      } else if bytes.count == 2, bytes.last == Self.dash {
        operands += rest
        return
      } else if bytes.dropFirst().first == Self.dash {
        readLong(word)
      } else {
        readLetters(word)
      }
    }
  }

  private static let dash = UInt8(ascii: "-")
  private static let equals = UInt8(ascii: "=")

  /// Whether a word begins with a dash and is more than that.
  static func isOption(_ word: String) -> Bool {
    word.utf8.first == dash && word.utf8.count > 1
  }

  private mutating func refuse(_ message: String, hint: String? = nil) {
    if fault == nil { fault = UsageError(message, hint: hint) }
  }
}

// MARK: - Options

extension ArgumentReader {
  /// `--name` or `--name=value`.
  private mutating func readLong(_ word: String) {
    let sign = word.utf8.firstIndex(of: Self.equals)
    let name = String(word[..<(sign ?? word.endIndex)].utf8.dropFirst(2)) ?? ""
    let attached = sign.map { String(word[word.utf8.index(after: $0)...]) }
    if let request = Request(rawValue: name) {
      guard attached == nil else { return refuse("--\(name) takes no value") }
      ask(request)
    } else if let index = declarations.firstIndex(where: { $0.name?.long == name }) {
      record(index, as: "--" + name, attached)
    } else {
      refuseUnknown("--" + name, name)
    }
  }

  /// `-q`, `-qv`, `-o value`, `-ovalue` or `-o=value`.
  private mutating func readLetters(_ word: String) {
    var letters = word.unicodeScalars.dropFirst()
    while let letter = letters.popFirst() {
      if letter == "h" {
        ask(.help)
      } else if let index = declarations.firstIndex(where: { $0.name?.letter == letter }) {
        guard declarations[index].takesValue else {
          given[index].append("")
          continue
        }
        let value = letters.first == "=" ? letters.dropFirst() : letters
        return record(index, as: "-\(letter)", letters.isEmpty ? nil : String(value))
      } else {
        // A long name with one dash is likelier than a letter that nobody knows.
        let name = String(word.unicodeScalars.dropFirst())
        return refuseUnknown("-\(letter)", name.utf8.count > 1 ? name : nil)
      }
    }
  }

  private mutating func record(_ index: Int, as spelling: String, _ attached: String?) {
    let declaration = declarations[index]
    guard declaration.takesValue else {
      if attached != nil { return refuse("\(spelling) takes no value") }
      return given[index].append("")
    }
    guard let value = attached ?? nextValue() else {
      return refuse(
        "\(spelling) lacks its value: \(declaration.placeholder)", hint: declaration.help)
    }
    let choices = declaration.choices
    guard choices.isEmpty || choices.contains(value) else {
      let quoted = choices.map { "\"\($0)\"" }
      let listing =
        "values are " + quoted.dropLast().joined(separator: ", ") + " and " + (quoted.last ?? "")
      return refuse(
        "\(spelling) cannot be \"\(value)\"",
        hint: UsageError.advice(on: value, among: choices, listing: listing))
    }
    given[index].append(value)
  }

  /// The next word where it can be a value; an option there means that the value was forgotten.
  private mutating func nextValue() -> String? {
    guard let word = rest.first, !Self.isOption(word) else { return nil }
    return rest.popFirst()
  }

  private mutating func ask(_ request: Request) {
    if self.request == nil { self.request = request }
  }

  private mutating func refuseUnknown(_ spelling: String, _ name: String?) {
    let nearest = name.flatMap(nearestName)
    refuse(
      "there is no option \"\(spelling)\"", hint: nearest.map { "did you mean \"--\($0)\"?" })
  }

  /// The name that a mistyped or shortened one most likely stands for.
  private func nearestName(to name: String) -> String? {
    let known = (declarations + StandardOptions.everywhere).compactMap { $0.name?.long }
    guard !name.isEmpty else { return nil }
    return Suggestion.nearest(to: name, among: known)
      ?? known.first { $0.utf8.starts(with: name.utf8) }
  }
}

// MARK: - Operands

extension ArgumentReader {
  /// Gives each declared operand its words, in order.
  private mutating func placeOperands() {
    var left = operands[...]
    for (index, declaration) in declarations.enumerated() {
      guard case .operand(let isRequired, let repeats) = declaration.kind else { continue }
      let taken = repeats ? left : left.prefix(1)
      left = left.dropFirst(taken.count)
      given[index] = Array(taken)
      if isRequired, taken.isEmpty {
        refuse("\(declaration.placeholder) is missing", hint: declaration.help)
      }
    }
    if let word = left.first { refuse("\"\(word)\" is one argument too many") }
  }
}
