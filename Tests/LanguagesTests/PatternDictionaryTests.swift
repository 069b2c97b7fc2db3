import Testing

@testable import Languages

@Suite("A dictionary of patterns")
struct PatternDictionaryTests {
  private func points(_ word: String, _ patterns: String...) throws -> [Int] {
    let text = "UTF-8\n" + patterns.map { $0 + "\n" }.joined()
    return try #require(PatternDictionary(Array(text.utf8))).points(in: Array(word.utf8))
  }

  // Two characters stay at each end where a dictionary does not say otherwise.
  @Test("divides where an odd number stands, and a higher number wins")
  func patterns() throws {
    #expect(try points("ababab", "a1b") == [3])
    #expect(try points("ababab", "a1b", "ba2b") == [])
  }

  @Test("counts bytes where its numbers count characters")
  func beyondASCII() throws {
    #expect(try points("xxébab", "é1b") == [4])
    #expect(try points("ééaéaé", "a1é") == [5])
  }

  @Test("leaves out a point at which letters would change")
  func replacements() throws {
    #expect(try points("schiffahrt", "f1f/ff=f,1,2") == [])
  }

  @Test("is refused in another encoding, and empty")
  func encodings() {
    #expect(PatternDictionary(Array("ISO8859-1\na1b\n".utf8)) == nil)
    #expect(PatternDictionary([]) == nil)
  }

  @Test("takes no word that it cannot hold")
  func limits() throws {
    #expect(try points("") == [])
    #expect(try points(String(repeating: "ab", count: 60), "a1b") == [])
    let dictionary = try #require(PatternDictionary(Array("UTF-8\na1b\n".utf8)))
    #expect(dictionary.points(in: [0x61, 0x62, 0, 0x61, 0x62, 0x61, 0x62]) == [])
  }
}
