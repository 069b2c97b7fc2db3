import Diagnostics
import Fields

/// `hyphenation:` of a language's file.
struct HyphenationRecord: Sendable {
  /// The engines that a language may name.
  enum Engine: String, CaseIterable, Sendable {
    /// No word is divided.
    case none
    case indonesian = "indonesian-syllables"
    /// Patterns read by libhyphen.
    case patterns = "libhyphen"
  }

  let engine: Engine
  let file: String?
  let fileSpan: SourceSpan?
  let settings: Hyphenator.Settings

  static let type = RecordType("hyphenation", doc: "how words are divided at line ends") { r in
    let engine = r.required("engine", .choice(Engine.self), doc: "by which rules")
    let file = r.optional("file", .line, doc: "the engine's words or patterns, a path from here")
    let settings = Hyphenator.Settings(
      left: r.optional("left", .integer(in: 1...9), default: 2, doc: "fewest letters before"),
      right: r.optional("right", .integer(in: 1...9), default: 2, doc: "fewest letters after"),
      includesCapitalised: r.optional(
        "capitalised", .boolean, default: false, doc: "whether nouns have a capital, as in German"),
      officeWords: words(
        r.optional("office_words", .text, doc: "words with a capital that are no names")))
    return HyphenationRecord(
      engine: engine, file: file?.string, fileSpan: file?.span ?? r.span, settings: settings)
  }

  /// What stands between spaces and line breaks.
  private static func words(_ text: SourceText?) -> Set<[UInt8]> {
    Set((text?.string.utf8 ?? "".utf8).split { $0 <= 0x20 }.map(Array.init))
  }
}
