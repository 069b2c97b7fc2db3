import Glibc
import PangoCairo

/// The words that were shaped so far, by text and look. Bounded; one per worker.
///
/// Open addressing with a power of two of places, at most half of them taken: a word is found by
/// the bytes of its paragraph, without a string made of them.
final class WordCache {
  /// What a word's glyphs depend on beside its text.
  struct Look {
    /// Number of the resolved style, language included.
    var style: Int32
    var level: UInt8
    var script: UInt8

    fileprivate var number: Int { Int(style) << 16 | Int(level) << 8 | Int(script) }
  }

  private struct Entry {
    let look: Int
    let word: Word

    func holds(_ text: UnsafeRawBufferPointer, _ look: Int) -> Bool {
      guard self.look == look, word.text.count == text.count else { return false }
      return word.text.withUnsafeBytes { own in
        guard let own = own.baseAddress, let other = text.baseAddress else { return true }
        return memcmp(own, other, text.count) == 0
      }
    }
  }

  /// Above this many words the cache starts anew, which costs a long document one percent.
  static let limit = 20_000
  private static let leastPlaces = 1_024

  private var entries: [Entry] = []
  /// Index of an entry, or -1.
  private var places = [Int32](repeating: -1, count: leastPlaces)
  /// How often a word was shaped; tests hold that painting never adds to it.
  private(set) var shapings = 0

  func word(_ text: ArraySlice<UInt8>, _ look: Look, shape: () -> Word) -> Word {
    let number = look.number
    var place = place(of: text, number)
    if places[place] >= 0 { return entries[Int(places[place])].word }
    let word = shape()
    shapings += 1
    if entries.count >= Self.limit {
      entries.removeAll(keepingCapacity: true)
      for index in places.indices { places[index] = -1 }
      place = self.place(of: text, number)
    }
    places[place] = Int32(clamping: entries.count)
    entries.append(Entry(look: number, word: word))
    if entries.count * 2 > places.count { grow() }
    return word
  }

  /// Where the word stands, or the free place where it would.
  private func place(of text: ArraySlice<UInt8>, _ look: Int) -> Int {
    text.withUnsafeBytes { bytes in
      let mask = places.count - 1
      var place = Self.hash(bytes, look) & mask
      while places[place] >= 0, !entries[Int(places[place])].holds(bytes, look) {
        place = (place + 1) & mask
      }
      return place
    }
  }

  private func grow() {
    places = [Int32](repeating: -1, count: places.count * 2)
    for (index, entry) in entries.enumerated() {
      places[place(of: entry.word.text[...], entry.look)] = Int32(clamping: index)
    }
  }

  /// Seeded by the process, since words are outside data; nothing hangs on the order of places.
  private static func hash(_ text: UnsafeRawBufferPointer, _ look: Int) -> Int {
    var hasher = Hasher()
    hasher.combine(look)
    hasher.combine(bytes: text)
    return hasher.finalize()
  }
}
