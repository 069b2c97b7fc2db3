/// Text whose UTF-8 was read as Windows-1252 or Latin-1: `â€”` for an em dash.
///
/// Each byte of the upper half became a character of its own, so the bytes are all there: where they
/// form UTF-8 again, that is what was meant. Twice as deep where it happened twice.
enum Mojibake {
  /// Two readings more than any scraper is known to do.
  private static let depth = 3

  static func mended(_ text: String) -> (text: String, doubts: [Doubt]) {
    var text = text
    var doubts: [Doubt] = []
    for _ in 0..<depth {
      let pass = once(text)
      guard let pass else { break }
      text = pass.text
      for (line, change) in pass.changes where !doubts.contains(where: { $0.line == line }) {
        doubts.append(Doubt(line: line, text: change, isQuestion: false))
      }
    }
    return (text, doubts)
  }

  /// Nil where nothing is to be mended.
  private static func once(_ text: String) -> (text: String, changes: [(Int, String)])? {
    guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xC3 }) else { return nil }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var changes: [(Int, String)] = []
    var line = 1
    var index = 0
    var mendedEnd = -1
    while index < scalars.count {
      if let (scalar, count) = sequence(scalars[index...], followsMended: index == mendedEnd) {
        let wrong = String(String.UnicodeScalarView(scalars[index..<index + count]))
        changes.append((line, "\"\(wrong.shown)\" is mended to \"\(String(scalar).shown)\""))
        result.append(scalar)
        index += count
        mendedEnd = index
      } else {
        if scalars[index] == "\n" { line += 1 }
        result.append(scalars[index])
        index += 1
      }
    }
    return changes.isEmpty ? nil : (String(result), changes)
  }

  /// The character that these characters' bytes are, and how many of them.
  ///
  /// A capital with a mark and a sign behind it may well be meant (`É®` of a trade name), so scripts
  /// beyond Latin are taken in runs alone.
  private static func sequence(
    _ scalars: ArraySlice<Unicode.Scalar>, followsMended: Bool
  ) -> (Unicode.Scalar, count: Int)? {
    guard let found = whole(scalars) else { return nil }
    let isLatin = scalars.first.map { $0.value <= 0xC5 } ?? false
    if found.count > 2 || isLatin || followsMended { return found }
    return whole(scalars.dropFirst(2)) == nil ? nil : found
  }

  private static func whole(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> (Unicode.Scalar, count: Int)? {
    guard let first = scalars.first, first.value >= 0xC2, first.value <= 0xF4 else { return nil }
    let count = UTF8Sequence.length(lead: UInt8(first.value))
    guard count > 1, scalars.count >= count else { return nil }
    let bytes = scalars.prefix(count).compactMap(Windows1252.byte)
    guard bytes.count == count, let found = UTF8Sequence.scalar(bytes), found.count == count else {
      return nil
    }
    return found
  }
}

extension String {
  /// With characters that show nothing by their numbers, for a comment.
  var shown: String {
    unicodeScalars.map { scalar in
      let isHidden = scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value)
      return isHidden ? "<\(String(scalar.value, radix: 16, uppercase: true))>" : String(scalar)
    }.joined()
  }
}
