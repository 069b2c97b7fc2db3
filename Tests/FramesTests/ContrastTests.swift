import Frames
import Testing

@Suite struct ContrastTests {
  @Test(arguments: [
    (0x000000 as UInt32, 0xFFFFFF as UInt32, 21.0), (0xFFFFFF, 0xFFFFFF, 1),
    (0x777777, 0xFFFFFF, 4.48), (0x767676, 0xFFFFFF, 4.54), (0x949494, 0xFFFFFF, 3.03),
    (0xFF0000, 0xFFFFFF, 4.00), (0x0000FF, 0xFFFFFF, 8.59), (0x00FF00, 0x000000, 15.30),
  ])
  func `The ratio is that of WCAG, whichever colour comes first`(
    _ one: UInt32, _ other: UInt32, _ ratio: Double
  ) {
    let found = Contrast.ratio(Color(hex: one), Color(hex: other))
    #expect(abs(found - ratio) < 0.005)
    #expect(found == Contrast.ratio(Color(hex: other), Color(hex: one)))
  }

  @Test func `Large text, or bold text that is fairly large, needs less`() {
    #expect(Contrast.required(size: 17.9, weight: 400) == 4.5)
    #expect(Contrast.required(size: 18, weight: 400) == 3)
    #expect(Contrast.required(size: 14, weight: 600) == 4.5)
    #expect(Contrast.required(size: 14, weight: 700) == 3)
    #expect(Contrast.required(size: 13.9, weight: 900) == 4.5)
  }

  @Test func `In grey, colours of one lightness come close`() {
    let (red, green) = (Color(hex: 0xC00000), Color(hex: 0x006200))
    #expect(abs(Contrast.grey(red).red - 0.225) < 0.001)
    #expect(abs(Contrast.grey(green).red - 0.226) < 0.001)
    #expect(Contrast.ratio(Contrast.grey(red), Contrast.grey(green)) < 1.01)
    #expect(abs(Contrast.grey(.white).red - 1) < 1e-9)
  }
}
