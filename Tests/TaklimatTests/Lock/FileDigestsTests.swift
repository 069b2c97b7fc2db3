import Finish
import TestSupport
import Testing

@testable import Taklimat

@Suite struct FileDigestsTests {
  private static let content = Array("taklimat".utf8)

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.content, to: "Fonts/a.ttf")
  }

  private func checksum(_ bytes: [UInt8]) -> String {
    var check = CRC32()
    bytes.withUnsafeBytes { check.update($0) }
    return String(check.value, radix: 16)
  }

  private func digests(_ list: String?) throws -> FileDigests {
    if let list { try folder.write(list, to: FileDigests.listName) }
    return FileDigests(shared: try ReadableFolder(folder.path))
  }

  /// Of the content, as if it came from the file at a path.
  private func digest(_ path: String, by digests: FileDigests) -> String {
    Self.content.withUnsafeBytes { digests.digest(of: $0, at: path) }
  }

  private func true256() throws -> String {
    String(
      try Subprocess.run("/usr/bin/sha256sum", [folder.path("Fonts/a.ttf")]).outputText.prefix(64))
  }

  @Test func `A known digest spares the hashing, of a file and of bytes`() throws {
    let digests = try digests("\(checksum(Self.content)) 8 known Fonts/a.ttf\n")
    #expect(digest(folder.path("Fonts/a.ttf"), by: digests) == "known")
    #expect(digests.digest(of: Self.content, from: "Fonts/a.ttf") == "known")
    #expect(digests.digest(of: Self.content) == (try true256()))
    #expect(digests.digest(of: Self.content, from: "Fonts/b.ttf") == (try true256()))
  }

  @Test(arguments: ["00000000 8", "CRC 9", "CRC", "CRC x", ""])
  func `A digest that is not this file's is not taken`(_ entry: String) throws {
    let entry = entry.replacing("CRC", with: checksum(Self.content))
    let digests = try digests("\(entry) known Fonts/a.ttf\n")
    #expect(digest(folder.path("Fonts/a.ttf"), by: digests) == (try true256()))
    #expect(digests.digest(of: Self.content, from: "Fonts/a.ttf") == (try true256()))
  }

  @Test func `Without a list, and outside the share folder, files are hashed`() throws {
    #expect(digest(folder.path("Fonts/a.ttf"), by: try digests(nil)) == (try true256()))
    let other = try TemporaryFolder()
    let digests = try digests("\(checksum(Self.content)) 8 known Fonts/a.ttf\n")
    #expect(digest(other.path("Fonts/a.ttf"), by: digests) == (try true256()))
  }

  /// Files that come from elsewhere; our own may change before the list does.
  @Test func `The shared list is true of fonts, patterns and the profile`() throws {
    let lines = try Checkout.text(FileDigests.listName).split(separator: "\n")
    var told = 0
    for line in lines {
      let fields = line.split(separator: " ", maxSplits: 3).map(String.init)
      guard [".ttf", ".dic", ".icc"].contains(where: fields[3].hasSuffix) else { continue }
      let bytes = try Checkout.bytes(fields[3])
      let sum = try Subprocess.run("/usr/bin/sha256sum", [Checkout.path(fields[3])])
      #expect(fields[2] == sum.outputText.prefix(64), "\(fields[3])")
      #expect(Int(fields[1]) == bytes.count)
      #expect(UInt32(fields[0], radix: 16) == UInt32(checksum(bytes), radix: 16))
      told += 1
    }
    let known = try Checkout.trackedFiles().filter { file in
      [".ttf", ".dic", ".icc"].contains(where: file.hasSuffix)
    }
    #expect(told == known.count && told == 12)
  }
}
