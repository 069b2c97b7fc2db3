import Diagnostics
import Fields

/// A file in a folder that most likely is a meeting and does not say so.
struct DoubtfulMeeting {
  let path: String
  /// What it states instead; nil where it states nothing.
  let schema: String?

  /// What to say where it is passed over.
  var skipped: Diagnostic {
    Diagnostic(
      TaklimatDiagnostics.skippedFile,
      schema.map { "\"\(path)\" was skipped: no file has the schema \"\(excerpt($0))\"" }
        ?? "\"\(path)\" looks like a meeting and was skipped: it states no schema", at: nil,
      hint: (schema == nil
        ? "begin it with \"schema: taklimat/meeting/1\""
        : "write \"schema: taklimat/meeting/1\"")
        + "; a file that is named by itself is read whatever it states")
  }
}

/// What a YAML or JSON file says of being a meeting, by `schema: taklimat/meeting/…`.
enum MeetingMark {
  /// It says so; also a file that cannot be examined, so that its own build says why.
  case stated
  /// It does not, but its schema is nearly that.
  case likely(schema: String)
  /// It states no schema and has the keys that every meeting has.
  case likelyWithoutSchema
  case absent

  /// The schema stands near a file's top; what is written far below is not looked for.
  static let bytesExamined = 65_536

  init(of path: String) {
    do throws(FileFailure) {
      let folder = try ReadableFolder(holding: path)
      self.init(in: try folder.beginning(of: path, count: Self.bytesExamined))
    } catch {
      self = .stated
    }
  }

  init(in bytes: [UInt8]) {
    let schemas = Self.values(of: "schema", in: bytes)
    if schemas.contains(where: { $0.starts(with: Self.schema.utf8) }) {
      self = .stated
    } else if schemas.isEmpty {
      self = Self.isLikelyWithoutSchema(bytes) ? .likelyWithoutSchema : .absent
    } else {
      self =
        schemas.first(where: Self.isNearlySchema)
        .map { .likely(schema: String(decoding: $0, as: UTF8.self)) } ?? .absent
    }
  }

  private static let schema = "taklimat/meeting/"

  /// `taklimat/meting/1`, `Taklimat/Meeting`, `taklimat-meeting-1`, `meeting/1`
  private static func isNearlySchema(_ value: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: value, as: UTF8.self)
    return Suggestion.nearest(to: text, among: [schema + "1"]) != nil
      || text.split(separator: "/").contains {
        Suggestion.nearest(to: String($0), among: ["meeting"]) != nil
      }
  }

  /// A mistyped key before the right value, or the line forgotten in a file that has the keys of
  /// every meeting and one of those that hardly anything else has beside them.
  private static func isLikelyWithoutSchema(_ bytes: [UInt8]) -> Bool {
    func has(_ key: String) -> Bool { !values(of: key, in: bytes).isEmpty }
    guard has("id"), has("language"), has("title") else { return false }
    return holds(schema, in: bytes) || ["participants", "background", "areas"].contains(where: has)
  }

  /// What stands behind each `key:` with the key bare or quoted, at the beginning of a line or behind
  /// a sign of JSON: up to the next quote, space or comma.
  private static func values(of key: String, in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var values: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while let start = rest.firstIndex(of: key.utf8.first ?? 0) {
      rest = rest[start...]
      if isBoundary(before: start, in: bytes), rest.starts(with: key.utf8) {
        let behind = rest.dropFirst(key.utf8.count).drop(while: isQuoteOrSpace)
        if behind.first == UInt8(ascii: ":") {
          let value = behind.dropFirst().drop(while: isQuoteOrSpace)
          values.append(value.prefix { !isQuoteOrSpace($0) && $0 != UInt8(ascii: ",") })
        }
      }
      rest = rest.dropFirst()
    }
    return values
  }

  private static func holds(_ words: String, in bytes: [UInt8]) -> Bool {
    let words = Array(words.utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: words) }
  }

  private static func isBoundary(before index: Int, in bytes: [UInt8]) -> Bool {
    guard index > 0 else { return true }
    let byte = bytes[index - 1]
    return isQuoteOrSpace(byte) || byte == UInt8(ascii: "{") || byte == UInt8(ascii: ",")
  }

  private static func isQuoteOrSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), 0x20, 0x09, 0x0A, 0x0D: true
    default: false
    }
  }
}
