import Glibc
import Taklimat
import TestSupport
import Testing

@Suite struct ReadableFolderTests {
  let temporary: TemporaryFolder
  let root: String

  init() throws {
    temporary = try TemporaryFolder()
    root = try temporary.makeFolder("root")
    try temporary.write("inside", to: "root/inside.yaml")
    try temporary.write("outside", to: "outside.yaml")
  }

  private func failure(reading name: String) throws -> FileFailure? {
    let folder = try ReadableFolder(root)
    do throws(FileFailure) {
      _ = try folder.read(name)
      return nil
    } catch { return error }
  }

  @Test func `A file below the folder is read`() throws {
    let folder = try ReadableFolder(root)
    #expect(try folder.read(folder.path("inside.yaml")) == Array("inside".utf8))
  }

  @Test func `A name that climbs out is refused`() throws {
    let name = root + "/../outside.yaml"
    #expect(try failure(reading: name) == .outsideRoot(name, root: root))
  }

  @Test func `A link is judged by where it leads`() throws {
    symlink("../outside.yaml", root + "/out")
    symlink("inside.yaml", root + "/in")
    symlink(root + "/inside.yaml", temporary.path("from-outside"))
    #expect(try failure(reading: root + "/out") == .outsideRoot(root + "/out", root: root))
    #expect(try failure(reading: root + "/in") == nil)
    #expect(try failure(reading: temporary.path("from-outside")) == nil)
  }

  @Test func `A folder whose name only begins like the root's is outside`() throws {
    try temporary.write("sibling", to: "root-2/file")
    let name = temporary.path("root-2/file")
    #expect(try failure(reading: name) == .outsideRoot(name, root: root))
  }

  @Test func `A link to the root itself is a root`() throws {
    symlink("root", temporary.path("alias"))
    let folder = try ReadableFolder(temporary.path("alias"))
    #expect(try folder.read(root + "/inside.yaml") == Array("inside".utf8))
  }

  @Test func `Links in a circle cannot be opened`() throws {
    symlink("loop", root + "/loop")
    let reason = String(cString: strerror(ELOOP))
    #expect(
      try failure(reading: root + "/loop") == .unreadable(root + "/loop", reason: reason))
  }

  // Root may read every file, so the test run as root has nothing to see here.
  @Test(.enabled(if: geteuid() != 0))
  func `A file without permission cannot be opened`() throws {
    chmod(root + "/inside.yaml", 0)
    let reason = String(cString: strerror(EACCES))
    #expect(
      try failure(reading: root + "/inside.yaml")
        == .unreadable(root + "/inside.yaml", reason: reason))
  }

  @Test(.timeLimit(.minutes(1)))
  func `Folders, pipes and devices are refused unread`() throws {
    mkfifo(root + "/pipe", 0o600)
    try temporary.makeFolder("root/folder")
    #expect(try failure(reading: root + "/pipe") == .notAFile(root + "/pipe", .namedPipe))
    #expect(try failure(reading: root + "/folder") == .notAFile(root + "/folder", .folder))
    #expect(try failure(reading: "/dev/zero") == .notAFile("/dev/zero", .device))
  }

  @Test func `What is not there is not found`() throws {
    for name in ["missing.yaml", "inside.yaml/more", "cut\0short"] {
      #expect(try failure(reading: root + "/" + name) == .notFound(root + "/" + name))
    }
    #expect(try failure(reading: "") == .notFound(""))
  }

  @Test func `A file of 10 MB is read and one of a byte more is not`() throws {
    let name = root + "/large.yaml"
    try temporary.write([], to: "root/large.yaml")
    truncate(name, 10_000_000)
    #expect(try failure(reading: name) == nil)
    truncate(name, 10_000_001)
    #expect(try failure(reading: name) == .tooLarge(name, limit: 10_000_000))
  }

  @Test func `A file that says it is empty is read to its end`() throws {
    let proc = try ReadableFolder("/proc")
    #expect(try proc.read("/proc/version").starts(with: "Linux".utf8))
  }

  @Test func `A root must be a folder`() {
    #expect(throws: FileFailure.notFound(root + "/none")) { try ReadableFolder(root + "/none") }
    #expect(throws: FileFailure.notAFolder(root + "/inside.yaml")) {
      try ReadableFolder(root + "/inside.yaml")
    }
  }

  @Test func `The folder of a bare name is the working folder`() throws {
    #expect(try ReadableFolder(holding: "meeting.yaml").name == ".")
    #expect(try ReadableFolder(holding: "/proc").name == "/")
    #expect(try ReadableFolder(holding: root + "/inside.yaml").name == root)
  }

  @Test func `Names come in byte order without hidden ones`() throws {
    for name in ["b", "a", "ä", "B", ".hidden"] { try temporary.write("", to: "fonts/\(name)") }
    #expect(try ReadableFolder(temporary.path("fonts")).names() == ["B", "a", "b", "ä"])
  }
}
