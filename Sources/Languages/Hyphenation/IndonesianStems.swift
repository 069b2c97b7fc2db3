/// Stems that show where the affixes of an Indonesian word begin, read from the language's word list.
///
/// A stem with hyphens is divided there and nowhere else; one without, by the sound rules.
struct IndonesianStems: Sendable {
  /// Points counted from the stem's end, so that a stem that lost its first letter to a prefix keeps
  /// them; nil where the sound rules serve.
  struct Stem: Sendable {
    let pointsFromEnd: [Int]?
  }

  /// Something in the list that is no stem.
  struct Fault: Equatable {
    enum Reason: String {
      case notLetters = "has something else than the letters a to z and hyphens"
      case badPart = "has a part of one letter, or without a vowel"
    }

    let reason: Reason
    let range: Range<Int>
  }

  private var table = WordTable<Stem>(minimumCapacity: 1024)

  subscript(word: ArraySlice<UInt8>) -> Stem? { table[word] }

  /// Adds the stems of a list: words between spaces and line ends, `#` begins a comment.
  mutating func add(list: [UInt8]) -> [Fault] {
    var faults: [Fault] = []
    var index = 0
    while index < list.count {
      if list[index] == UInt8(ascii: "#") {
        index = list[index...].firstIndex(of: 0x0A) ?? list.count
      } else if list[index] <= 0x20 {
        index += 1
      } else {
        let end = list[index...].firstIndex { $0 <= 0x20 } ?? list.count
        if let reason = add(list[index..<end]) {
          faults.append(Fault(reason: reason, range: index..<end))
        }
        index = end
      }
    }
    return faults
  }

  private mutating func add(_ stem: ArraySlice<UInt8>) -> Fault.Reason? {
    guard stem.allSatisfy({ $0.isLowerASCII || $0 == Self.hyphen }) else { return .notLetters }
    guard stem.contains(Self.hyphen) else {
      table.update(stem) { _ in Stem(pointsFromEnd: nil) }
      return nil
    }
    let parts = stem.split(separator: Self.hyphen, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.count > 1 && $0.contains(where: IndonesianSyllables.isVowel) })
    else { return .badPart }
    var points: [Int] = []
    var rest = stem.count - parts.count + 1
    for part in parts.dropLast() {
      rest -= part.count
      points.append(rest)
    }
    table.update(Array(parts.joined())[...]) { _ in Stem(pointsFromEnd: points) }
    return nil
  }

  private static let hyphen = UInt8(ascii: "-")
}
