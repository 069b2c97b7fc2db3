/// The tree of page objects, two levels deep (ISO 32000-1, 7.7.3).
struct PageTree {
  private static let leafSize = 64

  let file: PDFFile
  private(set) var pages: [ObjectNumber] = []
  /// The nodes that hold the pages, `leafSize` each.
  private var nodes: [ObjectNumber] = []

  init(file: PDFFile) { self.file = file }

  /// Adds a page and returns its parent.
  mutating func add(_ page: ObjectNumber) -> ObjectNumber {
    pages.append(page)
    if let node = nodes.last, pages.count <= nodes.count * Self.leafSize { return node }
    let node = file.reserve()
    nodes.append(node)
    return node
  }

  /// Writes the nodes and returns the root.
  func close() throws -> ObjectNumber {
    let root = nodes.count == 1 ? nodes[0] : file.reserve()
    for (index, node) in nodes.enumerated() {
      let first = index * Self.leafSize
      let kids = pages[first..<min(first + Self.leafSize, pages.count)]
      try write(node, kids: kids, count: kids.count, parent: nodes.count == 1 ? nil : root)
    }
    if nodes.count != 1 { try write(root, kids: nodes[...], count: pages.count, parent: nil) }
    return root
  }

  private func write(
    _ node: ObjectNumber, kids: ArraySlice<ObjectNumber>, count: Int, parent: ObjectNumber?
  ) throws {
    try file.write(node) { output in
      output.put("<</Type/Pages/Count ")
      output.put(count)
      if let parent {
        output.put("/Parent ")
        output.put(parent)
      }
      output.put("/Kids[")
      for kid in kids {
        output.put(kid)
        output.put(" ")
      }
      output.put("]>>")
    }
  }
}
