import Diagnostics

extension TreeBuilder {
  /// The pairs of a mapping without those whose key cannot be used; says what is wrong with them.
  mutating func checkedPairs(_ pairs: ArraySlice<Int32>) -> ArraySlice<Int32> {
    var kept: [Int32] = []
    kept.reserveCapacity(pairs.count)
    var seen = SeenKeys()
    for position in stride(from: pairs.startIndex, to: pairs.endIndex - 1, by: 2) {
      let (key, value) = (pairs[position], pairs[position + 1])
      guard let text = keyText(key) else { continue }
      if let first = seen.insert(text, key) {
        let before = position > pairs.startIndex ? records[Int(pairs[position - 1])] : nil
        let comma = StrayComma(
          behind: before, key: records[Int(key)], value: records[Int(value)], in: content)
        reportDuplicate(text, key, first: first, hint: comma?.hint)
        continue
      }
      if text == "<<", isPlain(key), !checkMerge(value) { continue }
      kept.append(key)
      kept.append(value)
    }
    return kept[...]
  }

  private func resolved(_ index: Int32) -> NodeTree.Record {
    let record = records[Int(index)]
    return record.kind == .alias ? records[Int(record.first)] : record
  }

  func range(of index: Int32) -> Range<Int> {
    let record = records[Int(index)]
    return Int(record.start)..<Int(record.end)
  }

  private func isPlain(_ index: Int32) -> Bool {
    records[Int(index)].kind == .scalar && records[Int(index)].style == .plain
  }

  private mutating func keyText(_ index: Int32) -> String? {
    let record = resolved(index)
    if record.kind == .scalar {
      return String(
        decoding: scalarBytes(of: record, content: content, decoded: decoded), as: UTF8.self)
    }
    guard record.kind != .broken else { return nil }
    report(
      FieldsDiagnostics.keyNotText,
      "a key is text, not \(record.kind == .sequence ? "a list" : "a mapping")",
      at: range(of: index), hint: "write the key as one word or quoted text before the colon")
    return nil
  }

  private mutating func reportDuplicate(
    _ text: String, _ key: Int32, first: Int32, hint: String?
  ) {
    report(
      FieldsDiagnostics.duplicateKey, "the key \"\(text)\" stands twice in this mapping",
      at: range(of: key), notes: [.init("first used here", at: span(range(of: first)))],
      hint: hint ?? Self.duplicateHint(text))
  }

  private static func duplicateHint(_ key: String) -> String {
    key == "<<"
      ? "merge several mappings by a list: <<: [*a, *b]" : "remove one of the two, or rename it"
  }

  /// True where the value of a merge key is a mapping or a list of mappings.
  private mutating func checkMerge(_ value: Int32) -> Bool {
    let record = resolved(value)
    switch record.kind {
    case .mapping: return true
    case .broken: return false
    case .sequence:
      let items = children[Int(record.first)..<Int(record.first + record.count)]
      let wrong = items.first { resolved($0).kind != .mapping }
      guard let wrong else { return true }
      if resolved(wrong).kind != .broken { reportMerge(at: range(of: wrong)) }
      return false
    case .scalar, .alias:
      reportMerge(at: range(of: value))
      return false
    }
  }

  private mutating func reportMerge(at range: Range<Int>) {
    report(
      FieldsDiagnostics.invalidMerge, "the merge key \"<<\" takes mappings only", at: range,
      hint: "write <<: *name, where &name stands before a mapping, or quote \"<<\" to mean a key")
  }
}

/// The keys met so far in one mapping, compared as NFC, which is how Swift compares strings.
private struct SeenKeys {
  private var few: [(String, Int32)] = []
  private var many: [String: Int32] = [:]

  /// Where the key stood first; nil where it is new.
  mutating func insert(_ key: String, _ index: Int32) -> Int32? {
    guard few.count == 16 else {
      if let first = few.first(where: { $0.0 == key }) { return first.1 }
      few.append((key, index))
      if few.count == 16 { many = Dictionary(uniqueKeysWithValues: few) }
      return nil
    }
    if let first = many[key] { return first }
    many[key] = index
    return nil
  }
}
