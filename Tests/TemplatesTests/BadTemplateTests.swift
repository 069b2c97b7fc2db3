import Diagnostics
import Fields
import Templates
import TestSupport
import Testing

@Suite struct BadTemplateTests {
  private static let folder = "Tests/Fixtures/bad/templates"

  @Test(arguments: try BadInput.load(folder))
  func `Each fault is named once, at its line and column`(_ bad: BadInput) {
    bad.check { file, sink in
      guard let root = Node.read(file, into: sink) else { return }
      _ = Template.read(root, .ofTests, fonts: .bundled, into: sink)
    }
  }

  @Test(arguments: try BadInput.load("Tests/Fixtures/bad/identities"))
  func `Each fault of an identity is named once, at its line and column`(_ bad: BadInput) {
    bad.check { file, sink in
      if let root = Node.read(file, into: sink) { _ = Identity.record.read(root, into: sink) }
    }
  }

  @Test func `Each diagnostic of templates has a bad file`() throws {
    let ids = Set(try BadInput.load(Self.folder).flatMap(\.ids))
    #expect(Set(TemplatesDiagnostics.all.map(\.id)).subtracting(ids).sorted() == [])
  }

  @Test func `The list of diagnostics is sorted and without doubles`() {
    #expect(TemplatesDiagnostics.all.map(\.id) == Set(TemplatesDiagnostics.all.map(\.id)).sorted())
  }

  @Test func `A contrast is told with its ratio, its style and what it needs`() throws {
    var text = TemplateText()
    text.styles[.label] = "{like: text, color: rule}"
    let found = try #require(text.read().sink.diagnostics.first)
    #expect(
      found.summary
        == "rule on paper has a contrast of 1.6 : 1, too little for the style \"label\"")
    #expect(found.hint == "it needs 4.5 : 1: choose a darker or lighter colour")
  }

  @Test(arguments: [
    (
      "{like: text, family: source sans}",
      "there is no font family \"source sans\"; the style \"quote\" asks for it",
      "families at hand: Source Serif Pro, Source Sans Pro, IBM Plex Mono"
    ),
    (
      "{like: text, family: Source Sans Por}",
      "there is no font family \"Source Sans Por\"; the style \"quote\" asks for it",
      "did you mean \"Source Sans Pro\"? families at hand: Source Serif Pro, Source Sans Pro, IBM Plex Mono"
    ),
    (
      "{like: text, weight: 500}",
      "Source Serif Pro has no weight 500; the style \"quote\" asks for it",
      "weights at hand: 400, 600, 700"
    ),
    (
      "{like: text, weight: 500, italic: true}",
      "Source Serif Pro has no weight 500; the style \"quote\" asks for it",
      "weights at hand: 400"
    ),
    (
      "{like: text, weight: 700, italic: true}",
      "Source Serif Pro has no italic font of weight 700; the style \"quote\" asks for it",
      "weights that are italic: 400"
    ),
  ])
  func `A font that is not at hand is told with those that are`(
    _ style: String, _ summary: String, _ hint: String
  ) {
    var text = TemplateText()
    text.styles[.quote] = style
    let found = text.read().sink.diagnostics
    #expect(found.map(\.summary) == [summary])
    #expect(found.map(\.hint) == [hint])
  }

  @Test(arguments: [
    (
      "{like: text, leading: 7.9pt}",
      "in the style \"quote\" a leading of 7.9pt lets lines of 10pt type run into each other",
      "write 8pt (0.8em) or more; 1.2em to 1.5em is easy to read"
    ),
    (
      "{like: text, size: 1100pt}", "in the style \"quote\" the size is more than 1000pt",
      "write a length from 1pt to 1000pt"
    ),
    (
      "{like: text, indent: -1em}",
      "\"indent\" is less than nothing: text would leave its column or cover other text",
      "write 0pt or more"
    ),
  ])
  func `A length that cannot be read says why`(
    _ style: String, _ summary: String, _ hint: String
  ) {
    var text = TemplateText()
    text.styles[.quote] = style
    let found = text.read().sink.diagnostics
    #expect(found.map(\.summary) == [summary])
    #expect(found.map(\.hint) == [hint])
  }

  @Test func `A mistyped name is answered with the nearest one`() throws {
    var text = TemplateText()
    text.styles[.quote] = "{like: leed}"
    #expect(text.read().sink.diagnostics.first?.hint == "did you mean \"lead\"?")
    var running = TemplateText()
    running.rest = "head: {end: \"{markin}\"}"
    let hint = try #require(running.read().sink.diagnostics.first?.hint)
    #expect(hint.hasPrefix("did you mean {marking}? known: {title}, {marking},"))
  }
}
