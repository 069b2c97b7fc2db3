package import Diagnostics

/// Puts what is wrong with a text into words, at its place in the file.
struct MarkupReport {
  let input: MarkupInput
  let sink: DiagnosticSink

  func unsupported(_ form: UnsupportedForm, at place: Range<Int>) {
    report(
      MarkupDiagnostics.unsupportedMarkdown, "\(form.rawValue) in a text field", at: place,
      hint: form.hint)
  }

  func html(at place: Range<Int>) {
    report(
      MarkupDiagnostics.rawHTML, "raw HTML in a text field", at: place,
      hint: #"use Markdown: *emphasis*, **strong**; for a "<" as such write "\<""#)
  }

  func tooDeep(at place: Range<Int>) {
    report(
      MarkupDiagnostics.nestingLimit,
      "Markdown is nested more than \(MarkupParser.nestingLimit) levels deep", at: place,
      hint: "take a list, quote or emphasis out of the others")
  }

  func tooManyColumns(_ count: Int, at place: Range<Int>) {
    report(
      MarkupDiagnostics.tableCells, "a table of \(count) columns", at: place,
      hint: "a table may have \(MarkupParser.columnLimit): split it")
  }

  func tooManyCells(_ count: Int, columns: Int, at place: Range<Int>) {
    report(
      MarkupDiagnostics.tableCells,
      "a row of \(count) cells in a table of \(columns) columns", at: place,
      hint: #"add a column to the table's head, or write "\|" for a "|" as such"#)
  }

  func unfinishedListing(at fence: Range<Int>) {
    report(
      MarkupDiagnostics.unfinishedListing, "a listing without an end", at: fence,
      hint: #"close it by a line with the same signs; for the signs as such write "\`""#)
  }

  func unreadable() {
    report(
      MarkupDiagnostics.unsupportedMarkdown, "a text too large to be read",
      at: 0..<input.bytes.count, hint: "split it into several sections")
  }

  func malformedCitation(_ summary: String, at place: Range<Int>, hint: String? = nil) {
    malformedCitation(summary, at: input.span(place), hint: hint)
  }

  func malformedCitation(_ summary: String, at place: SourceSpan, hint: String? = nil) {
    sink.report(
      Diagnostic(
        MarkupDiagnostics.malformedCitation, summary, at: place,
        hint: hint ?? #"write [@key], [@key, hlm. 2] or [@one; @two]; for a "[" as such write "\[""#
      ))
  }

  func malformedReference(_ summary: String, at place: SourceSpan, hint: String? = nil) {
    sink.report(
      Diagnostic(
        MarkupDiagnostics.malformedReference, summary, at: place,
        hint: hint
          ?? #"write [#id], [#id, name], [#id, page] or [words](#id); for a "[" as such write "\[""#
      ))
  }

  func malformedNote(_ summary: String, at place: Range<Int>, hint: String? = nil) {
    report(
      MarkupDiagnostics.malformedNote, summary, at: place,
      hint: hint ?? #"write ^[text of the note]; for a "^" as such write "\^""#)
  }

  func malformedImage(_ summary: String, at place: Range<Int>, hint: String? = nil) {
    report(
      MarkupDiagnostics.malformedImage, summary, at: place,
      hint: hint ?? #"write ![what it shows](file.png "caption"){#id width=60}"#)
  }

  func malformed(
    _ form: BracketForm, _ summary: String, at place: Range<Int>, hint: String? = nil
  ) {
    switch form {
    case .citation: malformedCitation(summary, at: place, hint: hint)
    case .reference: malformedReference(summary, at: input.span(place), hint: hint)
    }
  }

  func repeatedCitation(_ citation: Citation, first: Citation) {
    sink.report(
      Diagnostic.repeatedCitation(of: citation.key, at: citation.span, first: first.span))
  }

  func malformedLanguage(_ summary: String, at place: Range<Int>) {
    report(
      MarkupDiagnostics.malformedLanguage, summary, at: place,
      hint: #"write [words]{lang=en}; for a "{" as such write "\{""#)
  }

  func unknownEntity(_ name: String, at place: Range<Int>) {
    report(
      MarkupDiagnostics.unknownEntity, #"unknown character name "&\#(name);""#, at: place,
      hint: #"write the character itself; for an "&" as such write "\&""#)
  }

  func badReference(_ codePoint: UInt32, at place: Range<Int>) {
    let digits = String(codePoint, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    report(
      MarkupDiagnostics.badCharacterReference,
      "a character reference to U+\(padded), which no text may hold", at: place,
      hint: "leave it out")
  }

  func badLink(_ summary: String, at place: Range<Int>, hint: String? = nil) {
    report(
      MarkupDiagnostics.badLink, summary, at: place,
      hint: hint ?? "write the whole address: https://…, http://…, mailto:… or tel:…")
  }

  func emptyLink(_ url: SourceText) {
    sink.report(
      Diagnostic(
        MarkupDiagnostics.badLink, "a link without words shows nothing", at: url.span,
        hint: "write words between the brackets, or <\(url.string)> to show the address"))
  }

  private func report(
    _ kind: DiagnosticKind, _ summary: String, at place: Range<Int>, hint: String
  ) {
    sink.report(Diagnostic(kind, summary, at: input.span(place), hint: hint))
  }
}

extension Diagnostic {
  /// A source that a bracket or a list names again, for the same place in it.
  package static func repeatedCitation(
    of key: String, at span: SourceSpan, first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      MarkupDiagnostics.repeatedCitation, "\"\(key)\" is cited twice at one place; once is printed",
      at: span, notes: [Note("first cited here", at: first)], hint: "remove one of the two")
  }
}
