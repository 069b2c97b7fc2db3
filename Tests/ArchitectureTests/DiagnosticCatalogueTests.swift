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
    let own = "Tests/ArchitectureTests/"
    let texts = try TreeTests.textFiles()
      .filter { $0.hasPrefix("Tests/") && !$0.hasPrefix(own) }.map(Checkout.text)
    let words = Set(
      texts.flatMap { text in
        text.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }.map(String.init)
      })
    for kind in Catalogue.kinds.kinds {
      let member = Self.camelCase(kind.id)
      let isSeen =
        words.contains(kind.id) || words.contains { $0.hasSuffix("Diagnostics.\(member)") }
      #expect(isSeen, "no test or fixture shows \(kind.id)")
    }
  }

  private static func camelCase(_ id: String) -> String {
    let words = id.split(separator: "-")
    return words.prefix(1).joined()
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
