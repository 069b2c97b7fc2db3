import TestSupport
import Testing

@Suite struct TemporaryFolderTests {
  @Test func `A folder vanishes with its contents and spares what links lead to`() throws {
    let kept = try TemporaryFolder()
    try kept.write("stays", to: "outside.txt")
    var path = ""
    do {
      let folder = try TemporaryFolder()
      path = folder.path
      try folder.write("x", to: "deep/er/file.txt")
      _ = try Subprocess.run("/bin/ln", ["-s", kept.path, folder.path("link")])
      #expect(try folder.contents() == ["deep/", "deep/er/", "deep/er/file.txt", "link"])
    }
    #expect(!FileContents.exists(path))
    #expect(try kept.contents() == ["outside.txt"])
  }

  @Test func `A seed always gives the same numbers`() {
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }

  @Test func `The checkout's root holds the package`() throws {
    #expect(try Checkout.text("Package.swift").contains("name: \"taklimat\""))
    #expect(try Checkout.trackedFiles().contains("Package.swift"))
  }
}
