import TestSupport
import Testing

@Suite struct TreeTests {
  @Test func `No type is named like a module`() throws {
    let modules = Set(try PackageDescription.modules().map(\.name))
    for file in try SourceTree.swiftFiles(below: "Sources") {
      for name in Self.declaredTypes(in: file.code) {
        #expect(!modules.contains(name), "\(file.path) declares \(name)")
      }
    }
  }

  @Test func `No source file has more than 400 lines`() throws {
    let files = try SourceTree.swiftFiles(below: "Sources") + SourceTree.swiftFiles(below: "Tests")
    for file in files {
      let count = file.text.utf8.count { $0 == UInt8(ascii: "\n") }
      #expect(count <= 400, "\(file.path) has \(count) lines")
    }
  }

  @Test func `The examples hold no-break spaces by rule, not by character`() throws {
    for path in try Checkout.trackedFiles() where path.hasPrefix("Examples/") {
      #expect(!(try Checkout.text(path)).unicodeScalars.contains("\u{A0}"), "\(path)")
    }
  }

  @Test func `Nothing names a developer's folders`() throws {
    let folders = ["work", "root", "home", "Users"].map { "/\($0)/" }
    for path in try Self.textFiles() {
      let text = try Checkout.text(path)
      for folder in folders {
        let before = text.pieces(before: folder).dropLast()
        let isAbsolute = before.contains { !($0.last.map { $0.isLetter || $0.isNumber } ?? false) }
        #expect(!isAbsolute, "\(path) holds \(folder)")
      }
    }
  }

  @Test func `Build files fetch from public places only`() throws {
    // Nobody has example.org (RFC 2606); generated documents link to it.
    let hosts: Set = [
      "github.com", "www.swift.org", "swift.org", "download.swift.org", "example.org",
    ]
    let isBuildFile = { (path: String) in
      ["Package.swift", "Makefile", "packages.txt"].contains(path)
        || ["Tools/", ".ci/", "Benchmarks/"].contains { path.hasPrefix($0) }
          && !path.hasSuffix("/meeting.json")
        || path.hasSuffix(".yml")
    }
    for path in try Self.textFiles() where isBuildFile(path) {
      for rest in try Checkout.text(path).pieces(after: "://") {
        let host = String(rest.prefix { $0.isLetter || $0.isNumber || ".-:".contains($0) })
        #expect(hosts.contains(host), "\(path) fetches from \(host)")
      }
    }
  }

  static func textFiles() throws -> [String] {
    try Checkout.trackedFiles().filter { path in
      ![".ttf", ".otf", ".png", ".icc", ".pdf"].contains { path.hasSuffix($0) }
    }
  }

  private static func declaredTypes(in code: String) -> [String] {
    code.split(separator: "\n").compactMap { line in
      let words = line.split { $0 == " " || $0 == ":" || $0 == "<" || $0 == "{" }
      let keywords: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
      guard let index = words.firstIndex(where: keywords.contains), index + 1 < words.count
      else { return nil }
      return String(words[index + 1])
    }
  }
}
