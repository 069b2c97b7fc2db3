import Frames
import Taklimat
import TestSupport
import Testing

/// Pages in scripts that the bundled fonts lack, with fonts of a folder.
@Suite struct ScriptPageTests {
  private static let meeting = "Tests/Fixtures/meetings/scripts.yaml"
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try ScriptFonts.write(to: folder)
  }

  private func output(_ format: OutputFormat) throws -> [UInt8] {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.fontFolders = [folder.path("fonts")]
    options.format = format
    let result = BriefingEngine(options).build(.file(Checkout.path(Self.meeting)))
    #expect(result.report.rendered(.short) == "")
    return try #require(result.outputs.first).bytes
  }

  @Test func `Pages in other scripts are set as they were`() throws {
    let dump = String(decoding: try output(.dump), as: UTF8.self)
    try Golden.expect(dump, named: "script-pages.txt")
  }

  @Test func `Other programs read the text in its order`() throws {
    let text = try FinishedPDF(bytes: try output(.pdf)).asked("pdftotext", ["FILE", "-"])
    for words in [
      "الصحة للجميع", "בריאות לכל", "すべての人に健康を", "모두를 위한 건강", "สุขภาพเพื่อทุกคน", "सबके लिए स्वास्थ्य",
      "מרפאות", "من القاهرة", "UNOPS",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }
}
