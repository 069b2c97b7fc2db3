import Diagnostics
import Taklimat
import TestSupport
import Testing

/// Characters that no font has, in running heads and feet.
@Suite struct RunningGlyphTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What is told, one line a message, with the names of files without their folders.
  private func complaints(_ fields: String, title: String, running: String) throws -> [String] {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    try folder.write(
      "schema: taklimat/template/1\nname: mine\nextends: plain\n" + running,
      to: "mine/template.yaml")
    options.template = folder.path("mine")
    let text = "schema: taklimat/meeting/1\nid: m\nlanguage: id\ntitle: \(title)\n" + fields
    let report = BriefingEngine(options).check(.text(name: "m.yaml", bytes: Array(text.utf8)))
    return report.rendered(.short).split(separator: "\n").map { line in
      let short = line.hasPrefix(folder.path) ? line.dropFirst(folder.path.count + 1) : line[...]
      return short.split(separator: "]").first.map(String.init) ?? ""
    }
  }

  @Test func `A value that only a running head shows is told where the meeting gives it`() throws {
    let fields = "summary: Ya.\ndocument: {number: 7🏁}\n"
    #expect(
      try complaints(
        fields, title: "Rapat",
        running: "sections: [summary]\nhead: {start: \"No. {number}\", first-page: true}\n")
        == ["m.yaml:6:20: error[missing-glyph"])
  }

  @Test func `Words of the template are told in the template`() throws {
    #expect(
      try complaints("summary: Ya.\n", title: "Rapat", running: "foot: {center: \"🚀 {page}\"}\n")
        == ["mine/template.yaml:4:8: error[missing-glyph"])
  }

  @Test func `Each missing character of a head's words is told, once, at their place`() throws {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    try folder.write(
      "schema: taklimat/template/1\nname: mine\nextends: plain\n"
        + "head: {start: \"🚢 dan 🎯 dan 🚢 {title}\", first-page: true}\n", to: "mine/template.yaml")
    options.template = folder.path("mine")
    let text = "schema: taklimat/meeting/1\nid: m\nlanguage: id\ntitle: Rapat\nsummary: Ya.\n"
    let report = BriefingEngine(options).check(.text(name: "m.yaml", bytes: Array(text.utf8)))
    let told = report.diagnostics.map { $0.summary.split(separator: "“").last.map(String.init) }
    #expect(told == ["🚢”", "🎯”"])
    let places = report.rendered(.short).split(separator: "\n")
    #expect(places.allSatisfy { $0.contains("mine/template.yaml:4:8: error[missing-glyph]") })
  }

  @Test func `A title is told at its character, once, though the head repeats it`() throws {
    #expect(
      try complaints(
        "summary: Ya.\n", title: "Rapat 🎯 ini",
        running: "head: {end: \"{title}\", first-page: true}\n")
        == ["m.yaml:4:14: error[missing-glyph"])
  }

  @Test func `A title that only the head shows is told as a whole`() throws {
    let running = "sections: [summary]\nhead: {end: \"{title}\", first-page: true}\n"
    #expect(
      try complaints("summary: Ya.\n", title: "Rapat 🎯 ini", running: running)
        == ["m.yaml:4:8: error[missing-glyph"])
  }

  @Test func `Words of the template beside words of the meeting keep their own places`() throws {
    let told = try complaints(
      "summary: Ya.\n", title: "Rapat 🎯",
      running: "head: {start: \"🚀 {title}\", first-page: true}\n")
    #expect(
      told == ["m.yaml:4:14: error[missing-glyph", "mine/template.yaml:4:8: error[missing-glyph"])
  }
}
