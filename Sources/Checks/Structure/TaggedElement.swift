/// A structure element as the file has it (ISO 32000-1, 14.7.2).
struct TaggedElement {
  enum Child {
    /// By its place in `TaggedTree.elements`.
    case element(Int)
    case mark(Mark)
    /// An annotation or a picture as a whole, by its object number, and the page that is stated.
    case object(Int, page: Int?)
    /// Nothing that could be read, or an element that has its place elsewhere.
    case nothing
  }

  /// A piece of marked content that the element claims.
  struct Mark {
    let number: Int
    /// The stated page by its place in the document; nil where none is stated, or no page.
    let page: Int?
    /// The object number of the stated page.
    let pageObject: Int?
    /// The form XObject that holds the mark, where the page itself does not.
    let form: Int?
  }

  /// 0 where it stands in its parent and not by itself.
  let object: Int
  /// As written, before the role map.
  let type: String
  /// After the role map (14.7.3).
  let standardType: String
  /// The element in whose K it was found; nil at the top.
  let parent: Int?
  /// The object number in /P.
  let statedParent: Int?
  let hasLanguage: Bool
  /// Alternative or actual text that says something.
  let hasAlternative: Bool
  var children: [Child] = []
}
