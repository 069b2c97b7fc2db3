package import Frames

/// The pages on which anchors came to stand.
package struct AnchorPages: Sendable {
  /// The label of each page, and its anchors in reading order.
  private var pages: [(label: String, anchors: [String])] = []
  /// By the anchor's path, the first page that has it.
  private var indices: [String: Int] = [:]

  package init() {}

  /// Whether no page was made yet.
  package var isEmpty: Bool { pages.isEmpty }

  /// The printed number of the page; nil for an anchor that is nowhere.
  package subscript(anchor: AnchorID) -> String? { page(of: anchor).map { pages[$0].label } }

  /// The page's index, from 0; nil for an anchor that is nowhere.
  package func page(of anchor: AnchorID) -> Int? { indices[anchor.path] }

  /// The anchors of a page in reading order, by their paths, those without that go on from another.
  package func anchors(onPage index: Int) -> [String] {
    pages.indices.contains(index) ? pages[index].anchors : []
  }

  mutating func begin(_ place: PagePlace) { pages.append((place.label, [])) }

  /// Notes the anchors of a piece of the page begun last.
  mutating func note(_ frame: Frame) {
    guard let last = pages.indices.last else { return }
    for placed in frame.items {
      switch placed.item {
      case .anchor(let id):
        guard indices[id.path] == nil else { continue }
        indices[id.path] = last
        pages[last].anchors.append(id.path)
      case .group(let group): note(group.frame)
      default: continue
      }
    }
  }
}
