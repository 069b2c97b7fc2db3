import XMLSyntax

/// The names that metadata are written in.
extension XMLName {
  static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  static let dublinCore = "http://purl.org/dc/elements/1.1/"
  static let xmp = "http://ns.adobe.com/xap/1.0/"
  static let pdf = "http://ns.adobe.com/pdf/1.3/"
  static let pdfA = "http://www.aiim.org/pdfa/ns/id/"
  static let pdfUA = "http://www.aiim.org/pdfua/ns/id/"

  static let title = XMLName(namespace: dublinCore, local: "title")
  static let creator = XMLName(namespace: dublinCore, local: "creator")
  static let language = XMLName(namespace: dublinCore, local: "language")
  static let description = XMLName(namespace: dublinCore, local: "description")
  static let keywords = XMLName(namespace: pdf, local: "Keywords")
  static let producer = XMLName(namespace: pdf, local: "Producer")
  static let creatorTool = XMLName(namespace: xmp, local: "CreatorTool")
  static let createDate = XMLName(namespace: xmp, local: "CreateDate")
  static let modifyDate = XMLName(namespace: xmp, local: "ModifyDate")
  static let archivalPart = XMLName(namespace: pdfA, local: "part")
  static let archivalLevel = XMLName(namespace: pdfA, local: "conformance")
  static let accessibilityPart = XMLName(namespace: pdfUA, local: "part")
}
