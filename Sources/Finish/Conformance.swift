/// The standards that a file claims to follow.
package struct Conformance: Sendable, Hashable {
  /// Levels of PDF/A (ISO 19005).
  package enum Archival: Sendable, Hashable {
    /// PDF/A-2a.
    case a2a
    /// PDF/A-3a: may carry files of any kind.
    case a3a

    fileprivate var part: Int {
      switch self {
      case .a2a: 2
      case .a3a: 3
      }
    }
  }

  /// PDF/UA-1 (ISO 14289-1).
  package var isAccessible: Bool
  package var archival: Archival?

  package init(isAccessible: Bool, archival: Archival? = nil) {
    self.isAccessible = isAccessible
    self.archival = archival
  }

  package static let none = Conformance(isAccessible: false)
  package static let accessible = Conformance(isAccessible: true)
}

extension Conformance {
  /// The identification schemas; PDF/A must be told of PDF/UA's (ISO 19005-2, 6.6.2.3).
  func putIdentification(into xml: inout PDFBytes) {
    if isAccessible {
      xml.put("<rdf:Description rdf:about=\"\"")
      xml.put(" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">")
      xml.put("<pdfuaid:part>1</pdfuaid:part></rdf:Description>\n")
    }
    guard let archival else { return }
    xml.put("<rdf:Description rdf:about=\"\"")
    xml.put(" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"><pdfaid:part>")
    xml.put(archival.part)
    xml.put("</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>\n")
    if isAccessible { Self.putExtensionSchema(into: &xml) }
  }

  private static func putExtensionSchema(into xml: inout PDFBytes) {
    xml.put("<rdf:Description rdf:about=\"\"")
    xml.put(" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"")
    xml.put(" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"")
    xml.put(" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">")
    xml.put("<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">")
    xml.put("<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>")
    xml.put("<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/")
    xml.put("</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>")
    xml.put("<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">")
    xml.put("<pdfaProperty:name>part</pdfaProperty:name>")
    xml.put("<pdfaProperty:valueType>Integer</pdfaProperty:valueType>")
    xml.put("<pdfaProperty:category>internal</pdfaProperty:category>")
    xml.put("<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>")
    xml.put("</rdf:li></rdf:Seq></pdfaSchema:property>")
    xml.put("</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n")
  }
}
