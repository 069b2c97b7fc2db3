/// Words that a page shows struck out, which a meeting's file cannot say.
struct StruckWords {
  private static let elements: Set<String> = ["del", "s", "strike"]

  private var depth = 0
  private var words = ""
  private var line = 0

  mutating func start(_ name: String) { if Self.elements.contains(name) { depth += 1 } }

  mutating func add(_ text: String, line: Int) {
    guard depth > 0 else { return }
    if words.isEmpty { self.line = line }
    words += text
  }

  /// - Returns: what to ask where the last such element ends.
  mutating func end(_ name: String) -> Doubt? {
    guard Self.elements.contains(name), depth > 0 else { return nil }
    depth -= 1
    return depth == 0 ? finish() : nil
  }

  /// - Returns: what to ask of an element that is still open at the end.
  mutating func finish() -> Doubt? {
    defer { words = "" }
    let shown = words.collapsed.shortened(to: 60)
    return shown.hasWord
      ? Doubt(line: line, text: "\"\(shown)\" stood struck out; does it still hold?") : nil
  }
}
