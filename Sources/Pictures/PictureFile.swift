/// A picture's file as far as a page needs to know it before it is drawn: what it is, how many
/// pixels it has, and how they are to be turned. Nothing is decoded here.
package struct PictureFile: Sendable {
  package enum Format: Sendable, Hashable { case png, jpeg, svg }

  package let format: Format
  /// As stored, before they are turned.
  package let pixelWidth: Int
  package let pixelHeight: Int
  /// What has to be done with the stored pixels, as EXIF counts it: 1 is nothing, 2 to 8 the turns
  /// and mirrorings of TIFF 6.0, tag 274.
  package let orientation: Int
  package private(set) var bytes: [UInt8]
  /// Of an SVG file.
  package private(set) var drawing: SVGDrawing?

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
    } else if reader.isXML {
      let drawing = try SVGDrawing(bytes)
      self.init(
        .svg, (Int(drawing.width.rounded(.up)), Int(drawing.height.rounded(.up))), orientation: 1,
        bytes)
      self.drawing = drawing
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
  package var seenWidth: Double {
    drawing?.width ?? Double(orientation > 4 ? pixelHeight : pixelWidth)
  }
  package var seenHeight: Double {
    drawing?.height ?? Double(orientation > 4 ? pixelWidth : pixelHeight)
  }

  /// The same drawing with each colour's grey; nil for a file of pixels.
  package var greyDrawing: PictureFile? {
    guard format == .svg else { return nil }
    var picture = self
    picture.bytes = GreyDrawing.bytes(of: bytes)
    return picture
  }

  /// The same picture as another file, of as many pixels that stand as its own do.
  package func holding(_ bytes: [UInt8], as format: Format) -> PictureFile {
    PictureFile(format, (pixelWidth, pixelHeight), orientation: orientation, bytes)
  }

  /// The same with a family for those texts of a drawing that name none.
  package func setting(in family: String) -> PictureFile {
    var picture = self
    picture.bytes = drawing?.bytes(bytes, naming: family) ?? bytes
    return picture
  }

  /// Of a file that goes into a PDF as it is.
  package static let pixelLimit = 100_000_000
  /// Of a file that is unpacked on the way: four bytes a pixel, and cairo keeps a copy.
  package static let decodedPixelLimit = 25_000_000
  /// Cairo's own, of either side.
  package static let sideLimit = 32_767

  /// That it may be unpacked, where a page needs more than the file itself.
  package func checkUnpacked() throws(PictureFault) {
    try Self.check(pixelWidth, pixelHeight, limit: Self.decodedPixelLimit)
  }

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
  /// What an SVG file must not be, and in which of its lines.
  case svg(SVGFault, line: Int)
}

/// Why a drawing cannot stand on a page.
package enum SVGFault: Error, Sendable, Equatable {
  /// Something that no page can have.
  case form(String)
  /// A file or an address outside of it.
  case outside(String)
  /// More elements than are drawn.
  case tooLarge
  /// No font of this family is at hand.
  case family(String, known: [String])
  /// The family has no such character.
  case character(Unicode.Scalar, family: String)
  /// librsvg is not installed.
  case noLibrary
}

extension PictureBytes {
  /// Behind a byte order mark and white space.
  fileprivate var isXML: Bool {
    var place = starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while let byte = self[place], byte == 0x20 || (0x09...0x0D).contains(byte) { place += 1 }
    return self[place] == 0x3C
  }
}

/// What people put where a picture should be.
private enum OtherFormat: String {
  case gif = "a GIF file"
  case webp = "a WebP file"
  case tiff = "a TIFF file"
  case bmp = "a BMP file"
  case pdf = "a PDF file"
  case heif = "a HEIF or AVIF file"
  case gzip = "a compressed file (an SVGZ file, if it is a drawing)"

  init?(_ bytes: PictureBytes) {
    let beginnings: [(Self, at: Int, [UInt8])] = [
      (.gif, 0, Array("GIF8".utf8)), (.webp, 8, Array("WEBP".utf8)), (.bmp, 0, Array("BM".utf8)),
      (.tiff, 0, [0x49, 0x49, 0x2A, 0]), (.tiff, 0, [0x4D, 0x4D, 0, 0x2A]),
      (.pdf, 0, Array("%PDF".utf8)), (.heif, 4, Array("ftyp".utf8)), (.gzip, 0, [0x1F, 0x8B]),
    ]
    guard let found = beginnings.first(where: { bytes.has($0.2, at: $0.at) }) else { return nil }
    self = found.0
  }
}
