import Diagnostics
import Fields
import Taklimat
import TestSupport
import Testing

/// What a built document carries of its own making.
@Suite struct AttachedSourceTests {
  private static let meeting = """
    schema: taklimat/meeting/1
    id: visit
    language: en
    title: Visit
    """

  private func build(
    _ name: String = "visit.yaml", _ text: String = meeting,
    _ change: (inout BriefingOptions) -> Void = { _ in }
  ) throws -> FinishedPDF {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    change(&options)
    let result = BriefingEngine(options).build(.text(name: name, bytes: Array(text.utf8)))
    return FinishedPDF(
      bytes: try #require(result.outputs.first, "\(result.report.rendered(.short))").bytes)
  }

  private func lock(_ pdf: FinishedPDF) throws -> String {
    String(decoding: try pdf.attachment("taklimat-lock.json"), as: UTF8.self)
  }

  @Test func `The example's own file comes back byte for byte`() throws {
    let pdf = try FinishedPDF.build(LaidOut.example)
    #expect(try pdf.attachment("meeting.yaml") == Checkout.bytes(LaidOut.example))
    #expect(try pdf.attachmentNames() == ["meeting.yaml", "taklimat-lock.json"])
  }

  @Test(arguments: [
    ("visit.yaml", "visit.yaml", "application#2fyaml"),
    ("a/b c/Kunjungan é.yml", "Kunjungan é.yml", "application#2fyaml"),
    ("<stdin>", "meeting.yaml", "application#2fyaml"),
    ("visit", "visit", "application#2fyaml"),
    ("taklimat-lock.json", "meeting.json", "application#2fjson"),
    (".hidden.yaml", "meeting.yaml", "application#2fyaml"),
    (#"back\slash.json"#, "meeting.json", "application#2fjson"),
    ("line\nfeed.yaml", "meeting.yaml", "application#2fyaml"),
    ("a/right\u{202E}left.yaml", "meeting.yaml", "application#2fyaml"),
    (String(repeating: "x", count: 196) + ".yaml", "meeting.yaml", "application#2fyaml"),
  ])
  func `It keeps its name and says its type`(
    _ name: String, _ expected: String, _ type: String
  ) throws {
    let json = #"{"schema": "taklimat/meeting/1", "id": "v", "language": "en", "title": "V"}"#
    let text = name.hasSuffix(".json") ? json : Self.meeting
    let pdf = try build(name, text)
    #expect(Set(try pdf.attachmentNames()) == [expected, "taklimat-lock.json"])
    #expect(try pdf.attachment(expected) == Array(text.utf8))
    #expect(try pdf.normalForm().contains("/Subtype /\(type)"))
  }

  @Test func `The lock names every file by its digest, and no place of this machine`() throws {
    let lock = try lock(try FinishedPDF.build(LaidOut.example))
    for file in [
      LaidOut.example, "Templates/briefing/template.yaml", "Languages/id.yaml",
      "Languages/hyphenation/id-stems.txt", "Fonts/source-serif-pro/SourceSerifPro-Regular.ttf",
      "Fonts/source-sans-pro/SourceSansPro-Semibold.ttf", "Profiles/sRGB.icc",
    ] {
      let sum = try Subprocess.run("/usr/bin/sha256sum", [Checkout.path(file)])
      #expect(lock.contains("\"sha256\": \"\(sum.outputText.prefix(64))\""), "\(file)")
    }
    // The italic sans is bundled and not used.
    #expect(lock.ranges(of: "\"family\"").count == 6)
    #expect(!lock.contains("SourceSansPro-It.ttf"))
    #expect(!lock.contains(Checkout.root) && !lock.contains("/tmp"))
    for (name, version) in ProgramVersion.libraries {
      #expect(lock.contains("\"\(name)\": \"\(version)\""))
    }
    #expect(lock.contains("\"md4c\": \"libmd4c.so.0") && lock.contains("\"zlib\": \"libz.so.1"))
  }

  @Test func `The lock reads as JSON without a word of complaint`() throws {
    let sink = DiagnosticSink()
    let file = SourceFile(name: "lock.json", bytes: Array(try lock(try build()).utf8))
    #expect(Node.read(file, into: sink) != nil && sink.diagnostics.isEmpty)
  }

  @Test func `What changes the pages changes the lock`() throws {
    let plain = try lock(try build())
    #expect(!plain.contains("\"paper\""))
    #expect(try lock(try build { $0.paper = "a5" }).contains("\"paper\": \"A5\""))
    #expect(try lock(try build("visit.yaml", Self.meeting + "\n")) != plain)
    #expect(plain == (try lock(try build("elsewhere/visit.yaml"))))
  }

  @Test func `Only PDF/A-3 carries the source`() throws {
    for standard in PDFStandard.allCases where standard != .accessibleWithSource {
      #expect(try build { $0.standard = standard }.attachmentNames() == [], "\(standard)")
    }
  }

  @Test func `Without a claim the document is tagged all the same`() throws {
    let form = try build { $0.standard = .none }.normalForm()
    #expect(form.contains("/StructTreeRoot") && form.contains("/Marked true"))
    #expect(!form.contains("pdfuaid") && !form.contains("pdfaid"))
    #expect(!form.contains("/OutputIntents"))
  }

  @Test func `A share folder without the profile is named`() throws {
    let folder = try TemporaryFolder()
    for part in ["Fonts", "Languages", "Templates"] {
      _ = try Subprocess.run("/bin/cp", ["-r", Checkout.path(part), folder.path(part)])
    }
    var options = BriefingOptions()
    options.shareFolder = folder.path
    let input = BriefingInput.text(name: "visit.yaml", bytes: Array(Self.meeting.utf8))
    let result = BriefingEngine(options).build(input)
    #expect(result.report.rendered(.short).contains("sRGB.icc"))
    #expect(result.outputs.isEmpty && result.report.status == .noInput)
    options.standard = .accessible
    #expect(BriefingEngine(options).build(input).report.status == .success)
  }
}
