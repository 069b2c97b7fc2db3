/// A text as md4c is given it: with what md4c would take otherwise than readers do mended.
///
/// Only offsets are read from md4c, never its bytes, so the words that result are the author's.
struct MarkdownInput {
  private(set) var bytes: [UInt8] = []
  /// What was put in: behind which byte of `bytes`, and how many bytes up to there.
  private var insertions: [(end: Int, sum: Int)] = []

  init(_ text: [UInt8]) {
    bytes.reserveCapacity(text.count + 16)
    var start = 0
    while start < text.count {
      let newline = text[start...].firstIndex(where: MarkupInput.isNewline) ?? text.endIndex
      let end = min(text.count, newline + 1)
      add(text[start..<end])
      start = end
    }
  }

  /// The offset in the author's text of one in `bytes`.
  func offset(of place: Int) -> Int {
    var low = 0
    var high = insertions.count
    while low < high {
      let middle = (low + high) / 2
      if insertions[middle].end <= place { low = middle + 1 } else { high = middle }
    }
    return place - (low > 0 ? insertions[low - 1].sum : 0)
  }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    let isDelimiting = Self.isDelimiterRow(line)
    var dashes = 0
    for byte in line {
      if isDelimiting, byte != .hyphen, dashes > 0 { lengthen(dashes) }
      dashes = byte == .hyphen ? dashes + 1 : 0
      // md4c takes definitions of links out of the text without a word, and `[@key]: …` would be one.
      let isDefinition = byte == .colon && bytes.last == .closeBracket
      bytes.append(isDefinition ? .period : byte)
    }
    if isDelimiting, dashes > 0 { lengthen(dashes) }
  }

  /// A row of dashes under a table's head: md4c wants three in each cell, other readers one.
  private static func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
    var hasBar = false
    var hasDash = false
    for byte in line {
      switch byte {
      case 0x7C: hasBar = true
      case .hyphen: hasDash = true
      case .colon, .greater, .space, .tab, .lineFeed, .carriageReturn: continue
      default: return false
      }
    }
    return hasBar && hasDash
  }

  private mutating func lengthen(_ dashes: Int) {
    guard dashes < 3 else { return }
    let count = 3 - dashes
    bytes += [UInt8](repeating: .hyphen, count: count)
    insertions.append((bytes.count, (insertions.last?.sum ?? 0) + count))
  }
}
