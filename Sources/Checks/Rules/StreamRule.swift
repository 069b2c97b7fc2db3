/// What is packed is what it was when it was packed (RFC 1950, 2.2): pages, fonts and so on are
/// looked at where they are read, the streams that hold other objects here.
enum StreamRule: Rule {
  static func check(_ document: FinishedDocument, _ findings: Findings) throws(PDFFailure) {
    for id in document.reader.objectStreams {
      let value = PDFValue.reference(id)
      guard try document.reader.dictionary(value)?["Type"]?.name == "ObjStm" else { continue }
      // The reader notes a checksum that differs; it is told with all other damage.
      _ = try document.reader.streamData(value)
    }
  }
}
