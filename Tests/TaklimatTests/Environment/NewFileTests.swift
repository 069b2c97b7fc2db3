import Glibc
import TestSupport
import Testing

@testable import Taklimat

struct NewFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func text(_ name: String) throws -> String {
    let file = try FileHandle(locating: folder.path(name))
    return String(decoding: try file.contents(limit: 100), as: UTF8.self)
  }

  @Test func `A file and the folders above it are made`() throws {
    let outcome = try NewFile.write(Array("new".utf8), to: folder.path("a/b/new.yaml"))
    #expect(outcome == .written)
    #expect(try text("a/b/new.yaml") == "new")
  }

  @Test func `The very bytes need no writing`() throws {
    try folder.write("same", to: "f.yaml")
    #expect(try NewFile.write(Array("same".utf8), to: folder.path("f.yaml")) == .same)
  }

  @Test func `Another file gives way only where that is asked`() throws {
    try folder.write("old", to: "f.yaml")
    #expect(try NewFile.write(Array("new".utf8), to: folder.path("f.yaml")) == .refused)
    #expect(try text("f.yaml") == "old")
    let outcome = try NewFile.write(Array("new".utf8), to: folder.path("f.yaml"), replacing: true)
    #expect(outcome == .written)
    #expect(try text("f.yaml") == "new")
  }

  @Test func `What a link leads to is not replaced unasked`() throws {
    try folder.write("old", to: "f.yaml")
    #expect(symlink("f.yaml", folder.path("link.yaml")) == 0)
    #expect(try NewFile.write(Array("new".utf8), to: folder.path("link.yaml")) == .refused)
    #expect(try text("f.yaml") == "old")
  }
}
