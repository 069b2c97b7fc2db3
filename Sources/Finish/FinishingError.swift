/// Why a document could not be finished. All are faults of the program, not of the data.
package enum FinishingError: Error, Equatable, CustomStringConvertible {
  /// The graphics library's stream ended in the middle of an object, or before its trailer.
  case truncatedStream(offset: Int)
  /// Bytes that are no PDF object where one must begin.
  case malformedObject(offset: Int)
  /// A page must bring as many sheets as its painter lists.
  case sheetCount(page: Int, drawn: Int, listed: Int)
  /// A sheet must show each glyph that its painter lists, in a font.
  case glyphCount(page: Int, drawn: Int, listed: Int)
  /// Content of a sheet that this writer does not let through: inline images, broken tokens.
  case unsupportedContent(page: Int, what: String)
  /// A page shows a glyph that was on no sheet.
  case unknownGlyph(face: Int, glyph: Int)
  /// A page shows more pictures than its sheet lists, or one that was never drawn.
  case missingPicture(Int)
  /// Layout left a place for text unfilled.
  case unfilledSlot(String)
  /// A mark, a link or a figure names an element that the structure tree has not.
  case unknownElement(Int)
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
    case .sheetCount(let page, let drawn, let listed):
      "page \(page): \(drawn) sheets drawn, \(listed) listed"
    case .glyphCount(let page, let drawn, let listed):
      "page \(page): \(drawn) glyphs drawn, \(listed) listed"
    case .unsupportedContent(let page, let what): "page \(page): unsupported content: \(what)"
    case .unknownGlyph(let face, let glyph): "glyph \(glyph) of face \(face) is on no sheet"
    case .missingPicture(let number): "picture \(number) is on no sheet"
    case .unfilledSlot(let id): "nothing stands in the place of \(id)"
    case .unknownElement(let index): "no structure element \(index)"
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
