import Glibc
import Taklimat
import TestSupport
import Testing

@Suite struct StagedFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func mode(_ name: String) -> mode_t {
    var status = stat()
    stat(folder.path(name), &status)
    return status.st_mode & 0o777
  }

  @Test func `A committed file holds its bytes and leaves nothing beside it`() throws {
    try StagedFile(folder.path("a.pdf"), bytes: [1, 2, 3]).commit()
    #expect(try FileContents.read(folder.path("a.pdf")) == [1, 2, 3])
    #expect(try folder.contents() == ["a.pdf"])
  }

  @Test func `A name may be as long as the file system allows`() throws {
    let name = String(repeating: "n", count: Int(NAME_MAX) - 4) + ".pdf"
    let staged = try [name, "a.pdf"].map { try StagedFile(folder.path($0), bytes: [1]) }
    try StagedFile.commit(staged)
    try StagedFile.commit([name, "a.pdf"].map { try StagedFile(folder.path($0), bytes: [2]) })
    #expect(try FileContents.read(folder.path(name)) == [2])
    #expect(try folder.contents() == ["a.pdf", name])
  }

  @Test func `Files that are staged together are apart, however many`() throws {
    let names = (0..<300).map { "\($0)" }
    let staged = try names.map { try StagedFile(folder.path($0), bytes: Array($0.utf8)) }
    try StagedFile.commit(staged)
    for name in names {
      #expect(try FileContents.read(folder.path(name)) == Array(name.utf8))
    }
    #expect(try folder.contents() == names.sorted())
  }

  @Test func `What another run left under a temporary name is not touched`() throws {
    _ = try StagedFile(folder.path("a.pdf"), bytes: [1])
    let numbers = 0..<40
    let others = numbers.map { ".taklimat-\(getpid())-\($0).part" }
    for name in others { try folder.write("theirs", to: name) }
    try StagedFile(folder.path("a.pdf"), bytes: [1]).commit()
    #expect(try folder.contents() == (others + ["a.pdf"]).sorted())
    for name in others {
      #expect(try FileContents.read(folder.path(name)) == Array("theirs".utf8))
    }
  }

  @Test func `The old file stands until the new one is committed`() throws {
    try folder.write("old", to: "a.pdf")
    let staged = try StagedFile(folder.path("a.pdf"), bytes: Array("new".utf8))
    #expect(try FileContents.read(folder.path("a.pdf")) == Array("old".utf8))
    try staged.commit()
    #expect(try FileContents.read(folder.path("a.pdf")) == Array("new".utf8))
  }

  @Test func `A file that is not committed vanishes`() throws {
    try folder.write("old", to: "a.pdf")
    _ = try StagedFile(folder.path("a.pdf"), bytes: [1])
    _ = try StagedFile(folder.path("b.pdf"), bytes: [1])
    #expect(try folder.contents() == ["a.pdf"])
    #expect(try FileContents.read(folder.path("a.pdf")) == Array("old".utf8))
  }

  @Test func `A failed commit leaves nothing`() throws {
    try folder.makeFolder("a.pdf.d")
    let name = folder.path("a.pdf.d/x.pdf")
    let staged = try StagedFile(name, bytes: [1])
    mkdir(name, 0o755)
    #expect(throws: FileFailure.self) { try staged.commit() }
    withExtendedLifetime(staged) {}
  }

  @Test func `Of several files all are put in place, or none`() throws {
    try folder.write("old", to: "b.png")
    let names = ["a.png", "b.png", "c.png"]
    func stage() throws -> [StagedFile] {
      try names.map { try StagedFile(folder.path($0), bytes: Array("new".utf8)) }
    }
    var staged = try stage()
    mkdir(folder.path("c.png"), 0o755)
    #expect(throws: FileFailure.self) { try StagedFile.commit(staged) }
    staged = []
    #expect(try folder.contents() == ["b.png", "c.png/"])
    #expect(try FileContents.read(folder.path("b.png")) == Array("old".utf8))
    rmdir(folder.path("c.png"))
    try StagedFile.commit(try stage())
    for name in names {
      #expect(try FileContents.read(folder.path(name)) == Array("new".utf8), "\(name)")
    }
    #expect(try folder.contents() == names)
  }

  @Test func `A device that takes nothing leaves the files of its run alone`() throws {
    symlink("/dev/full", folder.path("full"))
    try folder.write("old", to: "a.png")
    let staged = try ["a.png", "full"].map { try StagedFile(folder.path($0), bytes: [1]) }
    #expect(throws: FileFailure.self) { try StagedFile.commit(staged) }
    #expect(try FileContents.read(folder.path("a.png")) == Array("old".utf8))
  }

  @Test func `The mode is what the umask leaves`() throws {
    let old = umask(0o077)
    try StagedFile(folder.path("private.pdf"), bytes: [1]).commit()
    umask(0o022)
    try StagedFile(folder.path("public.pdf"), bytes: [1]).commit()
    umask(old)
    #expect(mode("private.pdf") == 0o600)
    #expect(mode("public.pdf") == 0o644)
  }

  @Test func `A link stays and its target is replaced`() throws {
    try folder.write("old", to: "real.pdf")
    symlink("real.pdf", folder.path("link.pdf"))
    try StagedFile(folder.path("link.pdf"), bytes: Array("new".utf8)).commit()
    #expect(PathNames.isLink(folder.path("link.pdf")))
    #expect(try FileContents.read(folder.path("real.pdf")) == Array("new".utf8))
  }

  @Test func `A link that leads nowhere is refused`() throws {
    symlink("none.pdf", folder.path("link.pdf"))
    #expect(throws: FileFailure.self) { try StagedFile(folder.path("link.pdf"), bytes: [1]) }
    #expect(try folder.contents() == ["link.pdf"])
  }

  @Test func `A device is written to, not replaced`() throws {
    symlink("/dev/null", folder.path("null"))
    try StagedFile(folder.path("null"), bytes: [1]).commit()
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func `A folder, a missing folder and an impossible name cannot be created`() throws {
    try folder.makeFolder("folder")
    for name in [folder.path("folder"), folder.path("none/a.pdf"), "", "a\0b"] {
      #expect {
        try StagedFile(name, bytes: [1])
      } throws: { error in
        if case .cannotCreate(name, _) = error as? FileFailure { true } else { false }
      }
    }
  }

  @Test func `A full disk is an error and leaves nothing`() throws {
    symlink("/dev/full", folder.path("full"))
    let staged = try StagedFile(folder.path("full"), bytes: [1])
    #expect(
      throws: FileFailure.cannotWrite(
        folder.path("full"), reason: String(cString: strerror(ENOSPC)))
    ) { try staged.commit() }
  }

  @Test func `What comes in pieces is one file, and nothing of it is left unless it is finished`()
    throws
  {
    let file = try StagedFile(folder.path("a.pdf"))
    for piece in [[1, 2], [], [3]] as [[UInt8]] { try file.put(piece) }
    try file.finish()
    try file.commit()
    #expect(try FileContents.read(folder.path("a.pdf")) == [1, 2, 3])
    try StagedFile(folder.path("b.pdf")).put([4])
    #expect(try folder.contents() == ["a.pdf"])
  }

  @Test func `Folders are made as deep as asked`() throws {
    try OutputFolder.make(folder.path("a/b/c"))
    try OutputFolder.make(folder.path("a/b/c"))
    #expect(try folder.contents() == ["a/", "a/b/", "a/b/c/"])
    try folder.write("", to: "file")
    #expect(throws: FileFailure.self) { try OutputFolder.make(folder.path("file/below")) }
  }
}

private enum PathNames {
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
