import Arguments
import Testing

/// How a command line may be written.
@Suite struct SyntaxTests {
  @Test func `Without options everything keeps its standard`() throws {
    let verb = try #require(Outcome.press("a", "b"))
    #expect(verb.first == "a" && verb.others == ["b"] && verb.paths.isEmpty)
    #expect(verb.output == nil && verb.size == .medium && !verb.quiet && !verb.verbose)
    #expect(verb.run() == 7)
  }

  @Test(arguments: [
    ["--output", "c"], ["--output=c"], ["-o", "c"], ["-oc"], ["-o=c"], ["-qo", "c"], ["-qoc"],
    ["-qo=c"], ["-o", "x", "--output=c"], ["--output", "x", "-oc"],
  ])
  func `A value stands behind its option in any form, and the last counts`(
    _ option: [String]
  ) throws {
    for words in [["a", "b"] + option, option + ["a", "b"], ["a"] + option + ["b"]] {
      guard case .run(let any) = Outcome.program.answer(to: ["press"] + words),
        let verb = any as? PressVerb
      else {
        Issue.record("\(words) was refused")
        continue
      }
      #expect(verb.output == "c" && verb.first == "a" && verb.others == ["b"], "\(words)")
      #expect(verb.quiet == (option.first?.hasPrefix("-q") ?? false))
    }
  }

  @Test(arguments: [
    ("--output=", ""), ("--output==", "="), ("--output=a=b", "a=b"), ("--output=-x", "-x"),
    ("--output=--", "--"), ("--output=--help", "--help"), ("-o=", ""), ("-o-x", "-x"),
    ("-oa=b", "a=b"), ("-oq", "q"), ("--output=ü 🎯", "ü 🎯"), ("-oü", "ü"),
  ])
  func `What is attached is the value, whatever it is`(_ word: String, _ value: String) {
    #expect(Outcome.press("a", "b", word)?.output == value)
  }

  @Test func `An empty word is a value, and an operand`() {
    #expect(Outcome.press("a", "b", "--output", "")?.output == "")
    #expect(Outcome.press("a", "b", "-o", "")?.output == "")
    #expect(Outcome.press("a", "", "b")?.others == ["", "b"])
  }

  @Test func `A dash alone is an operand and a value`() {
    #expect(Outcome.press("-", "-", "b")?.first == "-")
    #expect(Outcome.press("-", "-", "b")?.others == ["-", "b"])
    #expect(Outcome.press("a", "b", "-o", "-")?.output == "-")
    #expect(Outcome.press("a", "b", "-o-")?.output == "-")
  }

  @Test func `Two dashes end the options`() {
    #expect(Outcome.press("--", "-q", "--help")?.others == ["--help"])
    #expect(Outcome.press("a", "--", "--", "-o")?.others == ["--", "-o"])
    #expect(Outcome.press("-q", "--", "a", "-v")?.verbose == false)
  }

  @Test func `Flags may be grouped, and given twice`() {
    #expect(Outcome.press("a", "b", "-q", "--quiet")?.quiet == true)
    #expect(Outcome.press("a", "b", "-qq")?.quiet == true)
    #expect(Outcome.press("-vIx", "a", "b")?.paths == ["x"])
    #expect(Outcome.press("-vIx", "a", "b")?.verbose == true)
  }

  @Test func `An option that repeats keeps all values in order`() {
    #expect(Outcome.press("-Ix", "a", "--path", "y", "b", "--path=x")?.paths == ["x", "y", "x"])
  }

  @Test func `Of choices given twice the last counts`() {
    #expect(Outcome.press("a", "b", "--size", "small")?.size == .small)
    #expect(Outcome.press("a", "b", "--size=small", "--size", "large")?.size == .large)
  }

  @Test func `Operands go to their places in order`() {
    #expect(Outcome.press("a", "b", "c", "d")?.others == ["b", "c", "d"])
    #expect(Outcome.show()?.name == nil)
    #expect(Outcome.show("x")?.name == "x")
    #expect(Outcome.show("x", "--color", "red")?.color == "red")
  }

  @Test(arguments: [
    ["press", "--help"], ["press", "-h"], ["press", "a", "b", "-qh"], ["help", "press"],
    ["press", "--nope", "x", "-h"], ["press", "--size", "huge", "--help"],
    ["press", "--output", "--help"], ["press", "-h", "--version"],
  ])
  func `Help is given wherever it is asked for, whatever else is wrong`(_ words: [String]) {
    #expect(Outcome(words) == Outcome(["press", "--help"]))
    guard case .printed(let text) = Outcome(words) else {
      Issue.record("no help")
      return
    }
    #expect(text.hasPrefix("Press one thing on others.\n\nUsage: program press <thing>"))
  }

  @Test(arguments: [
    [], ["--help"], ["-h"], ["help"], ["help", "--help"], ["--"], ["--nope", "-h"],
  ])
  func `The program's own help names its verbs`(_ words: [String]) {
    guard case .printed(let text) = Outcome(words) else {
      Issue.record("no help")
      return
    }
    #expect(text.hasPrefix("Do things") && text.contains("\n  press "))
  }

  @Test(arguments: [
    ["--version"], ["press", "--version"], ["press", "--nope", "--version", "-h"],
  ])
  func `The version is given in place of all else`(_ words: [String]) {
    #expect(Outcome(words) == .version)
  }
}
