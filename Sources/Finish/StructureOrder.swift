import Frames

/// What of a structure tree is written, and in which order each element's content comes.
///
/// An element without content of its own or below it is left out, but for the cells of a row, which
/// must be as many in every row.
struct StructureOrder {
  /// A part of an element's content: a mark of the document, or a child.
  enum Part: Equatable {
    case mark(Int)
    case child(ElementID)
  }

  private static let never = Int32.max

  private let tree: StructureTree
  private let starts: [Int32]
  private let order: [Int32]
  /// The first mark in each element or below it.
  private var first: [Int32]
  private var kept: [Bool]

  init(tree: StructureTree, content: ContentMap) {
    self.tree = tree
    let count = tree.elements.count
    (starts, order) = content.byElement(count: count)
    first = [Int32](repeating: Self.never, count: count)
    kept = [Bool](repeating: false, count: count)
    for link in content.links { kept[Int(link.element.index)] = true }
    // Children come after their parents, so going backward every subtree is known in time.
    for index in stride(from: count - 1, through: 0, by: -1) { settle(index) }
    for index in 0..<count { keepCells(index) }
    if count > 0 { kept[0] = true }
  }

  private mutating func settle(_ index: Int) {
    if starts[index] < starts[index + 1] {
      first[index] = min(first[index], order[Int(starts[index])])
    }
    if first[index] != Self.never { kept[index] = true }
    guard let parent = tree.elements[index].parent.map({ Int($0.index) }) else { return }
    first[parent] = min(first[parent], first[index])
    if kept[index] { kept[parent] = true }
  }

  private mutating func keepCells(_ index: Int) {
    switch tree.elements[index].role {
    case .tableCell, .tableHeader:
      if let parent = tree.elements[index].parent, kept[Int(parent.index)] { kept[index] = true }
    default: return
    }
  }

  func isKept(_ index: Int) -> Bool { kept[index] }

  /// The element's own marks, in drawing order.
  func marks(of index: Int) -> ArraySlice<Int32> {
    order[Int(starts[index])..<Int(starts[index + 1])]
  }

  /// The element's content in reading order: children as in the tree, its own marks between them
  /// where they were drawn.
  ///
  /// A child that is drawn elsewhere (a note at the foot of the page) must not draw the text behind
  /// it along: it counts at the place of what follows it, and a note at that of its reference.
  func parts(of index: Int) -> [Part] {
    let own = marks(of: index)
    let children = tree.elements[index].children.filter { kept[Int($0.index)] }
    guard !children.isEmpty else { return own.map { .mark(Int($0)) } }
    let places = places(of: children)
    var parts: [Part] = []
    parts.reserveCapacity(own.count + children.count)
    var rest = own
    for (child, place) in zip(children, places) {
      while let mark = rest.first, mark < place {
        parts.append(.mark(Int(mark)))
        rest.removeFirst()
      }
      parts.append(.child(child))
    }
    return parts + rest.map { .mark(Int($0)) }
  }

  private func places(of children: [ElementID]) -> [Int32] {
    var following = Self.never
    var places: [Int32] = []
    for (index, child) in children.enumerated().reversed() {
      if tree[child].role == .note, index > 0 {
        places.append(-1)
      } else {
        following = min(following, first[Int(child.index)])
        places.append(following)
      }
    }
    return places.reversed()
  }
}
