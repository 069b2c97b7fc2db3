/// A file that travels inside the document and is what it was made from (ISO 32000-1, 7.11.4;
/// ISO 19005-3, 6.8).
package struct AssociatedFile: Sendable, Hashable {
  package var name: String
  /// As registered with IANA: `application/yaml`.
  package var mediaType: String
  /// What it is, in words for a reader's list of attachments.
  package var description: String
  package var bytes: [UInt8]

  package init(name: String, mediaType: String, description: String, bytes: [UInt8]) {
    self.name = name
    self.mediaType = mediaType
    self.description = description
    self.bytes = bytes
  }
}
