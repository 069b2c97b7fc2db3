/// What a PNG file says of itself (ISO/IEC 15948), its chunks followed from the first to the last.
struct PNGHeader {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private(set) var width = 0
  private(set) var height = 0
  private(set) var orientation = 1

  init(_ bytes: PictureBytes) throws(PictureFault) {
    var place = Self.signature.count
    var hasPixels = false
    guard bytes.has(Array("IHDR".utf8), at: place + 4) else {
      throw .broken("it does not begin with a header")
    }
    // Length, type, data, check.
    while let length = bytes.long(place), bytes.part(place..<place + 12 + length) != nil,
      let data = bytes.part(place + 8..<place + 8 + length)
    {
      let type = (0..<4).map { bytes[place + 4 + $0] ?? 0 }
      switch type {
      case Array("IHDR".utf8):
        width = data.long(0) ?? 0
        height = data.long(4) ?? 0
      case Array("IDAT".utf8): hasPixels = true
      case Array("eXIf".utf8): orientation = EXIFOrientation.read(data) ?? 1
      case Array("IEND".utf8):
        guard hasPixels else { throw .broken("it has no pixels") }
        return
      default: break
      }
      place += 12 + length
    }
    throw .broken("it is cut off")
  }
}
