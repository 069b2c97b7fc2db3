import Languages

extension Hyphenator {
  /// The word with hyphens shown at all its points.
  func shown(_ word: String, startsSentence: Bool = false) -> String {
    let bytes = Array(word.utf8)
    var shown: [UInt8] = []
    let points = points(in: bytes[...], startsSentence: startsSentence)
    for (offset, byte) in bytes.enumerated() {
      if points.contains(offset) { shown.append(UInt8(ascii: "-")) }
      shown.append(byte)
    }
    return String(decoding: shown, as: UTF8.self)
  }
}
