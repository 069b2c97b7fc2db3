import Diagnostics
import Frames
import Templates
import Testing

@Suite struct StyleSheetTests {
  @Test func `What a style leaves out comes from the style it is like, and from what that is like`()
    throws
  {
    var text = TemplateText()
    text.styles[.heading1] = "{like: text, family: Source Sans Pro, weight: 600, hyphenate: true}"
    text.styles[.heading2] = "{like: heading-1, size: 12pt, hyphenate: false}"
    let style = try #require(text.read().style(.heading2))
    #expect(style.family == "Source Sans Pro")
    #expect(style.weight == 600)
    #expect(style.size == 12)
    #expect(style.leading == 14)
    #expect(!style.isHyphenated)
  }

  @Test func `A relative length is inherited as it is written`() throws {
    var text = TemplateText()
    text.styles[.heading1] = "{like: text, size: 20pt, leading: 1.2em, space-before: 2bl}"
    text.styles[.heading2] = "{like: heading-1, size: 10pt}"
    let style = try #require(text.read().style(.heading2))
    #expect(style.leading == 12)
    #expect(style.spaceBefore == 28)
  }

  @Test func `The em of a size is the size of running text`() throws {
    var text = TemplateText()
    text.styles[.lead] = "{like: text, size: 1.2em, leading: 1.5em, indent: 10%}"
    let reading = text.read()
    let style = try #require(reading.style(.lead))
    #expect(style.size == 12)
    #expect(style.leading == 18)
    let measure = try #require(reading.template?.page.measure)
    #expect(abs(style.indent - measure / 10) < 1e-9)
  }

  @Test(arguments: [
    ("lining", FigureStyle.lining), ("tabular", .tabular), ("old-style", .oldStyle),
  ])
  func `Digits are lining unless the template says otherwise`(
    _ name: String, _ figures: FigureStyle
  ) {
    var text = TemplateText()
    text.styles[.table] = "{like: text, figures: \(name)}"
    #expect(text.read().style(.table)?.figures == figures)
    #expect(text.read().style(.caption)?.figures == .lining)
  }

  @Test func `Signs hang into the margins of running text, of other text where its style says so`()
  {
    var text = TemplateText()
    text.styles[.table] = "{like: text, optical-margins: true}"
    let own = text.read()
    #expect(own.style(.text)?.hasOpticalMargins == true)
    #expect(own.style(.footnote)?.hasOpticalMargins == true)
    #expect(own.style(.caption)?.hasOpticalMargins == false)
    #expect(own.style(.heading1)?.hasOpticalMargins == false)
    #expect(own.style(.table)?.hasOpticalMargins == true)
    #expect(own.style(.tableKey)?.hasOpticalMargins == false)
    text.styles[.text] =
      "{family: Source Serif Pro, size: 10pt, leading: 14pt, optical-margins: false}"
    #expect(text.read().style(.lead)?.hasOpticalMargins == false)
  }

  @Test func `Colour and ground are the palette's, ink on paper unless named`() throws {
    var text = TemplateText()
    text.styles[.title] = "{like: text, color: paper, on: accent}"
    let reading = text.read()
    let title = try #require(reading.style(.title))
    #expect(title.color == .white)
    #expect(title.ground == Color(hex: 0x17395C))
    #expect(reading.style(.lead)?.color == Color(hex: 0x1C2126))
    #expect(reading.style(.lead)?.ground == .white)
  }

  @Test(arguments: [
    ("{like: heading-1, italic: true}", []),
    ("{like: heading-1, family: Source Serif Pro}", []),
    ("{like: heading-1, family: Source Serif}", ["unknown-font"]),
    ("{like: heading-1, weight: 300}", ["unknown-font"]),
    ("{like: heading-1, weight: 600}", []),
  ])
  func `A style is asked only for its own mistake in the font that it is like`(
    _ style: String, _ further: [String]
  ) {
    var text = TemplateText()
    text.styles[.heading1] = "{like: text, family: Source Sans Pro, weight: 500}"
    text.styles[.heading2] = style
    text.styles[.heading3] = "{like: heading-2}"
    #expect(text.read().sink.diagnostics.map(\.kind.id) == ["unknown-font"] + further)
  }

  @Test(arguments: [
    "{like: text, leading: 0.8em}", "{like: text, size: 12pt, leading: 9.6pt}",
    "{like: text, size: 17.5pt}", "{like: text, size: 1mm, leading: 0.8mm}",
    "{like: text, tracking: -50}", "{like: text, indent: 0pt, space-before: 0bl}",
    "{like: text, size: 1000pt, leading: 1000pt}",
  ])
  func `Lengths at the edge of what can be read are taken`(_ style: String) {
    var text = TemplateText()
    // A poster, on which the largest type has room.
    text.page = "{size: {width: 2500pt, height: 2500pt}}"
    text.styles[.caption] = style
    #expect(text.read().complaints == [])
  }

  @Test func `All faults of a template are told in one run`() {
    var text = TemplateText()
    text.styles[.lead] = "{like: nothing}"
    text.styles[.label] = "{like: text, color: rule}"
    text.styles[.caption] = "{like: caption}"
    #expect(
      text.read().sink.inOrder.map(\.kind.id).sorted()
        == ["low-contrast", "style-cycle", "unknown-style"])
  }
}
