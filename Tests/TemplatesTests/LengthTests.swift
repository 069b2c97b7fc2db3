import Testing

@testable import Templates

@Suite struct LengthTests {
  @Test(arguments: [
    ("10.5pt", Length(10.5, .points)), ("25mm", Length(25, .millimetres)),
    ("2.54cm", Length(2.54, .centimetres)), ("1in", Length(1, .inches)),
    ("1.5em", Length(1.5, .em)), ("2bl", Length(2, .baseline)), ("50%", Length(50, .percent)),
    ("-3pt", Length(-3, .points)), (".5em", Length(0.5, .em)), ("12 pt", Length(12, .points)),
    ("100000pt", Length(100_000, .points)),
  ])
  func `A number with a unit is a length`(_ text: String, _ length: Length) {
    #expect(Length.parse(text) == .success(length))
  }

  @Test(arguments: [
    ("12", Length.ParseFailure.noUnit), ("", .notALength), ("wide", .notALength),
    ("pt", .notALength), ("-pt", .notALength), ("--3pt", .notALength), ("1.2.3pt", .notALength),
    ("100001pt", .notALength), ("12px", .unknownUnit("px")), ("12PT", .unknownUnit("PT")),
    ("1e5pt", .unknownUnit("e5pt")), ("3pt 4pt", .unknownUnit("pt 4pt")),
    ("٣pt", .notALength), (String(repeating: "9", count: 400) + "pt", .notALength),
  ])
  func `Anything else says what is wrong`(_ text: String, _ failure: Length.ParseFailure) {
    #expect(Length.parse(text) == .failure(failure))
  }

  @Test(arguments: [
    (Length(7, .points), 7.0), (Length(25.4, .millimetres), 72), (Length(2.54, .centimetres), 72),
    (Length(2, .inches), 144), (Length(2, .em), 20), (Length(3, .baseline), 45),
    (Length(50, .percent), 200), (Length(-1, .em), -10), (.zero, 0),
  ])
  func `Points depend on the basis only where the unit is relative`(
    _ length: Length, _ points: Double
  ) {
    let basis = Length.Basis(em: 10, baseline: 15, measure: 400)
    #expect(abs(length.points(basis) - points) < 1e-9)
    let isRelative = [.em, .baseline, .percent].contains(length.unit)
    #expect((length.absolute == nil) == isRelative)
  }
}
