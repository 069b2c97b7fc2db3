/// What stood raised and is no citation: written with the raised characters that Unicode has.
struct RaisedSigns {
  /// The words of what was changed, as the article has them.
  private(set) var carried: [String] = []
  private(set) var doubts: [Doubt] = []

  mutating func settled(_ passage: Passage) -> Passage {
    var runs: [Passage.Run] = []
    for run in passage.runs {
      if case .raised(let text) = run {
        runs.append(settled(text, line: passage.line))
      } else {
        runs.append(run)
      }
    }
    return Passage(runs, line: passage.line)
  }

  private mutating func settled(_ text: String, line: Int) -> Passage.Run {
    if let raised = Self.raised(text) {
      carried += text.wordList
      return .text(raised)
    }
    let words = text.trimmed
    let isPlain =
      Self.readsPlain.contains(words.lowercased()) || words.trimmingBrackets != words
    if !isPlain, words.hasWord {
      doubts.append(Doubt(line: line, text: "\"\(words)\" stood raised; it is written plainly"))
    }
    return .raised(text)
  }

  /// Read as meant without being raised: English and Spanish ordinals, marks of trade.
  private static let readsPlain: Set<String> = [
    "st", "nd", "rd", "th", "a", "o", "er", "e", "tm", "sm", "r",
  ]

  /// Nil where a sign has no raised form.
  private static func raised(_ text: String) -> String? {
    var raised = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let sign = sign(scalar) else { return nil }
      raised.append(sign)
    }
    return raised.isEmpty ? nil : String(raised)
  }

  private static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "1": "¹"
    case "2": "²"
    case "3": "³"
    case "0", "4"..."9": Unicode.Scalar(0x2070 + scalar.value - 0x30)
    case "+": "\u{207A}"
    case "-", "\u{2212}": "\u{207B}"
    case "n": "\u{207F}"
    default: nil
    }
  }
}
