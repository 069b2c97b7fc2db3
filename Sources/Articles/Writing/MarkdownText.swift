import Diagnostics
import Markup

/// Text as Markdown that reads back as the same words: signs are escaped where they would be read as
/// more, and nowhere else.
enum MarkdownText {
  /// A passage as one paragraph. `sources` are the ids of references by number.
  static func inline(_ passage: Passage, sources: [Int: String] = [:], keepsBreaks: Bool = false)
    -> String
  {
    let passage = passage.tidied
    if passage.runs.count == 1, case .text(let text)? = passage.runs.first, text.isHarmlessMarkdown
    {
      return Escaping.start(text)
    }
    let plain = passage.plain
    let careful = passage.runs.map { run in form(run, sources, keepsBreaks, Escaping.needed) }
      .joined()
    let text = Escaping.start(careful)
    if reads(text, as: plain) { return text }
    let all = passage.runs.map { run in form(run.bare, sources, keepsBreaks, Escaping.all) }
      .joined()
    return Escaping.start(all)
  }

  static func inline(_ text: String) -> String { inline(Passage(text, line: 0)) }

  private static func form(
    _ run: Passage.Run, _ sources: [Int: String], _ keepsBreaks: Bool, _ escaped: (String) -> String
  ) -> String {
    switch run {
    case .text(let text), .raised(let text): escaped(text)
    case .emphasis(let text): framed(text, by: "*", escaped)
    case .strong(let text): framed(text, by: "**", escaped)
    case .code(let text): code(text) ?? escaped(text)
    case .link(let text, let url): link(text, url, escaped)
    case .note(let text): "^[" + Escaping.all(text) + "]"
    case .citation(let numbers):
      numbers.compactMap { sources[$0] }.isEmpty
        ? ""
        : "[" + numbers.compactMap { sources[$0].map { "@" + $0 } }.joined(separator: "; ") + "]"
    case .lineBreak: keepsBreaks ? "\\\n" : " "
    }
  }

  /// Emphasis begins and ends at words; blanks stand outside.
  private static func framed(_ text: String, by mark: String, _ escaped: (String) -> String)
    -> String
  {
    let inner = text.trimmed
    guard !inner.isEmpty else { return text }
    return (text.startsBlank ? " " : "") + mark + escaped(inner) + mark
      + (text.endsBlank ? " " : "")
  }

  private static func code(_ text: String) -> String? {
    text.utf8.contains(UInt8(ascii: "`")) || text.trimmed != text || text.isEmpty
      ? nil : "`\(text)`"
  }

  private static func link(_ text: String, _ url: String, _ escaped: (String) -> String) -> String {
    let isPlain = url.unicodeScalars.allSatisfy { $0.isAddressPart && $0 != "(" && $0 != ")" }
    guard isPlain, url.isWebAddress || url.hasPrefix("mailto:"), text.hasWord else {
      return escaped(text)
    }
    let inner = text.trimmed
    return (text.startsBlank ? " " : "") + "[\(escaped(inner))](\(url))"
      + (text.endsBlank ? " " : "")
  }

  /// Whether the text's Markdown gives these words, one paragraph and no complaint.
  private static func reads(_ text: String, as plain: String) -> Bool {
    let sink = DiagnosticSink()
    let span = SourceSpan(source: SourceID(index: 0), start: 0, end: text.utf8.count)
    let inlines = MarkupParser(sink: sink).inlines(SourceText(text, map: SourceMap(span: span)))
    return sink.diagnostics.isEmpty && inlines.plainText.collapsed == plain.collapsed
  }
}

extension String {
  /// Whether there is nothing in it that Markdown could read as a form, besides how it begins.
  fileprivate var isHarmlessMarkdown: Bool {
    !utf8.contains { $0 < 0x20 || "*_`[]<>&\\^~|{}#!".utf8.contains($0) }
  }
}

extension Passage.Run {
  /// Without its form, where that would not be read as it was meant; a link's address stays.
  fileprivate var bare: Passage.Run {
    switch self {
    case .emphasis(let text), .strong(let text), .code(let text), .link(let text, _): .text(text)
    default: self
    }
  }
}

/// Backslashes before signs of Markdown.
enum Escaping {
  /// Only where a sign would be read as more.
  static func needed(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      if isSign(scalar, before, after) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  private static func isSign(
    _ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar
  ) -> Bool {
    switch scalar {
    case "*", "`", "[", "]": true
    case "_": !(before.isWordPart && after.isWordPart)
    case "<": !after.isBlank && !after.isDigit
    case "&": after.isWordPart || after == "#"
    case "\\": after.isASCIISign || after.isBlank
    case "^": after == "["
    default: false
    }
  }

  /// Every sign.
  static func all(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCIISign, !".,;:'\"()/-%?!".unicodeScalars.contains(scalar) {
        result.append("\\")
      }
      result.append(scalar)
    }
    return String(result)
  }

  /// A paragraph whose first signs would make a list, a heading or a quote of it.
  static func start(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    if "#>+-=|:~".unicodeScalars.contains(first) { return "\\" + text }
    let digits = text.unicodeScalars.prefix { $0.isDigit }
    let rest = text.unicodeScalars.dropFirst(digits.count)
    guard !digits.isEmpty, digits.count < 10, let sign = rest.first, sign == "." || sign == ")",
      rest.dropFirst().first.map({ $0.isBlank }) ?? true
    else { return text }
    return String(digits) + "\\" + String(rest)
  }

  /// Whether a word may begin a line of a paragraph.
  static func mayBeginLine(_ word: Substring) -> Bool {
    start(String(word)) == word && !word.hasPrefix("`") && !word.hasPrefix("*")
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIISign: Bool { (0x21...0x7E).contains(value) && !isWordPart }
}
