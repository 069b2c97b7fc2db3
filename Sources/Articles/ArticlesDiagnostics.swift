package import Diagnostics

/// Why an article cannot be read at all. What is doubtful in one that can is a comment beside the
/// value, since there a person will look.
package enum ArticlesDiagnostics {
  package static let articleIsData = DiagnosticKind(
    "article-is-data", .error, title: "The article's file is data, and no article",
    page: """
      `taklimat import` makes a meeting's file of running text. A .yaml or .json file is data, most
      likely a meeting's file already; so is a text that begins with its schema or as JSON does.
      Nothing was written.

      Wrong: `taklimat import meeting.yaml`
      Right: `taklimat build meeting.yaml`

      Build a meeting's file as it is. Other data have to be written as a meeting first: `taklimat
      new` shows how. With `--from text` such a file is taken for an article all the same.
      """)

  package static let articleNotText = DiagnosticKind(
    "article-not-text", .error, title: "The article's file is not text",
    page: """
      `taklimat import` reads text, Markdown and HTML. This file holds bytes that no text has, or
      begins as a PDF, a word processor's or a packed file does. Nothing was written.

      Wrong: `taklimat import release.docx`
      Right: `taklimat import release.txt`

      Save the article as plain text or as HTML in the program that made it, or copy its words into
      a file of their own.
      """)

  package static let articleTooLarge = DiagnosticKind(
    "article-too-large", .error, title: "The article has more parts than a meeting's file may have",
    page: """
      A meeting's file has at most 10 million bytes and a million values. The sections, rows of
      tables and sources of this article would be more. Nothing was written.

      Wrong: a year's articles in one file
      Right: one article in one file

      Part the article, and import the parts one at a time.
      """)

  package static let emptyArticle = DiagnosticKind(
    "empty-article", .error, title: "The article has no words",
    page: """
      The file is empty, or holds blanks, signs and markup only. An HTML page may hold a script that
      would fetch the words: nothing is fetched and nothing is run. Nothing was written.

      Check that the right file was given. Of such a page copy the words out of the browser.
      """)

  package static let all = [articleIsData, articleNotText, articleTooLarge, emptyArticle]
}
