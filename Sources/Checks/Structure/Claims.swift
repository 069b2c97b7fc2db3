/// Which elements claim which pieces of content, and how that agrees with the content itself.
///
/// One wrong entry shows in several places; it is told once, where its cause is.
struct Claims {
  /// A piece of marked content: an MCID of a page or of a form XObject.
  struct Piece: Hashable {
    let surface: Surface
    let number: Int
  }

  enum Surface: Hashable {
    /// From 0.
    case page(Int)
    /// By its object number.
    case form(Int)
  }

  /// An element that states another page than the one that holds its content.
  struct Misplaced {
    let element: Int
    let number: Int
    /// Nil where no page is stated.
    let stated: Int?
    let actual: Int
  }

  struct Missing {
    let element: Int
    let piece: Piece
    /// The object number of the stated page, where the document has no such page.
    let unlistedPage: Int?
  }

  /// The elements of each piece, in reading order.
  private(set) var claimers: [Piece: [Int]] = [:]
  private(set) var misplaced: [Misplaced] = []
  /// Claims on content that no page has.
  private(set) var missing: [Missing] = []
  /// Where one claim finds no mark and one mark has no claim, both are one fault: the mark's number.
  private(set) var renumbered: [Surface: Int] = [:]

  init(
    tree: TaggedTree, parents: ParentTree, keys: ParentKeys, pages: PageList,
    painted: PaintedDocument
  ) {
    let places = Self.places(parents, keys, pages)
    var open: [(element: Int, mark: TaggedElement.Mark)] = []
    for (index, element) in tree.elements.enumerated() {
      for case .mark(let mark) in element.children {
        guard let piece = Self.piece(mark), Self.exists(piece, painted) else {
          open.append((index, mark))
          continue
        }
        let owner = parents.element(ofMark: piece.number, key: keys.key(of: piece.surface))
        if owner == nil || owner == element.object {
          claimers[piece, default: []].append(index)
        } else {
          open.append((index, mark))
        }
      }
    }
    for (index, mark) in open {
      settle(index, mark, object: tree.elements[index].object, places, painted)
    }
    pairUp(painted)
  }

  private mutating func pairUp(_ painted: PaintedDocument) {
    var counts: [Surface: Int] = [:]
    for missing in missing { counts[missing.piece.surface, default: 0] += 1 }
    for (surface, count) in counts where count == 1 {
      let marks = Self.content(of: surface, painted)?.marks.keys.filter { number in
        claimers[Piece(surface: surface, number: number)] == nil
      }
      if let marks, marks.count == 1 { renumbered[surface] = marks[0] }
    }
  }

  /// Settles a claim that the parent tree does not support: it is on another page where only that
  /// page's entry leads back to the element, else it stands as it is written.
  private mutating func settle(
    _ element: Int, _ mark: TaggedElement.Mark, object: Int, _ places: [Owned: [Int]],
    _ painted: PaintedDocument
  ) {
    let elsewhere = (places[Owned(element: object, number: mark.number)] ?? []).first { page in
      let piece = Piece(surface: .page(page), number: mark.number)
      return page != mark.page && claimers[piece] == nil && Self.exists(piece, painted)
    }
    if mark.form == nil, let page = elsewhere {
      claimers[Piece(surface: .page(page), number: mark.number), default: []].append(element)
      misplaced.append(
        Misplaced(element: element, number: mark.number, stated: mark.page, actual: page))
    } else if let piece = Self.piece(mark), Self.exists(piece, painted) {
      claimers[piece, default: []].append(element)
    } else {
      let piece = Self.piece(mark) ?? Piece(surface: .page(-1), number: mark.number)
      missing.append(
        Missing(
          element: element, piece: piece, unlistedPage: mark.page == nil ? mark.pageObject : nil))
    }
  }

  /// An element's object number and an MCID of its own.
  private struct Owned: Hashable {
    let element: Int
    let number: Int
  }

  /// The pages whose entries in the parent tree give an element an MCID.
  private static func places(
    _ parents: ParentTree, _ keys: ParentKeys, _ pages: PageList
  ) -> [Owned: [Int]] {
    var places: [Owned: [Int]] = [:]
    for index in pages.pages.indices {
      guard let key = keys.key(of: .page(index)), case .marks(let marks)? = parents.entries[key]
      else {
        continue
      }
      for (number, value) in marks.enumerated() {
        guard let object = value.reference?.number else { continue }
        places[Owned(element: object, number: number), default: []].append(index)
      }
    }
    return places
  }

  static func piece(_ mark: TaggedElement.Mark) -> Piece? {
    if let form = mark.form { return Piece(surface: .form(form), number: mark.number) }
    return mark.page.map { Piece(surface: .page($0), number: mark.number) }
  }

  static func exists(_ piece: Piece, _ painted: PaintedDocument) -> Bool {
    content(of: piece.surface, painted)?.marks[piece.number] != nil
  }

  private static func content(
    of surface: Surface, _ painted: PaintedDocument
  ) -> PaintedContent? {
    switch surface {
    case .page(let page): painted.pages.indices.contains(page) ? painted.pages[page] : nil
    case .form(let form): painted.form(form)?.content
    }
  }
}
