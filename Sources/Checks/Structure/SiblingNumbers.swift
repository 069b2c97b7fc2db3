/// The places of elements among siblings of their type, counted once for each parent: a file of many
/// faults has many paths through the same parents.
final class SiblingNumbers {
  struct Sibling {
    let index: Int
    let type: String
  }

  /// The root's is `nil`.
  private var numbers: [Int?: [Int: Int]] = [:]
  /// How many siblings were counted.
  private(set) var work = 0

  /// From 1; nil where no sibling shares its type.
  func number(of index: Int, under parent: Int?, among siblings: () -> [Sibling]) -> Int? {
    if let known = numbers[parent] { return known[index] }
    let counted = Self.count(siblings())
    work += counted.seen
    numbers[parent] = counted.numbers
    return counted.numbers[index]
  }

  private static func count(_ siblings: [Sibling]) -> (numbers: [Int: Int], seen: Int) {
    var totals: [String: Int] = [:]
    for sibling in siblings { totals[sibling.type, default: 0] += 1 }
    var last: [String: Int] = [:]
    var numbers: [Int: Int] = [:]
    for sibling in siblings where (totals[sibling.type] ?? 0) > 1 {
      last[sibling.type, default: 0] += 1
      numbers[sibling.index] = last[sibling.type]
    }
    return (numbers, siblings.count)
  }
}
