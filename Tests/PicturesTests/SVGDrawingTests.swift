import Testing

@testable import Pictures

@Suite struct SVGDrawingTests {
  private func svg(_ inside: String, _ attributes: String = "viewBox=\"0 0 10 10\"") -> [UInt8] {
    Array("<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)>\n\(inside)\n</svg>".utf8)
  }

  @Test(arguments: [
    ("width=\"40\" height=\"10\"", 4.0), ("width=\"2in\" height=\"96\"", 2.0),
    ("width=\"20mm\" height=\"1cm\"", 2.0), ("viewBox=\"0 0 30 10\"", 3.0),
    ("width=\"100%\" height=\"100%\" viewBox=\"-5,-5 30 10\"", 3.0),
    ("width=\"7\" viewBox=\"0 0 50 10\"", 5.0), ("width=\"3em\" height=\"16px\"", 3.0),
  ])
  func `A drawing's ratio is that of its sides, or of its viewBox`(
    attributes: String, ratio: Double
  ) throws {
    let picture = try PictureFile(svg("<rect width=\"1\" height=\"1\"/>", attributes))
    #expect(picture.format == .svg)
    #expect(abs(picture.seenWidth / picture.seenHeight - ratio) < 1e-9)
  }

  @Test(arguments: [
    "", "width=\"100%\" height=\"50%\"", "width=\"10\"", "viewBox=\"0 0 10 0\"",
    "viewBox=\"0 0 1e9 1\"", "viewBox=\"0 0 nan 1\"", "width=\"-3\" height=\"3\"",
  ])
  func `A drawing without a size to be shown in is refused`(_ attributes: String) {
    guard case .svg(.form, line: 1) = fault(svg("<rect/>", attributes)) else {
      Issue.record("\(attributes) is taken")
      return
    }
  }

  private static let addresses = [
    "<image href=\"photo.png\"/>", "<use href=\"other.svg#a\"/>",
    "<use href=\"file:///etc/passwd#a\"/>", "<use href=\"http://example.org/a.svg#b\"/>",
    "<use href=\"../../a.svg\"/>", "<rect fill=\"url(http://example.org/#a)\"/>",
    "<rect style=\"fill: URL( 'x.svg#a' )\"/>", "<linearGradient href=\"data:text/plain,a\"/>",
    "<style>.a { fill: url(x.svg#b) }</style>", "<style>@import 'a.css';</style>",
    "<style>.a { fill: u\\72l(x.svg#b) }</style>",
    "<style>.a { fi/* */ll: none; stroke: url(x.svg#b) }</style>",
  ]

  @Test(arguments: addresses)
  func `Nothing outside of a drawing is read`(_ element: String) {
    guard case .svg(_, line: 2) = fault(svg(element)) else {
      Issue.record("\(element): \(String(describing: fault(svg(element))))")
      return
    }
  }

  @Test(arguments: [
    "<script>1</script>", "<rect onclick=\"a()\"/>", "<foreignObject/>", "<a><rect/></a>",
    "<rect filter=\"url(#a)\"/>", "<rect style=\"filter: blur(2px)\"/>",
    "<rect style=\"/*;*/filter: blur(2px)\"/>",
    "<rect mask=\"url(#a)\"/>", "<style>rect { mask: url(#a) }</style>", "<animate/>",
    "<rect systemLanguage=\"id\"/>",
  ])
  func `What no page can have is refused in its line`(_ element: String) {
    guard case .svg(.form, line: 2) = fault(svg(element)) else {
      Issue.record("\(element): \(String(describing: fault(svg(element))))")
      return
    }
  }

  @Test(arguments: [
    "<rect filter=\"none\" fill=\"url(#a)\"/>", "<rect style=\"fill:url('#a');mask:none\"/>",
    "<i:grid xmlns:i=\"http://www.inkscape.org/\"><i:script onload=\"x\"/></i:grid>",
    "<!-- <script/> --><title>A &amp; b</title>", "<filter id=\"unused\"/>",
  ])
  func `What harms nobody is taken`(_ element: String) {
    #expect(fault(svg(element)) == nil)
  }

