/// What a message of libyaml's means to an author, and which of its two marks is the fault's place.
///
/// The problem's mark is where libyaml could not go on, the context's where that began which it was
/// reading. Text that runs on too far (a quotation mark that is not closed) or that begins like
/// something else (`*`, `&`, `!`) is at fault where it begins; the next line, where reading stops,
/// has nothing wrong with it.
struct YAMLWording {
  enum Place { case problem, context }

  let summary: String
  let hint: String
  var place = Place.problem
  /// What is said of the problem's mark where the context's is the place.
  var note: String?

  /// Nil for what hardly any file runs into: libyaml's own words serve.
  static func of(_ failure: YAMLFailure) -> YAMLWording? {
    let context = failure.context ?? ""
    return all.first { entry in
      failure.problem.hasPrefix(entry.problem) && context.hasPrefix(entry.context)
    }?.wording
  }

  /// What is said of the context's mark where the problem's is the place.
  static func note(on context: String) -> String? {
    switch context {
    case "while parsing a block mapping", "while parsing a flow mapping": "the mapping begins here"
    case "while parsing a block collection", "while parsing a flow sequence":
      "the list begins here"
    case "while parsing a quoted scalar": quotedText
    case "while scanning a plain scalar", "while scanning a block scalar": "the text begins here"
    default: nil
    }
  }

  static let quotedText = "the quoted text begins here"
}

// MARK: - The table

extension YAMLWording {
  /// What libyaml's message and its context begin with. The first that fits counts.
  private struct Entry {
    let problem: String
    var context = ""
    let wording: YAMLWording
  }

  private static var all: [Entry] { beginnings + texts + structure }

  /// Text that begins with a sign of YAML's.
  private static var beginnings: [Entry] {
    [
      Entry(problem: "", context: "while scanning an alias", wording: misread("*", as: "an alias")),
      Entry(
        problem: "", context: "while scanning an anchor", wording: misread("&", as: "an anchor")),
      Entry(problem: "", context: "while scanning a tag", wording: misread("!", as: "a tag")),
      Entry(problem: "", context: "while parsing a tag", wording: misread("!", as: "a tag")),
      Entry(problem: "found undefined tag handle", wording: misread("!", as: "a tag")),
      Entry(
        problem: "did not find expected comment", context: "while scanning a block scalar",
        wording: YAMLWording(
          summary: "text that begins with \"|\" or \">\", the marks of a block of lines",
          hint: "put the text in quotes, or begin it on the next line, indented", place: .context)),
      Entry(problem: "", context: "while scanning a directive", wording: directive),
      Entry(problem: "", context: "while scanning a %YAML directive", wording: directive),
      Entry(
        problem: "found character that cannot start any token",
        wording: YAMLWording(
          summary: "a character that cannot begin a value",
          hint: "indent by spaces, not tabs; put text that begins with @, `, % or [@ in quotes")),
      Entry(
        problem: "mapping keys are not allowed",
        wording: YAMLWording(
          summary: "a \"?\" where no key can stand",
          hint: "put text that begins with \"? \" in quotes")),
    ]
  }

  static func misread(_ sign: String, as meaning: String) -> YAMLWording {
    YAMLWording(
      summary: "text that begins with \"\(sign)\", which in YAML begins \(meaning)",
      hint: "put the text in quotes", place: .context)
  }

  private static let directive = YAMLWording(
    summary: "a line that begins with \"%\" and is no directive",
    hint: "remove the line, or write %YAML 1.2; put text that begins with % in quotes",
    place: .context)

  /// What stands inside texts.
  private static var texts: [Entry] {
    [
      Entry(
        problem: "found unexpected end of stream",
        wording: YAMLWording(
          summary: openQuote, hint: "close it at the end of the text", place: .context)),
      Entry(
        problem: "found unexpected document indicator",
        wording: YAMLWording(
          summary: openQuote, hint: "close it, or indent the line if it belongs to the text",
          place: .context, note: "the text ends here")),
      Entry(
        problem: "found unknown escape character",
        wording: YAMLWording(
          summary: "an unknown escape",
          hint: "write \\\\ for a backslash, or use single quotes, in which it stands for itself")),
      Entry(
        problem: "did not find expected hexdecimal number",
        wording: YAMLWording(
          summary: "an escape with too few digits",
          hint: "\\x takes two hexadecimal digits, \\u four, \\U eight; a backslash itself is \\\\")
      ),
      Entry(
        problem: surrogate,
        wording: YAMLWording(
          summary: "an escape that is no character",
          hint: "YAML has no surrogate pairs: write the character itself, or \\U and eight digits"
        )),
      Entry(
        problem: "found a tab character",
        wording: YAMLWording(summary: "a tab in the indentation", hint: "indent by spaces")),
      Entry(
        problem: "found an indentation indicator equal to 0",
        wording: YAMLWording(
          summary: "an indentation of 0",
          hint: "write | or > alone, and the text from the next line on, indented")),
      Entry(
        problem: "found unexpected ':'",
        wording: YAMLWording(
          summary: "a colon that neither ends a key nor belongs to a text",
          hint: "write a space behind a key's colon; put text that holds a colon in quotes")),
    ]
  }

  private static let openQuote = "a quotation mark that is not closed"
  static let surrogate = "found invalid Unicode character escape code"

  /// How keys and items stand to each other.
  private static var structure: [Entry] {
    [
      Entry(
        problem: "could not find expected ':'",
        wording: YAMLWording(
          summary: "a line without a colon after its key",
          hint: "write \"key: value\", or indent the line to continue the text above",
          place: .context)),
      Entry(
        problem: "mapping values are not allowed",
        wording: YAMLWording(
          summary: "a second colon, or a key on the wrong line",
          hint: "put text that holds \": \" in quotes; give keys of one mapping the same"
            + " indentation")),
      Entry(
        problem: "block sequence entries are not allowed",
        wording: YAMLWording(
          summary: "an item where none can stand",
          hint: "write each \"- \" on a line of its own; put text that begins with it in quotes")),
      Entry(
        problem: "did not find expected key",
        wording: YAMLWording(
          summary: "a key was expected here",
          hint: "give keys of one mapping the same indentation")),
      Entry(
        problem: "did not find expected '-' indicator",
        wording: YAMLWording(
          summary: "an item (\"- \") was expected here",
          hint: "give items of one list the same indentation")),
      Entry(
        problem: "did not find expected ',' or ']'",
        wording: YAMLWording(
          summary: "\",\" or \"]\" was expected here",
          hint: "part items by commas and close the list with \"]\"")),
      Entry(
        problem: "did not find expected ',' or '}'",
        wording: YAMLWording(
          summary: "\",\" or \"}\" was expected here",
          hint: "part keys by commas and close the mapping with \"}\"")),
      Entry(
        problem: "did not find expected node content",
        wording: YAMLWording(
          summary: "a value was expected here",
          hint: "put text that begins with \",\", \"]\" or \"}\" in quotes; remove a comma that"
            + " stands twice")),
      Entry(
        problem: "did not find expected <document start>",
        wording: YAMLWording(
          summary: "something behind the end of the data",
          hint: "give all keys of the file the same indentation, and brackets around all or none")),
      Entry(
        problem: "found incompatible YAML document",
        wording: YAMLWording(
          summary: "a version of YAML that is not known",
          hint: "write %YAML 1.2, or remove the line")),
    ]
  }
}
