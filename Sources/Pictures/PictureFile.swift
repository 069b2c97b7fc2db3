/// A picture's file as far as a page needs to know it before it is drawn: what it is, how many
/// pixels it has, and how they are to be turned. Nothing is decoded here.
package struct PictureFile: Sendable {
  package enum Format: Sendable, Hashable { case png, jpeg }

  package let format: Format
  /// As stored, before they are turned.
  package let pixelWidth: Int
  package let pixelHeight: Int
  /// What has to be done with the stored pixels, as EXIF counts it: 1 is nothing, 2 to 8 the turns
  /// and mirrorings of TIFF 6.0, tag 274.
  package let orientation: Int
  package let bytes: [UInt8]

  /// Says what the file is, by its bytes and not by its name.
  package init(_ bytes: [UInt8]) throws(PictureFault) {
    let reader = PictureBytes(bytes)
    if reader.starts(with: PNGHeader.signature) {
      let header = try PNGHeader(reader)
      try Self.check(header.width, header.height, limit: Self.decodedPixelLimit)
      self.init(.png, (header.width, header.height), orientation: header.orientation, bytes)
    } else if reader.starts(with: JPEGHeader.signature) {
      let header = try JPEGHeader(reader)
      try Self.check(header.width, header.height, limit: Self.pixelLimit)
      self.init(.jpeg, (header.width, header.height), orientation: header.orientation, bytes)
    } else {
      throw .unknownFormat(OtherFormat(reader)?.rawValue)
    }
  }

  private init(
    _ format: Format, _ size: (width: Int, height: Int), orientation: Int, _ bytes: [UInt8]
  ) {
    self.format = format
    pixelWidth = size.width
    pixelHeight = size.height
    self.orientation = orientation
    self.bytes = bytes
  }

  /// A width and height as they are seen, in pixels.
  package var seenWidth: Int { orientation > 4 ? pixelHeight : pixelWidth }
  package var seenHeight: Int { orientation > 4 ? pixelWidth : pixelHeight }

  /// Of a file that goes into a PDF as it is.
  package static let pixelLimit = 100_000_000
  /// Of a file that is unpacked on the way: four bytes a pixel, and cairo keeps a copy.
  package static let decodedPixelLimit = 25_000_000
  /// Cairo's own, of either side.
  package static let sideLimit = 32_767

  private static func check(_ width: Int, _ height: Int, limit: Int) throws(PictureFault) {
    guard width > 0, height > 0 else { throw .broken("it has no pixels") }
    guard width <= sideLimit, height <= sideLimit, width * height <= limit else {
      throw .tooManyPixels(width: width, height: height, limit: limit)
    }
  }
}

/// Why a file cannot stand on a page as a picture.
package enum PictureFault: Error, Sendable, Equatable {
  /// What it is instead, where that is known.
  case unknownFormat(String?)
  /// Cut off, or not what its first bytes promise.
  case broken(String)
  case tooManyPixels(width: Int, height: Int, limit: Int)
  /// A JPEG file in printing inks, whose colours no profile here tells.
  case inks
  /// A form of the format that PDF does not know.
  case unsupported(String)
}

/// What people put where a picture should be.
private enum OtherFormat: String {
  case gif = "a GIF file"
  case webp = "a WebP file"
  case tiff = "a TIFF file"
  case bmp = "a BMP file"
  case pdf = "a PDF file"
  case heif = "a HEIF or AVIF file"
  case svg = "an SVG or other XML file"

  init?(_ bytes: PictureBytes) {
    let beginnings: [(Self, at: Int, [UInt8])] = [
      (.gif, 0, Array("GIF8".utf8)), (.webp, 8, Array("WEBP".utf8)), (.bmp, 0, Array("BM".utf8)),
      (.tiff, 0, [0x49, 0x49, 0x2A, 0]), (.tiff, 0, [0x4D, 0x4D, 0, 0x2A]),
      (.pdf, 0, Array("%PDF".utf8)), (.heif, 4, Array("ftyp".utf8)), (.svg, 0, Array("<".utf8)),
      (.svg, 0, [0xEF, 0xBB, 0xBF, 0x3C]),
    ]
    guard let found = beginnings.first(where: { bytes.has($0.2, at: $0.at) }) else { return nil }
    self = found.0
  }
}
