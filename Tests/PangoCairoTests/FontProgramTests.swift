import TestSupport
import Testing

@testable import PangoCairo

@Suite struct FontProgramTests {
  private static let serif = Checkout.path("Fonts/source-serif-pro/SourceSerifPro-Regular.ttf")

  @Test func `A font knows which characters it has`() throws {
    let program = try FontProgram(path: Self.serif)
    #expect(program.has("é"))
    #expect(!program.has("\u{05D0}"))
  }

  @Test func `Its bytes are those of its file`() throws {
    let program = try FontProgram(path: Self.serif)
    let bytes = program.withBytes { Array($0) }
    #expect(bytes == (try Checkout.bytes("Fonts/source-serif-pro/SourceSerifPro-Regular.ttf")))
  }

  @Test func `A font unit is a thousandth of the size, as the font says`() throws {
    let program = try FontProgram(path: Self.serif)
    #expect(program.unitsPerEm == 1000)
    #expect(Font(program, size: 12).unit == 0.012)
  }

  @Test func `A file that is none, empty or no font is refused`() throws {
    let folder = try TemporaryFolder()
    for path in [
      folder.path("none.ttf"), folder.path(""), try folder.write("", to: "empty.ttf"),
      try folder.write("no font", to: "text.ttf"),
    ] {
      #expect(throws: FontError.unreadable(path)) { try FontProgram(path: path) }
    }
  }
}
