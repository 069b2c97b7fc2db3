import TestSupport
import Testing

/// The same input gives the same bytes, wherever, whenever and by whomever it is built.
@Suite struct SameBytesTests {
  let program: BuiltProgram
  let folder: TemporaryFolder
  /// What a plain build of the example gives.
  let expected: [UInt8]

  init() throws {
    program = try BuiltProgram()
    folder = try TemporaryFolder()
    try folder.write(
      try Checkout.bytes("Examples/unops-courtesy-call/meeting.yaml"), to: "meeting.yaml")
    expected = try Self.output(program, ["build", "-o", "-", "meeting.yaml"], in: folder.path)
  }

  private static func output(
    _ program: BuiltProgram, _ arguments: [String], in folder: String,
    environment: [String: String]? = nil
  ) throws -> [UInt8] {
    var settings = Subprocess.Settings()
    settings.folder = folder
    settings.environment = environment
    let run = try program.run(arguments, settings)
    guard run.status == .exited(0), run.errorOutput.isEmpty else {
      throw TestSupportError("\(arguments): \(run.errorText)")
    }
    return run.output
  }

  /// Runs a line of shell in the folder, `$0` being the program.
  private func shell(_ line: String) throws -> Subprocess {
    var settings = Subprocess.Settings()
    settings.folder = folder.path
    let run = try Subprocess.run("/bin/sh", ["-ec", line, program.path], settings)
    guard run.status == .exited(0), run.errorOutput.isEmpty else {
      throw TestSupportError("\(line): \(run.errorText)")
    }
    return run
  }

  @Test func `The bytes are those of a PDF`() {
    #expect(expected.starts(with: "%PDF-".utf8) && expected.count > 20_000)
  }

  @Test(arguments: [
    [:], ["HOME": "/nowhere"], ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
    ["LC_ALL": "de_DE.UTF-8"], ["TZ": "Pacific/Kiritimati"], ["PANGO_LANGUAGE": "ja"],
    ["FONTCONFIG_FILE": "/dev/null"], ["FONTCONFIG_PATH": "/nowhere"],
    ["XDG_CACHE_HOME": "/nowhere"], ["PANGOCAIRO_BACKEND": "none"], ["G_DEBUG": "all"],
    ["SOURCE_DATE_EPOCH": "1000000000"], ["COLUMNS": "20", "TERM": "dumb", "NO_COLOR": "1"],
  ])
  func `No variable of the environment changes a byte`(_ environment: [String: String]) throws {
    let bytes = try Self.output(
      program, ["build", "-o", "-", "meeting.yaml"], in: folder.path, environment: environment)
    #expect(bytes == expected)
  }

  @Test func `Another folder changes no byte`() throws {
    let elsewhere = try folder.makeFolder("a long way/Ünterwegs")
    let bytes = try Self.output(
      program, ["build", "../../meeting.yaml", "-o", "-"], in: elsewhere)
    #expect(bytes == expected)
    let absolute = try Self.output(
      program, ["build", folder.path("meeting.yaml"), "-o", "-"], in: "/")
    #expect(absolute == expected)
  }

  @Test func `A file under a strict umask, and a pipe, hold the same bytes`() throws {
    _ = try shell("umask 077; \"$0\" build meeting.yaml -o strict.pdf")
    #expect(try FileContents.read(folder.path("strict.pdf")) == expected)
    #expect(try shell("\"$0\" build - < meeting.yaml | cat").output == expected)
  }

  @Test func `A year later the bytes are the same`() throws {
    // The first line shows that time was moved for the program that ran.
    let later = try shell(
      "faketime -f +366d date +%Y; faketime -f +366d \"$0\" build -o - meeting.yaml")
    let year = later.output.prefix { $0 != 10 }
    let now = try shell("date +%Y").output.prefix { $0 != 10 }
    #expect(year != now)
    #expect(Array(later.output.dropFirst(year.count + 1)) == expected)
  }

  @Test func `Four files in either order give each its own bytes`() throws {
    let names = ["a", "b", "c", "d"]
    let other = try Checkout.bytes("Tests/Fixtures/meetings/meeting.en.yaml")
    for name in names {
      let isOther = name == "b" || name == "d"
      try folder.write(
        isOther ? other : try FileContents.read(folder.path("meeting.yaml")),
        to: name + "/meeting.yaml")
    }
    let alone = try Self.output(program, ["build", "b/meeting.yaml", "-o", "-"], in: folder.path)
    #expect(alone != expected)
    for (round, order) in [names, names.reversed()].enumerated() {
      _ = try Self.output(
        program, ["build"] + order.map { $0 + "/meeting.yaml" } + ["-o", "round\(round)/"],
        in: folder.path)
      for name in names {
        let bytes = try FileContents.read(folder.path("round\(round)/\(name).pdf"))
        #expect(bytes == (name == "b" || name == "d" ? alone : expected), "\(name)")
      }
    }
  }

  @Test func `Pictures and the dump are the same twice`() throws {
    for format in ["png", "svg", "dump"] {
      for round in ["one", "two"] {
        _ = try Self.output(
          program,
          [
            "build", "meeting.yaml", "--format", format, "-o",
            "\(format)-\(round)/example.\(format)",
          ],
          in: folder.path)
      }
      let names = try FileContents.names(in: folder.path(format + "-one"))
      #expect(names == (try FileContents.names(in: folder.path(format + "-two"))))
      for name in names {
        let both = try ["one", "two"].map {
          try FileContents.read(folder.path("\(format)-\($0)/\(name)"))
        }
        #expect(both[0] == both[1] && !both[0].isEmpty, "\(name)")
      }
    }
  }
}
