/// Whether the keys of a number tree or a name tree can be searched (ISO 32000-1, 7.9.6 and 7.9.7).
struct KeyOrder {
  /// A key of either tree.
  private enum Key: Comparable {
    case number(Int)
    case name([UInt8])

    init?(_ value: PDFValue) {
      switch value {
      case .integer(let number): self = .number(number)
      case .string(let name): self = .name(name)
      default: return nil
      }
    }

    static func < (left: Key, right: Key) -> Bool {
      switch (left, right) {
      case (.number(let left), .number(let right)): left < right
      case (.name(let left), .name(let right)): left.lexicographicallyPrecedes(right)
      case (.number, .name): true
      case (.name, .number): false
      }
    }

    var words: String {
      switch self {
      case .number(let number): "\(number)"
      case .name(let name): "\"\(PDFText.text(name).prefix(60))\""
      }
    }
  }

  private let reader: PDFReader
  private let leaves: String
  private var last: Key?
  /// The first fault, in words.
  private(set) var fault: String?

  init(_ reader: PDFReader, root: PDFValue?, leaves: String) throws(PDFFailure) {
    self.reader = reader
    self.leaves = leaves
    var open = [root ?? .null]
    var seen: Set<Int> = []
    while fault == nil, let node = open.popLast() {
      if let id = node.reference, !seen.insert(id.number).inserted { continue }
      guard let entries = try reader.dictionary(node) else { continue }
      let values = try reader.array(entries[leaves]) ?? []
      let kids = try reader.array(entries["Kids"]) ?? []
      check(keys: stride(from: 0, to: values.count - 1, by: 2).map { values[$0] })
      if let limits = try reader.array(entries["Limits"]) {
        try check(limits, of: values, kids)
      }
      open += kids.reversed()
    }
  }

  private mutating func check(keys: [PDFValue]) {
    for key in keys.lazy.compactMap(Key.init) {
      if let last, key <= last {
        fault =
          key == last
          ? "the key \(key.words) stands twice" : "the key \(key.words) follows \(last.words)"
        return
      }
      last = key
    }
  }

  /// The limits of a node are its first and its last key, or those of its first and its last kid.
  private mutating func check(
    _ limits: [PDFValue], of values: [PDFValue], _ kids: [PDFValue]
  ) throws(PDFFailure) {
    guard fault == nil, limits.count == 2, let low = Key(limits[0]), let high = Key(limits[1])
    else { return }
    let isLeaf = values.count > 1
    let first = isLeaf ? values[0] : try limit(of: kids.first, at: 0)
    let end = isLeaf ? values[(values.count - 2) / 2 * 2] : try limit(of: kids.last, at: 1)
    for (stated, value) in [(low, first), (high, end)] {
      guard fault == nil, let key = value.flatMap(Key.init), key != stated else { continue }
      fault = "a node's limit is \(stated.words), but its key is \(key.words)"
    }
  }

  private func limit(of kid: PDFValue?, at index: Int) throws(PDFFailure) -> PDFValue? {
    guard let kid, let limits = try reader.array(try reader.dictionary(kid)?["Limits"]),
      limits.count == 2
    else { return nil }
    return limits[index]
  }
}
