import Frames

/// The places that links and the outline lead to.
struct Destinations {
  private struct Place {
    let page: ObjectNumber
    let point: Point
    let pageHeight: Double
  }

  private var places: [AnchorID: Place] = [:]

  mutating func add(
    _ anchor: PageMarks.PlacedAnchor, page: ObjectNumber, pageHeight: Double
  ) throws(FinishingError) {
    let place = Place(page: page, point: anchor.point, pageHeight: pageHeight)
    guard places.updateValue(place, forKey: anchor.id) == nil else {
      throw .duplicateAnchor(anchor.id.path)
    }
  }

  func contains(_ anchor: AnchorID) -> Bool { places[anchor] != nil }

  /// The destination as an array (ISO 32000-1, 12.3.2.2): the place at the window's top left, the
  /// zoom as it is.
  func put(_ anchor: AnchorID, into output: inout PDFBytes) throws(FinishingError) {
    guard let place = places[anchor] else { throw .unknownAnchor(anchor.path) }
    output.put("[")
    output.put(place.page)
    output.put("/XYZ ")
    output.put(real: place.point.x)
    output.put(" ")
    output.put(real: place.pageHeight - place.point.y)
    output.put(" null]")
  }
}

/// A link annotation that waits for its number, or for its destination (12.5.6.5).
struct LinkAnnotation {
  let number: ObjectNumber
  let page: ObjectNumber
  let pageHeight: Double
  /// Its key in the parent tree.
  let parentKey: Int
  let link: PageMarks.PlacedLink

  /// Whether its destination is known by now.
  func isReady(_ destinations: Destinations) -> Bool {
    switch link.area.target {
    case .uri: true
    case .anchor(let anchor): destinations.contains(anchor)
    }
  }

  func write(to file: PDFFile, _ destinations: Destinations) throws {
    try file.write(number) { output in
      output.put("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect")
      output.put(link.rect, pageHeight: pageHeight)
      output.put("/P ")
      output.put(page)
      output.put("/StructParent ")
      output.put(parentKey)
      output.put("/Contents")
      output.put(text: link.area.contents)
      switch link.area.target {
      case .uri(let uri):
        output.put("/A<</S/URI/URI")
        output.put(literal: Self.ascii(uri))
        output.put(">>")
      case .anchor(let anchor):
        output.put("/Dest")
        try destinations.put(anchor, into: &output)
      }
      output.put(">>")
    }
  }

  /// The address in ASCII (RFC 3986, 2.1): what may not stand in one is percent-encoded.
  private static func ascii(_ uri: String) -> [UInt8] {
    uri.utf8.flatMap { byte -> [UInt8] in
      if byte > 32, byte < 127, !"<>\"{}|\\^`".utf8.contains(byte) { return [byte] }
      return [
        UInt8(ascii: "%"), PDFBytes.hexDigit(byte >> 4), PDFBytes.hexDigit(byte & 15),
      ]
    }
  }
}

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
