import Diagnostics
package import Frames

/// What the file says about itself, in its Info dictionary and in XMP, from the same values.
struct Metadata {
  let properties: DocumentProperties
  let conformance: Conformance

  func putInformation(into output: inout PDFBytes) {
    output.put("<</Title")
    output.put(text: properties.title)
    put("/Author", properties.author, into: &output)
    put("/Subject", properties.subject, into: &output)
    put("/Keywords", keywords, into: &output)
    output.put("/Creator")
    output.put(text: properties.creator)
    output.put("/Producer")
    output.put(text: properties.creator)
    for key in ["/CreationDate", "/ModDate"] {
      output.put(key)
      output.put(text: properties.date.pdfDate)
    }
    output.put(">>")
  }

  private func put(_ key: StaticString, _ value: String?, into output: inout PDFBytes) {
    guard let value else { return }
    output.put(key)
    output.put(text: value)
  }

  private var keywords: String? {
    properties.keywords.isEmpty ? nil : properties.keywords.joined(separator: ", ")
  }

  /// The XMP packet (ISO 16684-1), read-only and without padding.
  func packet() -> PDFBytes {
    var xml = PDFBytes()
    xml.put("<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
    xml.put("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
    xml.put("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
    xml.put("<rdf:Description rdf:about=\"\"")
    xml.put(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
    xml.put(" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"")
    xml.put(" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n")
    putDublinCore(into: &xml)
    put("pdf:Producer", properties.creator, into: &xml)
    if let keywords { put("pdf:Keywords", keywords, into: &xml) }
    put("xmp:CreatorTool", properties.creator, into: &xml)
    put("xmp:CreateDate", properties.date.isoDate, into: &xml)
    put("xmp:ModifyDate", properties.date.isoDate, into: &xml)
    put("xmp:MetadataDate", properties.date.isoDate, into: &xml)
    xml.put("</rdf:Description>\n")
    conformance.putIdentification(into: &xml)
    xml.put("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>")
    return xml
  }

  private func putDublinCore(into xml: inout PDFBytes) {
    xml.put("<dc:format>application/pdf</dc:format>\n")
    putAlternatives("dc:title", properties.title, into: &xml)
    if let subject = properties.subject { putAlternatives("dc:description", subject, into: &xml) }
    if let author = properties.author { putList("dc:creator", "rdf:Seq", [author], into: &xml) }
    if !properties.keywords.isEmpty {
      putList("dc:subject", "rdf:Bag", properties.keywords, into: &xml)
    }
    putList("dc:language", "rdf:Bag", [properties.language.description], into: &xml)
  }

  private func put(_ name: StaticString, _ value: String, into xml: inout PDFBytes) {
    putTag("<", name, into: &xml)
    xml.put(xmlText: value)
    putTag("</", name, into: &xml)
    xml.put("\n")
  }

  private func putTag(_ open: StaticString, _ name: StaticString, into xml: inout PDFBytes) {
    xml.put(open)
    xml.put(name)
    xml.put(">")
  }

  private func putAlternatives(_ name: StaticString, _ value: String, into xml: inout PDFBytes) {
    putTag("<", name, into: &xml)
    xml.put("<rdf:Alt><rdf:li xml:lang=\"x-default\">")
    xml.put(xmlText: value)
    xml.put("</rdf:li></rdf:Alt>")
    putTag("</", name, into: &xml)
    xml.put("\n")
  }

  private func putList(
    _ name: StaticString, _ kind: StaticString, _ values: [String], into xml: inout PDFBytes
  ) {
    putTag("<", name, into: &xml)
    putTag("<", kind, into: &xml)
    for value in values {
      xml.put("<rdf:li>")
      xml.put(xmlText: value)
      xml.put("</rdf:li>")
    }
    putTag("</", kind, into: &xml)
    putTag("</", name, into: &xml)
    xml.put("\n")
  }
}

extension PDFBytes {
  /// Character data of XML 1.0; control characters, which it cannot hold, become spaces.
  fileprivate mutating func put(xmlText text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): put("&amp;")
      case UInt8(ascii: "<"): put("&lt;")
      case UInt8(ascii: ">"): put("&gt;")
      case 0..<32: put(" ")
      default: put(byte)
      }
    }
  }
}

extension DocumentDate {
  /// ISO 32000-1, 7.9.4.
  var pdfDate: String {
    "D:\(Self.padded(year, 4))\(two(month))\(two(day))\(two(hour))\(two(minute))\(two(second))"
      + "\(sign)\(two(offset.magnitude / 60))'\(two(offset.magnitude % 60))'"
  }

  /// ISO 8601, as XMP wants it.
  package var isoDate: String {
    "\(Self.padded(year, 4))-\(two(month))-\(two(day))T\(two(hour)):\(two(minute)):\(two(second))"
      + "\(sign)\(two(offset.magnitude / 60)):\(two(offset.magnitude % 60))"
  }

  private var sign: String { offset < 0 ? "-" : "+" }

  private func two(_ value: some BinaryInteger) -> String { Self.padded(value, 2) }

  private static func padded(_ value: some BinaryInteger, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
