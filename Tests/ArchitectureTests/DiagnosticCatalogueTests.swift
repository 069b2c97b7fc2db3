import Diagnostics
import Taklimat
import TestSupport
import Testing

@Suite struct DiagnosticCatalogueTests {
  @Test func `Ids are unique and sorted`() {
    let ids = Catalogue.ids
    #expect(Set(ids).count == ids.count)
    #expect(ids == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func `Ids are lower-case words joined by hyphens`() {
    for id in Catalogue.ids {
      let words = id.split(separator: "-", omittingEmptySubsequences: false)
      let areWords = words.allSatisfy { word in
        !word.isEmpty && word.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
      }
      #expect(areWords, "\(id)")
    }
  }

  @Test func `Every kind that a module declares is in the catalogue`() throws {
    let known = Set(Catalogue.ids)
    for file in try SourceTree.swiftFiles(below: "Sources") {
      for declaration in file.text.pieces(after: "DiagnosticKind(") {
        let argument = declaration.drop { $0.isWhitespace }
        guard argument.first == "\"", let id = String(argument).quoted.first else { continue }
        #expect(known.contains(id), "\(file.path) declares \(id), which Catalogue.kinds lacks")
      }
    }
  }

  @Test func `Every kind has a title and a page that says what to do`() {
    for kind in Catalogue.kinds.kinds {
      #expect(!kind.title.isEmpty && !kind.title.hasSuffix("."), "\(kind.id)")
      #expect(kind.page.split(separator: "\n").count >= 2, "\(kind.id)")
    }
  }

  @Test func `Every id is seen by a test or a fixture`() throws {
    let words = try Self.wordsOfTests()
    for id in Catalogue.ids {
      let isSeen =
        words.contains(id) || words.contains { $0.hasSuffix("Diagnostics.\(Self.camelCase(id))") }
      #expect(isSeen, "no test or fixture shows \(id)")
    }
  }

  /// Runs of letters, digits, hyphens and dots in all tests but these.
  private static func wordsOfTests() throws -> Set<String> {
    let own = "Tests/ArchitectureTests/"
    var words: Set<String> = []
    for path in try TreeTests.textFiles() where path.hasPrefix("Tests/") && !path.hasPrefix(own) {
      let parts = try Checkout.bytes(path).split { byte in
        !((48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."))
      }
      words.formUnion(parts.map { String(decoding: $0, as: UTF8.self) })
    }
    return words
  }

  private static func camelCase(_ id: String) -> String {
    let words = id.split(separator: "-")
    return words.prefix(1).joined()
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
