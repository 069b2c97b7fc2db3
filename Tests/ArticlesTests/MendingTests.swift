import Testing

@testable import Articles

@Suite struct MendingTests {
  private func misread(_ text: String, asLatin1: Bool = false) -> String {
    String(
      String.UnicodeScalarView(
        text.utf8.map { asLatin1 ? Unicode.Scalar($0) : Windows1252.scalar($0) }))
  }

  @Test(arguments: [
    "solid — dari", "“Baik,” katanya…", "Hélène Dupré", "€5 – €9", "Привет всем", "🚀",
  ])
  func `UTF-8 that was read as Windows-1252 or Latin-1 is read again`(_ text: String) {
    #expect(Mojibake.mended(misread(text)).text == text)
    #expect(Mojibake.mended(misread(text, asLatin1: true)).text == text)
    #expect(Mojibake.mended(misread(misread(text))).text == text)
  }

  @Test(arguments: ["São Paulo", "É®", "naïve Âge", "5 £ und 3 §", "Ð is a letter", "ÃO"])
  func `Letters with marks that are meant stay`(_ text: String) {
    let mended = Mojibake.mended(text)
    #expect(mended.text == text && mended.doubts.isEmpty)
  }

  @Test func `A line that was mended is told with its number`() {
    let doubts = Mojibake.mended("satu\n" + misread("dua — tiga")).doubts
    #expect(doubts.map(\.line) == [2])
    #expect(doubts.allSatisfy { !$0.isQuestion })
  }

  /// What is left of UTF-8 that was read as ISO 8859-7 and lost its control characters.
  private static let greek: [(String, String)] = [
    ("rekam jejak solidβdari kolaborasi", "rekam jejak solid—dari kolaborasi"),
    ("Bidang Kerja Sama π―", "Bidang Kerja Sama 🎯"), ("Inovasi π‘", "Inovasi 💡"),
    ("tahun 2019β2021", "tahun 2019–2021"), ("itβs late", "it’s late"),
    ("dan seterusnyaβ¦", "dan seterusnya…"), ("harga β¬5", "harga €5"),
  ]

  @Test(arguments: greek)
  func `A sign of which bytes were lost is put back where one is likely`(
    _ text: String, _ mended: String
  ) {
    let result = LostBytes.mended(text)
    #expect(result.text == mended)
    #expect(result.doubts.count == 1 && result.doubts.allSatisfy(\.isQuestion))
  }

  @Test(arguments: ["satu β dua", "β-blocker", "βkata"])
  func `A rest that several signs could have left stays`(_ text: String) {
    #expect(LostBytes.mended(text).text == text)
  }

  @Test(arguments: [
    "Η βιβλιοθήκη είναι παλιά", "château grâce à lui", "Guðmundur", "sudut π = 3,14",
  ])
  func `Letters of Greek and other languages stay without a word`(_ text: String) {
    let result = LostBytes.mended(text)
    #expect(result.text == text && result.doubts.isEmpty)
  }

  @Test func `What shows nothing is taken out, and a sign that no font has is told once`() {
    let text = "a\u{AD}b\u{200B}c\u{202E}d\u{A0}e \u{2603}f \u{2603}"
    let clean = CleanText.cleaned(text) { $0.value < 0x2600 }
    #expect(clean.text == "abcd e f ")
    #expect(clean.doubts.count == 1)
  }
}
