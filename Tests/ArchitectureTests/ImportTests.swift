import TestSupport
import Testing

@Suite struct ImportTests {
  /// What every module may import besides its neighbours.
  static let system: Set<String> = ["Glibc", "Synchronization"]

  @Test func `A module imports only what Package.swift gives it`() throws {
    let modules = try PackageDescription.modules()
    #expect(modules.count > 10)
    for module in modules {
      let allowed = module.imports.union(module.external.map(Self.moduleName)).union(Self.system)
      for file in try SourceTree.swiftFiles(below: "Sources/\(module.name)") {
        let foreign = Set(file.imports).subtracting(allowed)
        #expect(foreign.isEmpty, "\(file.path) imports \(foreign.sorted())")
      }
    }
  }

  @Test func `Every folder of Sources is a target`() throws {
    let modules = try PackageDescription.modules()
    let known = Set(modules.map(\.name) + modules.flatMap(\.external) + ["taklimat-cli"])
    for file in try SourceTree.swiftFiles(below: "Sources") {
      #expect(known.contains(file.module), "\(file.path) belongs to no target")
    }
  }

  @Test func `The program is its commands and nothing else`() throws {
    let files = try SourceTree.swiftFiles(below: "Sources/taklimat-cli")
    #expect(files.map(\.path) == ["Sources/taklimat-cli/Program.swift"])
    #expect(files.flatMap(\.imports) == ["TaklimatCommands"])
  }

  @Test func `Every C library has one importer`() throws {
    let importers = try PackageDescription.modules().flatMap { module in
      module.external.filter { $0.hasPrefix("C") }.map { ($0, module.name) }
    }
    let byLibrary = Dictionary(grouping: importers, by: \.0)
    #expect(
      Set(byLibrary.keys) == [
        "CPangoCairo", "CYAML", "CMD4C", "CHyphen", "CDeflate", "CQPDF", "CTurboJPEG", "CRsvg",
      ])
    for (library, importers) in byLibrary {
      #expect(importers.count == 1, "\(library) is imported by \(importers.map(\.1))")
    }
  }

  @Test(arguments: ["Sources", "Tests"])
  func `Foundation is imported nowhere, nor another library of thousands of conformances`(
    _ folder: String
  ) throws {
    for file in try SourceTree.swiftFiles(below: folder) {
      let costly = file.imports.filter { name in
        ["Foundation", "ArgumentParser", "_StringProcessing", "RegexBuilder"]
          .contains { name.hasPrefix($0) }
      }
      #expect(costly.isEmpty, "\(file.path) imports \(costly)")
    }
  }

  /// What is linked counts, however it came in: each start would search its conformances.
  @Test func `The program holds nothing of Foundation and no regular expression`() throws {
    let program = try BuiltProgram().path
    for (name, status) in [
      ("libFoundation", 1), ("20FoundationEssentials", 1), ("17_StringProcessing", 1),
      ("libswiftCore", 0),
    ] as [(String, Int32)] {
      let search = try Subprocess.run("/bin/grep", ["-qaF", name, program])
      #expect(search.status == .exited(status), "\(name)")
    }
  }

  @Test func `ARCHITECTURE.md says what Package.swift does`() throws {
    let modules = try PackageDescription.modules()
    let rows = Dictionary(
      uniqueKeysWithValues: try PackageDescription.table().map { ($0.name, $0.mayImport) })
    for module in modules {
      let cell = rows[module.name] ?? rows["\(module.name), taklimat-cli"]
      let expected = module.imports.union(module.external.filter { $0 == "CPangoCairo" })
      let told =
        cell == "all above"
        ? Set(modules.map(\.name).prefix { $0 != module.name })
        : Set((cell ?? "").split(separator: ",").map(\.trimmed)).subtracting(["–"])
      #expect(told == expected, "row \(module.name) of ARCHITECTURE.md")
    }
  }

  private static func moduleName(_ external: String) -> String { external }
}
