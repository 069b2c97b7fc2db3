import PangoCairo

/// The words that were shaped so far, by text and look. Bounded; one per worker.
final class WordCache {
  struct Key: Hashable {
    /// Number of the resolved style, language included.
    var style: Int32
    var level: UInt8
    var script: UInt8
    var text: String
  }

  /// Above this many words the cache starts anew, which costs a long document one percent.
  static let limit = 20_000

  private var words: [Key: Word] = [:]
  /// How often Pango was called; tests hold that painting never adds to it.
  private(set) var shapings = 0

  func word(_ key: Key, shape: () -> Word) -> Word {
    if let word = words[key] { return word }
    let word = shape()
    shapings += 1
    if words.count >= Self.limit { words.removeAll(keepingCapacity: true) }
    words[key] = word
    return word
  }
}
