import Glibc
import TestSupport
import Testing

/// Bad files through the program: the place, the exit status, nothing left behind, and no more time
/// or memory than is promised.
@Suite struct BadInputTests {
  let program: BuiltProgram
  let folder: TemporaryFolder

  init() throws {
    program = try BuiltProgram()
    folder = try TemporaryFolder()
  }

  /// Builds one input and expects that nothing came of it but messages, at no great cost.
  private func refused(
    _ name: String, status: Int32, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [String] {
    var settings = Subprocess.Settings()
    settings.folder = folder.path
    settings.measuresMemory = true
    settings.secondsAllowed = 60
    let before = try folder.contents()
    let run = try program.run(
      ["build", name, "-o", "out.pdf", "--diagnostics", "short"], settings)
    #expect(run.status == .exited(status), "\(run.errorText)", sourceLocation: sourceLocation)
    #expect(run.output.isEmpty, sourceLocation: sourceLocation)
    #expect(try folder.contents() == before, sourceLocation: sourceLocation)
    #expect(run.cpuSeconds < 2, sourceLocation: sourceLocation)
    let peak = try #require(run.peakMemory, sourceLocation: sourceLocation)
    #expect(peak < 200 * 1024 * 1024, "\(peak) bytes", sourceLocation: sourceLocation)
    return run.errorText.split(separator: "\n").map(String.init)
  }

  /// A meeting whose last field stands in a style of YAML.
  private static func meeting(_ field: String) -> String {
    "schema: taklimat/meeting/1\nid: visit\nlanguage: en\ntitle: Visit\n" + field + "\n"
  }

  /// Where `mark` first stands, as a message names it: line and column from 1, in code points.
  private static func place(of mark: Character, in text: String) -> String {
    let before = text.prefix { $0 != mark }
    let line = before.count { $0 == "\n" } + 1
    let column =
      (before.split(separator: "\n", omittingEmptySubsequences: false).last ?? "")
      .unicodeScalars.count + 1
    return "\(line):\(column)"
  }

  private static let scalars = [
    "subtitle: The aim 🎯 of it", "subtitle: 'The ''aim'' 🎯 of it'",
    "subtitle: \"The \\\"aim\\\" 🎯 of it\"", "subtitle: \"The\\u00e9\\x41\\u2003aim 🎯 of it\"",
    "subtitle: |\n  The aim 🎯 of it", "subtitle: >-\n  The aim\n  of\n  it 🎯 is",
    "subtitle: The aim\n  of it\n  🎯 is", "subtitle: 'The aim\n  of it 🎯 is'",
    "subtitle: \"The aim \\\n  of it 🎯 is\"", "subtitle: {id: Tujuan,\n  en: The aim 🎯}",
    "summary:\n  - One\n  - The *aim* and **the 🎯** of it",
    "summary: \"&amp; [a link](https://a.b) 🎯\"", "where: {name: Hall 🎯, city: Jakarta}",
    "document: {number: A/🎯/1}",
    "background:\n  - heading: \"One\"\n    body: |\n      First.\n\n      - item\n      - of 🎯 it",
    "areas:\n  columns: [area]\n  rows:\n    - {id: a, area: The 🎯}",
    "references:\n  - {id: a, title: One, author: [{literal: Tom 🎯}], URL: https://a.b}",
  ]

  @Test(arguments: scalars)
  func `A character that no font has is named at its own place`(_ field: String) throws {
    let text = Self.meeting(field)
    try folder.write(text, to: "visit.yaml")
    let messages = try refused("visit.yaml", status: 1)
    let place = Self.place(of: "🎯", in: text)
    #expect(messages.count == 1)
    #expect(
      messages.first?.hasPrefix("visit.yaml:\(place): error[missing-glyph]: ") == true,
      "expected \(place), got \(messages)")
    #expect(messages.first?.contains("U+1F3AF DIRECT HIT") == true)
  }

