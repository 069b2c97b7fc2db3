/// Text whose UTF-8 was read as Windows-1252 or Latin-1: `â€”` for an em dash.
///
/// Each byte of the upper half became a character of its own, so the bytes are all there: where they
/// form UTF-8 again, that is what was meant. Twice as deep where it happened twice.
enum Mojibake {
  /// Two readings more than any scraper is known to do.
  private static let depth = 3

  static func mended(_ text: String) -> (text: String, doubts: [Doubt]) {
    var mended = text
    for _ in 0..<depth {
      guard let next = once(mended) else { break }
      mended = next
    }
    return mended == text ? (text, []) : (mended, remarks(text, mended))
  }

  /// One for each line that was changed, with the first word of it.
  private static func remarks(_ old: String, _ new: String) -> [Doubt] {
    let lines = zip(
      old.split(separator: "\n", omittingEmptySubsequences: false),
      new.split(separator: "\n", omittingEmptySubsequences: false))
    var remarks: [Doubt] = []
    for (index, (before, after)) in lines.enumerated() where before != after {
      let words = zip(before.split(separator: " "), after.split(separator: " ")).first { $0 != $1 }
      let change = words.map { "\"\(String($0).shown)\" is mended to \"\(String($1).shown)\"" }
      remarks.append(
        Doubt(
          line: index + 1, text: (change ?? "text is mended") + ", and the like", isQuestion: false)
      )
    }
    return remarks
  }

  /// Nil where nothing is to be mended.
  private static func once(_ text: String) -> String? {
    guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xC3 }) else { return nil }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var hasChanged = false
    var index = 0
    var mendedEnd = -1
    while index < scalars.count {
      if let (scalar, count) = sequence(scalars[index...], followsMended: index == mendedEnd) {
        result.append(scalar)
        index += count
        mendedEnd = index
        hasChanged = true
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return hasChanged ? String(result) : nil
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
