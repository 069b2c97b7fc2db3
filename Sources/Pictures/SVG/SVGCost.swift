/// An element of a drawing, as far as its cost hangs on it.
struct SVGElement {
  let id: String?
  /// Its place among the elements; nil for the outermost.
  let parent: Int?
  let line: Int
  /// In eighths of an element.
  var cost: Int
  /// The ids that it draws, too.
  var draws: [String] = []
  /// How many corners its line has, at most.
  var corners = 0
}

/// What drawing a file costs, found before it is drawn: what is used often counts as often, so that
/// little text cannot make much work.
struct SVGCost {
  /// Twenty-five thousand elements: a second, and a hundred megabytes.
  static let limit = 200_000
  /// How deeply elements may draw one another.
  private static let depthLimit = 300

  private var elements: [SVGElement]
  private let markers: Set<String>
  private var children: [[Int]]
  private var places: [String: Int] = [:]
  private var costs: [Int?]
  private var isOpen: [Bool]

  /// - Parameter markers: the ids of what may be drawn at each corner.
  init(_ elements: [SVGElement], markers: Set<String>) {
    self.elements = elements
    self.markers = markers
    children = Array(repeating: [], count: elements.count)
    costs = Array(repeating: nil, count: elements.count)
    isOpen = Array(repeating: false, count: elements.count)
    for (index, element) in elements.enumerated() {
      if let parent = element.parent { children[parent].append(index) }
      if let id = element.id, places[id] == nil { places[id] = index }
    }
  }

  func check() throws(PictureFault) {
    guard !elements.isEmpty else { return }
    var cost = self
    try cost.addMarkers()
    let sum = try cost.cost(of: 0, depth: 0)
    guard sum <= Self.limit else { throw .svg(.tooLarge, line: elements[0].line) }
  }

  /// Which line has which markers hangs on all of style, so each corner is taken to have all.
  private mutating func addMarkers() throws(PictureFault) {
    guard !markers.isEmpty else { return }
    var alone = self
    var sum = 0
    for id in markers.sorted() {
      guard let place = places[id] else { continue }
      sum = min(sum + (try alone.cost(of: place, depth: 0)), Self.limit * 10)
    }
    for index in elements.indices where elements[index].corners > 0 {
      elements[index].cost += min(elements[index].corners * sum, Self.limit * 10)
    }
  }

  private mutating func cost(of index: Int, depth: Int) throws(PictureFault) -> Int {
    if let known = costs[index] { return known }
    let element = elements[index]
    guard !isOpen[index] else {
      throw .svg(.form("an element that draws itself"), line: element.line)
    }
    guard depth < Self.depthLimit else { throw .svg(.tooLarge, line: element.line) }
    isOpen[index] = true
    defer { isOpen[index] = false }
    var sum = element.cost
    for child in children[index] { sum += try cost(of: child, depth: depth + 1) }
    for id in element.draws {
      guard let place = places[id] else { continue }
      sum += try cost(of: place, depth: depth + 1)
    }
    // So that no sum can run over.
    costs[index] = min(sum, Self.limit * 10)
    return min(sum, Self.limit * 10)
  }
}
