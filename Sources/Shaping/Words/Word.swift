import Frames
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
  /// Whether its letters keep their distances: they are joined, or squares whose lines are stretched
  /// between words (`PreparedParagraph.Piece.hasGap`).
  let isRigid: Bool
  /// What hangs into the margin where a line begins and ends with it, in points.
  let hang: (start: Double, end: Double)
  /// What runs are made of where every cluster is one glyph that is drawn, from left to right; else
  /// nil.
  let plainClusters: [GlyphCluster]?
  /// Where hyphens may go, inside a sentence and at its start. Noted by whoever breaks lines, on the
  /// thread of the cache that holds the word; drawing does not read them.
  nonisolated(unsafe) var hyphens: (inside: [BreakPoint]?, first: [BreakPoint]?)

  /// How its letters stand beside each other.
  struct Spacing {
    /// Behind each cluster, in points.
    var tracking = 0.0
    var isRigid = false
    /// Type size, in points; 0 where nothing hangs into a margin.
    var size = 0.0
  }

  init(text: [UInt8], shaped: ShapedText, level: UInt8, spacing: Spacing = Spacing()) {
    self.text = text
    self.level = level
    isRigid = spacing.isRigid
    glyphs = shaped.glyphs
    missing = shaped.missing
    clusters = Word.clusters(of: shaped.glyphs, textLength: text.count, tracking: spacing.tracking)
    width = clusters.reduce(0) { $0 + $1.advance }
    plainClusters = Word.plain(clusters, of: shaped.glyphs, level: level)
    hang =
      spacing.size > 0
      ? OpticalMargin.hang(
        of: text, advances: (clusters.first?.advance ?? 0, clusters.last?.advance ?? 0),
        size: spacing.size)
      : (0, 0)
  }

  private static func plain(_ clusters: [Cluster], of glyphs: [ShapedGlyph], level: UInt8)
    -> [GlyphCluster]?
  {
    guard level & 1 == 0, clusters.count == glyphs.count,
      glyphs.indices.allSatisfy({ glyphs[$0].index != .max && Int(clusters[$0].glyph) == $0 })
    else { return nil }
    return clusters.map { GlyphCluster(bytes: Int($0.bytes), glyphs: 1) }
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

/// A place within a word where a line may end.
struct BreakPoint {
  /// The byte of the word's text before which it lies.
  var offset: Int
  var isHyphen: Bool
  /// What the word advances up to there, in points.
  var advance = 0.0
}

extension Word {
  /// In a line, in points.
  func width(_ fit: LineFit) -> Double { isRigid ? width : width * (1 + fit.letters) }

  /// The points, ascending, with what the word advances up to each; all in one walk, for a word may
  /// be as long as its file.
  func measured(_ points: [BreakPoint]) -> [BreakPoint] {
    var clusters = clusters[...]
    var sum = 0.0
    return points.map { point in
      while let next = clusters.first, Int(next.start) < point.offset {
        sum += next.advance
        clusters.removeFirst()
      }
      return BreakPoint(offset: point.offset, isHyphen: point.isHyphen, advance: sum)
    }
  }
}
