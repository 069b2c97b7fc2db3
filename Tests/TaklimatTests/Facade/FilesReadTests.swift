import Diagnostics
import Glibc
import Taklimat
import TestSupport
import Testing

/// Results that would take the place of a file that a meeting, a template or an option names.
@Suite struct FilesReadTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let drawing = try Checkout.bytes("Tests/Fixtures/meetings/pictures/plan.svg")
    let files: [(String, [UInt8])] = [
      ("a.yaml", Array(Self.meeting.utf8)), ("data/f-3.svg", drawing), ("logo.svg", drawing),
      ("data/sumber.bib", Array("@book{satu, title = {A}, author = {B}, year = 2020}\n".utf8)),
      ("base/template.yaml", Self.template("base", extending: "nota-dinas")),
      ("mine/template.yaml", Self.template("mine", extending: "../base")),
      ("identity.yaml", Array(Self.identity.utf8)),
    ]
    for (name, bytes) in files { try folder.write(bytes, to: name) }
    symlink("identity.yaml", folder.path("link.pdf"))
  }

  private static let meeting = """
    schema: taklimat/meeting/1
    id: a
    language: id
    title: A
    summary: "Ya [@satu]."
    bibliography: data/sumber.bib
    pictures: [{id: f, file: data/f-3.svg, alt: Denah., title: Denah, cite: satu}]

    """

  private static let identity = """
    schema: taklimat/identity/1
    name: A
    letterhead: {lines: [A], logo: logo.svg}

    """

  private static func template(_ name: String, extending base: String) -> [UInt8] {
    Array("schema: taklimat/template/1\nname: \(name)\nextends: \(base)\n".utf8)
  }

  private func build(_ output: String, _ format: OutputFormat = .pdf) -> BuildResult {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.format = format
    options.template = folder.path("mine")
    options.identity = folder.path("identity.yaml")
    return BriefingEngine(options).build(
      .file(folder.path("a.yaml")), to: .file(folder.path(output)))
  }

  /// Every file of the folder by its name.
  private func state() throws -> [String: [UInt8]] {
    var state: [String: [UInt8]] = [:]
    for name in try folder.contents() where name.utf8.last != UInt8(ascii: "/") {
      state[name] = try FileContents.read(folder.path(name))
    }
    return state
  }

  @Test(arguments: [
    ("identity.yaml", OutputFormat.pdf, "identity.yaml"), ("link.pdf", .pdf, "identity.yaml"),
    ("logo.svg", .dump, "logo.svg"), ("base/template.yaml", .pdf, "base/template.yaml"),
    ("data/sumber.bib", .dump, "data/sumber.bib"), ("data/f.svg", .svg, "data/f-3.svg"),
  ])
  func `What is named is not written over`(_ output: String, _ format: OutputFormat, _ name: String)
    throws
  {
    let before = try state()
    let result = build(output, format)
    let told = result.report.diagnostics.filter { $0.severity == .error }
    #expect(told.map(\.kind.id) == ["outputs-collide"])
    #expect(
      told.first?.summary.hasSuffix("/\(name)\", which is read") == true, "\(told)")
    #expect(result.report.status == .usage && result.written.isEmpty && result.outputs.isEmpty)
    #expect(try state() == before)
  }

  @Test func `Beside what is named there is room`() throws {
    let before = try state()
    let result = build("data/f.pdf")
    #expect(result.written == [folder.path("data/f.pdf")], "\(result.report.rendered(.short))")
    #expect(try state().filter { $0.key != "data/f.pdf" } == before)
    #expect(build("data/f.pdf").report.status == .success)
  }

  @Test func `After another error a file that is read is not told as an older result`() throws {
    try folder.write("no entries at all\n", to: "data/sumber.bib")
    let told = build("data/sumber.bib").report.diagnostics.map(\.kind.id)
    #expect(Set(told) == ["malformed-bibliography", "outputs-collide"])
  }
}
