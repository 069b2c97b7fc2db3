import TestSupport
import Testing

@Suite struct ScriptBytesTests {
  @Test func `Thai words are parted by one dictionary, whatever folder the environment names`()
    throws
  {
    let folder = try TemporaryFolder()
    try ScriptFonts.write(to: folder)
    let words = "สำนักงานบริการโครงการทำงานร่วมกับรัฐบาลในการสร้างโรงพยาบาลโรงเรียนและถนน"
    let prose = Array(repeating: words, count: 4).joined()
    try folder.write(
      "schema: taklimat/meeting/1\nid: thai\nlanguage: en\ntitle: Thai\nsummary:\n  - \(prose)\n",
      to: "meeting.yaml")
    let program = try BuiltProgram()
    let arguments = [
      "build", "--font-path", "fonts", "--format", "dump", "-o", "-", "meeting.yaml",
    ]
    let plain = try program.run(arguments, in: folder, environment: [:])
    #expect(plain.status == .exited(0))
    #expect(!plain.output.isEmpty)
    let strange = try program.run(
      arguments, in: folder, environment: ["LIBTHAI_DICTDIR": "/nowhere"])
    #expect(strange.output == plain.output)
    #expect(strange.status == .exited(0))
  }
}
