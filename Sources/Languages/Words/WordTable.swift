/// Words of the language data, looked up by the bytes of a text without making a string.
///
/// Open addressing with a power of two of places, at most half of them taken.
package struct WordTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let word: [UInt8]
    var value: Value
  }

  private var entries: [Entry] = []
  /// Index of an entry, or -1.
  private var places: [Int32]

  package init(minimumCapacity: Int = 16) {
    var size = 32
    while size < minimumCapacity &* 2 { size *= 2 }
    places = [Int32](repeating: -1, count: size)
  }

  package var count: Int { entries.count }

  package subscript(word: ArraySlice<UInt8>) -> Value? {
    let index = places[place(of: word)]
    return index < 0 ? nil : entries[Int(index)].value
  }

  /// Adds a word, or changes the value of one that is there.
  package mutating func update(_ word: ArraySlice<UInt8>, _ change: (Value?) -> Value) {
    let place = place(of: word)
    if places[place] >= 0 {
      let index = Int(places[place])
      entries[index].value = change(entries[index].value)
      return
    }
    places[place] = Int32(entries.count)
    entries.append(Entry(word: Array(word), value: change(nil)))
    if entries.count * 2 > places.count { grow() }
  }

  /// Where the word stands, or the free place where it would.
  private func place(of word: ArraySlice<UInt8>) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: Self.hash(word)) & mask
    while places[place] >= 0, !entries[Int(places[place])].word.elementsEqual(word) {
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    places = [Int32](repeating: -1, count: places.count * 2)
    for (index, entry) in entries.enumerated() {
      places[place(of: entry.word[...])] = Int32(index)
    }
  }

  /// FNV-1a, 64 bits, folded: the tables are small and hold no outside data.
  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash ^ hash >> 32
  }
}
