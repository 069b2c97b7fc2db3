import Diagnostics

/// Reads where a link leads, which md4c gives decoded and without its place.
///
/// md4c has found the link to be well formed, so this only has to follow it.
struct LinkReader {
  struct Link {
    /// Nil where the link leads nowhere, which then has been reported.
    let url: SourceText?
    let start: Int
    let end: Int
  }

  private static let schemes = ["http", "https", "mailto", "tel"]

  private let input: MarkupInput
  private let report: MarkupReport

  init(_ input: MarkupInput, report: MarkupReport) {
    self.input = input
    self.report = report
  }

  /// The link whose text ends at `offset`: `text](url)`, or `url>`.
  func link(after offset: Int) -> Link {
    if input[offset] == .greater { return autolink(endingAt: offset) }
    let parts = parts(after: offset)
    let url = TextAssembler.text(tokens(of: parts.destination), of: input)
    if let title = parts.title { report.unsupported(.linkTitle, at: title) }
    return Link(
      url: checked(url, at: parts.destination), start: parts.destination.lowerBound,
      end: parts.end)
  }

  /// What stands behind an image's words.
  struct Picture {
    let destination: Range<Int>
    /// With its parenthesis.
    let place: Range<Int>
    /// Between its quotes; nil where there is nothing.
    let caption: Range<Int>?

    var end: Int { place.upperBound }
  }

  /// The image whose words end at `offset`: `words](file "caption")`.
  func picture(after offset: Int) -> Picture {
    let parts = parts(after: offset)
    let caption = parts.title.flatMap { title in
      title.count > 2 ? title.lowerBound + 1..<title.upperBound - 1 : nil
    }
    return Picture(
      destination: parts.destination, place: parts.destination.lowerBound..<parts.end,
      caption: caption)
  }

  /// The file that an image names; nil where it names none, which then has been reported.
  func file(_ destination: Range<Int>) -> SourceText? {
    guard let file = TextAssembler.text(tokens(of: destination), of: input) else {
      report.malformedImage(
        "an image without a file", at: destination.lowerBound - 1..<destination.upperBound + 1)
      return nil
    }
    guard !isAddress(file.string) else {
      report.malformedImage(
        "an image that is not a file", at: destination,
        hint: "nothing is fetched: save it beside the meeting's file and name it here")
      return nil
    }
    return file
  }

  /// Whether a scheme stands before it, of two letters at least (RFC 3986, 3.1).
  private func isAddress(_ name: String) -> Bool {
    let scheme = name.utf8.prefix { $0 != .colon }
    return scheme.count > 1 && scheme.count < name.utf8.count
      && scheme.allSatisfy { $0.isASCIILetterOrDigit || $0 == .hyphen || $0 == .period }
  }

  private func autolink(endingAt end: Int) -> Link {
    var start = end
    while start > 0, input.bytes[start - 1] != .less { start -= 1 }
    let string = input.string(start..<end)
    guard !string.utf8.contains(.colon) else {
      let url = SourceText(string, map: input.text.map.slice(start..<end))
      return Link(url: checked(url, at: start..<end), start: start, end: end + 1)
    }
    let tokens: [InlineToken] = [.decoded("mailto:", start..<start), .plain(start..<end)]
    return Link(url: TextAssembler.text(tokens, of: input), start: start, end: end + 1)
  }

  // MARK: Parts

  private func parts(after offset: Int) -> (destination: Range<Int>, title: Range<Int>?, end: Int) {
    var open = offset
    while open < input.bytes.count, !input.hasPrefix("](", at: open) { open += 1 }
    let start = skippingSpace(from: open + 2)
    let isAngled = input[start] == .less
    let destination = isAngled ? angled(from: start + 1) : bare(from: start)
    let next = skippingSpace(from: destination.upperBound + (isAngled ? 1 : 0))
    guard let quote = input[next], quote != .closeParenthesis else {
      return (destination, nil, min(input.bytes.count, next + 1))
    }
    let closing = quote == .openParenthesis ? .closeParenthesis : quote
    let titleEnd = min(input.bytes.count, scan(from: next + 1) { byte, _ in byte == closing } + 1)
    return (destination, next..<titleEnd, min(input.bytes.count, skippingSpace(from: titleEnd) + 1))
  }

  private func angled(from start: Int) -> Range<Int> {
    start..<scan(from: start) { byte, _ in byte == .greater }
  }

  private func bare(from start: Int) -> Range<Int> {
    start..<scan(from: start) { byte, depth in
      if byte == .openParenthesis { depth += 1 }
      if byte == .closeParenthesis { depth -= 1 }
      return depth < 0 || MarkupInput.isWhitespace(byte)
    }
  }

  /// The first offset that satisfies `isEnd`, escaped bytes passed over.
  private func scan(from start: Int, until isEnd: (UInt8, inout Int) -> Bool) -> Int {
    var depth = 0
    var offset = min(start, input.bytes.count)
    while offset < input.bytes.count, !isEnd(input.bytes[offset], &depth) {
      offset += isEscape(at: offset) ? 2 : 1
    }
    return min(offset, input.bytes.count)
  }

  private func isEscape(at offset: Int) -> Bool {
    input[offset] == .backslash && input[offset + 1]?.isASCIIPunctuation == true
  }

  /// Past white space, and past the signs of a quote where it goes on in the next line.
  private func skippingSpace(from offset: Int) -> Int {
    var isLineStart = false
    return input.first(from: offset) { byte in
      if MarkupInput.isNewline(byte) { isLineStart = true }
      return !MarkupInput.isWhitespace(byte) && !(isLineStart && byte == .greater)
    }
  }

  // MARK: Destination

  private func tokens(of destination: Range<Int>) -> [InlineToken] {
    var tokens: [InlineToken] = []
    var offset = destination.lowerBound
    while offset < destination.upperBound {
      let end: Int
      if isEscape(at: offset) {
        end = offset + 2
        tokens.append(.decoded(input.string(offset + 1..<end), offset..<end))
      } else if let reference = CharacterReference.range(in: input, at: offset) {
        end = reference.upperBound
        tokens.append(CharacterReference.token(reference, of: input, report: report))
      } else {
        end = offset + 1
        tokens.append(.plain(offset..<end))
      }
      offset = end
    }
    return tokens
  }

  private func checked(_ url: SourceText?, at place: Range<Int>) -> SourceText? {
    guard let url else {
      report.badLink("a link without an address", at: place.lowerBound - 1..<place.upperBound + 1)
      return nil
    }
    if let id = CrossReference.id(url.string) {
      if !id.isEmpty, id.utf8.allSatisfy(BracketText.isKeyByte) { return url }
      report.malformedReference("a link to \"#\(id)\", which is no id", at: input.span(place))
      return nil
    }
    let scheme = url.string.prefix { $0 != ":" }
    guard scheme.utf8.count < url.string.utf8.count else {
      report.badLink(#"link to "\#(url.string)", which names no scheme"#, at: place)
      return nil
    }
    guard Self.schemes.contains(scheme.lowercased()) else {
      report.badLink(
        #"link with the scheme "\#(scheme)""#, at: place,
        hint: "a paper's links lead to \(Self.schemes.joined(separator: ", ")) addresses alone;"
          + " write the words without the link")
      return nil
    }
    return url
  }
}
