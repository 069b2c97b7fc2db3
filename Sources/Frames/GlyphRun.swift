/// The number of a font face in the font catalogue of the run.
package struct FaceID: Hashable, Sendable {
  package let index: Int32

  package init(index: Int32) { self.index = index }
}

/// A glyph and its offset from the run's origin, in points, y downward.
package struct Glyph: Hashable, Sendable {
  package var index: UInt32
  package var x: Double
  package var y: Double

  package init(index: UInt32, x: Double, y: Double) {
    self.index = index
    self.x = x
    self.y = y
  }
}

/// How many bytes of text stand behind how many glyphs.
package struct GlyphCluster: Hashable, Sendable {
  package var bytes: Int32
  package var glyphs: Int32

  package init(bytes: Int, glyphs: Int) {
    self.bytes = Int32(clamping: bytes)
    self.glyphs = Int32(clamping: glyphs)
  }
}

/// Glyphs of one face, size and colour on one baseline, with the text they show.
///
/// Clusters cover text and glyphs completely and in logical order; in a right-to-left run
/// (`isRightToLeft`) the first cluster owns the last glyphs.
package struct GlyphRun: Sendable {
  package var face: FaceID
  /// In points.
  package var size: Double
  package var color: Color
  package var glyphs: [Glyph]
  package var clusters: [GlyphCluster]
  /// UTF-8.
  package var text: [UInt8]
  /// Advance of the whole run, in points.
  package var width: Double
  package var isRightToLeft: Bool
  /// Whether it is the mark that calls a note at the page's foot.
  package var callsNote = false

  package init(face: FaceID, size: Double, color: Color, isRightToLeft: Bool = false) {
    self.face = face
    self.size = size
    self.color = color
    self.isRightToLeft = isRightToLeft
    glyphs = []
    clusters = []
    text = []
    width = 0
  }

  /// Makes room at once for so many glyphs, each of one character of one byte.
  package mutating func reserve(glyphs count: Int) {
    glyphs.reserveCapacity(count)
    clusters.reserveCapacity(count)
    text.reserveCapacity(count)
  }
}

/// A run's clusters in the order in which they are seen, from left to right.
package struct VisualClusters {
  /// Ranges of the run's glyphs and of its text; never outside of them.
  package struct Cluster {
    package let glyphs: Range<Int>
    package let text: Range<Int>
  }

  private let run: GlyphRun
  private var index = 0
  private var glyph = 0
  private var byte: Int

  package init(_ run: GlyphRun) {
    self.run = run
    byte = run.isRightToLeft ? run.text.count : 0
  }

  package mutating func next() -> Cluster? {
    guard index < run.clusters.count else { return nil }
    let cluster = run.clusters[run.isRightToLeft ? run.clusters.count - 1 - index : index]
    index += 1
    let glyphs = glyph..<min(run.glyphs.count, glyph + max(0, Int(cluster.glyphs)))
    glyph = glyphs.upperBound
    let size = max(0, Int(cluster.bytes))
    let start = run.isRightToLeft ? max(0, byte - size) : byte
    let end = run.isRightToLeft ? byte : min(run.text.count, byte + size)
    byte = run.isRightToLeft ? start : end
    return Cluster(glyphs: glyphs, text: start..<end)
  }
}
