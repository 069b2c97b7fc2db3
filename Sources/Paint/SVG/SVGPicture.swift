import Fonts
import Frames
import PangoCairo

/// A picture within an SVG page: its file as it is, where a viewer can show that without our fonts.
struct SVGPicture {
  /// Of what must be drawn in pixels, to an inch.
  private static let resolution = 300.0

  /// As `data:` addresses are written (RFC 2397).
  let address: String

  init(_ image: Image, fonts: FontCatalogue) throws {
    switch image.pixels {
    case .png(let bytes): address = Self.address("image/png", bytes)
    case .jpeg(let bytes): address = Self.address("image/jpeg", bytes)
    case .svg(let bytes, hasText: false): address = Self.address("image/svg+xml", bytes)
    case .svg(let bytes, hasText: true):
      let size = image.unturnedSize
      let drawing = try VectorPicture(
        svg: bytes, width: size.width, height: size.height, fonts: fonts.faces.map(\.path))
      address = Self.address(
        "image/png", try CairoPicture(drawing, scale: Self.resolution / 72).png())
    case .bitmap(let bytes):
      let picture = try CairoPicture(
        pixels: bytes, width: image.pixelWidth, height: image.pixelHeight)
      address = Self.address("image/png", try picture.png())
    }
  }

  private static func address(_ type: String, _ bytes: [UInt8]) -> String {
    "data:\(type);base64,\(base64(bytes))"
  }

  /// RFC 4648, 4.
  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 3 * 4 + 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      var value = part.reduce(0) { $0 << 8 | Int($1) }
      value <<= 8 * (3 - part.count)
      for place in 0..<4 {
        let letter = letters[value >> (18 - 6 * place) & 63]
        text.append(place <= part.count ? letter : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
