package import Diagnostics

/// The number of an element in its `StructureTree`, in document order of creation.
package struct ElementID: Hashable, Sendable {
  package let index: Int32

  package init(index: Int32) { self.index = index }
}

/// What a structure element is: the standard structure types of ISO 32000-1, 14.8.4.
package enum StructureRole: Hashable, Sendable {
  case document, part, section, division, paragraph, blockQuote, caption
  /// A list of what the document holds, and one line of it.
  case contents, contentsItem
  /// 1 to 6; given by nesting.
  case heading(Int)
  case list, listItem, label, listBody
  case table, tableHead, tableBody, tableRow, tableHeader, tableCell
  case figure, note, reference, link, span
  /// A fragment of a computer's language.
  case code
}

/// What an element says of itself beyond its role.
package struct StructureAttributes: Hashable, Sendable {
  /// Which cells a header cell speaks for (ISO 32000-1, table 349).
  package enum Scope: String, Hashable, Sendable {
    case row = "Row"
    case column = "Column"
    case both = "Both"
  }

  package var scope: Scope?
  package var columnSpan = 1
  package var rowSpan = 1
  /// The header cells that speak for a cell, where their scope does not tell: in tables with cells
  /// that span, or with heads in their midst (ISO 32000-1, table 349).
  package var headers: [ElementID] = []
  /// How a list's labels look: `Decimal`, `Disc`, `None` … (ISO 32000-1, table 347).
  package var listNumbering: String?

  package init() {}
}

/// One element of the document's meaning.
///
/// A long table has four for each of its rows: what few have stands behind a pointer.
package struct StructureElement: Sendable {
  /// A path that stays the same in every round and edition: `areas/row[sk]/description`.
  package let path: String
  package fileprivate(set) var children: [ElementID] = []
  private let details: Details?
  /// Its place in the data; nil for what the template made.
  package let span: SourceSpan?
  package let parent: ElementID?
  package fileprivate(set) var role: StructureRole

  fileprivate init(
    _ role: StructureRole, path: String, parent: ElementID?, _ properties: StructureProperties
  ) {
    self.role = role
    self.path = path
    self.parent = parent
    span = properties.span
    details = Details(properties)
  }

  private final class Details: Sendable {
    let language: LanguageTag?
    let alternative: String?
    let actualText: String?
    let attributes: StructureAttributes

    /// Nil where nothing is said.
    init?(_ properties: StructureProperties) {
      language = properties.language
      alternative = properties.alternative
      actualText = properties.actualText
      attributes = properties.attributes
      if language == nil, alternative == nil, actualText == nil,
        attributes == StructureAttributes()
      {
        return nil
      }
    }
  }

  /// Only where it differs from the parent's.
  package var language: LanguageTag? { details?.language }
  /// What stands for a figure when it is read aloud.
  package var alternative: String? { details?.alternative }
  /// What a mark (an icon) stands for, as exact text.
  package var actualText: String? { details?.actualText }
  package var attributes: StructureAttributes { details?.attributes ?? StructureAttributes() }
}

/// The meaning of a document as a tree, built in reading order before layout and independent of it.
///
/// Frame items carry an `ElementID` and nothing else of it. Every page height gives the same tree.
package struct StructureTree: Sendable {
  package private(set) var elements: [StructureElement] = []

  package init() {}

  package static let root = ElementID(index: 0)

  package subscript(id: ElementID) -> StructureElement { elements[Int(id.index)] }

  /// Adds an element as the last child of `parent`; the first one added is the root and has none.
  package mutating func add(
    _ role: StructureRole, path: String, to parent: ElementID?,
    _ properties: StructureProperties = StructureProperties()
  ) -> ElementID {
    let id = ElementID(index: Int32(clamping: elements.count))
    elements.append(StructureElement(role, path: path, parent: parent, properties))
    if let parent { elements[Int(parent.index)].children.append(id) }
    return id
  }

  /// Gives an element another role.
  package mutating func change(_ id: ElementID, to role: StructureRole) {
    guard elements.indices.contains(Int(id.index)) else { return }
    elements[Int(id.index)].role = role
  }
}

/// What may be given with a new element; every part is optional.
package struct StructureProperties: Sendable {
  package var language: LanguageTag?
  package var alternative: String?
  package var actualText: String?
  package var attributes = StructureAttributes()
  package var span: SourceSpan?

  package init(
    language: LanguageTag? = nil, alternative: String? = nil, actualText: String? = nil,
    attributes: StructureAttributes = StructureAttributes(), span: SourceSpan? = nil
  ) {
    self.language = language
    self.alternative = alternative
    self.actualText = actualText
    self.attributes = attributes
    self.span = span
  }
}
