/// A PDF with every object in the open (qpdf's QDF form), so that a test can plant a fault in it
/// as one plants it in text.
package struct OpenPDF: Sendable {
  /// What stands between objects, and the objects: `7 0 obj … endobj`.
  private var pieces: [[UInt8]]

  package init(_ bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "good.pdf")
    let result = try Subprocess.run(
      "/usr/bin/qpdf",
      [
        "--qdf", "--object-streams=disable", "--no-original-object-ids", path,
        folder.path("open.pdf"),
      ])
    guard result.status == .exited(0) else { throw TestSupportError(result.errorText) }
    pieces = Self.pieces(of: try FileContents.read(folder.path("open.pdf")))
  }

  /// The example, opened once.
  package static func example() throws -> OpenPDF { try opened.get() }

  private static let opened = Result { try OpenPDF(try ExamplePDF.bytes()) }

  /// The file again, its lengths and cross-references made right.
  package func closed() throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(pieces.joined()), to: "edited.pdf")
    let result = try Subprocess.run("/usr/bin/fix-qdf", [path])
    guard result.status == .exited(0) else { throw TestSupportError(result.errorText) }
    return result.output
  }

  /// The number of the first object that holds all of these.
  package func object(holding marks: String...) throws -> Int {
    try objects(holding: marks).first
      ?? { throw TestSupportError("no object holds \(marks)") }()
  }

  /// The numbers of all objects that hold all of these, in their order.
  package func objects(holding marks: [String]) -> [Int] {
    pieces.filter { piece in marks.allSatisfy { piece.firstIndex(of: Array($0.utf8)) != nil } }
      .compactMap(Self.number)
  }

  /// An object's text; binary data come out as replacement characters.
  package func text(of object: Int) throws -> String {
    String(decoding: pieces[try index(of: object)], as: UTF8.self)
  }

  /// Replaces the first occurrence of a text in an object; throws where there is none.
  package mutating func replace(_ old: String, by new: String, in object: Int) throws {
    let index = try index(of: object)
    guard let start = pieces[index].firstIndex(of: Array(old.utf8)) else {
      throw TestSupportError("object \(object) does not hold \(old):\n\(try text(of: object))")
    }
    pieces[index].replaceSubrange(start..<start + old.utf8.count, with: Array(new.utf8))
  }

  /// Puts other data into a stream.
  package mutating func replaceData(of object: Int, by data: String) throws {
    let index = try index(of: object)
    guard let start = pieces[index].firstIndex(of: Array("\nstream\n".utf8)),
      let end = pieces[index].firstIndex(of: Array("\nendstream".utf8))
    else { throw TestSupportError("object \(object) is no stream") }
    pieces[index].replaceSubrange(start + 8..<end, with: Array(data.utf8))
  }

  private func index(of object: Int) throws -> Int {
    guard let index = pieces.firstIndex(where: { Self.number($0) == object }) else {
      throw TestSupportError("there is no object \(object)")
    }
    return index
  }

  /// Cut before each line `N 0 obj`.
  private static func pieces(of bytes: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
      let line = bytes[start..<end]
      if line.suffix(7).elementsEqual(" 0 obj\n".utf8), line.first.map({ $0 < 58 }) == true {
        pieces.append([])
      }
      pieces[pieces.count - 1] += line
      start = end
    }
    return pieces
  }

  private static func number(_ piece: [UInt8]) -> Int? {
    Int(String(decoding: piece.prefix { (48...57).contains($0) }, as: UTF8.self))
  }
}

extension [UInt8] {
  fileprivate func firstIndex(of mark: [UInt8]) -> Int? {
    guard let first = mark.first, mark.count <= count else { return nil }
    var index = 0
    while index + mark.count <= count {
      if self[index] == first, self[index..<index + mark.count].elementsEqual(mark) { return index }
      index += 1
    }
    return nil
  }
}
