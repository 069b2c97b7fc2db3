import Articles
import Diagnostics
import Fields

/// What was given as an article and holds data: a meeting's file already, or other data.
struct ArticleData {
  private let name: String
  private let isMeeting: Bool

  /// Nil for what may be an article.
  init?(_ file: SourceFile) {
    let head = Self.head(of: file.bytes)
    let kind = PathName.fileExtension(of: file.name)
    let isMeeting = Self.isMarked(head)
    let isJSON = Self.beginsAsJSON(head)
    let isData =
      ["yaml", "yml", "json"].contains(kind) || Self.firstLine(of: head).starts(with: Self.schema)
      // The name of an article may say that it is one, whatever its first words.
      || (isJSON && (isMeeting || kind.isEmpty))
    guard isData else { return nil }
    name = file.name
    self.isMeeting = isMeeting
  }

  private static let schema = "schema: taklimat/".utf8

  /// The beginning, where a schema stands, without the mark of UTF-8.
  private static func head(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    let head = bytes.prefix(MeetingMark.bytesExamined)
    return head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
  }

  private static func isMarked(_ head: ArraySlice<UInt8>) -> Bool {
    if case .absent = MeetingMark(in: Array(head)) { false } else { true }
  }

  /// Behind comments, empty lines and the mark of a document's beginning.
  private static func firstLine(of head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    head.split { $0 == 0x0A || $0 == 0x0D }
      .first { line in
        line.first != UInt8(ascii: "#") && line.contains { $0 > 0x20 }
          && !(line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 <= 0x20 })
      } ?? []
  }

  /// A mapping with its first key, or a list of such; words in brackets begin some articles, too.
  private static func beginsAsJSON(_ head: ArraySlice<UInt8>) -> Bool {
    var rest = head.drop { $0 <= 0x20 }
    if rest.first == UInt8(ascii: "[") { rest = rest.dropFirst().drop { $0 <= 0x20 } }
    guard rest.first == UInt8(ascii: "{") else { return false }
    return rest.dropFirst().first { $0 > 0x20 } == UInt8(ascii: "\"")
  }

  private var isInput: Bool { name == StandardStreams.inputName }

  var diagnostic: Diagnostic {
    let phrase = isInput ? "standard input" : "\"\(excerpt(name))\""
    return Diagnostic(
      ArticlesDiagnostics.articleIsData,
      isMeeting ? "\(phrase) is a meeting's file already" : "\(phrase) holds data, and no article",
      at: nil,
      hint: (isMeeting
        ? "build it: taklimat build \(isInput ? "-" : excerpt(name))"
        : "write the data as a meeting's file (taklimat new shows one), or import an article")
        + "; --from text takes it for an article all the same")
  }
}
