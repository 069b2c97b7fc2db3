import TestSupport
import Testing

@testable import Arguments

@Suite struct CompletionScriptTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func script(_ shell: String) throws -> String {
    guard case .printed(let text) = Outcome(["--generate-completion-script", shell]) else {
      throw TestSupportError("no script for \(shell)")
    }
    return text
  }

  @Test(arguments: Shell.names)
  func `The script is as it was looked at`(_ shell: String) throws {
    try Golden.expect(try Self.script(shell), named: "completion.\(shell)")
  }

  /// Where the shell is not installed there is nothing to ask; bash always is.
  @Test(arguments: Shell.names)
  func `The shell finds no fault in its script`(_ shell: String) throws {
    let path = ["/bin/\(shell)", "/usr/bin/\(shell)"].first(where: FileContents.exists)
    #expect(path != nil || shell != "bash")
    guard let path else { return }
    let file = try folder.write(try Self.script(shell), to: "script")
    let run = try Subprocess.run(path, ["-n", file])
    #expect(run.status == .exited(0) && run.errorOutput.isEmpty, "\(run.errorText)")
  }

  /// A command line as bash cuts it, and what it may offer.
  private static let lines: [([String], Set<String>)] = [
    ([""], ["press", "show", "help", "-h", "--help", "--version", "--generate-completion-script"]),
    (["s"], ["show"]), (["help", ""], ["press", "show"]),
    (["--generate-completion-script", ""], ["bash", "zsh", "fish"]),
    (["press", "--s"], ["--size"]), (["press", "-"], dashes),
    (["press", "--size", ""], ["small", "medium", "large"]),
    (["press", "--size", "="], ["small", "medium", "large"]),
    (["press", "--size", "=", "m"], ["medium"]), (["press", "--path", ""], ["d.md"]),
    (["press", "x", "-o", ""], ["a.txt", "b.md", "c.pdf", "d.md"]),
    (["press", ""], ["a.txt", "b.md", "c.pdf", "d.md"]), (["press", "a"], ["a.txt"]),
    (["press", "--", "-"], []), (["press", "--", "--size", "a"], ["a.txt"]),
    (["show", "--color", "r"], ["red"]), (["show", "l"], ["lion", "lynx"]), (["nope", ""], []),
  ]
  private static let dashes: Set = [
    "-o", "--output", "-I", "--path", "--size", "-q", "--quiet", "-v", "--verbose", "-h", "--help",
    "--version",
  ]

  @Test(arguments: lines.indices)
  func `Bash offers what can stand there`(_ index: Int) throws {
    let (words, expected) = Self.lines[index]
    try folder.write(try Self.script("bash"), to: "script")
    try folder.write(
      "#!/bin/sh\nprintf 'lion  An animal\\nlynx  l2\\nbear  b\\n'\n", to: "bin/program")
    for file in ["a.txt", "b.md", "c.pdf", "d.md/inside"] { try folder.write("", to: "in/" + file) }
    var settings = Subprocess.Settings()
    settings.folder = folder.path("in")
    let run = try Subprocess.run(
      "/bin/bash",
      [
        "-c",
        """
        chmod +x ../bin/program; PATH=../bin:$PATH; source ../script
        COMP_WORDS=(program "$@"); COMP_CWORD=$#
        _program program "${!#}"
        if ((${#COMPREPLY[@]})); then printf '%s\\n' "${COMPREPLY[@]}"; fi
        """, "bash",
      ] + words, settings)
    #expect(run.errorOutput.isEmpty, "\(run.errorText)")
    #expect(Set(run.outputText.split(separator: "\n").map(String.init)) == expected, "\(words)")
  }
}
