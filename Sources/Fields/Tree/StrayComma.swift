/// A comma inside braces that was meant to be part of a value: `{value: 1,5}` has the key `5`.
struct StrayComma {
  private let content: [UInt8]
  private let key: NodeTree.Record
  private let before: NodeTree.Record

  /// The comma between a value and what is a key for want of a colon; nil where none is.
  init?(
    behind before: NodeTree.Record?, key: NodeTree.Record, value: NodeTree.Record,
    in content: [UInt8]
  ) {
    guard let before, before.kind == .scalar, key.kind == .scalar, key.style == .plain,
      value.start == value.end, key.end <= value.start, before.end < key.start,
      !content[Int(key.end)..<Int(value.start)].contains(UInt8(ascii: ":"))
    else { return nil }
    self.content = content
    self.key = key
    self.before = before
  }

  /// What to write instead.
  var hint: String {
    if let number {
      return "in braces a comma ends the value; data take a decimal point: write \(number)"
    }
    return "in braces a comma ends the value: put text that holds a comma in quotes"
  }

  /// The number that was meant, in the notation of the data.
  private var number: String? {
    guard before.style == .plain, key.start == before.end + 1 else { return nil }
    let number = text(before) + "." + text(key)
    return isNumber(number) ? number : nil
  }

  private func text(_ record: NodeTree.Record) -> String {
    String(decoding: content[Int(record.start)..<Int(record.end)], as: UTF8.self)
  }
}

extension [Node.Entry] {
  /// What to do about a comma that made this entry's key; nil where none did.
  func commaHint(at position: Int) -> String? {
    let entry = self[position]
    guard position > 0, entry.key.use == nil else { return nil }
    return StrayComma(
      behind: self[position - 1].value.record, key: entry.key.record, value: entry.value.record,
      in: entry.key.tree.content)?.hint
  }
}
