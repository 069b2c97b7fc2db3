import Frames

/// The two trees by which structure elements are found: from marks and annotations, and by name.
extension StructureWriter {
  /// Entries in one leaf.
  private static let leafSize = 64

  /// The number tree from pages and annotations to elements (14.7.4.4).
  func writeParentTree(_ numbers: Numbers) throws -> ObjectNumber {
    var leaves: [ObjectNumber] = []
    for start in stride(from: 0, to: content.parents.count, by: Self.leafSize) {
      let keys = start..<min(start + Self.leafSize, content.parents.count)
      let leaf = try file.write { output in
        output.put("<</Limits[")
        output.put(keys.lowerBound)
        output.put(" ")
        output.put(keys.upperBound - 1)
        output.put("]/Nums[")
        for key in keys { putParent(key, numbers, into: &output) }
        output.put("]>>")
      }
      leaves.append(leaf)
    }
    return try writeKids(leaves)
  }

  private func putParent(_ key: Int, _ numbers: Numbers, into output: inout PDFBytes) {
    output.put(key)
    switch content.parents[key] {
    case .page(let page):
      output.put("[")
      for mark in content.marks(ofPage: page) {
        output.put(numbers.holder(Int(content.elements[mark])))
        output.put(" ")
      }
      output.put("]")
    case .link(let link):
      output.put(" ")
      output.put(numbers.holder(Int(content.links[link].element.index)))
      output.put(" ")
    }
  }

  /// The name tree from identifiers to elements; nil where no element has one.
  func writeIdentifiers(_ order: StructureOrder, _ numbers: Numbers) throws -> ObjectNumber? {
    var entries: [(path: [UInt8], index: Int)] = []
    for (index, element) in tree.elements.enumerated()
    where hasIdentifier(index) && order.isKept(index) {
      entries.append((Array(element.path.utf8), index))
    }
    guard !entries.isEmpty else { return nil }
    entries.sort { $0.path.lexicographicallyPrecedes($1.path) }
    for (entry, next) in zip(entries, entries.dropFirst()) where entry.path == next.path {
      throw FinishingError.duplicateIdentifier(tree.elements[entry.index].path)
    }
    var leaves: [ObjectNumber] = []
    for start in stride(from: 0, to: entries.count, by: Self.leafSize) {
      let part = entries[start..<min(start + Self.leafSize, entries.count)]
      leaves.append(try writeLeaf(part, numbers))
    }
    return try writeKids(leaves)
  }

  private func writeLeaf(
    _ entries: ArraySlice<(path: [UInt8], index: Int)>, _ numbers: Numbers
  ) throws -> ObjectNumber {
    try file.write { output in
      output.put("<</Limits[")
      if let first = entries.first, let last = entries.last {
        output.put(literal: first.path)
        output.put(literal: last.path)
      }
      output.put("]/Names[")
      for entry in entries {
        output.put(literal: entry.path)
        output.put(numbers.number(entry.index))
        output.put(" ")
      }
      output.put("]>>")
    }
  }

  private func writeKids(_ leaves: [ObjectNumber]) throws -> ObjectNumber {
    try file.write { output in
      output.put("<</Kids[")
      for leaf in leaves {
        output.put(leaf)
        output.put(" ")
      }
      output.put("]>>")
    }
  }
}
