import TestSupport
import Testing

@Suite struct SubprocessTests {
  @Test func `Outputs, status and input pass through`() throws {
    var settings = Subprocess.Settings()
    settings.input = Array(repeating: 65, count: 200_000)
    let run = try Subprocess.run("/bin/sh", ["-c", "cat; echo words >&2; exit 3"], settings)
    #expect(run.status == .exited(3))
    #expect(run.output == settings.input)
    #expect(run.errorText == "words\n")
  }

  @Test func `A signal is told from an exit`() throws {
    #expect(try Subprocess.run("/bin/sh", ["-c", "kill -TERM $$"]).status == .signalled(15))
  }

  @Test func `A program that does not end is killed`() throws {
    var settings = Subprocess.Settings()
    settings.secondsAllowed = 1
    #expect(try Subprocess.run("/bin/sleep", ["600"], settings).status == .timedOut)
  }

  @Test func `Environment and folder are those asked for`() throws {
    let folder = try TemporaryFolder()
    var settings = Subprocess.Settings()
    settings.environment = ["ONLY": "this"]
    settings.folder = folder.path
    let run = try Subprocess.run(
      "/bin/sh", ["-c", "/bin/pwd; /usr/bin/env | /bin/grep ONLY"], settings)
    #expect(run.outputText == "\(folder.path)\nONLY=this\n")
  }

  @Test func `Peak memory is the program's own`() throws {
    let ballast = [UInt8](repeating: 1, count: 300 << 20)
    var settings = Subprocess.Settings()
    settings.measuresMemory = true
    let small = try Subprocess.run("/bin/true", [], settings)
    #expect((small.peakMemory ?? .max) < 20 << 20)
    #expect(ballast.last == 1)
  }

  @Test func `A program that is not there is an error`() {
    #expect(throws: TestSupportError.self) { try Subprocess.run("/nonexistent/program") }
  }
}
