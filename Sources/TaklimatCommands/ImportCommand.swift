import Arguments
import Taklimat

/// `taklimat import`: an article to a starting meeting file.
struct ImportCommand: Verb {
  var file = ""
  var output: String?
  var form = ArticleChoice.auto
  var language = LanguageChoice.auto
  var force = false
  var global = GlobalOptions()

  static var page: VerbPage {
    VerbPage(
      "import", abstract: "Make a starting meeting file of an article.",
      usage: "<article|-> [-o <file|dir|->] [<options>]",
      discussion: """
        Examples:
          taklimat import release.txt                   write output/release.yaml
          taklimat import note.md -o visit/meeting.yaml
          taklimat import page.html -o - | less         look at it first
          taklimat import - < release.txt > meeting.yaml
          grep "# ?" output/release.yaml                what to look at

        An article is a press release or a note: text, Markdown or HTML, in Indonesian or
        English. Title, date, place, people, organisations, sections, tables, percentages and
        sources become the fields they belong to; all other words stand in the background.
        Nothing is added that the article does not say. Where the program is not sure, a
        comment "# ?" asks and names the article's line. Only --force replaces a file that is
        there already. A .yaml or .json file is no article: a meeting's file is built as it is.
        """)
  }

  mutating func declare(_ form: inout ArgumentForm) {
    form.operand(
      &file, "article", completes: .files(["txt", "md", "html", "htm"]),
      help: "The article, or - for standard input.")
    form.option(
      &output, OptionName("output", "o"), takes: "file", completes: .file,
      help: "Where the meeting goes: a file, a folder, or - for standard output (default: output/)."
    )
    form.choice(&self.form, "from", help: "What the article is written in.")
    form.choice(&language, "language", help: "The article's language.")
    form.flag(&force, "force", help: "Replace a file that is there already.")
    form.refuse("-o needs a name", where: output == "")
    global.declare(&form)
  }

  func run() -> Int32 {
    defer { global.messages.finish() }
    let importer = ArticleImporter(global.engineOptions, replacing: force)
    let result = importer.convert(
      file == "-" ? .standardInput : .file(file), as: form.format, language: language.language,
      to: ImportPlace.destination(of: file, output: output))
    let status = global.status(showing: result.report)
    if let path = result.written { global.messages.tell("\(path) written") }
    return status.rawValue
  }
}

/// `auto` tells it by the file's name and first words.
enum ArticleChoice: String, CaseIterable {
  case auto, text, markdown, html

  var format: ArticleFormat? { ArticleFormat(rawValue: rawValue) }
}

/// `auto` guesses it by common words.
enum LanguageChoice: String, CaseIterable {
  case auto, id, en

  var language: ArticleLanguage? { ArticleLanguage(rawValue: rawValue) }
}
