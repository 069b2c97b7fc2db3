import Articles
import Diagnostics
import Fields

/// A file that was given as an article and holds data: a meeting's file already, or other data.
struct ArticleData {
  private let name: String
  private let isMeeting: Bool

  /// Nil for what may be an article.
  init?(_ file: SourceFile) {
    let isNamedData = ["yaml", "yml", "json"].contains(PathName.fileExtension(of: file.name))
    let statesSchema = Self.firstLine(of: file.bytes).starts(with: "schema: taklimat/".utf8)
    guard isNamedData || statesSchema else { return nil }
    name = file.name
    if case .absent = MeetingMark(in: Array(file.bytes.prefix(MeetingMark.bytesExamined))) {
      isMeeting = false
    } else {
      isMeeting = true
    }
  }

  /// Behind comments and empty lines.
  private static func firstLine(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    let head = bytes.prefix(MeetingMark.bytesExamined)
    return head.split { $0 == 0x0A || $0 == 0x0D }
      .first { $0.first != UInt8(ascii: "#") && $0.contains { $0 > 0x20 } } ?? []
  }

  var diagnostic: Diagnostic {
    let name = excerpt(name)
    return Diagnostic(
      ArticlesDiagnostics.articleIsData,
      isMeeting
        ? "\"\(name)\" is a meeting's file already" : "\"\(name)\" holds data, and no article",
      at: nil,
      hint: (isMeeting
        ? "build it: taklimat build \(name)"
        : "write the data as a meeting's file (taklimat new shows one), or import an article")
        + "; --from text takes it for an article all the same")
  }
}
