/// An option or operand of a verb, as the reader, the help and the completions know it.
package struct ArgumentDeclaration: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// On where it is given.
    case flag(OptionName)
    /// Takes a value; of several the last counts, unless all do.
    case option(OptionName, repeats: Bool)
    /// Stands by itself.
    case operand(isRequired: Bool, repeats: Bool)
  }

  package let kind: Kind
  /// What a value is called in the help.
  package var valueName = ""
  package let help: String
  /// The only values there are; empty where any is good.
  package var choices: [String] = []
  /// The choice where none is made.
  package var standard: String?
  package var completion = Completion.nothing

  var name: OptionName? {
    switch kind {
    case .flag(let name), .option(let name, _): name
    case .operand: nil
    }
  }

  var takesValue: Bool {
    if case .option = kind { true } else { false }
  }

  /// The value as usage and help write it: `<file>`, `pdf|png|dump`.
  var placeholder: String {
    choices.isEmpty ? "<\(valueName)>" : choices.joined(separator: "|")
  }
}
