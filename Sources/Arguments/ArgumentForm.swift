/// The form that a verb lays out and fills in.
///
/// A verb goes through a form twice with the same lines (`Verb.declare`): through a blank one, which
/// learns what may be given, and through one that holds what was given. So an option is one line,
/// bound to a property of its type, and neither reflection nor a cast is needed, which would search
/// all conformances of the program at every start.
package struct ArgumentForm {
  package private(set) var declarations: [ArgumentDeclaration] = []
  /// What was given, for each declaration in order; nil in a blank form.
  private let given: [[String]]?
  private var next = 0
  /// The first thing refused about what was given.
  package private(set) var fault: UsageError?

  /// A blank form.
  package init() { given = nil }

  init(given: [[String]]) { self.given = given }

  /// An option without a value.
  package mutating func flag(_ value: inout Bool, _ name: OptionName, help: String) {
    let given = take(ArgumentDeclaration(kind: .flag(name), help: help))
    if !given.isEmpty { value = true }
  }

  /// An option with a value of any text; given twice, the last counts.
  package mutating func option(
    _ value: inout String?, _ name: OptionName, takes valueName: String,
    completes completion: Completion = .nothing, help: String
  ) {
    let given = take(
      ArgumentDeclaration(
        kind: .option(name, repeats: false), valueName: valueName, help: help,
        completion: completion))
    if let last = given.last { value = last }
  }

  /// An option that may be repeated, in the order in which it was given.
  package mutating func option(
    _ values: inout [String], _ name: OptionName, takes valueName: String,
    completes completion: Completion = .nothing, help: String
  ) {
    values += take(
      ArgumentDeclaration(
        kind: .option(name, repeats: true), valueName: valueName, help: help,
        completion: completion))
  }

  /// An option whose values are the cases of an enumeration; the property's own value is shown as
  /// the standard one. Given twice, the last counts.
  package mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ value: inout Choice, _ name: OptionName, help: String
  ) {
    let choices = Choice.allCases.map { $0.rawValue }
    let given = take(
      ArgumentDeclaration(
        kind: .option(name, repeats: false), help: help, choices: choices,
        standard: value.rawValue, completion: .words(choices)))
    if let last = given.last.flatMap(Choice.init(rawValue:)) { value = last }
  }

  /// An operand that must be there; an empty text where it is not.
  package mutating func operand(
    _ value: inout String, _ name: String, completes completion: Completion = .nothing,
    help: String
  ) {
    let given = take(
      ArgumentDeclaration(
        kind: .operand(isRequired: true, repeats: false), valueName: name, help: help,
        completion: completion))
    if let first = given.first { value = first }
  }

  /// An operand that may be left out.
  package mutating func operand(
    _ value: inout String?, _ name: String, completes completion: Completion = .nothing,
    help: String
  ) {
    let given = take(
      ArgumentDeclaration(
        kind: .operand(isRequired: false, repeats: false), valueName: name, help: help,
        completion: completion))
    if let first = given.first { value = first }
  }

  /// All further operands, at least one.
  package mutating func operands(
    _ values: inout [String], _ name: String, completes completion: Completion = .nothing,
    help: String
  ) {
    values += take(
      ArgumentDeclaration(
        kind: .operand(isRequired: true, repeats: true), valueName: name, help: help,
        completion: completion))
  }

  /// Refuses options that exclude each other, beside their declarations; a blank form never does.
  package mutating func refuse(_ message: String, where isWrong: Bool) {
    if isWrong, fault == nil { fault = UsageError(message) }
  }

  /// Declares it in a blank form; else what was given for it.
  private mutating func take(_ declaration: @autoclosure () -> ArgumentDeclaration) -> [String] {
    guard let given else {
      declarations.append(declaration())
      return []
    }
    defer { next += 1 }
    return next < given.count ? given[next] : []
  }
}
