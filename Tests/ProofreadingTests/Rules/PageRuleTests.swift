import Frames
import Testing

@testable import Proofreading

/// Pages as wholes: their edges, their pictures, how full they are.
@Suite struct PageRuleTests {
  @Test func `Content below the lower margin is an overfull box, the deepest is marked`() {
    var mock = MockProof()
    let paragraph = mock.add(.paragraph, "p")
    mock.mark(paragraph, y: 540.4)
    #expect(mock.findings == [])
    mock.mark(paragraph, y: 545)
    mock.mark(paragraph, x: 150, y: 548)
    #expect(mock.findings == ["overfull-box on page 1, 100 × 10 pt at 150 548"])
  }

  @Test func `A running foot in the margin is none`() {
    var mock = MockProof()
    mock.text(.artifact(.pagination), y: 570)
    #expect(mock.findings == [])
  }

  @Test(arguments: [(300.4, false), (301.0, true)])
  func `What reaches over the page's edge is marked`(_ x: Double, _ isMarked: Bool) {
    var mock = MockProof()
    mock.mark(mock.add(.paragraph, "p"), x: x, y: 60)
    #expect(mock.findings == (isMarked ? ["outside-page on page 1, 100 × 10 pt at 301 60"] : []))
  }

  @Test func `A ground may bleed, a drawing may not`() {
    var mock = MockProof()
    let bleed = Path.rectangle(Rect(x: -9, y: -9, width: 418, height: 200), fill: .white)
    mock.place(.path(bleed), at: .zero, tag: .artifact(.background), page: 1)
    #expect(mock.findings == [])
    mock.place(.path(bleed), at: .zero, tag: .element(mock.add(.figure, "f")), page: 1)
    #expect(mock.findings == ["outside-page on page 1, 418 × 200 pt at -9 -9"])
  }

  @Test(arguments: [(416, false), (415, true)])
  func `A picture has 150 pixels to the inch or is marked`(_ pixels: Int, _ isMarked: Bool) {
    var mock = MockProof()
    let figure = mock.add(.figure, "f")
    // 200 pt are 2.78 in, 416.7 pixels at 150; half a pixel to the inch is forgiven.
    let image = Image(
      pixels: .jpeg([]), pixelWidth: pixels, pixelHeight: 900,
      size: Size(width: 200, height: 100))
    mock.place(.image(image), at: Point(x: 60, y: 70), tag: .element(figure), page: 1)
    #expect(mock.findings == (isMarked ? ["coarse-image on page 1, 200 × 100 pt at 60 70"] : []))
  }

  @Test func `What counts is the picture's size on the page`() {
    var mock = MockProof()
    let image = Image(
      pixels: .jpeg([]), pixelWidth: 500, pixelHeight: 500, size: Size(width: 100, height: 100))
    var frame = Frame(size: Size(width: 100, height: 100))
    frame.place(.image(image), at: .zero, tag: .element(mock.add(.figure, "f")))
    let thrice = Group.Transform(a: 3, b: 0, c: 0, d: 3, tx: 0, ty: 0)
    mock.place(
      .group(Group(frame, transform: thrice)), at: Point(x: 50, y: 100),
      tag: .artifact(.background), page: 1)
    #expect(mock.findings == ["coarse-image on page 1, 300 × 300 pt at 50 100"])
  }

  @Test(arguments: [(102.6, false), (102.4, true)])
  func `A last page filled to less than an eighth is marked`(_ y: Double, _ isMarked: Bool) {
    var mock = MockProof(pages: 2)
    let paragraph = mock.add(.paragraph, "p")
    mock.mark(paragraph, y: 60)
    mock.mark(paragraph, page: 2, y: 50)
    mock.mark(paragraph, page: 2, y: y)
    #expect(
      mock.findings == (isMarked ? ["near-empty-page on page 2, 100 × 62.4 pt at 50 50"] : []))
  }

  @Test func `A document of one page may be short`() {
    var mock = MockProof()
    mock.mark(mock.add(.paragraph, "p"))
    #expect(mock.findings == [])
  }

  @Test func `A summary is measured by its height over all its pages`() {
    var mock = MockProof(pages: 2)
    let summary = mock.add(.section, "summary")
    let paragraph = mock.add(.paragraph, "summary/p", to: summary)
    mock.mark(paragraph, y: 290)
    mock.mark(paragraph, y: 540)
    mock.mark(paragraph, page: 2, y: 50)
    mock.mark(paragraph, page: 2, y: 290)
    // 260 and 250 of 500 pt.
    mock.setting.summaryPages = 1.02
    #expect(mock.findings == [])
    mock.setting.summaryPages = 1
    #expect(mock.findings == ["summary-too-long on page 2, 100 × 250 pt at 50 50"])
    mock.setting.summaryPages = nil
    #expect(mock.findings == [])
  }
}
