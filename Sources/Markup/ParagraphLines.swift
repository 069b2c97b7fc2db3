import Diagnostics

/// The lines of a paragraph as they were written, and the terms and definitions that they make.
///
/// A line that begins with a colon and a blank defines what stands in the line before it. A further
/// line goes on with the definition, unless it stands as far left as the colon and the next one
/// defines it.
struct ParagraphLines {
  struct Line {
    var tokens: [InlineToken] = []
    /// What ended the line before.
    var breaking: InlineToken?
    var isDefinition = false
  }

  private let input: MarkupInput
  private(set) var lines: [Line] = [Line()]

  init(_ tokens: [InlineToken], of input: MarkupInput) {
    self.input = input
    for token in tokens {
      if isLineEnd(token) {
        lines.append(Line(breaking: token))
      } else {
        if lines[lines.count - 1].tokens.isEmpty {
          lines[lines.count - 1].isDefinition = isColon(token)
        }
        lines[lines.count - 1].tokens.append(token)
      }
    }
  }

  /// Whether a line that is not the first begins with a colon.
  var hasDefinitions: Bool { lines.dropFirst().contains(where: \.isDefinition) }

  private var firstDefinition: Int { lines.firstIndex(where: \.isDefinition) ?? lines.count }

  /// A paragraph of what stands before the first term, then terms with their definitions. What
  /// begins with a colon and has no term here is a paragraph, too: its term may stand before it.
  var blocks: [MarkupBlock] {
    var blocks: [MarkupBlock] = []
    var items: [MarkupDefinitions.Item] = []
    var index = 0
    let first = firstDefinition
    func isTerm(_ index: Int) -> Bool { self.isTerm(index, behindDefinition: index > first) }
    while index < lines.count {
      let start = index
      if isTerm(index) || lines[index].isDefinition { index += 1 }
      if lines[start].isDefinition || index == start {
        while index < lines.count, !lines[index].isDefinition, !isTerm(index) { index += 1 }
      }
      guard let part = paragraph(start..<index) else { continue }
      if isTerm(start) {
        items.append(.init(term: part.content, termSpan: part.span, definitions: []))
      } else if lines[start].isDefinition, !items.isEmpty {
        let words = part.content.captionWords ?? part.content
        items[items.count - 1].definitions.append(.paragraph(words, part.span))
      } else {
        blocks.append(.paragraph(part.content, part.span))
      }
    }
    return items.isEmpty ? blocks : blocks + [.definitions(MarkupDefinitions(items: items))]
  }

  // MARK: What a line is

  private func isLineEnd(_ token: InlineToken) -> Bool {
    switch token {
    case .decoded(" ", let range): input[range.lowerBound].map(MarkupInput.isNewline) ?? false
    case .node(.lineBreak, _): true
    default: false
    }
  }

  private func isColon(_ token: InlineToken) -> Bool {
    guard case .plain(let range) = token, input[range.lowerBound] == .colon, range.count > 1 else {
      return false
    }
    return input[range.lowerBound + 1].map(MarkupInput.isBlank) ?? false
  }

  /// Whether the next line defines this one.
  private func isTerm(_ index: Int, behindDefinition: Bool) -> Bool {
    guard !lines[index].isDefinition, !lines[index].tokens.isEmpty,
      lines.indices.contains(index + 1), lines[index + 1].isDefinition
    else { return false }
    guard behindDefinition else { return true }
    guard let column = self.column(of: lines[index]),
      let colon = self.column(of: lines[index + 1])
    else {
      return false
    }
    return column <= colon
  }

  /// How far a line's text stands from the left, in bytes; nil where no place tells.
  private func column(of line: Line) -> Int? {
    switch (line.breaking, line.tokens.first) {
    case (.decoded(_, let lineEnd), _):
      let start = input.first(from: lineEnd.upperBound) {
        !MarkupInput.isBlank($0) && $0 != .greater
      }
      return start - lineEnd.upperBound
    case (_, .plain(let range)):
      var start = range.lowerBound
      while let before = input[start - 1], !MarkupInput.isNewline(before) { start -= 1 }
      return range.lowerBound - start
    default: return nil
    }
  }

  // MARK: Their text

  private func paragraph(_ range: Range<Int>) -> (content: [Inline], span: SourceSpan)? {
    let tokens = lines[range].enumerated().flatMap { index, line in
      (index == 0 ? [] : [line.breaking].compactMap(\.self)) + line.tokens
    }
    let content = TextAssembler.inlines(tokens, of: input)
    guard !content.isEmpty else { return nil }
    return (content, content.joinedSpan ?? input.span(0..<0))
  }
}

extension [Inline] {
  /// From the first text to the last; nil where there is none.
  fileprivate var joinedSpan: SourceSpan? {
    let spans = compactMap(\.joinedSpan)
    guard let first = spans.first, let last = spans.last else { return nil }
    return first.joined(with: last)
  }
}

extension Inline {
  fileprivate var joinedSpan: SourceSpan? {
    switch self {
    case .text(let text), .code(let text): text.span
    case .emphasis(let content), .strong(let content), .language(_, let content):
      content.joinedSpan
    case .link(let link): link.content.joinedSpan ?? link.url.span
    case .citation(let citations): citations.first?.span
    case .reference(let reference): reference.span
    case .note(let note): note.span
    case .lineBreak: nil
    }
  }
}
