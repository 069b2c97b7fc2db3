/// The figure that each structure element is or lies in.
package struct FigureMap {
  private var figures: [Int32] = []

  package init(_ structure: StructureTree) {
    figures.reserveCapacity(structure.elements.count)
    for (index, element) in structure.elements.enumerated() {
      let own = element.role == .figure ? Int32(clamping: index) : -1
      // A figure in a figure belongs to the outer one too, but only the inner has the ink.
      let outer = element.parent.map { figures[Int($0.index)] } ?? -1
      figures.append(own >= 0 ? own : outer)
    }
  }

  package subscript(element: ElementID) -> ElementID? {
    guard figures.indices.contains(Int(element.index)) else { return nil }
    let figure = figures[Int(element.index)]
    return figure < 0 ? nil : ElementID(index: figure)
  }
}
