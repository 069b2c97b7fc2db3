import Diagnostics
import PDFSyntax
import TestSupport
import Testing

@testable import Checks

@Suite struct AttachmentTests {
  @Test(arguments: faults)
  func `A fault in an attachment is found, and only that`(_ fault: Fault) throws {
    try fault.check()
  }

  @Test func `Attachments come out byte for byte`() throws {
    let sink = DiagnosticSink()
    let files = try #require(
      AttachmentReader.files(in: try ExamplePDF.bytes(), named: "x.pdf", into: sink))
    #expect(files.map(\.name) == ["meeting.yaml", AttachedLock.fileName])
    #expect(files[0].bytes == (try Checkout.bytes(ExamplePDF.meeting)))
    let lock = try #require(AttachedLock(files[1].bytes))
    #expect(lock.sourceName == "meeting.yaml")
    #expect(lock.sourceDigest == Hexadecimal.text(SHA256.digest(files[0].bytes)))
  }

  @Test(arguments: [
    "", "..", ".hidden", "../up", "/etc/passwd", "a/b", #"a\b"#, "a\u{0}b", "a\nb", "a\u{202E}b",
    String(repeating: "x", count: 201), "a\u{200B}b", "a\u{AD}b", "\u{2060}", "\u{3164}", " ", " a",
    "a ", "a.", "C:evil", "CON", "nul.txt", "Com1.yaml", "what?", "a|b",
  ])
  func `A name that could lead elsewhere, hide or deceive is refused`(_ name: String) throws {
    var file = try OpenPDF.example()
    let specification = try file.object(holding: "/Type /Filespec", "/UF (meeting.yaml)")
    let units = name.utf16.map { Hexadecimal.text([UInt8($0 >> 8), UInt8($0 & 255)]) }
    try file.replace(
      "/UF (meeting.yaml)", by: "/UF <FEFF\(units.joined())>", in: specification)
    let sink = DiagnosticSink()
    #expect(AttachmentReader.files(in: try file.closed(), named: "x.pdf", into: sink) == nil)
    #expect(sink.diagnostics.map(\.kind.id) == [ChecksDiagnostics.unsafeName.id])
  }

  @Test(arguments: [
    "a.yaml", "Notulen rapat (2).yaml", "会議\u{3000}資料.yaml", "CONTRACT.yaml", "com10.txt", "😀.txt",
    "می\u{200C}خواهم.yaml", "a..b", "-a",
  ])
  func `A name that a file may have is taken`(_ name: String) {
    #expect(FileNameFault(name) == nil)
  }

  @Test func `One change to the meeting's file is told once`() throws {
    var file = try OpenPDF.example()
    let data = try file.object(holding: "/Type /EmbeddedFile", "schema: taklimat")
    try file.replace("title:", by: "tixle:", in: data)
    #expect(Found(try file.closed()).ids == ["attachment-damaged"])
  }

  @Test func `A meeting's file that the lock disowns is not taken out`() throws {
    var file = try OpenPDF.example()
    try file.changeMeetingWithChecksum()
    let bytes = try file.closed()
    let sink = DiagnosticSink()
    #expect(AttachmentReader.files(in: bytes, named: "x.pdf", into: sink) == nil)
    #expect(sink.diagnostics.map(\.kind.id) == ["attachment-damaged"])
    #expect(
      AttachmentReader.files(
        in: bytes, named: "x.pdf", into: DiagnosticSink(), heedingLock: false)?.count == 2)
  }

  @Test(arguments: [6, 7])
  func `Nothing is taken out of a document that was cut off`(_ count: Int) throws {
    let sink = DiagnosticSink()
    let bytes = Array(try ExamplePDF.bytes().dropLast(count))
    #expect(AttachmentReader.files(in: bytes, named: "x.pdf", into: sink) == nil)
    #expect(sink.diagnostics.map(\.kind.id) == ["damaged-pdf"])
  }

  @Test func `Two names that differ in case alone are refused`() throws {
    var file = try OpenPDF.example()
    let specification = try file.object(holding: "/Type /Filespec", "/UF (meeting.yaml)")
    try file.replace("/UF (meeting.yaml)", by: "/UF (Taklimat-Lock.JSON)", in: specification)
    let sink = DiagnosticSink()
    #expect(AttachmentReader.files(in: try file.closed(), named: "x.pdf", into: sink) == nil)
    #expect(sink.diagnostics.map(\.kind.id) == ["unsafe-name"])
  }

  @Test(arguments: [0, 1])
  func `Of one stream that cannot be unpacked only that is told`(_ index: Int) throws {
    let bytes = try ExamplePDF.withBrokenAttachment(index)
    let reader = try PDFReader(bytes)
    let document = try FinishedDocument(reader)
    #expect(document.metadata != nil)
    #expect(document.attachments.count { !$0.isReadable } == 1)
    let found = Found(bytes)
    #expect(found.ids == ["attachment-damaged"], "\(found.text)")
    #expect(found.text.contains("its data cannot be unpacked"), "\(found.text)")
  }

  @Test func `Two attachments of one name are refused`() throws {
    var file = try OpenPDF.example()
    let specification = try file.object(holding: "/Type /Filespec", "/UF (meeting.yaml)")
    try file.replace("/UF (meeting.yaml)", by: "/UF (taklimat-lock.json)", in: specification)
    let sink = DiagnosticSink()
    #expect(AttachmentReader.files(in: try file.closed(), named: "x.pdf", into: sink) == nil)
    #expect(sink.diagnostics.map(\.kind.id) == ["unsafe-name"])
    let found = Found(try file.closed())
    #expect(found.text.contains("two attachments have the name"), "\(found.text)")
  }

  @Test func `A file that an annotation adds is told`() throws {
    var file = try OpenPDF.example()
    let link = try file.object(holding: "/Subtype /Link")
    try file.replace("/Subtype /Link", by: "/Subtype /FileAttachment /FS (evil.exe)", in: link)
    let found = Found(try file.closed())
    #expect(found.ids == ["attachment-missing"], "\(found.text)")
  }

  @Test func `Of a document that carries nothing nothing is taken`() {
    let sink = DiagnosticSink()
    let bytes = HandMade.pdf(catalog: "/Pages 2 0 R", page: "", content: "")
    #expect(AttachmentReader.files(in: bytes, named: "x.pdf", into: sink) == nil)
    #expect(sink.diagnostics.map(\.kind.id) == ["nothing-attached"])
  }

  private static let faults = [
    Fault(
      name: "a changed attachment", expected: ChecksDiagnostics.attachmentDamaged,
      telling: "the attachment \"meeting.yaml\": its checksum is another"
    ) { file in
      let data = try file.object(holding: "/Type /EmbeddedFile", "schema: taklimat")
      try file.replace("title:", by: "tixle:", in: data)
    },
    Fault(
      name: "a longer attachment", expected: ChecksDiagnostics.attachmentDamaged,
      telling: "bytes and has"
    ) { file in
      let data = try file.object(holding: "/Type /EmbeddedFile", "schema: taklimat")
      try file.replace("title:", by: "title: ", in: data)
    },
    Fault(
      name: "an attachment changed with its checksum",
      expected: ChecksDiagnostics.attachmentDamaged, telling: "its SHA-256 differs"
    ) { file in
      try file.changeMeetingWithChecksum()
    },
    Fault(
      name: "two files in one attachment", expected: ChecksDiagnostics.attachmentDamaged,
      telling: "the attachment \"meeting.yaml\": its two names stand for two files"
    ) { file in
      let meeting = try file.object(holding: "/Type /Filespec", "/UF (meeting.yaml)")
      let other = try file.object(holding: "/Length1")
      let data = try file.text(of: meeting, between: "/EF <<\n    /F ", and: "\n")
      try file.replace("/F \(data)", by: "/F \(other) 0 R", in: meeting)
    },
    Fault(
      name: "another old name", expected: ChecksDiagnostics.attachmentDamaged,
      telling: "its other name is \"evil.exe\""
    ) { file in
      let meeting = try file.object(holding: "/Type /Filespec", "/UF (meeting.yaml)")
      try file.replace("/F (meeting.yaml)", by: "/F (evil.exe)", in: meeting)
    },
    Fault(
      name: "an attachment without a media type", expected: ChecksDiagnostics.attachmentMissing,
      telling: "lacks a media type"
    ) { file in
      let data = try file.object(holding: "/Type /EmbeddedFile", "schema: taklimat")
      try file.replace("/Subtype", by: "/Subtypx", in: data)
    },
    Fault(
      name: "an attachment without a real date", expected: ChecksDiagnostics.attachmentDamaged,
      telling: "its ModDate is no date: \"nonsense\""
    ) { file in
      let data = try file.object(holding: "/Type /EmbeddedFile", "schema: taklimat")
      let date = try file.text(of: data, between: "/ModDate (", and: ")")
      try file.replace("/ModDate (\(date))", by: "/ModDate (nonsense)", in: data)
    },
    Fault(
      name: "a lock of another version", expected: ChecksDiagnostics.metadataDisagree,
      telling: "the lock says that version "
    ) { file in
      let packet = try file.object(holding: "<rdf:RDF")
      let information = try file.object(holding: "/Producer")
      let tool = try file.text(of: packet, between: "<xmp:CreatorTool>", and: "<")
      try file.replace(
        "<xmp:CreatorTool>\(tool)", by: "<xmp:CreatorTool>Taklimat 9.9.9", in: packet)
      try file.replace("/Creator (\(tool))", by: "/Creator (Taklimat 9.9.9)", in: information)
    },
    Fault(
      name: "a lock taken out", expected: ChecksDiagnostics.attachmentMissing,
      telling: "does not carry \"taklimat-lock.json\""
    ) { file in
      for key in ["/F", "/UF"] {
        let lock = try file.object(holding: "/Type /Filespec", key + " (taklimat-lock.json)")
        try file.replace(key + " (taklimat-lock.json)", by: key + " (other.json)", in: lock)
      }
    },
    Fault(
      name: "a meeting taken out", expected: ChecksDiagnostics.attachmentMissing,
      telling: "does not carry \"meeting.yaml\""
    ) { file in
      try file.changeMeetingWithChecksum()
      let meeting = try file.object(holding: "/Type /Filespec", "/UF (meeting.yaml)")
      for key in ["/UF", "/F"] {
        try file.replace("\(key) (meeting.yaml)", by: "\(key) (other.yaml)", in: meeting)
      }
    },
    Fault(
      name: "a meeting under another name", expected: ChecksDiagnostics.attachmentMissing,
      telling: "\"other.yaml\" is the file that the lock names \"meeting.yaml\""
    ) { file in
      let meeting = try file.object(holding: "/Type /Filespec", "/UF (meeting.yaml)")
      try file.replace("/UF (meeting.yaml)", by: "/UF (other.yaml)", in: meeting)
      try file.replace("/F (meeting.yaml)", by: "/F (other.yaml)", in: meeting)
    },
    Fault(
      name: "an attachment without a relationship", expected: ChecksDiagnostics.attachmentMissing,
      telling: "lacks AFRelationship"
    ) { file in
      let meeting = try file.object(holding: "/Type /Filespec", "/UF (meeting.yaml)")
      try file.replace("/AFRelationship", by: "/AFRelationshix", in: meeting)
    },
    Fault(
      name: "attachments that the document does not claim",
      expected: ChecksDiagnostics.attachmentMissing, telling: "/AF"
    ) { file in
      try file.replace("/AF [", by: "/AX [", in: file.object(holding: "/Type /Catalog"))
    },
    Fault(
      name: "a lock that is no JSON", expected: ChecksDiagnostics.attachmentDamaged,
      telling: "the lock cannot be read"
    ) { file in
      let data = try file.object(holding: "/Type /EmbeddedFile", "taklimat/lock/1")
      let text = try file.text(of: data, between: "\nstream\n", and: "\nendstream")
      try file.setChecksum(of: Array("[\(text.dropFirst())\n".utf8), in: data)
      try file.replace("\nstream\n{", by: "\nstream\n[", in: data)
    },
  ]
}

extension OpenPDF {
  /// Changes one letter of the attached meeting, and its checksum too, so that only the lock tells.
  fileprivate mutating func changeMeetingWithChecksum() throws {
    let data = try object(holding: "/Type /EmbeddedFile", "schema: taklimat")
    var bytes = try Checkout.bytes(ExamplePDF.meeting)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: "title:".utf8) })
    bytes[place + 2] = UInt8(ascii: "x")
    try setChecksum(of: bytes, in: data)
    try replace("title:", by: "tixle:", in: data)
  }

  fileprivate mutating func setChecksum(of bytes: [UInt8], in object: Int) throws {
    let old = try text(of: object, between: "/CheckSum", and: "/ModDate")
    try replace(old, by: " <\(Hexadecimal.text(MD5.digest(bytes)))>\n      ", in: object)
  }
}
