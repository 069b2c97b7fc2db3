import PangoCairo

/// A shaped word: a run without break opportunity of one font, size, feature set, language, script
/// and level. It is shaped once, kept in a `WordCache`, and shared by every line that shows it.
final class Word: Sendable {
  /// A stretch of text that its glyphs show together.
  struct Cluster: Sendable {
    /// First byte in the word's text.
    var start: Int32
    var bytes: Int32
    /// First glyph, in visual order.
    var glyph: Int32
    var glyphs: Int32
    /// In points, tracking included.
    var advance: Double
  }

  let text: [UInt8]
  /// In visual order; offsets count from the pen's place before the glyph.
  let glyphs: [ShapedGlyph]
  /// In logical order.
  let clusters: [Cluster]
  /// In points.
  let width: Double
  let level: UInt8
  let missing: [MissingCharacter]

  init(text: [UInt8], shaped: ShapedText, level: UInt8, tracking: Double) {
    self.text = text
    self.level = level
    glyphs = shaped.glyphs
    missing = shaped.missing
    clusters = Word.clusters(of: shaped.glyphs, textLength: text.count, tracking: tracking)
    width = clusters.reduce(0) { $0 + $1.advance }
  }

  private static func clusters(of glyphs: [ShapedGlyph], textLength: Int, tracking: Double)
    -> [Cluster]
  {
    var clusters: [Cluster] = []
    clusters.reserveCapacity(glyphs.count)
    for (index, glyph) in glyphs.enumerated() {
      if let last = clusters.last, last.start == glyph.cluster {
        clusters[clusters.count - 1].glyphs += 1
        clusters[clusters.count - 1].advance += glyph.advance
      } else {
        clusters.append(
          Cluster(
            start: glyph.cluster, bytes: 0, glyph: Int32(clamping: index), glyphs: 1,
            advance: glyph.advance + tracking))
      }
    }
    if let first = clusters.first, let last = clusters.last, first.start > last.start {
      clusters.reverse()
    }
    for index in clusters.indices {
      let end = index + 1 < clusters.count ? Int(clusters[index + 1].start) : textLength
      clusters[index].bytes = Int32(clamping: max(0, end - Int(clusters[index].start)))
    }
    return clusters
  }
}
