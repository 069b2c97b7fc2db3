import Frames
import TestSupport
import Testing

@testable import Taklimat

@Suite struct BuildLockTests {
  private static func lock() -> BuildLock {
    BuildLock(
      source: .init(name: "meeting.yaml", sha256: "50"), sourceSize: 12,
      template: [.init(name: "template.yaml", sha256: "7e")],
      languages: [.init(name: "id.yaml", sha256: "1d")],
      fonts: [
        .init(
          file: .init(name: "Ada-Bold.ttf", sha256: "f0"), family: "Ada", style: "Bold",
          version: "1.0")
      ],
      profile: .init(name: "sRGB.icc", sha256: "1c"),
      options: .init(
        template: "briefing", paper: "A5", standard: .accessibleWithSource, language: "id",
        sourceDate: DocumentDate(year: 2025, month: 10, day: 21)),
      libraries: [("pango", "1.50.12"), ("cairo", "1.16.0")])
  }

  @Test func `The lock's text is as it was seen last`() throws {
    let text = String(decoding: Self.lock().text, as: UTF8.self)
    try Golden.expect(
      text.replacing(ProgramVersion.number, with: "VERSION"), named: "lock.json")
  }

  @Test func `What was not chosen is not there`() {
    var lock = Self.lock()
    lock.options.paper = nil
    lock.options.sourceDate = nil
    let text = String(decoding: lock.text, as: UTF8.self)
    #expect(!text.contains("\"paper\"") && !text.contains("\"source-date\""))
  }
}
