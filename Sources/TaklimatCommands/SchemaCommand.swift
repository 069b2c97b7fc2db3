import Arguments
import Taklimat

/// `taklimat schema`: what a data file may hold, for editors.
struct SchemaCommand: Verb {
  var kind: String?
  var markdown = false

  static var page: VerbPage {
    VerbPage(
      "schema",
      abstract: "Print the JSON Schema of a data file, for editors to complete and check.",
      usage: "[meeting|template|identity|language] [--markdown]",
      discussion: """
        Examples:
          taklimat schema > meeting.schema.json
          taklimat schema template > template.schema.json
          taklimat schema identity > identity.schema.json
          taklimat schema template --markdown    every key, for readers

        An editor with the YAML language server uses it where a file begins with

          # yaml-language-server: $schema=meeting.schema.json

        The schema (draft 2020-12) is made from the declarations by which files are read. What one
        part of a file says of another (ids, dates, totals) no schema can check: run check.
        """)
  }

  mutating func declare(_ form: inout ArgumentForm) {
    form.operand(
      &kind, "kind", completes: .words(DataSchema.allCases.map(\.rawValue)),
      help: "meeting, template, identity or language (default: meeting).")
    form.flag(&markdown, "markdown", help: "Print a reference for readers instead.")
  }

  func validate() throws(UsageError) {
    guard let kind, DataSchema(rawValue: kind) == nil else { return }
    let known = DataSchema.allCases.map(\.rawValue).joined(separator: ", ")
    throw UsageError("there is no schema of \"\(kind)\"", hint: "schemas are of \(known)")
  }

  func run() -> Int32 {
    let schema = kind.flatMap(DataSchema.init) ?? .meeting
    let text = markdown ? schema.reference : String(decoding: schema.text, as: UTF8.self)
    return StandardStreams.writeData(text).rawValue
  }
}
