import Glibc
import TestSupport
import Testing

@Suite struct VerifyTests {
  let program: BuiltProgram
  let folder: TemporaryFolder

  init() throws {
    program = try BuiltProgram()
    folder = try TemporaryFolder()
    try folder.write(try ExamplePDF.bytes(), to: "good.pdf")
  }

  private func run(_ arguments: [String], input: [UInt8] = []) throws -> Subprocess {
    try program.run(arguments, in: folder, input: input)
  }

  @Test func `A good file passes in silence`() throws {
    let run = try run(["verify", "good.pdf"])
    #expect(run.status == .exited(0) && run.output.isEmpty && run.errorOutput.isEmpty)
    let told = try self.run(["verify", "-v", "-"], input: try ExamplePDF.bytes())
    #expect(told.status == .exited(0) && told.errorText == "- verified\n", "\(told.errorText)")
  }

  @Test func `A finding names file, page, object and path, in all forms`() throws {
    var file = try OpenPDF.example()
    let figure = try file.object(holding: "/S /Figure")
    try file.replace("/Alt", by: "/Alx", in: figure)
    try folder.write(try file.closed(), to: "bad.pdf")
    let short = try run(["verify", "--diagnostics", "short", "bad.pdf", "good.pdf"])
    #expect(short.status == .exited(65))
    #expect(
      short.errorText.hasPrefix("bad.pdf: page 3, object \(figure), Document/"),
      "\(short.errorText)")
    #expect(short.errorText.contains("Figure: error[alternative-missing]: "))
    let json = try run(["verify", "--diagnostics", "json", "bad.pdf"])
    #expect(
      json.errorText.contains(#""file":"bad.pdf","page":3,"object":\#(figure),"path":"Document/"#),
      "\(json.errorText)")
    #expect(try run(["verify", "bad.pdf"]).errorText.contains("\n  hint: say in /Alt"))
  }

  @Test func `A template is of no use where nothing is rebuilt`() throws {
    let run = try run(["verify", "--template", "briefing", "good.pdf"])
    #expect(run.status == .exited(64), "\(run.errorText)")
    #expect(run.errorText.contains("--template needs --rebuild"), "\(run.errorText)")
  }

  @Test func `What is no readable PDF ends with a message, never with a signal`() throws {
    try folder.write("", to: "empty.pdf")
    try folder.write([UInt8](repeating: 0x5A, count: 50_000_000), to: "rubbish.pdf")
    try folder.write(
      Array("%PDF-1.7\n".utf8) + [UInt8](repeating: 0x5A, count: 50_000_000), to: "header.pdf")
    try folder.write(Array(try ExamplePDF.bytes().dropLast(3000)), to: "cut.pdf")
    try folder.write("schema: taklimat/meeting/1\n", to: "meeting.yaml")
    for name in ["empty.pdf", "rubbish.pdf", "header.pdf", "cut.pdf", "meeting.yaml"] {
      let run = try run(["verify", name])
      #expect(run.status == .exited(65), "\(name): \(run.status) \(run.errorText)")
      #expect(run.errorText.hasPrefix("\(name): error["), "\(run.errorText)")
    }
  }

  @Test func `What cannot be opened ends with 66`() throws {
    try folder.makeFolder("folder.pdf")
    #expect(mkfifo(folder.path("pipe.pdf"), 0o600) == 0)
    for name in ["folder.pdf", "pipe.pdf", "none.pdf"] {
      let run = try run(["verify", name])
      #expect(run.status == .exited(66), "\(name): \(run.status) \(run.errorText)")
    }
  }

  /// A page's content that unpacks to 3 GB, from a file of 20 MB.
  @Test func `A stream that unpacks without end is refused`() throws {
    let data = endlessStream(matches: 12_000_000)
    var file = Array("%PDF-1.7\n".utf8)
    var places: [Int] = []
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
      "<</Filter/FlateDecode/Length \(data.count)>>stream\n",
    ]
    for (index, object) in objects.enumerated() {
      places.append(file.count)
      file += Array("\(index + 1) 0 obj\n\(object)".utf8)
      if index == 3 { file += data + Array("\nendstream".utf8) }
      file += Array("\nendobj\n".utf8)
    }
    let start = file.count
    file += Array("xref\n0 5\n0000000000 65535 f \n".utf8)
    for place in places {
      let digits = String(place)
      let zeros = String(repeating: "0", count: 10 - digits.count)
      file += Array("\(zeros)\(digits) 00000 n \n".utf8)
    }
    file += Array("trailer<</Size 5/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8)
    try folder.write(file, to: "bomb.pdf")
    let run = try run(["verify", "bomb.pdf"])
    #expect(run.status == .exited(65), "\(run.status) \(run.errorText)")
    #expect(run.errorText.contains("bomb.pdf: "), "\(run.errorText)")
  }

  /// A zlib stream (RFC 1950 and 1951) with fixed codes: a zero, then matches of 258 zeros, 13 bits
  /// each, so that the bytes repeat after 13.
  private func endlessStream(matches: Int) -> [UInt8] {
    var bits: [UInt8] = [1, 1, 0]  // the last block, with fixed codes
    bits += [0, 0, 1, 1, 0, 0, 0, 0]  // the literal 0
    for _ in 0..<24 { bits += [1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0] }  // length 258, distance 1
    let bytes = stride(from: 0, to: bits.count - 7, by: 8).map { start in
      (0..<8).reduce(UInt8(0)) { $0 | bits[start + $1] << UInt8($1) }
    }
    let period = Array(bytes[2..<15])
    var stream: [UInt8] = [0x78, 0x01] + bytes[..<2]
    stream.reserveCapacity(matches / 8 * 13 + 4)
    for _ in 0..<(matches / 8) { stream += period }
    return stream
  }

  @Test func `A document built again is the same to the byte`() throws {
    for options in [["--paper", "a5"], []] {
      let build = try run(
        ["build", Checkout.path(ExamplePDF.meeting), "-o", "again.pdf"] + options)
      #expect(build.status == .exited(0), "\(build.errorText)")
      let run = try run(["verify", "--rebuild", "again.pdf"])
      #expect(run.status == .exited(0) && run.errorOutput.isEmpty, "\(run.errorText)")
    }
  }

  @Test func `A document that took its date from outside is built again without it`() throws {
    try folder.write(
      "schema: taklimat/meeting/1\nid: a\nlanguage: en\ntitle: A\nsummary: [One.]\n",
      to: "undated.yaml")
    let build = try program.run(
      ["build", "undated.yaml", "-o", "undated.pdf"], in: folder,
      environment: ["SOURCE_DATE_EPOCH": "1761004800"])
    #expect(build.status == .exited(0), "\(build.errorText)")
    let run = try run(["verify", "--rebuild", "undated.pdf"])
    #expect(run.status == .exited(0) && run.errorOutput.isEmpty, "\(run.errorText)")
  }

  @Test func `A difference is named in words`() throws {
    let shared = ["Templates", "Fonts", "Languages", "Profiles"]
    let copy = try Subprocess.run(
      "/bin/cp", ["-r"] + shared.map(Checkout.path) + [try folder.makeFolder("share")])
    #expect(copy.status == .exited(0), "\(copy.errorText)")
    let template = "share/Templates/briefing/template.yaml"
    try folder.write(
      try FileContents.read(folder.path(template)) + Array("# another\n".utf8), to: template)
    let other = try run(["verify", "--rebuild", "--share-dir", "share", "good.pdf"])
    #expect(other.status == .exited(65))
    #expect(
      other.errorText.contains("the template's template.yaml is another file"),
      "\(other.errorText)")
  }

  /// What `verify --rebuild` says of bytes.
  private func rebuilt(_ bytes: [UInt8]) throws -> String {
    try folder.write(bytes, to: "changed.pdf")
    let run = try run(["verify", "--rebuild", "--diagnostics", "short", "changed.pdf"])
    #expect(run.status == .exited(65))
    return run.errorText
  }

  @Test func `A file that was only written anew is told from one that was changed`() throws {
    let qpdf = try Subprocess.run(
      "/usr/bin/qpdf",
      ["--object-streams=disable", folder.path("good.pdf"), folder.path("anew.pdf")])
    #expect(qpdf.status == .exited(0), "\(qpdf.errorText)")
    let anew = try rebuilt(try FileContents.read(folder.path("anew.pdf")))
    #expect(anew.contains("another program has written them anew"), "\(anew)")
    var file = try OpenPDF.example()
    let content = try file.object(holding: "/Artifact <<", "<</MCID 0>>")
    try file.replace("/Artifact <<", by: "/Artifact  <<", in: content)
    let text = try rebuilt(try file.closed())
    #expect(
      try rebuilt(try ExamplePDF.bytes() + [10]).contains("1 byte was added behind its end"))
    #expect(text.contains("object \(content) (/Root/Pages/Kids/0/Contents) differs"), "\(text)")
  }

  @Test func `A meeting's file that the lock disowns is the difference`() throws {
    var file = try OpenPDF.example()
    let data = try file.object(holding: "/Type /EmbeddedFile", "schema: taklimat")
    try file.replace("/CheckSum", by: "/CheckSux", in: data)
    try file.replace("title: \"Sekjen", by: "title: \"Sekjem", in: data)
    let text = try rebuilt(try file.closed())
    #expect(text.contains("the meeting's file is another than the lock names"), "\(text)")
  }

  @Test func `Why a document cannot be built again is the first fault of what it carries`() throws {
    var file = try OpenPDF.example()
    let data = try file.object(holding: "/Type /EmbeddedFile", "schema: taklimat")
    try file.replace("title:", by: "tixle:", in: data)
    let text = try rebuilt(try file.closed())
    #expect(
      text.contains("cannot be built again: the attachment \"meeting.yaml\": its checksum"),
      "\(text)")
  }

  @Test func `What carries nothing cannot be built again`() throws {
    let path = Checkout.path(ExamplePDF.meeting)
    _ = try run(["build", path, "-o", "bare.pdf", "--pdf-standard", "ua-1"])
    #expect(try run(["verify", "bare.pdf"]).status == .exited(0))
    let run = try run(["verify", "--rebuild", "bare.pdf"])
    #expect(run.status == .exited(65))
    #expect(run.errorText.contains("error[rebuild-impossible]"), "\(run.errorText)")
  }

  @Test func `A lock cannot name a template by its path`() throws {
    var file = try OpenPDF.example()
    let lock = try file.object(holding: "/Type /EmbeddedFile", "taklimat/lock/1")
    try file.replace("\"template\": \"briefing\"", by: "\"template\": \"./x/mine\"", in: lock)
    try file.replace("/CheckSum", by: "/CheckSux", in: lock)
    try file.replace("/Size", by: "/Sixe", in: lock)
    try folder.write(try file.closed(), to: "path.pdf")
    let run = try run(["verify", "--rebuild", "path.pdf"])
    #expect(run.errorText.contains("error[rebuild-differs]"), "\(run.errorText)")
    #expect(run.errorText.contains("another option: template"), "\(run.errorText)")
  }
}
