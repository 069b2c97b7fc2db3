/// Words of the language data, looked up by the bytes of a text without making a string.
///
/// Open addressing with a power of two of places, at most half of them taken. All words stand in one
/// buffer: a language has a thousand, and one allocation each would cost more than reading its file.
package struct WordTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let start: Int32
    let count: Int32
    var value: Value
  }

  private var entries: [Entry] = []
  private var letters: [UInt8] = []
  /// Index of an entry, or -1.
  private var places: [Int32]

  package init(minimumCapacity: Int = 16) {
    var size = 32
    while size < minimumCapacity &* 2 { size *= 2 }
    places = [Int32](repeating: -1, count: size)
    entries.reserveCapacity(minimumCapacity)
    letters.reserveCapacity(minimumCapacity &* 8)
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
    places[place] = Int32(clamping: entries.count)
    entries.append(
      Entry(
        start: Int32(clamping: letters.count), count: Int32(clamping: word.count),
        value: change(nil)))
    letters += word
    if entries.count * 2 > places.count { grow() }
  }

  /// Where the word stands, or the free place where it would.
  private func place(of word: ArraySlice<UInt8>) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: Self.hash(word)) & mask
    while places[place] >= 0, !entry(entries[Int(places[place])], is: word) {
      place = (place + 1) & mask
    }
    return place
  }

  private func entry(_ entry: Entry, is word: ArraySlice<UInt8>) -> Bool {
    entry.count == word.count && letters[letters(of: entry)].elementsEqual(word)
  }

  private func letters(of entry: Entry) -> Range<Int> {
    Int(entry.start)..<Int(entry.start + entry.count)
  }

  private mutating func grow() {
    places = [Int32](repeating: -1, count: places.count * 2)
    for (index, entry) in entries.enumerated() {
      places[place(of: letters[letters(of: entry)])] = Int32(clamping: index)
    }
  }

  /// FNV-1a, 64 bits, folded: the tables are small and hold no outside data.
  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash ^ hash >> 32
  }
}
