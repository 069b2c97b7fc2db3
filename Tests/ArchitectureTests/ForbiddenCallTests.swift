import TestSupport
import Testing

/// Something that may not stand in the code, and the folders where it may.
struct ForbiddenCall: Sendable, CustomTestStringConvertible {
  /// Stands in code at a word's beginning.
  let call: String
  let reason: String
  var allowedBelow: [String] = []
  /// The module without which the name means something else.
  var module: String?

  var testDescription: String { call }

  func offences(in file: SourceText) -> [String] {
    guard !allowedBelow.contains(where: { file.path.hasPrefix($0) }) else { return [] }
    if let module, !file.imports.contains(module) { return [] }
    return file.lines(where: occurs).map { "\(file.path):\($0): \(call) — \(reason)" }
  }

  /// Not as the end of a longer name, nor as a member of something else.
  func occurs(in line: Substring) -> Bool {
    let pieces = line.pieces(before: call)
    return pieces.dropLast().contains { before in
      guard let last = before.last else { return true }
      return !(last.isLetter || last.isNumber || last == "_" || last == "." || last == "`")
    }
  }
}

@Suite struct ForbiddenCallTests {
  static let environment = ["Sources/Taklimat/Environment/"]
  static let door = "files are opened through Environment alone"
  static let clock = "no result may depend on the time"
  static let links = "the finishing writer makes links, outline and labels"
  static let crash = "data must not be able to end the program"
  static let network = "the program never uses the network"

  static let calls: [ForbiddenCall] = [
    ForbiddenCall(call: "try!", reason: crash), ForbiddenCall(call: "fatalError(", reason: crash),
    ForbiddenCall(
      call: "preconditionFailure(", reason: crash,
      allowedBelow: ["Sources/Fields/Values/Choice.swift"]),
    ForbiddenCall(call: "abort(", reason: crash, module: "Glibc"),
    ForbiddenCall(call: "print(", reason: "libraries are silent"),
    ForbiddenCall(call: "debugPrint(", reason: "libraries are silent"),
    ForbiddenCall(call: "time(", reason: clock, module: "Glibc"),
    ForbiddenCall(call: "Date(", reason: clock),
    ForbiddenCall(call: "gettimeofday(", reason: clock, module: "Glibc"),
    ForbiddenCall(
      call: "clock_gettime(", reason: clock, allowedBelow: environment, module: "Glibc"),
    ForbiddenCall(call: "ContinuousClock", reason: clock),
    ForbiddenCall(call: "SuspendingClock", reason: clock),
    ForbiddenCall(call: "localtime", reason: clock, module: "Glibc"),
    ForbiddenCall(
      call: "getenv(", reason: "only Environment reads it", allowedBelow: environment,
      module: "Glibc"),
    ForbiddenCall(
      call: "setenv(", reason: "only Environment sets it",
      allowedBelow: environment + ["Sources/PangoCairo/CairoPDFSurface.swift"], module: "Glibc"),
    ForbiddenCall(
      call: "environ", reason: "only Environment reads it", allowedBelow: environment,
      module: "Glibc"),
    ForbiddenCall(
      call: "setlocale(", reason: "no output may depend on the locale", module: "Glibc"),
    ForbiddenCall(call: "SystemRandomNumberGenerator", reason: "the same bytes every time"),
    ForbiddenCall(call: "open(", reason: door, allowedBelow: environment, module: "Glibc"),
    ForbiddenCall(call: "fopen(", reason: door, allowedBelow: environment, module: "Glibc"),
    ForbiddenCall(call: "opendir(", reason: door, allowedBelow: environment, module: "Glibc"),
    ForbiddenCall(call: "rename(", reason: door, allowedBelow: environment, module: "Glibc"),
    ForbiddenCall(call: "unlink(", reason: door, allowedBelow: environment, module: "Glibc"),
    ForbiddenCall(call: "mkdir(", reason: door, allowedBelow: environment, module: "Glibc"),
    ForbiddenCall(call: "getcwd(", reason: door, module: "Glibc"),
    ForbiddenCall(call: "socket(", reason: network, module: "Glibc"),
    ForbiddenCall(call: "connect(", reason: network, module: "Glibc"),
    ForbiddenCall(call: "URLSession", reason: network),
    ForbiddenCall(call: "Bundle.module", reason: "it bakes in the build's path"),
    ForbiddenCall(call: "cairo_pdf_surface_add_outline", reason: links),
    ForbiddenCall(call: "cairo_pdf_surface_set_page_label", reason: links),
    ForbiddenCall(call: "CAIRO_TAG_LINK", reason: links),
    ForbiddenCall(call: "CAIRO_TAG_DEST", reason: links),
    ForbiddenCall(call: "FcInit", reason: "system fonts are never read"),
    ForbiddenCall(call: "FcConfigGetCurrent", reason: "system fonts are never read"),
    ForbiddenCall(call: "FcConfigParseAndLoad", reason: "system fonts are never read"),
  ]

  @Test(arguments: calls)
  func `A forbidden call stands nowhere in the code`(_ call: ForbiddenCall) throws {
    for file in try Self.sources.get() {
      for offence in call.offences(in: file) { Issue.record("\(offence)") }
    }
  }

  @Test func `No value is cast or unwrapped by force`() throws {
    for file in try Self.sources.get() {
      for line in file.lines(where: Self.forces) {
        Issue.record("\(file.path):\(line): force, where nil or another type would end the program")
      }
    }
  }

  /// They dangle, lose content or damage the file: structure and links are Finish's.
  @Test func `Cairo is asked for no tag`() throws {
    let sources = try Self.sources.get()
    #expect(sources.contains { $0.code.contains("cairo_show_text_glyphs(") })
    for file in sources { #expect(!file.code.contains("cairo_tag_"), "\(file.path)") }
  }

  @Test func `The check finds a call, and only at a word's beginning`() {
    let call = ForbiddenCall(call: "time(", reason: "")
    #expect(call.occurs(in: "let now = time(nil)"))
    #expect(call.occurs(in: "time(nil)"))
    #expect(!call.occurs(in: "runtime(1)"))
    #expect(!call.occurs(in: "watch.time(nil)"))
    #expect(Self.forces("let x = y!") && Self.forces("z()!.a") && Self.forces("a as! B"))
    #expect(!Self.forces("a != b") && !Self.forces("if !a { !b }"))
  }

  @Test func `Comments and literals are not code`() {
    let text = """
      let a = "time(" // time(
      /* time( */ let b = "\\(f("x)")) time("
      let c = time(nil)
      """
    let file = SourceText(path: "Sources/X/Y.swift", text: text, code: CodeView.code(of: text))
    #expect(
      ForbiddenCall(call: "time(", reason: "r").offences(in: file).map { $0.prefix(19) } == [
        "Sources/X/Y.swift:3"
      ])
  }

  private static let sources = Result { try SourceTree.swiftFiles(below: "Sources") }

  /// `x!`, `x()!`, `x[0]!`, `as!`; not `!x` and `!=`.
  private static func forces(_ line: Substring) -> Bool {
    let pieces = line.pieces(before: "!")
    return zip(pieces, pieces.dropFirst()).contains { before, after in
      guard let last = before.last, after.first != "=" else { return false }
      return last.isLetter || last.isNumber || "_)]`".contains(last)
    }
  }
}
