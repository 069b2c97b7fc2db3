import Testing

@testable import Pictures

@Suite struct GreyDrawingTests {
  private func grey(_ text: String) -> String {
    String(decoding: GreyDrawing.bytes(of: Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("#f00", "#4c4c4c"), ("#17395C", "#333333"), ("red", "#4c4c4c"), ("Lime", "#969696"),
    ("rgb(0, 0, 255)", "#1d1d1d"), ("rgb(100% 0% 0%)", "#4c4c4c"),
    ("rgba(255,0,0,.5)", "rgba(76,76,76,0.5)"), ("#ff000080", "rgba(76,76,76,0.502)"),
    ("hsl(0, 100%, 50%)", "#4c4c4c"), ("hsl(240deg, 100%, 50%)", "#1d1d1d"),
    ("hsl(.5turn, 100%, 50%)", "#b3b3b3"), ("hsl(200grad, 100%, 50%)", "#b3b3b3"),
    ("url(#red) #f00", "url(#red) #4c4c4c"), ("none", "none"), ("currentColor", "currentColor"),
    ("#ff0000 !important", "#4c4c4c !important"), ("white", "#ffffff"),
    ("context-fill", "context-fill"),
  ])
  func `Each colour becomes its grey, whatever it is written in`(value: String, grey: String) {
    #expect(GreyStyle.value(value) == grey)
  }

  @Test func `Colours of attributes, styles and style sheets are greyed, and nothing else`() {
    let drawing = """
      <?xml version="1.0"?><!-- red -->
      <svg xmlns="http://www.w3.org/2000/svg" id="red" viewBox="0 0 1 1" color='#f00'>
      <style>.red { fill: red; font-family: Red; } g > path{stroke:#0f0}</style>
      <style><![CDATA[.a{fill:#00F}]]></style>
      <stop stop-color="&#35;f00" offset="1"/><text class="red" style="font-family:'Red Hat';fill:#f00">red</text>
      </svg>
      """
    #expect(
      grey(drawing) == """
        <?xml version="1.0"?><!-- red -->
        <svg xmlns="http://www.w3.org/2000/svg" id="red" viewBox="0 0 1 1" color='#4c4c4c'>
        <style>.red { fill: #4c4c4c; font-family: Red; } g > path{stroke:#969696}</style>
        <style><![CDATA[.a{fill:#1d1d1d}]]></style>
        <stop stop-color="#4c4c4c" offset="1"/><text class="red" style="font-family:&apos;Red Hat&apos;;fill:#4c4c4c">red</text>
        </svg>
        """)
  }

  @Test func `Comments of style sheets hide no colour`() {
    #expect(GreyStyle.sheet("/* {theme */ .a{fill:red}") == " .a{fill:#4c4c4c}")
    #expect(GreyStyle.sheet(".c{/* x: */fill:red}/*") == ".c{fill:#4c4c4c}")
    #expect(GreyStyle.declarations("/* ; */stroke:#f00") == "stroke:#4c4c4c")
  }

  @Test func `A grey drawing stays as it is, and so does what is cut off`() {
    let drawing = "<svg xmlns=\"a\"><rect fill=\"#333333\" width='2'/></svg>"
    #expect(grey(drawing) == drawing)
    for length in 0..<drawing.utf8.count {
      _ = GreyDrawing.bytes(of: Array(drawing.utf8.prefix(length)))
    }
  }
}
