/// Stems that show where the affixes of an Indonesian word begin, read from the language's word list.
///
/// A stem with hyphens is divided there and nowhere else; one without, by the sound rules.
struct IndonesianStems: Sendable {
  /// Where a stem is divided.
  enum Stem: Sendable {
    case bySound
    /// A bit for each point, by the letters behind it, so that a stem that lost its first letter to a
    /// prefix keeps its points.
    case marked(UInt64)

    /// The marked points of a stem that ends at `end`; nil where the sound rules serve.
    func points(before end: Int) -> [Int]? {
      guard case .marked(var bits) = self else { return nil }
      var points: [Int] = []
      while bits != 0 {
        let highest = 63 - bits.leadingZeroBitCount
        points.append(end - highest)
        bits ^= 1 << UInt64(highest)
      }
      return points
    }
  }

  /// Something in the list that is no stem.
  struct Fault: Equatable {
    enum Reason: String {
      case notLetters = "has something else than the letters a to z and hyphens"
      case tooLong = "has more than 60 letters"
      case badPart = "has a part of one letter, or without a vowel"
    }

    let reason: Reason
    let range: Range<Int>
  }

  private var table = WordTable<Stem>(minimumCapacity: 1400)

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
    guard stem.count <= 60 else { return .tooLong }
    guard stem.contains(Self.hyphen) else {
      table.update(stem) { _ in .bySound }
      return nil
    }
    let parts = stem.split(separator: Self.hyphen, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.count > 1 && $0.contains(where: IndonesianSyllables.isVowel) })
    else { return .badPart }
    var bits: UInt64 = 0
    var behind = stem.count - parts.count + 1
    for part in parts.dropLast() {
      behind -= part.count
      bits |= 1 << UInt64(behind)
    }
    table.update(Array(parts.joined())[...]) { _ in .marked(bits) }
    return nil
  }

  private static let hyphen = UInt8(ascii: "-")
}
