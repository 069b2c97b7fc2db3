import Taklimat
import TestSupport
import Testing

@Suite struct SharedFolderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func makeShared(_ name: String) throws {
    for part in SharedFolder.parts { try folder.makeFolder("\(name)/\(part)") }
  }

  private func found(by executable: String) -> String? {
    try? SharedFolder(besideExecutable: folder.path(executable)).folder.name
  }

  @Test func `An installed program finds share beside its bin`() throws {
    try makeShared("usr/share/taklimat")
    #expect(found(by: "usr/bin/taklimat") == folder.path("usr/share/taklimat"))
  }

  @Test func `A built program finds the checkout above it`() throws {
    try makeShared("checkout")
    try folder.write("", to: "checkout/Package.swift")
    #expect(found(by: "checkout/.build/x86/release/taklimat") == folder.path("checkout"))
  }

  @Test func `The installed folder comes before a checkout further up`() throws {
    try makeShared("checkout")
    try folder.write("", to: "checkout/Package.swift")
    try makeShared("checkout/prefix/share/taklimat")
    #expect(
      found(by: "checkout/prefix/bin/taklimat") == folder.path("checkout/prefix/share/taklimat"))
  }

  @Test func `A folder that merely has such names is no checkout`() throws {
    try makeShared("home")
    #expect(found(by: "home/bin/taklimat") == nil)
  }

  @Test func `A folder that lacks a part is not the one`() throws {
    try folder.makeFolder("usr/share/taklimat/Fonts")
    #expect(found(by: "usr/bin/taklimat") == nil)
    #expect(throws: FileFailure.notFound(folder.path("usr/share/taklimat"))) {
      try SharedFolder(folder.path("usr/share/taklimat"))
    }
  }

  @Test func `The folder that was asked for is taken`() throws {
    try makeShared("elsewhere")
    #expect(
      try SharedFolder(folder.path("elsewhere")).folder.name == folder.path("elsewhere"))
  }

  @Test func `This program's own executable is known`() throws {
    #expect(SharedFolder.executable?.hasPrefix("/") == true)
  }
}
