/// A place in a finished document: the file by the name it was given, and as much as is known of the
/// page, the PDF object and the way through the structure tree.
package struct DocumentPlace: Sendable, Equatable {
  package let file: String
  /// Counted from 1.
  package let page: Int?
  package let object: Int?
  /// `Document/Sect[2]/Table/TR[3]`: structure types; a number where siblings share the type.
  package let path: String?

  package init(file: String, page: Int? = nil, object: Int? = nil, path: String? = nil) {
    self.file = file
    self.page = page
    self.object = object
    self.path = path
  }

  /// `briefing.pdf: page 2, object 45, Document/Sect[2]`
  package var description: String {
    let parts = [page.map { "page \($0)" }, object.map { "object \($0)" }, path].compactMap(\.self)
    return parts.isEmpty ? file : "\(file): " + parts.joined(separator: ", ")
  }
}
