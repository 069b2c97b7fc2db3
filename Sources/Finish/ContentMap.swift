import Frames

/// Where each structure element has its content: the marks of all pages, in compact arrays.
///
/// A mark is known by its number in the document; marks of artifacts are not counted.
struct ContentMap {
  /// A link annotation and the element that owns it.
  struct Link {
    let element: ElementID
    let annotation: ObjectNumber
    let page: Int
  }

  /// What a key of the parent tree stands for.
  enum Parent {
    case page(Int)
    case link(Int)
  }

  /// The element of each mark.
  private(set) var elements: [Int32] = []
  /// The first mark of each page, and one more than the last.
  private(set) var pageStarts: [Int32] = [0]
  private(set) var links: [Link] = []
  /// By key of the parent tree (ISO 32000-1, 14.7.4.4).
  private(set) var parents: [Parent] = []

  /// Takes a page's marks and returns the page's key in the parent tree.
  mutating func addPage(_ marks: [ElementID]) -> Int {
    for element in marks { elements.append(element.index) }
    pageStarts.append(Int32(clamping: elements.count))
    parents.append(.page(pageStarts.count - 2))
    return parents.count - 1
  }

  /// Takes a link annotation and returns its key in the parent tree.
  mutating func add(_ link: Link) -> Int {
    links.append(link)
    parents.append(.link(links.count - 1))
    return parents.count - 1
  }

  func marks(ofPage page: Int) -> Range<Int> { Int(pageStarts[page])..<Int(pageStarts[page + 1]) }

  /// The page of a mark.
  func page(of mark: Int) -> Int {
    var low = 0
    var high = pageStarts.count - 2
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(pageStarts[middle]) <= mark { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The marks of all elements, element by element and each in drawing order: those of element `e`
  /// are `order[starts[e]..<starts[e + 1]]`.
  func byElement(count: Int) -> (starts: [Int32], order: [Int32]) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for element in elements { starts[Int(element) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    var order = [Int32](repeating: 0, count: elements.count)
    for (mark, element) in elements.enumerated() {
      order[Int(next[Int(element)])] = Int32(truncatingIfNeeded: mark)
      next[Int(element)] += 1
    }
    return (starts, order)
  }
}
