import Glibc
import TestSupport
import Testing

@Suite struct BuildTests {
  static let meeting = """
    schema: taklimat/meeting/1
    id: visit
    language: en
    title: Visit to the bridge works
    when: {start: 2025-10-21}
    summary:
      - The steel has arrived.

    """
  static let broken = meeting + "titel: Visit\n"

  let program: BuiltProgram
  let folder: TemporaryFolder

  init() throws {
    program = try BuiltProgram()
    folder = try TemporaryFolder()
    try folder.write(Self.meeting, to: "in/visit.yaml")
    try folder.write(Self.meeting, to: "in/bridge/meeting.yaml")
  }

  private func run(
    _ arguments: [String], input: String = "", environment: [String: String]? = nil
  ) throws -> Subprocess {
    try program.run(arguments, in: folder, input: Array(input.utf8), environment: environment)
  }

  @Test func `A build is silent and writes one file into output`() throws {
    let run = try run(["build", "in/visit.yaml"])
    #expect(run.status == .exited(0) && run.output.isEmpty, "\(run.errorText)")
    #expect(
      try folder.contents().filter { $0.hasPrefix("output") } == ["output/", "output/visit.pdf"])
    #expect(try FileContents.read(folder.path("output/visit.pdf")).starts(with: "%PDF-".utf8))
  }

  @Test func `A folder gives a file for each meeting below it`() throws {
    let run = try run(["build", "in", "-o", "pdfs", "-v"])
    #expect(run.status == .exited(0))
    #expect(run.errorText.contains("pdfs/bridge.pdf written\n"))
    #expect(
      try folder.contents().filter { $0.hasPrefix("pdfs") }
        == ["pdfs/", "pdfs/bridge.pdf", "pdfs/visit.pdf"])
  }

  @Test func `A check finds what the build that is meant would find`() throws {
    let template = try Checkout.text("Templates/briefing/template.yaml")
    try folder.write(template + "titel: x\n", to: "mine/template.yaml")
    try folder.write(Self.meeting + "subtitle: \"x \\uE000\"\n", to: "private.yaml")
    let cases: [([String], Int32)] = [
      (["in/visit.yaml"], 0), (["in/visit.yaml", "--paper", "F4"], 0),
      (["in/visit.yaml", "--template", "./mine"], 1), (["private.yaml"], 1),
      (["private.yaml", "--pdf-standard", "none"], 1),
      (["in/visit.yaml", "--font-path", "in"], 66),
    ]
    for (index, (words, status)) in cases.enumerated() {
      let check = try run(["check"] + words)
      let build = try run(["build", "-o", "made-\(index)/"] + words)
      #expect(check.status == .exited(status), "\(words): \(check.errorText)")
      #expect(build.status == check.status && build.errorText == check.errorText, "\(words)")
    }
  }

  @Test func `A broken file stops neither the ones before nor the ones behind it`() throws {
    try folder.write(Self.broken, to: "in/broken.yaml")
    let run = try run([
      "build", "in/bridge/meeting.yaml", "in/broken.yaml", "in/visit.yaml", "-o", "x/",
    ])
    #expect(run.status == .exited(1))
    #expect(run.errorText.contains("in/broken.yaml:8:1: error[unknown-key]"))
    #expect(
      try folder.contents().filter { $0.hasPrefix("x") } == ["x/", "x/bridge.pdf", "x/visit.pdf"])
  }

  @Test func `The gravest ending counts, wherever it stands`() throws {
    try folder.write(Self.broken, to: "in/broken.yaml")
    for names in [
      ["none.yaml", "in/broken.yaml", "in/visit.yaml"], ["in/visit.yaml", "none.yaml"],
    ] {
      #expect(try run(["check"] + names).status == .exited(66))
      #expect(try run(["build"] + names + ["-o", "y/"]).status == .exited(66))
    }
  }

  @Test func `An output over an input is refused before anything is read`() throws {
    symlink("visit.yaml", folder.path("in/link.pdf"))
    let before = try folder.contents()
    for arguments in [
      ["in/visit.yaml", "-o", "in/visit.yaml"], ["in/visit.yaml", "-o", "in/link.pdf"],
      ["in/visit.yaml", "in/bridge/meeting.yaml", "-o", "one.pdf"],
    ] {
      let run = try run(["build"] + arguments)
      #expect(run.status == .exited(64) && run.errorText.contains("error[outputs-collide]"))
      #expect(try folder.contents() == before)
      #expect(try FileContents.read(folder.path("in/visit.yaml")) == Array(Self.meeting.utf8))
    }
  }

  @Test func `A file named twice is built once`() throws {
    let run = try run(["build", "in/visit.yaml", "in/visit.yaml", "-o", "one.pdf", "-v"])
    #expect(run.status == .exited(0) && run.errorText == "one.pdf written\n", "\(run.errorText)")
  }

  @Test func `A paper's name is taken in any case`() throws {
    let upper = try run(["build", "in/visit.yaml", "-o", "-", "--paper", "A5"])
    let lower = try run(["build", "in/visit.yaml", "-o", "-", "--paper", "a5"])
    #expect(upper.status == .exited(0) && !upper.output.isEmpty && lower.output == upper.output)
  }

  @Test func `A template is found by its folder and by its file`() throws {
    try folder.write(
      try Checkout.bytes("Templates/briefing/template.yaml"), to: "mine/template.yaml")
    let plain = try run(["build", "in/visit.yaml", "-o", "-"]).output
    for name in ["./mine", "mine/", "./mine/template.yaml"] {
      let run = try run(["build", "in/visit.yaml", "-o", "-", "--template", name])
      #expect(run.status == .exited(0) && run.output == plain, "\(name): \(run.errorText)")
    }
  }

  @Test(arguments: [
    ("brief", "did you mean \"briefing\"?"), ("breifing", "did you mean \"briefing\"?"),
    ("mine", "write \"./mine\""), ("zzz", "known templates: briefing"),
  ])
  func `A template that is not there is answered with those that are`(
    _ name: String, _ hint: String
  ) throws {
    try folder.makeFolder("mine")
    let run = try run(["build", "in/visit.yaml", "--template", name])
    #expect(run.status == .exited(66))
    #expect(run.errorText.contains("there is no template \"\(name)\""), "\(run.errorText)")
    #expect(run.errorText.contains(hint), "\(run.errorText)")
  }

  @Test func `A mistyped file is answered with the nearest beside it`() throws {
    let run = try run(["build", "in/vist.yaml"])
    #expect(run.status == .exited(66))
    #expect(run.errorText.contains("did you mean \"in/visit.yaml\"?"), "\(run.errorText)")
  }

  @Test func `A broken file leaves an older result as it was`() throws {
    try folder.write("old", to: "output/broken.pdf")
    try folder.write(Self.broken, to: "in/broken.yaml")
    #expect(try run(["build", "in/broken.yaml"]).status == .exited(1))
    #expect(try FileContents.read(folder.path("output/broken.pdf")) == Array("old".utf8))
    #expect(
      try folder.contents().filter { $0.hasPrefix("output/") } == ["output/", "output/broken.pdf"])
  }

  @Test func `A pipe gives the same bytes as a file, in any surroundings`() throws {
    // What comes from a pipe has no name of its own and is attached under this one.
    try folder.write(Self.meeting, to: "in/meeting.yaml")
    _ = try run(["build", "in/meeting.yaml", "-o", "one.pdf"])
    let file = try FileContents.read(folder.path("one.pdf"))
    let strange = [
      "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Jakarta", "PANGO_LANGUAGE": "ja",
      "FONTCONFIG_FILE": "/dev/null", "HOME": "/nonexistent",
    ]
    #expect(try run(["build", "-"], input: Self.meeting).output == file)
    #expect(
      try run(["build", "-", "-o", "-"], input: Self.meeting, environment: strange).output == file)
    #expect(try run(["build", "in/meeting.yaml", "-o", "-"], environment: [:]).output == file)
  }

  @Test func `Quiet hides warnings and keeps errors`() throws {
    try folder.write(Self.broken, to: "in/broken.yaml")
    let run = try run(["check", "-q", "in/broken.yaml"])
    #expect(run.errorText.contains("error[unknown-key]"))
  }

  @Test func `Statistics tell of lines and steps, and change no byte`() throws {
    let plain = try run(["build", "in/visit.yaml", "-o", "-"])
    let measured = try run(["build", "in/visit.yaml", "-o", "-", "--stats"])
    #expect(measured.errorText.contains("words shaped  "))
    for step in ["read the meeting", "paint", "lock", "finish"] {
      #expect(measured.errorText.contains("\n\(step)  "), "\(step)")
    }
    #expect(measured.output == plain.output)
  }

  @Test func `Pictures are numbered pages`() throws {
    #expect(try run(["build", "in/visit.yaml", "--format", "png"]).status == .exited(0))
    let pictures = try folder.contents().filter { $0.hasSuffix(".png") }
    #expect(pictures.first == "output/visit-1.png")
    for picture in pictures {
      #expect(try FileContents.read(folder.path(picture)).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }
  }

  @Test func `An output below a file cannot be created`() throws {
    try folder.write("", to: "file")
    #expect(try run(["build", "in/visit.yaml", "-o", "file/x.pdf"]).status == .exited(73))
  }

  @Test func `Fonts are listed with family, style and file`() throws {
    let lines = try run(["fonts"]).outputText.split(separator: "\n")
    let manifest = String(decoding: try Checkout.bytes("Fonts/manifest.yaml"), as: UTF8.self)
    #expect(lines.count == manifest.ranges(of: "{file: ").count)
    for line in lines {
      #expect(manifest.contains("/\(line.split(separator: "/").last ?? "?"),"), "\(line)")
    }
    #expect(lines.allSatisfy { $0.split(separator: "\t").count == 3 })
    #expect(lines.first?.hasPrefix("Source Serif Pro\tRegular\t") == true, "\(lines)")
  }
}
