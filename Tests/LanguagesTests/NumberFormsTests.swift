import Testing

@testable import Languages

@Suite("Numbers and lists")
struct NumberFormsTests {
  let indonesian: Language
  let english: Language

  init() throws {
    let languages = ShippedLanguages()
    indonesian = try languages.indonesian()
    english = try languages.english()
  }

  @Test("are grouped by three and keep the digits that their author gave")
  func grouping() throws {
    let amount = try #require(Decimal("125000000.00"))
    #expect(indonesian.numbers.text(amount) == "125.000.000,00")
    #expect(english.numbers.text(amount) == "125,000,000.00")
    #expect(indonesian.numbers.text(1234) == "1.234")
    #expect(indonesian.numbers.text(999) == "999")
    #expect(english.numbers.text(-1500) == "\u{2212}1,500")
    #expect(english.numbers.text(Int.min) == "\u{2212}9,223,372,036,854,775,808")
  }

  @Test("are percentages with a sign in displays and a word in text")
  func percent() throws {
    let value = try #require(Decimal("79"))
    #expect(indonesian.numbers.percent(value) == "79%")
    #expect(indonesian.numbers.percentInText(value) == "79 persen")
    #expect(english.numbers.percentInText(try #require(Decimal("0.5"))) == "0.5 per cent")
  }

  @Test("of a binary fraction are the shortest decimal that is it")
  func doubles() {
    #expect(Decimal(79.0).map(english.numbers.text) == "79")
    #expect(Decimal(0.1).map(indonesian.numbers.text) == "0,1")
    #expect(Decimal(-2.25).map(indonesian.numbers.text) == "\u{2212}2,25")
    #expect(Decimal(Double.infinity) == nil)
    #expect(Decimal(Double.nan) == nil)
  }

  @Test(
    "are refused in any other notation",
    arguments: ["", "-", "1.", ".5", "1,5", "1e3", "--1", "1.2.3"])
  func malformed(_ text: String) { #expect(Decimal(text) == nil) }

  @Test("lose leading zeros and nothing else")
  func zeros() {
    #expect(Decimal("007.50").map(english.numbers.text) == "7.50")
    #expect(Decimal("0").map(english.numbers.text) == "0")
    #expect(Decimal("0.0").map(english.numbers.text) == "0.0")
  }

  @Test("are counted off by their last digits")
  func ordinals() {
    let english = [1, 2, 3, 4, 11, 12, 13, 21, 102, 111, 113, 1003].map(
      english.numbers.ordinals.text)
    #expect(
      english == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th", "113th",
        "1003rd",
      ])
    #expect(indonesian.numbers.ordinals.text(2) == "ke-2")
  }

  @Test("join lists with a comma before the last of three")
  func lists() {
    #expect(indonesian.lists.joined([]) == "")
    #expect(indonesian.lists.joined(["A"]) == "A")
    #expect(indonesian.lists.joined(["A", "B"]) == "A dan B")
    #expect(indonesian.lists.joined(["A", "B", "C"]) == "A, B, dan C")
    #expect(english.lists.joined(["A", "B", "C", "D"]) == "A, B, C, and D")
  }
}
