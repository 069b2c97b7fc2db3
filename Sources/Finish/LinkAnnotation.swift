import Frames

/// A link annotation that waits for its number, or for its destination (12.5.6.5).
struct LinkAnnotation {
  let number: ObjectNumber
  let page: ObjectNumber
  let pageHeight: Double
  /// Its key in the parent tree.
  let parentKey: Int
  let link: PageMarks.PlacedLink

  /// Whether its destination is known by now.
  func isReady(_ destinations: Destinations) -> Bool {
    switch link.area.target {
    case .uri: true
    case .anchor(let anchor): destinations.contains(anchor)
    }
  }

  func write(to file: PDFFile, _ destinations: Destinations) throws {
    try file.write(number) { output in
      output.put("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect")
      output.put(link.rect, pageHeight: pageHeight)
      output.put("/P ")
      output.put(page)
      output.put("/StructParent ")
      output.put(parentKey)
      output.put("/Contents")
      output.put(text: link.area.contents)
      switch link.area.target {
      case .uri(let uri):
        output.put("/A<</S/URI/URI")
        output.put(literal: Self.ascii(uri))
        output.put(">>")
      case .anchor(let anchor):
        output.put("/Dest")
        try destinations.put(anchor, into: &output)
      }
      output.put(">>")
    }
  }

  /// The address in ASCII (RFC 3986, 2.1): what may not stand in one is percent-encoded.
  private static func ascii(_ uri: String) -> [UInt8] {
    var address: [UInt8] = []
    address.reserveCapacity(uri.utf8.count)
    for byte in uri.utf8 {
      switch byte {
      case 0...32, 127..., UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"),
        UInt8(ascii: "^"), UInt8(ascii: "`"):
        address.append(UInt8(ascii: "%"))
        address.append(PDFBytes.hexDigit(byte >> 4))
        address.append(PDFBytes.hexDigit(byte & 15))
      default: address.append(byte)
      }
    }
    return address
  }
}
