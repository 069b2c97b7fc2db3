package import Diagnostics

/// Which way text runs along its lines.
package enum TextDirection: Hashable, Sendable {
  case leftToRight, rightToLeft

  /// That of the first letter (UAX #9, rules P2 and P3); nil where there is none. What stands in an
  /// isolate is passed over.
  package init?(firstLetterOf text: String) {
    var isolates = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068: isolates += 1
      case 0x2069: isolates = max(0, isolates - 1)
      default:
        guard isolates == 0, let direction = Self.direction(of: scalar) else { continue }
        self = direction
        return
      }
    }
    return nil
  }

  /// Nil for what has none of its own: digits, punctuation, space.
  private static func direction(of scalar: Unicode.Scalar) -> TextDirection? {
    switch scalar.value {
    // The marks that are letters to these rules alone.
    case 0x200E: .leftToRight
    case 0x200F, 0x061C: .rightToLeft
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      scalar.properties.isAlphabetic ? .rightToLeft : nil
    default: scalar.properties.isAlphabetic ? .leftToRight : nil
    }
  }
}

extension TextDirection {
  /// Which way paragraphs of a language run: by the script that its tag names, else by the one that
  /// it is usually written in.
  package init(of language: LanguageTag) {
    self = Self.isRightToLeft(language) ? .rightToLeft : .leftToRight
  }

  private static func isRightToLeft(_ tag: LanguageTag) -> Bool {
    let name = tag.description
    // Nearly all text is in one of these two, and is asked for often.
    if name == "id" || name == "en" { return false }
    let script = name.split(separator: "-").dropFirst().first { $0.utf8.count == 4 }
    if let script, script.utf8.allSatisfy({ $0 > 0x40 }) { return scripts.contains(String(script)) }
    return languages.contains(tag.language)
  }

  /// ISO 15924.
  private static let scripts = [
    "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa",
  ]
  /// ISO 639.
  private static let languages = [
    "ar", "arc", "arz", "ckb", "dv", "fa", "glk", "he", "iw", "khw", "ks", "lrc", "mzn", "nqo",
    "pnb", "prs", "ps", "rhg", "sd", "skr", "syr", "ug", "ur", "yi",
  ]
}
