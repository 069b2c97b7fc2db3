import Diagnostics
import Frames
import Taklimat
import TestSupport
import Testing

/// Pictures of files: on pages, in PDFs, and what is said of those that cannot be shown.
@Suite struct PicturePageTests {
  private static let fixture = "Tests/Fixtures/meetings/pictures.yaml"
  private static let folder = "Tests/Fixtures/meetings/pictures/"

  @Test func `Pictures stand on their pages as they did`() throws {
    try Golden.expect(try LaidOut.dump(Self.fixture), named: "picture-pages.txt")
  }

  @Test func `A JPEG file is in the PDF byte for byte, and none is smoothed`() throws {
    let pdf = try FinishedPDF.build(Self.fixture)
    for name in ["color.jpg", "turned.jpg", "gray.jpg", "progressive.jpg"] {
      let file = try Checkout.bytes(Self.folder + name)
      #expect(contains(pdf.bytes, file), "\(name)")
    }
    #expect(try !pdf.normalForm().contains("/Interpolate true"))
  }

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0] == part[0] && bytes[$0...].starts(with: part) }
  }

  @Test func `Decoration has no element, and all else has words`() throws {
    let laid = try LaidOut(Self.fixture)
    let figures = laid.document.structure.elements.filter { $0.role == .figure }
    #expect(figures.count == 8)
    #expect(figures.allSatisfy { $0.alternative?.isEmpty == false })
    let tags = laid.document.pages.flatMap { $0.frame().pictureTags }
    #expect(tags.count == 9)
    #expect(tags.count { $0 == .artifact(.background) } == 1)
  }

  @Test func `Parties with a logo and without keep their names on one line`() throws {
    let laid = try LaidOut(Self.fixture)
    let names = laid.content.filter { $0.page == 1 && laid.path(of: $0).hasSuffix("/organisation") }
    #expect(names.count >= 2 && names[0].baseline == names[1].baseline)
    let words = laid.document.structure.elements.compactMap(\.alternative)
    #expect(words.contains("Logo Kementerian Pertahanan"))
    #expect(words.contains("Foto Tri Budi Utomo"))
  }

  @Test func `Names of a delegation begin at one place, with a portrait before them or without`()
    throws
  {
    let laid = try LaidOut(Self.fixture)
    let people = laid.content.filter { laid.path(of: $0).contains("host/people") }
    #expect(people.count >= 3 && Set(people.map(\.minX)).count == 1)
  }

  @Test(arguments: [(6, "title-page"), (7, "participants")])
  func `Each logo is shown once, among the participants where the title page has no room`(
    _ parties: Int, _ section: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(try Checkout.bytes(Self.folder + "alpha.png"), to: "a.png")
    let names = (1...parties).map { "o\($0)" }
    let meeting = try folder.write(
      """
      schema: taklimat/meeting/1
      id: m
      language: id
      title: Rapat
      organisations: {\(names.map { "\($0): {name: \($0), logo: a.png}" }.joined(separator: ", "))}
      participants: [\(names.map { "{organisation: \($0)}" }.joined(separator: ", "))]

      """, to: "meeting.yaml")
    let dump = try #require(built(meeting, .dump).outputs.first)
    let lines = String(decoding: dump.bytes, as: UTF8.self).split(separator: "\n")
    let logos = lines.filter { $0.contains(" image ") }
    #expect(logos.count == parties)
    #expect(logos.allSatisfy { $0.contains("  m/\(section)/") && $0.hasSuffix("/logo") })
  }

  @Test func `The lock names each picture by its digest`() throws {
    let pdf = try FinishedPDF.build(Self.fixture)
    let lock = String(
      decoding: try pdf.attachment("taklimat-lock.json"), as: UTF8.self)
    for name in ["alpha.png", "color.jpg", "deep.png", "gray.jpg"] {
      #expect(lock.contains("\"pictures/\(name)\""), "\(name)")
    }
    #expect(!lock.contains(Checkout.root))
  }

  private static let faults: [(file: String, id: String)] = [
    ("missing.png", "not-found"), ("words.png", "not-a-picture"), ("inks.jpg", "ink-picture"),
    ("cut.jpg", "broken-picture"), ("wrong.png", "broken-picture"),
    ("wide.png", "picture-dimensions"), ("../outside.png", "outside-root"),
    ("folder", "not-a-file"),
  ]

  @Test(arguments: faults)
  func `What cannot be shown is told where it is named`(file: String, id: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(try Checkout.bytes(Self.folder + "alpha.png"), to: "outside.png")
    try folder.write("words", to: "m/words.png")
    try folder.write(try Checkout.bytes(Self.folder + "inks.jpg"), to: "m/inks.jpg")
    try folder.write(
      Array(try Checkout.bytes(Self.folder + "color.jpg").dropLast(40)), to: "m/cut.jpg")
    var wrong = try Checkout.bytes(Self.folder + "alpha.png")
    wrong[60] ^= 0xFF
    try folder.write(wrong, to: "m/wrong.png")
    var wide = try Checkout.bytes(Self.folder + "alpha.png")
    wide.replaceSubrange(16..<24, with: [0, 0, 0x70, 0, 0, 0, 0x70, 0])
    try folder.write(wide, to: "m/wide.png")
    try folder.makeFolder("m/folder")
    let meeting = try folder.write(
      """
      schema: taklimat/meeting/1
      id: m
      language: id
      title: Rapat
      pictures: [{id: a, alt: Gambar., file: \(file)}]

      """, to: "m/meeting.yaml")
    let result = built(meeting)
    #expect(result.outputs.isEmpty)
    let report = result.report.rendered(.short)
    #expect(report.contains("meeting.yaml:5:40: error[\(id)]"), "\(report)")
    #expect(report.split(separator: "\n").count == 1, "\(report)")
  }
}

extension Frame {
  /// Whose content its pictures are, groups opened.
  fileprivate var pictureTags: [ContentTag] {
    items.flatMap { placed -> [ContentTag] in
      switch placed.item {
      case .image: [placed.tag]
      case .group(let group): group.frame.pictureTags
      default: []
      }
    }
  }
}
