/// The leaves of a number tree or a name tree (ISO 32000-1, 7.9.6 and 7.9.7).
enum LeafReader {
  /// Keys and values in turn, of all leaves in their order; a node that is met again is left out.
  static func pairs(
    _ reader: PDFReader, root: PDFValue?, leaves: String
  ) throws(PDFFailure) -> [(key: PDFValue, value: PDFValue)] {
    var open: [PDFValue] = [root ?? .null]
    var seen: Set<Int> = []
    var pairs: [(key: PDFValue, value: PDFValue)] = []
    var nodes = 0
    while let node = open.popLast() {
      if let id = node.reference, !seen.insert(id.number).inserted { continue }
      nodes += 1
      guard nodes <= ReadingLimits.treeNodes else {
        throw .tooComplex("one of its trees has more than \(ReadingLimits.treeNodes) nodes")
      }
      guard let entries = try reader.dictionary(node) else { continue }
      let values = try reader.array(entries[leaves]) ?? []
      for index in stride(from: 0, to: values.count - 1, by: 2) {
        pairs.append((values[index], values[index + 1]))
      }
      open += try (reader.array(entries["Kids"]) ?? []).reversed()
    }
    return pairs
  }
}

/// From keys of pages and annotations to the elements that own them (14.7.4.4).
struct ParentTree {
  enum Entry {
    /// Of a page or a form: the element of each mark by its MCID.
    case marks([PDFValue])
    /// Of an annotation or a picture.
    case element(ObjectID)
  }

  private(set) var entries: [Int: Entry] = [:]

  init(_ reader: PDFReader, root: PDFValue?) throws(PDFFailure) {
    for (key, value) in try LeafReader.pairs(reader, root: root, leaves: "Nums") {
      guard let key = key.integer else { continue }
      if case .array(let marks) = try reader.resolve(value) {
        entries[key] = .marks(marks)
      } else if let id = value.reference {
        entries[key] = .element(id)
      }
    }
  }

  /// The object number of the element that a mark belongs to.
  func element(ofMark mark: Int, key: Int?) -> Int? {
    guard let key, case .marks(let marks)? = entries[key], marks.indices.contains(mark) else {
      return nil
    }
    return marks[mark].reference?.number
  }

  func element(ofObject key: Int) -> Int? {
    guard case .element(let id)? = entries[key] else { return nil }
    return id.number
  }
}

extension ParentTree {
  /// All elements that are named, by rising keys.
  var elements: [ObjectID] {
    entries.sorted { $0.key < $1.key }.flatMap { entry -> [ObjectID] in
      switch entry.value {
      case .marks(let marks): marks.compactMap(\.reference)
      case .element(let id): [id]
      }
    }
  }
}
