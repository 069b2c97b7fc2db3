import PangoCairo

/// The words that were shaped so far, by text and look. Bounded; one per worker.
final class WordCache {
  /// What a word's glyphs depend on beside its text.
  struct Look {
    /// Number of the resolved style, language included.
    var style: Int32
    var level: UInt8
    var script: UInt8

    fileprivate var number: Int { Int(style) << 16 | Int(level) << 8 | Int(script) }
  }

  /// Above this many words the cache starts anew, which costs a long document one percent.
  static let limit = 20_000

  private var words: [Int: [String: Word]] = [:]
  private var count = 0
  /// How often a word was shaped; tests hold that painting never adds to it.
  private(set) var shapings = 0

  func word(_ text: String, _ look: Look, shape: () -> Word) -> Word {
    if let word = words[look.number]?[text] { return word }
    let word = shape()
    shapings += 1
    if count >= Self.limit {
      words.removeAll(keepingCapacity: true)
      count = 0
    }
    words[look.number, default: [:]][text] = word
    count += 1
    return word
  }
}
