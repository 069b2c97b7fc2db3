/// What a JPEG file says of itself (ISO/IEC 10918-1), its segments followed to the first scan.
struct JPEGHeader {
  static let signature: [UInt8] = [0xFF, 0xD8, 0xFF]

  private(set) var width = 0
  private(set) var height = 0
  private(set) var orientation = 1

  init(_ bytes: PictureBytes) throws(PictureFault) {
    var place = 2
    while let marker = Self.marker(in: bytes, at: &place) {
      guard let length = bytes.short(place), length >= 2,
        let segment = bytes.part(place + 2..<place + length)
      else { throw .broken("it is cut off") }
      switch marker {
      // Baseline, extended and progressive with Huffman codes; the others are no part of PDF.
      case 0xC0, 0xC1, 0xC2: try readFrame(segment)
      case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        throw .unsupported("a lossless, layered or arithmetic form of JPEG")
      case 0xE1: orientation = Self.orientation(in: segment) ?? orientation
      case 0xDA:
        guard width > 0 else { throw .broken("it has no frame before its pixels") }
        guard Self.hasEnd(bytes, from: place + length) else { throw .broken("it is cut off") }
        return
      default: break
      }
      place += length
    }
    throw .broken("it has no pixels")
  }

  /// The next marker's code, `place` behind it; filling bytes are passed over.
  private static func marker(in bytes: PictureBytes, at place: inout Int) -> UInt8? {
    guard bytes[place] == 0xFF else { return nil }
    while bytes[place] == 0xFF { place += 1 }
    defer { place += 1 }
    guard let code = bytes[place], code != 0, code != 0xD9 else { return nil }
    return code
  }

  private mutating func readFrame(_ frame: PictureBytes) throws(PictureFault) {
    guard let precision = frame[0], let height = frame.short(1), let width = frame.short(3),
      let components = frame[5]
    else { throw .broken("its frame is cut off") }
    guard precision == 8 else { throw .unsupported("a JPEG file of \(precision) bits a colour") }
    guard width > 0, height > 0 else { throw .broken("it has no pixels") }
    switch components {
    case 1, 3: (self.width, self.height) = (width, height)
    case 4: throw .inks
    default: throw .unsupported("a JPEG file of \(components) colours")
    }
  }

  private static func orientation(in segment: PictureBytes) -> Int? {
    let name: [UInt8] = Array("Exif".utf8) + [0, 0]
    guard segment.starts(with: name) else { return nil }
    return segment.part(name.count..<segment.count).flatMap(EXIFOrientation.read)
  }

  /// Whether the picture is ended somewhere behind its first scan; bytes that follow do no harm.
  private static func hasEnd(_ bytes: PictureBytes, from start: Int) -> Bool {
    var place = bytes.count - 2
    while place >= start {
      if bytes[place] == 0xFF, bytes[place + 1] == 0xD9 { return true }
      place -= 1
    }
    return false
  }
}

/// How a camera was held (EXIF 2.3, tag 274).
enum EXIFOrientation {
  /// From 1 to 8; nil where the data say nothing of it, or nothing that makes sense.
  static func read(_ data: PictureBytes) -> Int? {
    let isBigEndian: Bool
    switch (data[0], data[1]) {
    case (0x4D, 0x4D): isBigEndian = true
    case (0x49, 0x49): isBigEndian = false
    default: return nil
    }
    guard let tiff = data.part(0..<data.count, isBigEndian: isBigEndian), tiff.short(2) == 42,
      let directory = tiff.long(4), let count = tiff.short(directory)
    else { return nil }
    for entry in 0..<count {
      let place = directory + 2 + 12 * entry
      guard let tag = tiff.short(place) else { return nil }
      if tag == 274 { return tiff.short(place + 8).flatMap { (1...8).contains($0) ? $0 : nil } }
    }
    return nil
  }
}
