import Frames
import Testing

@testable import Proofreading

/// Size and contrast of what is drawn.
@Suite struct TextRuleTests {
  private static let background = ContentTag.artifact(.background)

  private static func field(_ color: Color, _ rect: Rect) -> FrameItem {
    .path(.rectangle(rect, fill: color))
  }

  @Test(arguments: [(7.0, false), (6.9, true)])
  func `Type under seven points is marked, once for an element`(_ size: Double, _ isMarked: Bool) {
    var mock = MockProof()
    let paragraph = mock.add(.paragraph, "p")
    mock.text(.element(paragraph), y: 60, size: size)
    mock.text(.element(paragraph), y: 72, size: size)
    #expect(mock.findings == (isMarked ? ["small-text on page 1, 300 × 6.9 pt at 50 60"] : []))
  }

  @Test func `What counts is the size on the page`() {
    var mock = MockProof()
    var frame = Frame(size: Size(width: 100, height: 20))
    frame.place(
      .glyphs(MockProof.run(width: 100)), at: Point(x: 0, y: 7.5),
      tag: .element(mock.add(.paragraph, "p")))
    let half = Group.Transform(a: 0.5, b: 0, c: 0, d: 0.5, tx: 0, ty: 0)
    mock.place(
      .group(Group(frame, transform: half)), at: Point(x: 60, y: 70), tag: Self.background, page: 1)
    #expect(mock.findings == ["small-text on page 1, 50 × 5 pt at 60 70"])
  }

  @Test func `Running heads are read, too`() {
    var mock = MockProof()
    mock.text(.artifact(.pagination), y: 20, size: 6)
    #expect(mock.findings == ["small-text on page 1, 300 × 6 pt at 50 20"])
  }

  @Test func `Grey on white is pale below 4.5 to 1, or 3 to 1 in large type`() {
    func findings(_ color: UInt32, size: Double) -> [String] {
      var mock = MockProof()
      let paragraph = mock.add(.paragraph, "p")
      mock.text(.element(paragraph), y: 60, size: size, color: Color(hex: color))
      return mock.findings
    }
    #expect(findings(0x777777, size: 10) == ["pale-text on page 1, 300 × 10 pt at 50 60"])
    #expect(findings(0x757575, size: 10) == [])
    #expect(findings(0x777777, size: 18) == [])
    #expect(findings(0x999999, size: 18) == ["pale-text on page 1, 300 × 18 pt at 50 60"])
  }

  @Test func `Bold type counts as large from fourteen points`() {
    var mock = MockProof()
    mock.text(
      .element(mock.add(.paragraph, "p")), y: 60, size: 14, color: Color(hex: 0x777777))
    #expect(mock.findings == ["pale-text on page 1, 300 × 14 pt at 50 60"])
    mock.setting.weight = { _ in 700 }
    #expect(mock.findings == [])
  }

  @Test func `The ground is what is painted below, not what was meant`() {
    var mock = MockProof()
    let paragraph = mock.add(.paragraph, "p")
    // Painted later, but a background, which lies under all else.
    mock.text(.element(paragraph), y: 60, color: .white)
    let field = Rect(x: 0, y: 50, width: 400, height: 40)
    #expect(mock.findings == ["pale-text on page 1, 300 × 10 pt at 50 60"])
    mock.place(
      Self.field(Color(hex: 0x17395C), field), at: .zero, tag: Self.background, page: 1)
    #expect(mock.findings == [])
    // A paler field above the first one, under the text's end only.
    mock.place(
      Self.field(Color(hex: 0xC0D0E0), Rect(x: 340, y: 50, width: 60, height: 40)), at: .zero,
      tag: Self.background, page: 1)
    #expect(mock.findings == ["pale-text on page 1, 300 × 10 pt at 50 60"])
  }

  @Test func `A drawing is a ground for what is drawn after it, within its outline`() {
    func findings(x: Double, isBefore: Bool) -> [String] {
      var mock = MockProof()
      let figure = mock.add(.figure, "f")
      let corner = Path(
        [
          .move(Point(x: 60, y: 60)), .line(Point(x: 360, y: 60)), .line(Point(x: 60, y: 360)),
          .close,
        ], fill: Color(hex: 0x202020))
      if isBefore { mock.place(.path(corner), at: .zero, tag: .element(figure), page: 1) }
      mock.text(.element(figure), x: x, y: 100, width: 20)
      if !isBefore { mock.place(.path(corner), at: .zero, tag: .element(figure), page: 1) }
      return mock.findings
    }
    #expect(findings(x: 100, isBefore: true) == ["pale-text on page 1, 20 × 10 pt at 100 100"])
    #expect(findings(x: 330, isBefore: true) == [])
    #expect(findings(x: 100, isBefore: false) == [])
  }

  @Test func `On a picture nobody can tell the ground`() {
    var mock = MockProof()
    let figure = mock.add(.figure, "f")
    let size = Size(width: 300, height: 100)
    mock.place(
      .image(Image(pixels: .jpeg([]), pixelWidth: 1250, pixelHeight: 417, size: size)),
      at: Point(x: 50, y: 50), tag: .element(figure), page: 1)
    mock.text(.element(figure), x: 60, y: 60, width: 100, color: .white)
    #expect(mock.findings == [])
  }

  @Test func `Colours of one lightness are marked as pale in grey alone`() {
    func findings(_ color: UInt32, on ground: UInt32) -> [String] {
      var mock = MockProof()
      mock.place(
        Self.field(Color(hex: ground), Rect(x: 0, y: 0, width: 400, height: 600)), at: .zero,
        tag: Self.background, page: 1)
      mock.text(.element(mock.add(.paragraph, "p")), y: 60, color: Color(hex: color))
      return mock.findings
    }
    // 5.25 : 1 in colour, 2.45 in grey: red gives more light than a printer's weight for it tells.
    #expect(findings(0xFF0000, on: 0x000000) == ["pale-in-grey on page 1, 300 × 10 pt at 50 60"])
    #expect(findings(0x17395C, on: 0xFFFFFF) == [])
    // 3.28 : 1 in colour, 6.11 in grey: what is pale on a screen is told as that.
    #expect(findings(0x00A000, on: 0xF8F8F8) == ["pale-text on page 1, 300 × 10 pt at 50 60"])
  }
}
