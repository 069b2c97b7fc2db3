/// What changed between two texts, line by line: `-` only in the first, `+` only in the second,
/// three lines of context around each change.
package struct LineDifference {
  package let text: String

  package init(from old: String, to new: String) {
    let marked = Self.mark(lines(old), lines(new))
    let near = Self.near(marked.map { $0.mark != " " }, reach: 3)
    var result = ""
    var skipping = false
    for (line, isNear) in zip(marked, near) {
      if isNear { result += "\(line.mark)\(line.text)\n" } else if !skipping { result += "…\n" }
      skipping = !isNear
    }
    text = result

    func lines(_ text: String) -> [Substring] {
      text.split(separator: "\n", omittingEmptySubsequences: false)
    }
  }

  private static func mark(
    _ old: [Substring], _ new: [Substring]
  ) -> [(mark: Character, text: Substring)] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var result: [(Character, Substring)] = []
    var (before, after) = (0, 0)
    while before < old.count || after < new.count {
      if removed.contains(before) {
        result.append(("-", old[before]))
        before += 1
      } else if inserted.contains(after) {
        result.append(("+", new[after]))
        after += 1
      } else {
        result.append((" ", new[after]))
        before += 1
        after += 1
      }
    }
    return result
  }

  private static func near(_ changes: [Bool], reach: Int) -> [Bool] {
    changes.indices.map { index in
      changes[max(0, index - reach)...min(changes.count - 1, index + reach)].contains(true)
    }
  }
}
