import Diagnostics

/// What may follow an image: `{#id}`, `{width=60}`, `{place=top}`, `{#id width=60 place=float}`.
struct ImageMark {
  let range: Range<Int>
  private(set) var id: SourceText?
  /// Of the width that is there, from 0 to 1.
  private(set) var share = 1.0
  /// Nil where the template decides.
  private(set) var place: FigurePlace?
  /// The first part that could not be read.
  private(set) var fault: (summary: String, place: Range<Int>)?

  private static let widths = 5...100

  /// Nil where no braces begin at `offset` and end in the same line.
  init?(in input: MarkupInput, at offset: Int) {
    guard input[offset] == .openBrace else { return nil }
    let end = input.first(from: offset) { $0 == .closeBrace || MarkupInput.isNewline($0) }
    guard input[end] == .closeBrace else { return nil }
    range = offset..<end + 1
    var start = offset + 1
    while start < end {
      start = input.first(from: start) { !MarkupInput.isBlank($0) }
      let stop = input.first(from: start) { MarkupInput.isBlank($0) || $0 == .closeBrace }
      if start < min(stop, end) { read(start..<min(stop, end), of: input) }
      start = max(stop, start + 1)
    }
    if id == nil, share == 1, place == nil, fault == nil, input.string(range).utf8.count <= 2 {
      fault = ("an image's braces hold nothing", range)
    }
  }

  private mutating func read(_ word: Range<Int>, of input: MarkupInput) {
    let key = word.lowerBound + 1..<word.upperBound
    if input[word.lowerBound] == .numberSign, !key.isEmpty, id == nil,
      input.bytes[key].allSatisfy(BracketText.isKeyByte)
    {
      id = SourceText(input.string(key), map: input.text.map.slice(key))
    } else if input.hasPrefix("width=", at: word.lowerBound),
      let percent = percent(input.string(word.lowerBound + 6..<word.upperBound))
    {
      share = Double(percent) / 100
    } else if input.hasPrefix("place=", at: word.lowerBound),
      let place = FigurePlace(rawValue: input.string(word.lowerBound + 6..<word.upperBound))
    {
      self.place = place
    } else if fault == nil {
      fault = (complaint(about: word, of: input), word)
    }
  }

  /// What is wrong with a word that is no mark.
  private func complaint(about word: Range<Int>, of input: MarkupInput) -> String {
    let text = input.string(word)
    if text.hasPrefix("place=") {
      let places = FigurePlace.allCases.map(\.rawValue).joined(separator: ", ")
      return #""\#(text)" is no place: it is one of \#(places)"#
    }
    if text.hasPrefix("width=") {
      return
        #""\#(text)" is no width: it is \#(Self.widths.lowerBound) to \#(Self.widths.upperBound) percent"#
    }
    return #"an image has no mark "\#(text)""#
  }

  private func percent(_ text: String) -> Int? {
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
    guard let value = Int(digits), Self.widths.contains(value) else { return nil }
    return value
  }
}
