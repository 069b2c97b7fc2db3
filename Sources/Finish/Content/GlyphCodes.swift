import Frames

/// How each glyph is called in the fonts that the graphics library makes, and what it stands for.
struct GlyphCodes {
  struct Code {
    /// Among `fonts`.
    let font: Int32
    let value: UInt16
    /// Whether a code has two bytes, as in a composite font.
    let isWide: Bool
    /// Whether the reader adds word spacing to it: the code 32 of a simple font (9.3.3).
    let isWordSpace: Bool
    /// In thousandths of the em.
    let advance: Double
    fileprivate let text: Range<Int32>
    /// Its text where that is one byte, else 0.
    let ownByte: UInt8
  }

  /// What stands for a place among the codes where a glyph has none.
  private enum Place {
    static let unknown: Int32 = -1
    static let blank: Int32 = -2
  }

  /// The library's fonts, in the order in which they came up.
  private(set) var fonts: [ObjectNumber] = []
  /// By the library's name.
  private var fontsByName: [String: Int] = [:]
  private(set) var codes: [Code] = []
  private var texts: [UInt8] = []
  /// By face and glyph.
  private var places: [[Int32]] = []

  /// The font of this name, which `object` is if it is new.
  mutating func font(named name: String, _ object: () throws -> ObjectNumber) rethrows -> Int {
    if let known = fontsByName[name] { return known }
    fonts.append(try object())
    fontsByName[name] = fonts.count - 1
    return fonts.count - 1
  }

  mutating func add(_ glyph: InkSheet.Glyph, font: Int, value: UInt16, isWide: Bool) {
    let start = Int32(clamping: texts.count)
    texts += glyph.text
    set(glyph, Int32(clamping: codes.count))
    codes.append(
      Code(
        font: Int32(clamping: font), value: value, isWide: isWide,
        isWordSpace: value == 32 && !isWide, advance: glyph.advance,
        text: start..<Int32(clamping: texts.count),
        ownByte: glyph.text.count == 1 ? glyph.text[0] : 0))
  }

  /// Takes note of a glyph that has no code as long as its face has drawn nothing.
  mutating func addBlank(_ glyph: InkSheet.Glyph) { set(glyph, Place.blank) }

  private mutating func set(_ glyph: InkSheet.Glyph, _ place: Int32) {
    let face = max(0, Int(glyph.face.index))
    while places.count <= face { places.append([]) }
    let index = Int(glyph.index)
    if places[face].count <= index {
      places[face] += Array(
        repeating: Place.unknown, count: index + 1 - places[face].count)
    }
    places[face][index] = place
  }

  /// The place among `codes` of each glyph of a face; negative for those without one.
  func places(of face: FaceID) -> [Int32] {
    places.indices.contains(Int(face.index)) ? places[Int(face.index)] : []
  }

  /// The place of a glyph among `codes`; nil for a blank without one. Throws for a glyph that was on
  /// no sheet.
  func place(_ face: FaceID, _ glyph: UInt32) throws(FinishingError) -> Int? {
    let places = places(of: face)
    let index = Int(glyph)
    let place = places.indices.contains(index) ? places[index] : Place.unknown
    guard place != Place.unknown else {
      throw .unknownGlyph(face: Int(face.index), glyph: index)
    }
    return place == Place.blank ? nil : Int(place)
  }

  /// Whether a reader finds this text behind the code. Of spaces it is enough that it is one.
  func shows(_ code: Code, _ text: ArraySlice<UInt8>) -> Bool {
    let own = texts[Int(code.text.lowerBound)..<Int(code.text.upperBound)]
    if own.count == text.count { return own.elementsEqual(text) }
    return Self.isSpace(own) && Self.isSpace(text)
  }

  private static func isSpace(_ text: ArraySlice<UInt8>) -> Bool {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    return scalars.count == 1 && scalars.first?.properties.generalCategory == .spaceSeparator
  }
}
