/// One thing that a program does: `taklimat build …`.
///
/// A verb is a value with a property for each of its arguments, set to what holds where nothing is
/// given.
package protocol Verb: Sendable {
  static var page: VerbPage { get }

  init()

  /// Names each argument, binds it to its property, and says what it is for.
  mutating func declare(_ form: inout ArgumentForm)

  /// Refuses arguments that are good each by itself and not together.
  func validate() throws(UsageError)

  /// Does it; the answer is the status with which the process ends.
  func run() -> Int32
}

extension Verb {
  package func validate() throws(UsageError) {}

  /// All arguments that the verb takes.
  static var declarations: [ArgumentDeclaration] {
    var form = ArgumentForm()
    var verb = Self()
    verb.declare(&form)
    return form.declarations
  }
}

/// What the help says of a verb besides its arguments.
package struct VerbPage: Sendable {
  package let name: String
  /// One sentence.
  package let abstract: String
  /// What follows the verb on the usage line.
  package let usage: String
  /// Paragraphs, filled to the width; indented lines, such as examples, stay as they are.
  package let discussion: String

  package init(_ name: String, abstract: String, usage: String, discussion: String) {
    self.name = name
    self.abstract = abstract
    self.usage = usage
    self.discussion = discussion
  }
}
