/// "Did you mean": the known name that a mistyped one most likely stands for.
package enum Suggestion {
  /// Letters of names longer than this are not compared.
  private static let longest = 64

  /// The nearest name within two slips (one in names up to four letters); case, hyphens, underscores and spaces do not
  /// count. Nil where none is near.
  package static func nearest(to word: String, among names: [String]) -> String? {
    let typed = folded(word)
    guard !typed.isEmpty, typed.count <= longest else { return nil }
    var best: (name: String, distance: Int)?
    for name in names {
      let known = folded(name)
      guard known.count <= longest else { continue }
      let allowed = min(typed.count, known.count) <= 4 ? 1 : 2
      guard abs(known.count - typed.count) <= allowed else { continue }
      let distance = editDistance(typed, known)
      if distance <= allowed, distance < (best?.distance ?? .max) { best = (name, distance) }
    }
    return best?.name
  }

  private static func folded(_ word: String) -> [UInt8] {
    word.utf8.prefix(longest * 2).compactMap { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "): nil
      default: byte
      }
    }
  }

  /// Insertions, deletions, substitutions and swaps of neighbours (Damerau 1964, restricted form).
  package static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      for j in right.indices {
        let cost = left[i] == right[j] ? 0 : 1
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + cost)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
