import TestSupport
import Testing

/// What `Documentation/your-look.md` has a reader type, and type again.
@Suite struct LookPageTests {
  /// The commands of the first step without its builds, which `Tools/run-readme` runs.
  private func firstStep() throws -> String {
    let lines = try Checkout.text("Documentation/your-look.md")
      .split(separator: "\n", omittingEmptySubsequences: false)
    let opening = try #require(lines.firstIndex(of: "```sh"))
    return lines[(opening + 1)...].prefix { $0 != "```" }
      .filter { !$0.hasPrefix("taklimat build") }.joined(separator: "\n")
  }

  @Test func `The meeting is the reader's, also where the step is done again`() throws {
    let folder = try TemporaryFolder()
    let program = try BuiltProgram()
    var settings = Subprocess.Settings()
    let programs = program.path.split(separator: "/").dropLast().joined(separator: "/")
    settings.environment = ["HOME": folder.path, "PATH": "/\(programs):/usr/bin:/bin"]
    func run() throws -> String {
      let run = try Subprocess.run("/bin/bash", ["-euo", "pipefail", "-c", firstStep()], settings)
      #expect(run.status == .exited(0), "\(run.errorText)")
      return String(decoding: try FileContents.read(folder.path("look/visit.yaml")), as: UTF8.self)
    }
    let first = try run()
    #expect(first.contains("\n  number: ") && first.contains("\n  marking: "), "\(first)")
    let own = first.replacing("\n  number: ", with: "\n  # number: ") + "# mine\n"
    try folder.write(own, to: "look/visit.yaml")
    #expect(try run() == own)
  }
}
