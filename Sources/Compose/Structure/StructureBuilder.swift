import Diagnostics
package import Frames

/// Where components and blocks add to the document's structure tree, in reading order.
///
/// Paths are made of the parent's path and a name, numbered where a parent has several of one name,
/// so that they stay the same in every round.
package final class StructureBuilder {
  package private(set) var tree = StructureTree()
  private var used: [String: Int] = [:]

  package init() {}

  /// - Parameter name: the last part of the path: `description`, `row[sk]`.
  package func add(
    _ role: StructureRole, _ name: String, to parent: ElementID?,
    _ properties: StructureProperties = StructureProperties()
  ) -> ElementID {
    let path = unique(parent.map { tree[$0].path + "/" + name } ?? name)
    return tree.add(role, path: path, to: parent, properties)
  }

  /// Makes another role of an element's that was made before what it is was known.
  func change(_ element: ElementID, to role: StructureRole) { tree.change(element, to: role) }

  /// The anchor by which links lead to an element.
  package func anchor(of element: ElementID) -> AnchorID { AnchorID(tree[element].path) }

  private func unique(_ path: String) -> String {
    let count = used[path, default: 0]
    used[path] = count + 1
    return count == 0 ? path : "\(path)[\(count + 1)]"
  }
}