  @Test(arguments: [
    ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">\n<g>\n</svg>", "line 3"),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">", "line 1"),
    ("<!DOCTYPE svg [\n<!ENTITY a \"b\">]>\n<svg/>", "line 1"), ("<html/>", "SVG"),
    ("<svg viewBox=\"0 0 1 1\"/>", "SVG"), ("  <!-- -->", "no element"),
  ])
  func `A damaged drawing is told with its line`(text: String, word: String) {
    guard case .broken(let reason) = fault(Array(text.utf8)) else {
      Issue.record("\(text) is taken")
      return
    }
    #expect(reason.utf8.count > 0 && reason.split(separator: " ").joined(separator: " ") == reason)
    #expect(has(reason, word), "\(reason)")
  }

  private func has(_ text: String, _ word: String) -> Bool {
    let (text, word) = (Array(text.utf8), Array(word.utf8))
    return text.indices.contains { text[$0...].starts(with: word) }
  }

  @Test(arguments: ["utf-16", "ISO-8859-1", "UTF-7"])
  func `Only UTF-8 is read, since what is looked through must be what is drawn`(_ name: String) {
    let file = "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n"
    #expect(
      fault(Array(file.utf8) + svg("<rect/>"))
        == .svg(.form("an encoding other than UTF-8"), line: 1))
    #expect(
      fault(svg("<rect id=\"\u{7}\"/>").map { $0 == 7 ? 0xFF : $0 }) == .broken("it is not UTF-8"))
  }

  @Test func `Little that unfolds to much is refused before it is drawn`() {
    var laughs = "<defs><g id=\"a0\"><rect/></g>"
    for level in 1...12 {
      let uses = String(repeating: "<use href=\"#a\(level - 1)\"/>", count: 10)
      laughs += "<g id=\"a\(level)\">\(uses)</g>"
    }
    let many = String(repeating: "<rect/>", count: 30_000)
    let path = "<path d=\"M0 0" + String(repeating: "l1 1", count: 150_000) + "\"/>"
    let groups = String(repeating: "<rect opacity=\".5\"/>", count: 600)
    let patterns =
      "<style>.p{fill:url(#p)}</style><pattern id=\"p\"/>"
      + String(repeating: "<rect class=\"p\"/>", count: 60)
    for bomb in [laughs + "</defs>", many, path, groups, patterns] {
      let found = fault(svg(bomb))
      if case .svg(.tooLarge, _) = found { continue }
      Issue.record("\(bomb.prefix(60)): \(String(describing: found))")
    }
    #expect(fault(svg(String(repeating: "<rect/>", count: 20_000))) == nil)
  }

  @Test(arguments: [
    // Beyond what is drawn, as a size, in an attribute, in a style.
    ("<rect width=\"1e300\"/>", ""), ("<text font-size=\"1e9\">a</text>", ""),
    ("<rect style=\"stroke-width:20000000px\"/>", ""), ("<path d=\"M1234567 0\"/>", ""),
    ("", "width=\"1e300\" height=\"1e300\""), ("", "viewBox=\"0 0 1e25 1e25\""),
    ("", "width=\"500000\" height=\"500000\""),
    // Drawn from elsewhere, or put together from pieces.
    ("<f:x xmlns:f=\"f\"><rect id=\"i\"/></f:x><use href=\"#i\"/>", ""),
    ("<style>rect{fil<!-- -->ter:url(#f)}</style>", ""),
    ("<style>rect{f\\69lter:url(#f)}</style>", ""),
  ])
  func `What the library does not stand is refused before it`(inside: String, attributes: String) {
    let bytes = attributes.isEmpty ? svg(inside) : svg(inside, attributes)
    guard case .svg(.form, _) = fault(bytes) else {
      Issue.record("\(String(describing: fault(bytes)))")
      return
    }
  }

  @Test func `Marks at corners, numbers without spaces and classes count as often as they are`() {
    let points = String(repeating: "1,2 ", count: 2000)
    let marks = String(repeating: "<path d=\"M0 0h1\"/>", count: 100)
    let dots = String(repeating: ".1", count: 200_000)
    let rules = String(repeating: "b{fill:url(#a)}c{fill:url(#b)}", count: 10)
    let names = (0..<100).map { "b{fill:url(#a\($0))}" }.joined()
    for inside in [
      "<g marker-mid=\"url(#m)\"><polyline points=\"\(points)\"/></g><marker id=\"m\">\(marks)</marker>",
      "<path id=\"p\" d=\"M\(dots)\"/><use href=\"#p\"/>",
      "<g class=\"" + String(repeating: "a ", count: 100) + "\"/>",
      "<style>\(names)</style>" + String(repeating: "<g/>", count: 4000),
    ] {
      guard case .svg(.tooLarge, _) = fault(svg(inside)) else {
        Issue.record("\(inside.prefix(40))")
        continue
      }
    }
    #expect(fault(svg("<style>\(rules)</style>" + String(repeating: "<g/>", count: 400))) == nil)
  }

  @Test(arguments: [
    ("1-2.5.5e3", 3, 500.0), ("M10,20 30 -40", 4, 40), ("#123456789 7", 1, 7), ("", 0, 0),
    ("1e", 1, 1), (".", 1, 0), ("1e-9", 1, 1), ("2em", 1, 2), ("1e+2", 1, 100),
  ])
  func `Numbers are told apart as readers do`(text: String, count: Int, greatest: Double) {
    let numbers = SVGNumbers(text)
    #expect(numbers.count == count)
    #expect(numbers.greatest >= greatest)
  }

  @Test func `A drawing that draws itself is refused, however it is called`() {
    for ring in [
      "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>",
      "<pattern id=\"a\"><rect fill=\"url(#a)\"/></pattern>",
      "<style>.c{fill:url(#a)}</style><pattern id=\"a\"><rect class=\"c\"/></pattern>",
    ] {
      guard case .svg(.form, line: 2) = fault(svg(ring)) else {
        Issue.record("\(ring): \(String(describing: fault(svg(ring))))")
        continue
      }
    }
    var chain = ""
    for index in 0..<5_000 { chain += "<g id=\"a\(index)\"><use href=\"#a\(index + 1)\"/></g>" }
    guard case .svg(.tooLarge, _) = fault(svg(chain)) else {
      Issue.record("a long chain is taken")
      return
    }
  }

  @Test func `Each text has the families that bear on it`() throws {
    let file = svg(
      """
      <style>.n, .m { font-family: 'C', serif } text { fill: red }</style>
      <g font-family="A, B"><text>one<tspan class="n">two</tspan></text>
      <text style="font-family: D !important" class="n">three</text></g>
      <text>four</text><text font-family="inherit" style="font: italic 12px/1 E, F">five</text>
      <title>six</title>
      """)
    let texts = try #require(try PictureFile(file).drawing?.texts)
    #expect(
      texts.map { "\($0.families.joined(separator: "+")) \($0.words) \($0.line)" } == [
        "A+B one 3", "C+serif two 3", "D three 4", " four 5", "E+F five 5",
      ])
  }

  @Test func `Texts that name no family are given one, and nothing else is changed`() throws {
    let plain = svg("<text>a</text>")
    let named = try PictureFile(plain).setting(in: "Sans")
    let text = String(decoding: named.bytes, as: UTF8.self)
    #expect(text.hasPrefix("<svg font-family=\"Sans\" xmlns="))
    #expect(named.bytes.count == plain.count + " font-family=\"Sans\"".utf8.count)
    let own = svg("<text font-family=\"A\">a</text>")
    #expect(try PictureFile(own).setting(in: "Sans").bytes == own)
  }
}
