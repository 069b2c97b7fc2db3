import Frames
import Taklimat
import TestSupport
import Testing

/// The words that leave the PDF are the words of the article that went in.
@Suite struct PlainTextTests {
  private static let article = "Examples/unops-courtesy-call/source.txt"

  /// What scraping had broken and the example mends, one by one. The digits of citations, which had
  /// fallen into the words before them, stand so in plain text again.
  private static let artefacts = [
    ("solidβdari", "solid—dari"),
    ("Bidang Kerja Sama π―", "Bidang Kerja Sama"),
    ("Inovasi π‘", "Inovasi"),
    ("02 Februari", "2 Februari"),
  ]

  /// The article without what it says by signs: bars and rules of its table, bullets of its list.
  private func articleWords() throws -> [String] {
    var text = try Checkout.text(Self.article)
    for (broken, mended) in Self.artefacts {
      try #require(text.count(of: broken) == 1, "\(broken)")
      text = text.replacing(broken, with: mended)
    }
    return text.words.filter { $0 != "|" && $0 != "|---|---|---|" && $0 != "-" }
  }

  /// Words of the pages behind the title page; addresses that a line's end parted are whole again.
  private func pageWords(_ paper: String, addresses: [String]) throws -> [String] {
    let text = try FinishedPDF.build(LaidOut.example, paper: paper).plainText(from: 2)
    return text.words.reduce(into: []) { words, word in
      if let last = words.last, last.hasPrefix("https://"), !addresses.contains(last),
        addresses.contains(where: { $0.hasPrefix(last + word) })
      {
        words[words.count - 1] = last + word
      } else {
        words.append(word)
      }
    }
  }

  /// What the template says on those pages beyond the article.
  private func templateWords(_ paper: String) throws -> [String] {
    let laid = try LaidOut(LaidOut.example, paper: paper)
    let added = laid.lines.filter { line in
      guard line.page > 1 else { return false }
      let path = laid.path(of: line)
      return path.isEmpty || path == "summary/heading" || path.hasPrefix("participants/")
        || path.hasSuffix("/caption") || path.contains("figures/") || path.hasSuffix("/label")
        || path.hasSuffix("/cited")
    }
    return added.flatMap(\.text.words)
  }

  @Test(arguments: ["A4", "F4", "Letter"])
  func `Plain text gives the article's words in its order`(_ paper: String) throws {
    let article = try articleWords()
    let addresses = article.filter { $0.hasPrefix("https://") }
    let pages = try pageWords(paper, addresses: addresses)
    var missing: [String] = []
    var added: [String] = []
    for change in pages.difference(from: article) {
      switch change {
      case .remove(_, let word, _): missing.append(word)
      case .insert(_, let word, _): added.append(word)
      }
    }
    #expect(article.count > 480)
    #expect(missing == [])
    #expect(added.sorted() == (try templateWords(paper)).sorted())
  }

  @Test func `Every artefact that is mended is listed for the reader`() throws {
    let list = try Checkout.text("Examples/unops-courtesy-call/ARTEFACTS.md")
    for (broken, mended) in Self.artefacts {
      #expect(list.contains("`\(broken)`"), "\(broken)")
      #expect(list.contains("`\(mended)`"), "\(mended)")
    }
  }

  @Test func `The article in the example is the one that was given`() throws {
    let text = try Checkout.text(Self.article)
    #expect(text.words.count == 628 && text.utf8.count == 5_100)
  }

  @Test func `Text and structure of the example are as they were seen last`() throws {
    let pdf = try FinishedPDF.build(LaidOut.example)
    try Golden.expect(try pdf.plainText(), named: "example-text.txt")
    try Golden.expect(
      try pdf.asked("pdfinfo", ["-struct-text", "FILE"]), named: "example-structure.txt")
    try Golden.expect(try pdf.navigation(), named: "example-navigation.txt")
  }

  @Test func `The example's pages are as they were seen last`() throws {
    try Golden.expect(try LaidOut.dump(LaidOut.example), named: "example-pages.txt")
  }
}

extension FinishedPDF {
  /// The outline, then where each link of each page leads, as qpdf reads them.
  func navigation() throws -> String {
    let lines = try normalForm().split(separator: "\n")
    let shown = ["  /Title ", "  /URI ", "    /URI ", "  /Contents ", "  /Dest "]
    // A reference is a page's content.
    let kept = lines.filter { line in
      shown.contains { line.hasPrefix($0) } && !line.hasSuffix(" 0 R")
    }
    return kept.joined(separator: "\n") + "\n"
  }
}
