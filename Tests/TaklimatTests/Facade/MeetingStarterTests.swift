import Diagnostics
import Taklimat
import TestSupport
import Testing

@Suite struct MeetingStarterTests {
  private static var options: BriefingOptions {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    return options
  }

  private static let kinds: [String?] = [nil] + MeetingStarter.kinds.map { $0 }

  /// Of every language that there is: a new one is tried by its file alone.
  private static let languages =
    (try? Checkout.trackedFiles())?
    .filter { $0.hasPrefix("Languages/") && $0.hasSuffix(".yaml") && $0.count { $0 == "/" } == 1 }
    .map { String($0.dropFirst("Languages/".count).dropLast(".yaml".count)) } ?? []

  @Test func `There are languages to be tried`() {
    #expect(Self.languages.contains("id") && Self.languages.contains("en"))
  }

  @Test(arguments: languages, kinds)
  func `A new file builds as it is, by every template`(_ language: String, _ kind: String?) throws {
    let sink = DiagnosticSink()
    let text = try #require(
      MeetingStarter(Self.options).text("visit", kind: kind, language: language, sink: sink))
    for template in ["briefing", "card", "ministerial", "plain"] {
      var options = Self.options
      options.template = template
      let report = BriefingEngine(options).check(
        .text(name: "visit.yaml", bytes: Array(text.utf8)))
      let told = report.diagnostics.filter { $0.severity > .note }.map {
        "\($0.kind.id): \($0.summary)"
      }
      #expect(told == [], "\(template)")
    }
  }

  /// The lines with some of them, by their numbers, no comments any longer.
  private func uncommented(_ lines: [String], _ numbers: [Int]) -> String {
    var lines = lines
    for number in numbers {
      let indent = lines[number].prefix { $0 == " " }
      lines[number] = indent + String(lines[number].dropFirst(indent.count + 2))
    }
    return lines.joined(separator: "\n")
  }

  /// Whether a line is data behind the sign of a comment: `# key: …`, `# - …`
  private func isData(_ line: String) -> Bool {
    let text = line.drop { $0 == " " }
    guard text.hasPrefix("# ") else { return false }
    let data = text.dropFirst(2)
    let key = data.prefix { $0.isLetter || $0 == "_" }
    return data.hasPrefix("- ") || (!key.isEmpty && data.dropFirst(key.count).hasPrefix(": "))
  }

  @Test(arguments: languages, kinds)
  func `What a new file holds as comments is right without their signs, each and all`(
    _ language: String, _ kind: String?
  ) throws {
    let sink = DiagnosticSink()
    let text = try #require(
      MeetingStarter(Self.options).text("visit", kind: kind, language: language, sink: sink))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let data = lines.indices.filter { isData(lines[$0]) }
    try #require(data.count >= 7)
    for numbers in data.map({ [$0] }) + [data] {
      let text = uncommented(lines, numbers)
      let report = BriefingEngine(Self.options).check(
        .text(name: "visit.yaml", bytes: Array(text.utf8)))
      #expect(
        report.rendered(.short, level: .errors) == "", "\(numbers.map { lines[$0] })")
    }
  }

  @Test func `A file that is there already is left alone`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("mine", to: "Kunjungan UNOPS.yaml")
    let report = MeetingStarter(Self.options).start(.file(path), kind: nil, language: "id")
    #expect(report.status == .cannotCreate)
    #expect(try String(decoding: FileContents.read(path), as: UTF8.self) == "mine")
  }

  @Test func `The id is made of the file's name`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("Kunjungan UNOPS (1).yaml")
    let report = MeetingStarter(Self.options).start(.file(path), kind: "bilateral", language: "en")
    #expect(report.status == .success)
    let text = try String(decoding: FileContents.read(path), as: UTF8.self)
    #expect(text.contains("\nid: kunjungan-unops-1 "))
    #expect(text.contains("\nkind: bilateral\n") && text.contains("\nlanguage: en "))
  }

  @Test func `A language that is not there is told with those that are`() {
    let report = MeetingStarter(Self.options).start(.memory, kind: nil, language: "xx")
    #expect(report.diagnostics.map(\.kind.id) == ["unknown-language"])
    #expect(report.diagnostics.first?.hint == "known languages: en, id")
  }
}
