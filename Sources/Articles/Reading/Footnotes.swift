/// Footnotes as many kinds of Markdown write them: `word[^1]`, and `[^1]: text` elsewhere.
struct Footnotes {
  private var texts: [String: String] = [:]
  private var used: Set<String> = []

  /// The blocks with each note where it is called; what nothing calls stays.
  static func joined(_ blocks: [ArticleBlock]) -> [ArticleBlock] {
    var notes = Footnotes()
    for case .paragraph(let passage) in blocks {
      if let (key, text) = definition(passage), notes.texts[key] == nil { notes.texts[key] = text }
    }
    guard !notes.texts.isEmpty else { return blocks }
    let called = blocks.map { block -> ArticleBlock in
      if case .paragraph(let passage) = block, definition(passage) != nil { return block }
      return block.changed { notes.called($0) }
    }
    return called.filter { block in
      guard case .paragraph(let passage) = block, let (key, text) = definition(passage) else {
        return true
      }
      return !(notes.used.contains(key) && notes.texts[key] == text)
    }
  }

  /// Of one line, without forms: others keep their place.
  private static func definition(_ passage: Passage) -> (key: String, text: String)? {
    guard passage.runs.count == 1, case .text(let text)? = passage.runs.first, text.hasPrefix("[^"),
      let close = text.utf8Range(of: "]: ", from: 0), close.lowerBound < 40
    else { return nil }
    let words = text.utf8Part(close.upperBound..<text.utf8.count).trimmed
    let key = text.utf8Part(2..<close.lowerBound)
    // A line of its own may define another.
    return words.hasWord && words.utf8Range(of: "[^", from: 0) == nil ? (key, words) : nil
  }

  private mutating func called(_ passage: Passage) -> Passage {
    var runs: [Passage.Run] = []
    for run in passage.runs {
      guard case .text(let text) = run, text.utf8Range(of: "[^", from: 0) != nil else {
        runs.append(run)
        continue
      }
      runs += parts(text)
    }
    return Passage(runs, line: passage.line)
  }

  /// A line without the marks that call and define notes.
  static func withoutMarks(_ line: String) -> String {
    pieces(line).map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  private mutating func parts(_ text: String) -> [Passage.Run] {
    Self.pieces(text).map { piece in
      switch piece {
      case .text(let text): return .text(text)
      case .mark(let key):
        guard let note = texts[key], used.insert(key).inserted else { return .text("[^\(key)]") }
        return .note(note)
      }
    }
  }

  private enum Piece {
    case text(String)
    /// The key of a note.
    case mark(String)
  }

  /// Text and marks in turn; each byte is looked at once.
  private static func pieces(_ text: String) -> [Piece] {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var copied = 0
    var index = 0
    func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    while index + 3 < bytes.count {
      guard bytes[index] == UInt8(ascii: "["), bytes[index + 1] == UInt8(ascii: "^"),
        let close = bytes[(index + 2)...].prefix(40).firstIndex(of: UInt8(ascii: "]"))
      else {
        index += 1
        continue
      }
      if copied < index { pieces.append(.text(words(copied..<index))) }
      pieces.append(.mark(words(index + 2..<close)))
      index = close + 1
      copied = index
    }
    if copied < bytes.count { pieces.append(.text(words(copied..<bytes.count))) }
    return pieces
  }
}
