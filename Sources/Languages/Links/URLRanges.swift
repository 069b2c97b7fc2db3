/// Web and mail addresses in running text, and where a line may end inside one.
package enum URLRanges {
  /// The byte ranges of addresses: from `http://`, `https://`, `ftp://`, `mailto:` or `www.`, or of
  /// the form `name@host.tld`, up to a space or closing punctuation. Ascending.
  package static func ranges(in text: [UInt8]) -> [Range<Int>] {
    guard mayHoldAddress(text) else { return [] }
    var found: [Range<Int>] = []
    var offset = 0
    while offset < text.count {
      let start = WordEdges.endOfGap(in: text, from: offset)
      let end = WordEdges.endOfWord(in: text, from: start)
      if let range = address(in: text[start..<end]) { found.append(range) }
      offset = max(end, offset + 1)
    }
    return found
  }

  /// Offsets within an address before which a line may end, ascending.
  ///
  /// After a single `/` and before `. ? & = _ #`; never inside or after `//`, so that no line ends
  /// in it, and never after a hyphen, which a reader would take for a hyphenation.
  package static func breaks(in text: [UInt8], address: Range<Int>) -> [Int] {
    let url = text[address.clamped(to: text.indices.lowerBound..<text.indices.upperBound)]
    return url.indices.dropFirst().filter { index in
      let before = url[index - 1]
      if before == slash {
        let isDouble =
          url[index] == slash || (index - 2 >= url.startIndex && url[index - 2] == slash)
        return !isDouble
      }
      return before != hyphen && opensPart(url[index]) && !opensPart(before)
    }
  }

  private static let prefixes: [StaticString] = [
    "https://", "http://", "ftp://", "mailto:", "www.",
  ]
  private static let slash = UInt8(ascii: "/")
  private static let hyphen = UInt8(ascii: "-")

  private static func opensPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: "="),
      UInt8(ascii: "_"), UInt8(ascii: "#"):
      true
    default: false
    }
  }

  /// Most paragraphs have none, and this is seen faster than words are cut.
  private static func mayHoldAddress(_ text: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in text {
      // Of `www.` two letters are enough to look closer.
      if byte == UInt8(ascii: "@") || byte == slash { return true }
      if byte | 0x20 == UInt8(ascii: "w"), previous | 0x20 == UInt8(ascii: "w") { return true }
      previous = byte
    }
    return false
  }

  private static func address(in word: ArraySlice<UInt8>) -> Range<Int>? {
    guard let start = start(in: word) else { return nil }
    let end = end(of: word[start...])
    return end > start ? start..<end : nil
  }

  private static func start(in word: ArraySlice<UInt8>) -> Int? {
    for prefix in prefixes {
      if let start = word.firstIndex(ofPrefix: prefix) { return start }
    }
    let core = WordEdges.core(of: word)
    return isMail(core) ? core.startIndex : nil
  }

  /// One `@` with text before it and a host with a dot behind it.
  private static func isMail(_ word: ArraySlice<UInt8>) -> Bool {
    guard let at = word.firstIndex(of: UInt8(ascii: "@")), at > word.startIndex else {
      return false
    }
    let host = word[at...].dropFirst()
    return !host.contains(UInt8(ascii: "@")) && host.dropFirst().contains(UInt8(ascii: "."))
  }

  /// Leaves out what closes the sentence around the address, but keeps a bracket that it opened.
  private static func end(of url: ArraySlice<UInt8>) -> Int {
    var rest = url
    while let last = rest.last {
      if last == UInt8(ascii: ")"), rest.contains(UInt8(ascii: "(")) { break }
      let core = WordEdges.core(of: rest)
      if core.endIndex == rest.endIndex { break }
      rest = rest.dropLast(last.isBeyondASCII ? 3 : 1)
    }
    return rest.endIndex
  }
}

extension ArraySlice<UInt8> {
  /// Where the ASCII letters of `prefix` stand first, in either case.
  fileprivate func firstIndex(ofPrefix prefix: StaticString) -> Int? {
    let length = prefix.utf8CodeUnitCount
    guard count >= length else { return nil }
    let wanted = UnsafeBufferPointer(start: prefix.utf8Start, count: length)
    for start in startIndex...(endIndex - length) {
      var matched = 0
      while matched < length, self[start + matched].lowercasedASCII == wanted[matched] {
        matched += 1
      }
      if matched == length { return start }
    }
    return nil
  }
}
