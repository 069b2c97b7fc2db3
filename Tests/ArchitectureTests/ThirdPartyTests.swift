import TestSupport
import Testing

@Suite struct ThirdPartyTests {
  /// Cells of all table rows of THIRD-PARTY.md, headings left out.
  private static func rows() throws -> [[String]] {
    try Checkout.text("THIRD-PARTY.md").split(separator: "\n")
      .filter { $0.hasPrefix("|") && !$0.hasPrefix("|---") && !$0.hasPrefix("| name |") }
      .map { $0.split(separator: "|").map(\.trimmed) }
  }

  private static func packages(_ groups: String...) throws -> Set<String> {
    var group = ""
    var packages: Set<String> = []
    for line in try Checkout.text("packages.txt").split(separator: "\n") {
      let entry = line.prefix { $0 != "#" }.trimmed
      if entry.hasPrefix("[") {
        group = String(entry.dropFirst().dropLast())
      } else if !entry.isEmpty, groups.contains(group) {
        packages.insert(entry)
      }
    }
    return packages
  }

  /// The last cells of the tables that have a column of Debian packages.
  private static func debianPackages() throws -> [String] {
    var packages: [String] = []
    var isInside = false
    for line in try Checkout.text("THIRD-PARTY.md").split(separator: "\n") {
      let cells = line.split(separator: "|").map(\.trimmed)
      if !line.hasPrefix("|") || cells.first == "name" {
        isInside = cells.last == "Debian package"
      } else if isInside, !line.hasPrefix("|---"), let cell = cells.last, cell != "–" {
        packages += cell.split(separator: ",").map(\.trimmed)
      }
    }
    return packages
  }

  @Test func `Every Debian package has its row and every row its package`() throws {
    let told = try Self.debianPackages()
    #expect(Set(told) == (try Self.packages("run", "build", "test", "conformance")))
    #expect(told.count == Set(told).count)
  }

  @Test func `Every library that Package.swift asks for is installed by make`() throws {
    let manifest = try Checkout.text("Package.swift")
    let providers = manifest.pieces(after: ".apt([").flatMap { $0.prefix { $0 != "]" }.quoted }
    #expect(providers.count == 7)
    #expect(Set(providers).isSubset(of: try Self.packages("build")))
  }

  /// One that is brought in must be told here with its version, and in ARCHITECTURE.md why.
  @Test func `No Swift package is brought in`() throws {
    let manifest = try Checkout.text("Package.swift")
    #expect(manifest.contains("let package = Package("))
    #expect(!manifest.contains(".package("))
  }

  @Test func `Every font family is told with its versions`() throws {
    let fonts = try Checkout.text("Fonts/manifest.yaml").split(separator: "\n")
      .filter { $0.contains("family:") }
    #expect(!fonts.isEmpty)
    for font in fonts {
      let family = font.between("family: ", ",")
      let version = font.between("version: \"", "\"")
      let row = try Self.rows().first { $0.first == family }
      #expect(row?[1].contains(version) == true, "\(family) \(version)")
    }
  }

  @Test func `Every dictionary and colour profile is told`() throws {
    let told = try Self.rows().compactMap(\.last).joined(separator: "\n")
    for path in try Checkout.trackedFiles() where path.hasSuffix(".dic") || path.hasSuffix(".icc") {
      #expect(told.contains(path), "\(path)")
    }
  }
}
