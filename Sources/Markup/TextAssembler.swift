import Diagnostics

/// Joins neighbouring tokens into texts whose maps lead back to the file.
struct TextAssembler {
  private let input: MarkupInput
  private var string = ""
  private var map: SourceMap
  /// Plain bytes that were not yet added: neighbouring runs become one segment.
  private var pending = 0..<0

  init(_ input: MarkupInput) {
    self.input = input
    map = SourceMap(source: input.text.map.source, segments: [])
  }

  /// The inlines that a row of tokens makes.
  static func inlines(_ tokens: some Sequence<InlineToken>, of input: MarkupInput) -> [Inline] {
    var assembler = TextAssembler(input)
    var inlines: [Inline] = []
    for token in tokens {
      guard case .node(let inline, _) = token else {
        assembler.add(token)
        continue
      }
      if let text = assembler.take() { inlines.append(.text(text)) }
      inlines.append(inline)
    }
    if let text = assembler.take() { inlines.append(.text(text)) }
    return inlines
  }

  /// The text of a row of tokens; nil where one of them is more than text.
  static func text(_ tokens: some Sequence<InlineToken>, of input: MarkupInput) -> SourceText? {
    var assembler = TextAssembler(input)
    for token in tokens {
      if case .node = token { return nil }
      assembler.add(token)
    }
    return assembler.take()
  }

  mutating func add(_ token: InlineToken) {
    switch token {
    case .plain(let range) where pending.upperBound == range.lowerBound && !pending.isEmpty:
      pending = pending.lowerBound..<range.upperBound
    case .plain(let range):
      flush()
      pending = range
    case .decoded(let text, let range):
      flush()
      let span = input.span(range)
      append(
        text,
        SourceMap(
          source: span.source,
          segments: [
            SourceMap.Segment(
              text: 0, file: Int(span.start), fileLength: Int(span.end - span.start),
              isLinear: false)
          ]))
    case .node:
      break
    }
  }

  /// What was added so far, which is then begun anew; nil where it is nothing.
  mutating func take() -> SourceText? {
    flush()
    guard !string.isEmpty else { return nil }
    defer { self = TextAssembler(input) }
    return SourceText(string, map: map)
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    append(input.string(pending), input.text.map.slice(pending))
    pending = 0..<0
  }

  private mutating func append(_ text: String, _ part: SourceMap) {
    map.append(part, at: string.utf8.count)
    string += text
  }
}
