import Testing

@testable import PDFSyntax

@Suite struct PDFLexerTests {
  private func tokens(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var lexer = PDFLexer(bytes, 0..<bytes.count)
    var found: [String] = []
    while let token = lexer.next() {
      found.append(String(decoding: bytes[token.range], as: UTF8.self))
    }
    if lexer.isBroken { found.append("BROKEN") }
    return found
  }

  @Test(arguments: [
    ("(a (b) c) Tj", ["(a (b) c)", "Tj"]),
    (#"(a \) /Span << /MCID 0 >> BDC) Tj"#, [#"(a \) /Span << /MCID 0 >> BDC)"#, "Tj"]),
    (#"(\\) Tj"#, [#"(\\)"#, "Tj"]),
    ("(wrapped\\\nEMC\n) Tj", ["(wrapped\\\nEMC\n)", "Tj"]),
    ("<0001 FE> Tj", ["<0001 FE>", "Tj"]),
    ("% EMC BDC\n1 g", ["1", "g"]),
    ("/Span<</MCID 3>>BDC", ["/Span", "<<", "/MCID", "3", ">>", "BDC"]),
    ("[(a)-12.5<00>]TJ", ["[", "(a)", "-12.5", "<00>", "]", "TJ"]),
    ("T* f*\0B", ["T*", "f*", "B"]),
    ("", []),
  ])
  func cutsContentIntoTokens(text: String, expected: [String]) {
    #expect(tokens(text) == expected)
  }

  @Test(arguments: ["(open", "(a\\", "<00", "a > b", ") Tj", "{"])
  func saysWhereATokenHasNoEnd(text: String) {
    #expect(tokens(text).last == "BROKEN")
  }

  @Test func staysInItsRange() {
    let bytes = Array("1 2 (3) 4".utf8)
    var lexer = PDFLexer(bytes, 2..<6)
    #expect(lexer.next()?.range == 2..<3)
    #expect(lexer.next() == nil)
    #expect(lexer.isBroken)
  }

  @Test(arguments: [("12", 12), ("0", 0), ("-1", nil), ("1.5", nil), ("9999999999", nil)])
  func readsNaturalNumbers(text: String, expected: Int?) throws {
    let bytes = Array(text.utf8)
    var lexer = PDFLexer(bytes, 0..<bytes.count)
    let first = lexer.next()
    let token = try #require(first)
    #expect(bytes.naturalNumber(token) == expected)
  }
}

@Suite struct PDFDictionaryTests {
  @Test func findsValuesOfEveryKind() throws {
    let text = "<< /A 1 /B [ /C 2 << /D 3 >> ] /E 4 0 R /F /G /H (x >> y) /I << /J /K >> >>"
    let bytes = Array(text.utf8)
    let dictionary = try #require(bytes.dictionary(in: 0..<bytes.count))
    let values = dictionary.entries.map { entry in
      String(decoding: bytes[entry.key.range], as: UTF8.self) + "="
        + String(decoding: bytes[entry.value], as: UTF8.self)
    }
    #expect(
      values == [
        "/A=1", "/B=[ /C 2 << /D 3 >> ]", "/E=4 0 R", "/F=/G", "/H=(x >> y)", "/I=<< /J /K >>",
      ])
    #expect(bytes.reference(in: dictionary.value(of: "/E", in: bytes)) == 4)
    #expect(bytes.reference(in: dictionary.value(of: "/A", in: bytes)) == nil)
    #expect(bytes.holds(dictionary.value(of: "/F", in: bytes), "/G"))
  }

  @Test(arguments: ["[1 2]", "<< /A", "<< 1 /A >>", "", "<< /A << /B 1 >>"])
  func hasNoneWhereThereIsNone(text: String) {
    let bytes = Array(text.utf8)
    #expect(bytes.dictionary(in: 0..<bytes.count) == nil)
  }
}
