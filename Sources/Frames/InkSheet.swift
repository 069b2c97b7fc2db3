/// What the graphics library drew for a page, on sheets of its own: the glyphs that no earlier page
/// has, and the pictures. Its fonts and forms come of them; the page itself is written elsewhere.
package struct InkSheet: Sendable {
  /// A glyph as it is drawn for the first time.
  package struct Glyph: Sendable {
    package let face: FaceID
    package let index: UInt32
    /// In thousandths of the em, as the font has it.
    package let advance: Double
    /// What it stands for, in UTF-8; empty where it stands only together with others.
    package let text: [UInt8]

    package init(face: FaceID, index: UInt32, advance: Double, text: [UInt8]) {
      self.face = face
      self.index = index
      self.advance = advance
      self.text = text
    }
  }

  /// In the order in which they were drawn; a sheet of its own unless empty.
  package var glyphs: [Glyph] = []
  /// Glyphs without ink, alone in their face up to now. The library draws no text of them alone, so
  /// they have no code yet and are left white.
  package var blanks: [Glyph] = []
  /// The number of each of the page's pictures, by layers and in each in the order of the frame.
  package var pictures: [Int] = []
  /// Those that were drawn for the first time, each on a sheet of its own behind the glyphs'.
  package var newPictures: [Size] = []

  package init() {}

  /// How many sheets the library has drawn.
  package var sheetCount: Int { (glyphs.isEmpty ? 0 : 1) + newPictures.count }
}

/// What lies below and what above on a page, whatever the order of its items.
package enum InkLayer: CaseIterable, Sendable {
  /// Rules, fills, ornaments.
  case background
  case content

  package func holds(_ tag: ContentTag) -> Bool {
    (tag == .artifact(.background)) == (self == .background)
  }
}
