/// Why a document could not be finished. All are faults of the program, not of the data.
package enum FinishingError: Error, Equatable, CustomStringConvertible {
  /// The graphics library's stream ended in the middle of an object, or before its trailer.
  case truncatedStream(offset: Int)
  /// Bytes that are no PDF object where one must begin.
  case malformedObject(offset: Int)
  /// One `endPage` must see exactly one page object.
  case pageObjects(page: Int, found: Int)
  /// The page carries more or fewer marks than its painter lists; a rasterised page has none.
  case markCount(page: Int, drawn: Int, listed: Int)
  /// The n-th mark of a page does not carry MCID n.
  case markNumber(page: Int, expected: Int, found: Int)
  /// A mark begins inside another, or ends where none is open, or never ends.
  case markNesting(page: Int)
  /// Something is painted outside of all marks.
  case unmarkedPainting(page: Int, painter: String)
  /// Content that this writer does not let through: inline images, broken tokens.
  case unsupportedContent(page: Int, what: String)
  /// A mark, a link or a figure names an element that the structure tree has not.
  case unknownElement(page: Int, index: Int)
  /// A link or an outline entry leads to a place that no page has.
  case unknownAnchor(String)
  /// Two places have the same name.
  case duplicateAnchor(String)
  /// Two notes have the same path, which is their identifier.
  case duplicateIdentifier(String)
  /// Two attached files have the same name.
  case duplicateAttachment(String)
  /// A standard was asked for that takes no attached files but PDF/A.
  case attachmentNotAllowed(String)
  /// An object was referred to and never came.
  case missingObject(Int)
  /// Compressed bytes that do not inflate.
  case corruptStream
  /// A PDF/A file was asked for without an output intent's colour profile.
  case missingOutputProfile
  /// No memory for the compressor's tables.
  case outOfMemory

  package var description: String {
    switch self {
    case .truncatedStream(let offset): "the drawing stream ends early, at byte \(offset)"
    case .malformedObject(let offset): "no PDF object at byte \(offset) of the drawing stream"
    case .pageObjects(let page, let found): "page \(page): \(found) page objects instead of one"
    case .markCount(let page, let drawn, let listed):
      "page \(page): \(drawn) marks drawn, \(listed) listed"
    case .markNumber(let page, let expected, let found):
      "page \(page): mark \(expected) carries MCID \(found)"
    case .markNesting(let page): "page \(page): marks are not flat"
    case .unmarkedPainting(let page, let painter): "page \(page): \(painter) outside of all marks"
    case .unsupportedContent(let page, let what): "page \(page): unsupported content: \(what)"
    case .unknownElement(let page, let index): "page \(page): no structure element \(index)"
    case .unknownAnchor(let path): "no page has the anchor \(path)"
    case .duplicateAnchor(let path): "the anchor \(path) is on the pages twice"
    case .duplicateIdentifier(let path): "two notes have the path \(path)"
    case .duplicateAttachment(let name): "two attached files are called \(name)"
    case .attachmentNotAllowed(let name): "the standard does not let \(name) be attached"
    case .missingObject(let number): "object \(number) was referred to and never written"
    case .corruptStream: "a compressed stream does not inflate"
    case .missingOutputProfile: "PDF/A needs a colour profile for its output intent"
    case .outOfMemory: "no memory for the compressor"
    }
  }
}
