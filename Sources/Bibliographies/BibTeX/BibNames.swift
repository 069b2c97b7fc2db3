import Fields

/// Reads a list of names as BibTeX does: `Family, Given and Given von Family and {Body}`.
struct BibNames {
  private let bytes: [UInt8]
  private let range: Range<Int>

  /// - Parameter range: of the list in the file.
  static func names(_ value: BibValue) -> FoundValue {
    let reader = BibNames(bytes: value.bytes, range: value.range)
    return .list(reader.split(value.bytes, atWord: "and").compactMap(reader.name), value.range)
  }

  /// The names of a list that have more commas than `Family, Suffix, Given` has.
  static func overfull(_ value: BibValue) -> [String] {
    let reader = BibNames(bytes: value.bytes, range: value.range)
    return reader.split(value.bytes, atWord: "and").filter { name in
      !reader.isInBraces(name) && reader.pieces(of: name) { $0 == .comma }.count > 3
    }.map { LaTeXText.text($0) }
  }

  /// Pieces outside of braces between blanks.
  private func words(_ bytes: [UInt8]) -> [[UInt8]] {
    pieces(of: bytes) { $0 <= 0x20 || $0 == UInt8(ascii: "~") }.filter { !$0.isEmpty }
  }

  private func pieces(of bytes: [UInt8], _ parts: (UInt8) -> Bool) -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    var depth = 0
    var isEscaped = false
    for byte in bytes {
      if !isEscaped {
        if byte == .openBrace { depth += 1 }
        if byte == .closeBrace { depth -= 1 }
      }
      if depth <= 0, !isEscaped, parts(byte) {
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(byte)
      }
      isEscaped = byte == .backslash && !isEscaped
    }
    return pieces
  }

  private func split(_ bytes: [UInt8], atWord word: String) -> [[UInt8]] {
    var lists: [[UInt8]] = [[]]
    for piece in pieces(of: bytes, { $0 <= 0x20 }) where !piece.isEmpty {
      if String(decoding: piece, as: UTF8.self).lowercased() == word {
        lists.append([])
      } else {
        let last = lists.count - 1
        if !lists[last].isEmpty { lists[last].append(0x20) }
        lists[last] += piece
      }
    }
    return lists
  }

  private func name(_ bytes: [UInt8]) -> FoundValue? {
    guard !bytes.isEmpty else { return nil }
    if String(decoding: bytes, as: UTF8.self).lowercased() == "others" {
      return .literal("others", at: range)
    }
    if isInBraces(bytes) { return .literal(LaTeXText.text(bytes), at: range) }
    let parts = pieces(of: bytes) { $0 == .comma }.map(words)
    switch parts.count {
    case 1: return givenFirst(parts[0])
    case 2: return familyFirst(parts[0], given: parts[1], suffix: [])
    default:
      // What stands behind the given name belongs to the suffix: `Smith, Jr., John, PhD`.
      return familyFirst(
        parts[0], given: parts[2], suffix: parts[1] + parts[3...].flatMap(\.self))
    }
  }

  /// Whether one pair of braces holds it all: the name of a body.
  private func isInBraces(_ bytes: [UInt8]) -> Bool {
    guard bytes.first == .openBrace, bytes.last == .closeBrace else { return false }
    var depth = 0
    for (index, byte) in bytes.enumerated() {
      if byte == .openBrace { depth += 1 }
      if byte == .closeBrace { depth -= 1 }
      if depth == 0 { return index == bytes.count - 1 }
    }
    return false
  }

  /// `Given von Family`: the particle is what begins with a small letter.
  private func givenFirst(_ words: [[UInt8]]) -> FoundValue? {
    guard !words.isEmpty else { return nil }
    let last = words.count - 1
    let first = words[..<last].firstIndex(where: isParticle) ?? last
    let end = words[..<last].lastIndex(where: isParticle).map { $0 + 1 } ?? first
    return person(
      family: words[end...], particle: words[first..<end], given: words[..<first], suffix: [])
  }

  private func familyFirst(
    _ words: [[UInt8]], given: [[UInt8]], suffix: [[UInt8]]
  ) -> FoundValue? {
    guard !words.isEmpty else { return given.isEmpty ? nil : givenFirst(given) }
    let end = words.dropLast().prefix(while: isParticle).count
    return person(
      family: words[end...], particle: words[..<end], given: given[...], suffix: suffix[...])
  }

  private func isParticle(_ word: [UInt8]) -> Bool {
    word.first.map { (0x61...0x7A).contains($0) } ?? false
  }

  private func person(
    family: ArraySlice<[UInt8]>, particle: ArraySlice<[UInt8]>, given: ArraySlice<[UInt8]>,
    suffix: ArraySlice<[UInt8]>
  ) -> FoundValue? {
    let parts = [
      ("family", family), ("non-dropping-particle", particle), ("given", given),
      ("suffix", suffix),
    ]
    let members = parts.compactMap { key, words -> FoundValue.Member? in
      let text = LaTeXText.text(Array(words.joined(separator: [0x20])))
      return text.isEmpty ? nil : FoundValue.Member(key, at: range, .text(text, range))
    }
    guard members.first?.key == "family" else { return nil }
    return .mapping(members, range)
  }
}
