import Diagnostics

/// A syntax error of libyaml in words that say what to do.
struct YAMLSyntaxError {
  private struct Wording {
    /// What libyaml's message begins with.
    let problem: String
    let summary: String
    let hint: String
  }

  private let failure: YAMLFailure
  private let offset: Int
  private let context: Int?

  init(_ failure: YAMLFailure, at offset: Int, context: Int?) {
    self.failure = failure
    self.offset = offset
    self.context = context
  }

  func stop(source: SourceID, content: [UInt8]) -> ReadingStop {
    let wording = wordings.first { failure.problem.hasPrefix($0.problem) }
    var notes: [Diagnostic.Note] = []
    if let text = failure.context, let context, context < offset {
      notes = [.init(text, at: SourceSpan(source: source, start: context, end: context + 1))]
    }
    let start = min(offset, content.count)
    var end = min(start + 1, content.count)
    while end < content.count, isContinuation(content[end]) { end += 1 }
    return ReadingStop(
      diagnostic: Diagnostic(
        failure.problem.hasPrefix(Self.surrogate)
          ? FieldsDiagnostics.unpairedSurrogate : FieldsDiagnostics.yamlSyntax,
        wording?.summary ?? failure.problem,
        at: SourceSpan(source: source, start: start, end: end), notes: notes,
        hint: wording?.hint))
  }

  private static let surrogate = "found invalid Unicode character escape code"

  private var wordings: [Wording] {
    [
      Wording(
        problem: "mapping values are not allowed",
        summary: "a second colon, or a key on the wrong line",
        hint: "put text that holds \": \" in quotes; give keys of one mapping the same indentation"),
      Wording(
        problem: "found character that cannot start any token",
        summary: "a character that cannot begin a value",
        hint: "indent by spaces, not tabs; put text that begins with @, ` or % in quotes"),
      Wording(
        problem: "could not find expected ':'", summary: "a line without a colon after its key",
        hint: "write \"key: value\", or indent the line to continue the text above"),
      Wording(
        problem: "did not find expected key", summary: "a key was expected here",
        hint: "give keys of one mapping the same indentation; quotes inside quoted text are doubled"
      ),
      Wording(
        problem: "did not find expected '-' indicator",
        summary: "an item (\"- \") was expected here",
        hint: "give items of one list the same indentation"),
      Wording(
        problem: "found unexpected end of stream", summary: "the file ends inside quoted text",
        hint: "close the quotation mark"),
      Wording(
        problem: "did not find expected ',' or ']'", summary: "\",\" or \"]\" was expected here",
        hint: "close the list with \"]\""),
      Wording(
        problem: "did not find expected ',' or '}'", summary: "\",\" or \"}\" was expected here",
        hint: "close the mapping with \"}\""),
      Wording(
        problem: "found unknown escape character", summary: "an unknown escape",
        hint: "write \\\\ for a backslash, or use single quotes, in which it stands for itself"),
      Wording(
        problem: Self.surrogate, summary: "an escape that is no character",
        hint: "YAML has no surrogate pairs: write the character itself, or \\U and eight digits"),
      Wording(
        problem: "found a tab character", summary: "a tab in the indentation",
        hint: "indent by spaces"),
    ]
  }
}
