/// Whether pages and forms have the right keys of the parent tree (ISO 32000-1, 14.7.4.4).
///
/// Where one has a wrong key, each of its marks seems to belong to a wrong element. The key is told
/// then, and what stands under it is not asked for.
struct ParentKeys {
  enum Fault: Equatable {
    case missing
    /// The parent tree has no entry of marks under it.
    case unknown(Int)
    /// It is another's, whose marks the entry is for.
    case shared(Int, with: Claims.Surface)
    /// The entry is for none of the elements that claim the content.
    case foreign(Int)
  }

  /// The parent tree has no entry at all.
  let isAbsent: Bool
  private(set) var faults: [Claims.Surface: Fault] = [:]
  private let keys: [Claims.Surface: Int]

  /// What the claims on one page or form and the entry under its key say of each other.
  private struct Votes {
    var agreed = 0
    var disagreed = 0
    var claimers: Set<Int> = []
    var owners: Set<Int> = []
  }

  init(tree: TaggedTree, parents: ParentTree, pages: PageList, painted: PaintedDocument) {
    isAbsent = parents.entries.isEmpty
    keys = Self.keys(pages, painted)
    guard !isAbsent else { return }
    let votes = votes(tree, parents, painted)
    var rightful: [Int: Claims.Surface] = [:]
    for (surface, vote) in votes where vote.agreed > 0 {
      if let key = keys[surface] { rightful[key] = surface }
    }
    for (surface, vote) in votes {
      faults[surface] = fault(of: surface, vote, parents, rightful)
    }
  }

  /// The key to rely on; nil where there is none.
  func key(of surface: Claims.Surface) -> Int? {
    faults[surface] == nil && !isAbsent ? keys[surface] : nil
  }

  private func fault(
    of surface: Claims.Surface, _ vote: Votes, _ parents: ParentTree,
    _ rightful: [Int: Claims.Surface]
  ) -> Fault? {
    guard let key = keys[surface] else { return .missing }
    guard case .marks? = parents.entries[key] else { return .unknown(key) }
    guard vote.agreed == 0 else { return nil }
    if let other = rightful[key] { return .shared(key, with: other) }
    // One claim alone may be the one that is wrong.
    return vote.disagreed > 1 && vote.owners.isDisjoint(with: vote.claimers) ? .foreign(key) : nil
  }

  private func votes(
    _ tree: TaggedTree, _ parents: ParentTree, _ painted: PaintedDocument
  ) -> [Claims.Surface: Votes] {
    var votes: [Claims.Surface: Votes] = [:]
    for element in tree.elements {
      for case .mark(let mark) in element.children {
        guard let piece = Claims.piece(mark), Claims.exists(piece, painted) else { continue }
        let owner = parents.element(ofMark: piece.number, key: keys[piece.surface])
        if owner == element.object {
          votes[piece.surface, default: Votes()].agreed += 1
        } else {
          votes[piece.surface, default: Votes()].disagreed += 1
          votes[piece.surface]?.claimers.insert(element.object)
          if let owner { votes[piece.surface]?.owners.insert(owner) }
        }
      }
    }
    return votes
  }

  private static func keys(
    _ pages: PageList, _ painted: PaintedDocument
  ) -> [Claims.Surface: Int] {
    var keys: [Claims.Surface: Int] = [:]
    for (index, page) in pages.pages.enumerated() { keys[.page(index)] = page.parentKey }
    for form in painted.forms { keys[.form(form.object)] = form.parentKey }
    return keys
  }
}