  @Test(arguments: [
    ("subtitle: \"The aim \\U0001F3AF of it\"", "5:20"),
    ("summary: \"The aim &#x1F3AF; of it\"", "5:19"),
  ])
  func `An escape that no font has is named where it is written`(
    _ field: String, _ place: String
  ) throws {
    try folder.write(Self.meeting(field), to: "visit.yaml")
    let messages = try refused("visit.yaml", status: 1)
    #expect(messages.count == 1)
    #expect(
      messages.first?.hasPrefix("visit.yaml:\(place): error[missing-glyph]: ") == true,
      "\(messages)")
  }

  @Test(arguments: [
    "\"subtitle\": \"The aim 🎯 of it\"", "\"subtitle\": \"\\u0041\\u00e9\\/ \\\"aim\\\" 🎯 of it\"",
    "\"subtitle\": \"The \\uD83C\\uDFAF of it\"",
  ])
  func `In JSON too, also behind an escape and as one`(_ field: String) throws {
    let text = """
      {"schema": "taklimat/meeting/1", "id": "visit",
       "language": "en", "title": "Visit",
       \(field)}

      """
    try folder.write(text, to: "visit.json")
    let messages = try refused("visit.json", status: 1)
    let mark = text.contains("🎯") ? text : text.replacing("\\uD83C", with: "🎯")
    #expect(messages.count == 1)
    #expect(
      messages.first?.hasPrefix(
        "visit.json:\(Self.place(of: "🎯", in: mark)): error[missing-glyph]: ") == true,
      "\(messages)")
  }

  @Test func `What is no readable file within the root is no input`() throws {
    try folder.write(Self.meeting(""), to: "elsewhere/visit.yaml")
    try folder.makeFolder("in/folder.yaml")
    symlink("../elsewhere/visit.yaml", folder.path("in/link.yaml"))
    mkfifo(folder.path("in/pipe.yaml"), 0o600)
    let cases = [
      ("in/link.yaml", "outside-root"), ("in/pipe.yaml", "not-a-file"),
      ("in/folder.yaml", "not-found"), ("in/none.yaml", "not-found"), ("/dev/zero", "not-a-file"),
    ]
    for (name, id) in cases {
      let messages = try refused(name, status: 66)
      #expect(messages.count == 1 && messages[0].contains("error[\(id)]"), "\(messages)")
    }
  }

  @Test func `Fifty megabytes are refused unread`() throws {
    try folder.write([], to: "large.yaml")
    truncate(folder.path("large.yaml"), 50_000_000)
    let messages = try refused("large.yaml", status: 66)
    #expect(messages.count == 1 && messages[0].contains("error[file-too-large]"), "\(messages)")
  }

  /// Files that are small to write and large to read, and what is said of them.
  private static let bombs: [(String, String, String)] = [
    ("depth-flow.yaml", meeting("summary: " + String(repeating: "[", count: 100_000)), "too-deep"),
    (
      "depth-block.yaml",
      meeting("summary:\n" + (0..<400).map { String(repeating: " ", count: $0) + "-\n" }.joined()),
      "too-deep"
    ),
    ("depth.json", String(repeating: "[", count: 100_000), "too-deep"),
    ("aliases.yaml", bomb(in: "summary: [*i]"), "too-many-nodes"),
    ("aliases-key.yaml", bomb(in: "? *i\n: x"), "too-many-nodes"),
    (
      "markdown.yaml", meeting("summary: |\n  " + String(repeating: "> ", count: 50_000) + "x"),
      "nest"
    ),
  ]

  /// Ten anchors, each ten times the one before.
  private static func bomb(in use: String) -> String {
    var lines = ["x-a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    for (before, name) in zip("abcdefgh", "bcdefghi") {
      let uses = Array(repeating: "*\(before)", count: 10).joined(separator: ", ")
      lines.append("x-\(name): &\(name) [\(uses)]")
    }
    return meeting((lines + [use]).joined(separator: "\n"))
  }

  @Test(arguments: bombs.indices)
  func `A file that unfolds without end is stopped`(_ index: Int) throws {
    let (name, text, id) = Self.bombs[index]
    try folder.write(text, to: name)
    let messages = try refused(name, status: 1)
    #expect(messages.contains { $0.contains("error[") && $0.contains(id) }, "\(messages)")
    #expect(messages.count <= 101)
  }

  /// What a word costs must not grow with the square of its length.
  @Test func `A word of twenty thousand letters is set all the same`() throws {
    let word = String(repeating: "x", count: 20_000)
    try folder.write(Self.meeting("summary: " + word), to: "word.yaml")
    let run = try program.run(["build", "word.yaml", "-o", "-", "--format", "dump"], in: folder)
    #expect(run.status == .exited(0) && run.cpuSeconds < 4, "\(run.cpuSeconds) s")
    #expect(run.output.count { $0 == UInt8(ascii: "x") } >= 20_000)
  }
}
