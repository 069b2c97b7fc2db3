extension String {
  var isWebAddress: Bool {
    let lower = lowercased()
    return ["http://", "https://"].contains {
      lower.hasPrefix($0) && lower.utf8.count > $0.utf8.count
    }
  }

  /// An address as far as one goes, without the punctuation of the sentence behind it.
  var trimmedAddress: String {
    let scalars = unicodeScalars.prefix { $0.isAddressPart }
    guard let last = scalars.lastIndex(where: { !".,;:!?)]'".unicodeScalars.contains($0) }) else {
      return ""
    }
    return String(scalars[...last])
  }

  /// Without a full stop and blanks at its end.
  var trimmingStop: String {
    var text = trimmed
    while text.utf8.last == UInt8(ascii: ".") || text.utf8.last == UInt8(ascii: ",") {
      if text.hasSuffix("..") { break }
      text = String(text.unicodeScalars.dropLast()).trimmed
    }
    return text
  }

  /// Where a text stands in this one, in UTF-8 offsets.
  func utf8Range(of text: String, from start: Int, isLast: Bool = false) -> Range<Int>? {
    let (bytes, wanted) = (Array(utf8), Array(text.utf8))
    guard !wanted.isEmpty, bytes.count - wanted.count >= start else { return nil }
    let places = start...(bytes.count - wanted.count)
    func fits(_ place: Int) -> Bool {
      bytes[place] == wanted[0] && bytes[place..<place + wanted.count].elementsEqual(wanted)
    }
    let found = isLast ? places.last(where: fits) : places.first(where: fits)
    return found.map { $0..<$0 + wanted.count }
  }
}

extension Unicode.Scalar {
  /// What an address may hold that a meeting's file takes.
  var isAddressPart: Bool {
    value > 0x20 && !properties.isWhitespace && !"\"<>\\^`{|}\u{7F}".unicodeScalars.contains(self)
  }
}
