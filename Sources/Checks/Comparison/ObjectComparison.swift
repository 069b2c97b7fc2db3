/// Compares two documents object by object, however they number and store them.
struct ObjectComparison {
  /// Two values that stand at the same place.
  private struct Pair {
    let old: PDFValue
    let new: PDFValue
    /// In `steps`.
    let place: Int
  }

  /// A key or a position, and where it leads on from.
  private struct Step {
    let parent: Int
    let name: String
    /// The old document's object that is reached by it.
    var object: Int?
  }

  private let old: PDFReader
  private let new: PDFReader
  private var steps: [Step] = []
  private var open: [Pair] = []
  private var next = 0
  private var partners: [ObjectID: ObjectID] = [:]

  private init(_ old: [UInt8], _ new: [UInt8]) throws(PDFFailure) {
    self.old = try PDFReader(old)
    self.new = try PDFReader(new)
  }

  /// The first difference, pages before what they hold; nil where all that the two catalogs and Info
  /// dictionaries lead to is the same.
  static func firstDifference(_ old: [UInt8], _ new: [UInt8]) throws(PDFFailure) -> String? {
    var comparison = try ObjectComparison(old, new)
    for key in ["Root", "Info"] {
      comparison.add(
        comparison.old.trailer[key] ?? .null, comparison.new.trailer[key] ?? .null, key, below: -1)
    }
    return try comparison.run()
  }

  private mutating func run() throws(PDFFailure) -> String? {
    while next < open.count {
      let pair = open[next]
      next += 1
      // What was compared need not be held; few steps, so that little is moved.
      if next > 4096, next * 2 > open.count {
        open.removeFirst(next)
        next = 0
      }
      guard try agree(pair) else { return words(pair.place) }
    }
    return nil
  }

  private mutating func add(_ old: PDFValue, _ new: PDFValue, _ name: String, below parent: Int) {
    open.append(Pair(old: old, new: new, place: steps.count))
    steps.append(Step(parent: parent, name: name, object: old.reference?.number))
  }

  /// Compares what two values are, and leaves what they hold for later.
  private mutating func agree(_ pair: Pair) throws(PDFFailure) -> Bool {
    if let left = pair.old.reference, let right = pair.new.reference {
      if let known = partners[left] { return known == right }
      partners[left] = right
      guard try old.object(left).isStream == new.object(right).isStream else { return false }
      if try old.object(left).isStream { return try agreeAsStreams(left, right, pair.place) }
    }
    let (left, right) = (try old.resolve(pair.old), try new.resolve(pair.new))
    if let left = left.dictionary, let right = right.dictionary {
      return addEntries(left, right, pair.place)
    }
    guard let left = left.array, let right = right.array else {
      return Self.isSame(left, right)
    }
    guard left.count == right.count else { return false }
    for index in left.indices { add(left[index], right[index], String(index), below: pair.place) }
    return true
  }

  /// How a stream is packed is no difference.
  private mutating func agreeAsStreams(
    _ left: ObjectID, _ right: ObjectID, _ place: Int
  ) throws(PDFFailure) -> Bool {
    guard
      try old.streamData(.reference(left), tellingDamage: true)
        == new.streamData(.reference(right), tellingDamage: true)
    else { return false }
    let packing: Set = ["Length", "Filter", "DecodeParms"]
    let entries = { (object: PDFObject) in
      (object.value.dictionary ?? [:]).filter { !packing.contains($0.key) }
    }
    return addEntries(entries(try old.object(left)), entries(try new.object(right)), place)
  }

  private mutating func addEntries(
    _ left: [String: PDFValue], _ right: [String: PDFValue], _ place: Int
  ) -> Bool {
    guard left.count == right.count, left.keys.allSatisfy({ right[$0] != nil }) else {
      return false
    }
    for (key, value) in left.sorted(by: { $0.key < $1.key }) {
      add(value, right[key] ?? .null, key, below: place)
    }
    return true
  }

  /// `1` and `1.0` are one number.
  private static func isSame(_ left: PDFValue, _ right: PDFValue) -> Bool {
    switch (left, right) {
    case (.integer(let whole), .real(let part)), (.real(let part), .integer(let whole)):
      Double(whole) == part
    default: left == right
    }
  }

  /// `object 12 (/Root/Pages/Kids/1/Contents) differs`
  private func words(_ place: Int) -> String {
    var names: [String] = []
    var object: Int?
    var current = place
    while current >= 0 {
      names.append(steps[current].name)
      object = object ?? steps[current].object
      current = steps[current].parent
    }
    let path = names.reversed().joined(separator: "/")
    return (object.map { "object \($0) (/\(path))" } ?? "/\(path)") + " differs"
  }
}
