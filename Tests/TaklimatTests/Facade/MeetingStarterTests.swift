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
