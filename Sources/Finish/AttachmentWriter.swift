import Frames
import PDFSyntax

/// Writes associated files with their specifications, and says them in the catalog.
struct AttachmentWriter {
  /// A written file: the key of its name in the name tree, and its specification.
  struct Attachment {
    let key: [UInt8]
    let specification: ObjectNumber
  }

  let file: PDFFile
  /// When the files were last changed: there is no clock to ask, so the document's own date.
  let date: DocumentDate

  /// In the order in which they were given.
  func write(_ files: [AssociatedFile]) throws -> [Attachment] {
    // All keys in one encoding, or readers that compare characters find another order than ours.
    let isWide = !files.allSatisfy { PDFBytes.isPrintable($0.name) }
    var attachments: [Attachment] = []
    for file in files {
      let key = isWide ? PDFBytes.wideString(file.name) : Array(file.name.utf8)
      guard !attachments.contains(where: { $0.key == key }) else {
        throw FinishingError.duplicateAttachment(file.name)
      }
      attachments.append(Attachment(key: key, specification: try write(file)))
    }
    return attachments
  }

  private func write(_ attachment: AssociatedFile) throws -> ObjectNumber {
    let stream = try writeData(of: attachment)
    return try file.write { output in
      output.put("<</Type/Filespec/F")
      output.put(text: attachment.name)
      output.put("/UF")
      output.put(text: attachment.name)
      output.put("/Desc")
      output.put(text: attachment.description)
      output.put("/AFRelationship/Source/EF<<")
      output.put("/F", stream)
      output.put("/UF", stream)
      output.put(">>>>")
    }
  }

  private func writeData(of attachment: AssociatedFile) throws -> ObjectNumber {
    let number = file.reserve()
    var entries = PDFBytes()
    entries.put("/Type/EmbeddedFile/Subtype")
    entries.put(name: attachment.mediaType)
    entries.put("/Params<</Size ")
    entries.put(attachment.bytes.count)
    entries.put("/CheckSum")
    entries.put(hexString: MD5.digest(attachment.bytes))
    entries.put("/ModDate")
    entries.put(text: date.pdfDate)
    entries.put(">>")
    let compressed = file.deflate.compress(attachment.bytes)
    // See `Deflate.compress`: nothing may be added to a file that must come back as it was.
    if compressed.last == 13, attachment.bytes.last != 13 {
      try file.write(number, stream: attachment.bytes[...], entries: entries)
    } else {
      entries.put("/Filter/FlateDecode")
      try file.write(number, stream: compressed[...], entries: entries)
    }
    return number
  }

  /// The catalog's entries: associated with the document as a whole, and found by name.
  static func put(_ attachments: [Attachment], into output: inout PDFBytes) {
    guard !attachments.isEmpty else { return }
    output.put("/AF[")
    for attachment in attachments {
      output.put(attachment.specification)
      output.put(" ")
    }
    output.put("]/Names<</EmbeddedFiles<</Names[")
    for attachment in attachments.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      output.put(literal: attachment.key)
      output.put(attachment.specification)
    }
    output.put("]>>>>")
  }
}
