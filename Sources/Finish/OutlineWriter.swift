import Frames

/// Writes the outline, nested by level (12.3.3): the top level open, the rest closed.
struct OutlineWriter {
  private struct Item {
    let entry: OutlineEntry
    let parent: Int?
    var children: [Int] = []
  }

  let file: PDFFile
  let destinations: Destinations

  /// Nil for an outline without entries.
  func write(_ entries: [OutlineEntry]) throws -> ObjectNumber? {
    guard !entries.isEmpty else { return nil }
    let items = Self.nest(entries)
    let top = items.indices.filter { items[$0].parent == nil }
    let first = file.reserve(items.count + 1)
    let numbers = items.indices.map { ObjectNumber(value: first.value + 1 + $0) }
    try file.write(first) { output in
      output.put("<</Type/Outlines")
      Self.putEnds(of: top, numbers, into: &output)
      output.put("/Count ")
      output.put(top.reduce(top.count) { $0 + items[$1].children.count })
      output.put(">>")
    }
    for index in items.indices {
      let siblings = items[index].parent.map { items[$0].children } ?? top
      try write(items[index], index, siblings: siblings, Numbers(outline: first, items: numbers))
    }
    return first
  }

  private struct Numbers {
    let outline: ObjectNumber
    let items: [ObjectNumber]
  }

  private func write(_ item: Item, _ index: Int, siblings: [Int], _ numbers: Numbers) throws {
    try file.write(numbers.items[index]) { output in
      output.put("<</Title")
      output.put(text: item.entry.title)
      output.put("/Parent ")
      output.put(item.parent.map { numbers.items[$0] } ?? numbers.outline)
      if let previous = siblings.last(where: { $0 < index }) {
        output.put("/Prev ")
        output.put(numbers.items[previous])
      }
      if let next = siblings.first(where: { $0 > index }) {
        output.put("/Next ")
        output.put(numbers.items[next])
      }
      if !item.children.isEmpty {
        Self.putEnds(of: item.children, numbers.items, into: &output)
        output.put("/Count ")
        output.put(item.parent == nil ? item.children.count : -item.children.count)
      }
      output.put("/Dest")
      try destinations.put(item.entry.anchor, into: &output)
      output.put(">>")
    }
  }

  private static func putEnds(
    of children: [Int], _ numbers: [ObjectNumber], into output: inout PDFBytes
  ) {
    guard let first = children.first, let last = children.last else { return }
    output.put("/First ")
    output.put(numbers[first])
    output.put("/Last ")
    output.put(numbers[last])
  }

  /// A skipped level does not make an empty entry: the entry hangs below the nearest higher one.
  private static func nest(_ entries: [OutlineEntry]) -> [Item] {
    var items: [Item] = []
    var open: [Int] = []
    for (index, entry) in entries.enumerated() {
      while let last = open.last, items[last].entry.level >= entry.level { open.removeLast() }
      items.append(Item(entry: entry, parent: open.last))
      if let parent = open.last { items[parent].children.append(index) }
      open.append(index)
    }
    return items
  }
}
