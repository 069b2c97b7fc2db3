import Diagnostics

extension EvidenceRule {
  static let mojibake = EvidenceRule(EvidenceDiagnostics.mojibake) { dossier in
    dossier.passages.flatMap { passage in
      Garble.all(in: passage.text).map { garble in
        Finding(
          summary: garble.summary, span: passage.text.span(of: garble.range), hint: garble.hint)
      }
    }
  }
}

/// Characters that come of bytes read in a wrong encoding.
private struct Garble {
  let range: Range<Int>
  let words: String
  /// What the bytes were, where they can be known.
  let original: String?

  var summary: String { "\"\(words)\" comes of text that was read in a wrong encoding" }

  var hint: String {
    original.map { "it was probably \"\($0)\"" } ?? "look the characters up in the source"
  }

  static func all(in text: RunningText) -> [Garble] {
    // What is ASCII throughout cannot be garbled.
    guard text.string.utf8.contains(where: { $0 >= 0x80 }) else { return [] }
    return GarbleScan(text).garbles
  }
}

private struct GarbleScan {
  private let text: RunningText
  private let scalars: [Unicode.Scalar]
  /// Of each scalar's first byte, and of the end.
  private var offsets: [Int] = []

  init(_ text: RunningText) {
    self.text = text
    scalars = Array(text.string.unicodeScalars)
    var offset = 0
    for scalar in scalars {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
  }

  private subscript(index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  /// Those that touch are one.
  var garbles: [Garble] {
    var garbles: [Garble] = []
    var index = 0
    while index < scalars.count {
      let start = index
      var original: String? = ""
      while let found = garble(at: index) {
        if let new = found.original { original?.append(new) } else { original = nil }
        index += found.length
      }
      if index > start {
        garbles.append(garble(from: start, to: index, original))
      } else {
        index += 1
      }
    }
    return garbles
  }

  private func garble(from start: Int, to end: Int, _ original: String?) -> Garble {
    // With the word around it, as far as a reader needs it to find the place.
    let before = scalars[..<start].reversed().prefix(24).prefix { !$0.isBlank }
    let behind = scalars[end...].prefix(24).prefix { !$0.isBlank && !$0.isStop }
    var words = String.UnicodeScalarView()
    words.append(contentsOf: before.reversed())
    words.append(contentsOf: scalars[start..<end])
    words.append(contentsOf: behind)
    return Garble(
      range: offsets[start]..<offsets[end], words: String(words), original: original)
  }

  private func garble(at index: Int) -> (length: Int, original: String?)? {
    guard let scalar = self[index], scalar.value >= 0x80 else { return nil }
    if scalar == "\u{FFFD}" { return (1, nil) }
    if let sequence = sequence(at: index) { return sequence }
    if isPictureRest(at: index) { return (2, nil) }
    return isAmidLatin(at: index) ? (1, scalar == "β" ? "—" : nil) : nil
  }

  /// UTF-8 that was read as Windows-1252.
  private func sequence(at index: Int) -> (length: Int, original: String?)? {
    guard let lead = self[index]?.windowsByte else { return nil }
    let length: Int
    switch lead {
    case 0xC2...0xC5: length = 2
    case 0xE2, 0xE3, 0xEF: length = 3
    case 0xF0: length = 4
    default: return isHalf(at: index) ? (1, nil) : nil
    }
    let bytes = (index..<index + length).prefix { self[$0]?.windowsByte != nil }
      .compactMap { self[$0]?.windowsByte }
    let tail = bytes.dropFirst()
    guard tail.count == length - 1, tail.allSatisfy({ (0x80...0xBF).contains($0) }),
      let second = tail.first, Self.canFollow(second, lead)
    else { return half(at: index) }
    return (length, String(validating: bytes, as: UTF8.self))
  }

  /// Of what these leads begin in running text: punctuation and symbols, not words with accents
  /// before a French quotation mark.
  private static func canFollow(_ second: UInt8, _ lead: UInt8) -> Bool {
    switch lead {
    case 0xE2: second != 0xA0
    case 0xE3: (0x80...0x83).contains(second)
    case 0xEF: (0xBB...0xBF).contains(second)
    case 0xF0: (0x90...0x9F).contains(second)
    default: true
    }
  }

  /// Sequences of which the last byte was lost on the way, or made a plain space.
  private func half(at index: Int) -> (length: Int, original: String?)? {
    if self[index] == "â", self[index + 1] == "€" { return (2, nil) }
    return isHalf(at: index) ? (1, nil) : nil
  }

  /// A lone `Â`, which a no-break space leaves behind.
  private func isHalf(at index: Int) -> Bool {
    guard self[index] == "Â", self[index + 1].map(\.isBlank) ?? true else { return false }
    return self[index - 1].map { !$0.properties.isUppercase } ?? true
  }

  /// UTF-8 that was read as ISO 8859-7 and lost its controls: `solidβdari`.
  private func isAmidLatin(at index: Int) -> Bool {
    guard let scalar = self[index], (0x0370...0x03FF).contains(scalar.value) else { return false }
    let around = [index - 2, index - 1, index + 1, index + 2]
    return around.allSatisfy { self[$0]?.isSmallLatin == true } && !isGreekText(at: index)
  }

  /// The same of a picture character: `π―`.
  private func isPictureRest(at index: Int) -> Bool {
    guard self[index] == "π", let next = self[index + 1] else { return false }
    return Self.behindLostLead.contains(next) && !isGreekText(at: index)
  }

  /// What is left of a picture's last byte.
  private static let behindLostLead: Set<Unicode.Scalar> = [
    "―", "‘", "£", "€", "¦", "§", "¨", "©", "«", "¬", "΄", "΅",
  ]

  private func isGreekText(at index: Int) -> Bool {
    let language = text.language(at: offsets[index])?.language
    return language == "el" || language == "grc"
  }
}

extension Unicode.Scalar {
  fileprivate var isSmallLatin: Bool { (97...122).contains(value) }

  fileprivate var isStop: Bool { ".,;:!?)".unicodeScalars.contains(self) }

  fileprivate var isBlank: Bool { self == " " || self == "\u{A0}" || self == "\n" }

  /// The byte that Windows-1252 has for it; controls as they are in ISO 8859-1.
  fileprivate var windowsByte: UInt8? {
    if value < 0x100 { return UInt8(value) }
    guard let index = Self.windowsSigns.firstIndex(of: value) else { return nil }
    return UInt8(0x80 + index)
  }

  /// From 0x80 to 0x9F.
  private static let windowsSigns: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
